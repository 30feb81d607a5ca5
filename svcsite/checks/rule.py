"""A rule: a code that is never reused, a name, its words in both languages, and how it judges.

A rule is a generator function with `@rule(...)` above it, alone in its module; the module's docstring is its
documentation, under the headings *What it does*, *Why*, *Bad*, *Good* and *Fix*.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from svcsite.checks.subject import About, Subject
from svcsite.source.span import Span
from svcsite.words.text import Text

Level = Literal["error", "warning", "off"]
"""How a rule stands where `archive.yml` says nothing of it; mere advice is off."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found: where, and the facts its message needs."""

    span: Span
    facts: Mapping[str, Any] = field(default_factory=dict)


Judge = Callable[[Subject], Iterator[Finding]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule of the table. `about` says which files it is asked of."""

    code: str
    name: str
    severity: Level
    about: About
    text: Text
    help: Text | None
    judge: Judge
    form: Mapping[str, Any] | None = None
    """What a form needs to judge the same in a browser: texts, patterns, words. None where only the server can."""

    @property
    def documentation(self) -> str:
        """What the rule does and why, in Markdown: its module's docstring."""
        return (sys.modules[self.judge.__module__].__doc__ or "").strip()


def rule(
    code: str,
    name: str,
    *,
    en: str,
    pt: str,
    severity: Level = "error",
    about: About = "file",
    help: Text | None = None,  # noqa: A002 - the word people look for
    form: Mapping[str, Any] | None = None,
) -> Callable[[Judge], Rule]:
    """Make a rule of a generator function."""

    def make(judge: Judge) -> Rule:
        return Rule(
            code=code,
            name=name,
            severity=severity,
            about=about,
            text=Text(en=en, pt=pt),
            help=help,
            judge=judge,
            form=form,
        )

    return make
