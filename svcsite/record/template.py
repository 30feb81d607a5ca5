"""A report's template: a report that says nothing yet.

Its keys come in the order in which they are written, and under each heading stands a hint in a comment. A team's own
in `templates/reports/<language>/` goes before ours.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import frontmatter

from svcsite import resources
from svcsite.record.vocabulary.names import Language
from svcsite.record.vocabulary.shapes import REPORT
from svcsite.source.frontmatter import TextHandler
from svcsite.source.sections import read_sections

SUBJECT = ("product", "service")
"""A report is about one of these two."""
BEGINNING = ("opened", "scheduled")
"""Either says when a report begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A template's front matter as it was typed, the text before its first heading, and its sections."""

    keys: Mapping[str, Any]
    before: str
    sections: tuple[tuple[str, str], ...]

    def has(self, name: str) -> bool:
        """Tell whether the template has a key, in either language."""
        return any(
            found is not None and found.name == name for found in map(REPORT.find, self.keys)
        )

    def said(self) -> dict[str, str]:
        """Give the texts that the template itself says, by canonical name; the kind is not among them."""
        return {
            found.name: value
            for key, value in self.keys.items()
            if (found := REPORT.find(key)) and isinstance(value, str) and found.name != "kind"
        }

    @property
    def beginning(self) -> str:
        """Which of the two beginnings it has first; `opened` where it has neither."""
        return next((name for name in _names(self.keys) if name in BEGINNING), BEGINNING[0])

    @property
    def subject(self) -> str:
        """Whether it asks first for a machine or for a service."""
        return next((name for name in _names(self.keys) if name in SUBJECT), SUBJECT[0])


def template_path(project: Path, kind: str, language: Language) -> Path:
    """Give where the template of a kind of job is found for a project's folder."""
    return resources.place("templates", "reports", language, f"{kind}.md", project=project)


def parse_template(text: str) -> Template:
    """Read a template. Raises `ValueError` for one without a front matter."""
    post = frontmatter.loads(text, handler=TextHandler())
    if not post.metadata:
        raise ValueError("a template needs keys")
    before, sections = read_sections(post.content, 1)
    return Template(
        keys=post.metadata,
        before=before.text if before else "",
        sections=tuple((section.heading, section.text) for section in sections),
    )


def _names(keys: Mapping[str, Any]) -> list[str]:
    return [found.name for found in map(REPORT.find, keys) if found]
