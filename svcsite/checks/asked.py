"""What is asked of one report: by its kind and outcome, less what an import's source could not say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from svcsite.checks.subject import Subject
from svcsite.record.report import Report
from svcsite.record.requirements import field_name
from svcsite.record.vocabulary.headings import find_heading
from svcsite.source.span import Span


def required_fields(subject: Subject, report: Report) -> list[str]:
    """List the fields that a report must have, by canonical name; a dot leads into a mapping."""
    required = subject.settings.required(report.kind, report.outcome).fields
    return [name for name in required if not is_excused(report, name)]


def required_sections(subject: Subject, report: Report) -> list[str]:
    """List the sections that a report must have, by canonical name."""
    required = subject.settings.required(report.kind, report.outcome).sections
    return [name for name in required if not is_excused(report, name, section=True)]


def is_excused(report: Report, name: str, *, section: bool = False) -> bool:
    """Tell whether an imported report's source could not say this.

    Nobody signed what was imported. `imported.missing` names what else the source did not have; without it,
    everything that is not there was not to be had.
    """
    imported = report.imported
    if imported is None:
        return False
    if name == "signed" or imported.missing is None:
        return True
    fields, sections = _named(imported.missing)
    return name in (sections if section else fields)


@lru_cache(maxsize=256)
def _named(missing: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """Give the fields and the sections that an import calls missing, by canonical name."""
    headings = (find_heading(typed) for typed in missing)
    return (
        frozenset(name for typed in missing if (name := field_name(typed))),
        frozenset(heading.name for heading in headings if heading),
    )


def is_typed(data: Mapping[str, Any], path: tuple[str, ...]) -> bool:
    """Tell whether something was typed at a path, understood or not; a schedule stands for an opening."""
    if path == ("opened",):
        return "opened" in data or "scheduled" in data
    here: Any = data
    for part in path:
        if not isinstance(here, Mapping) or part not in here:
            return False
        here = here[part]
    return here not in (None, "", [], {})


def required_texts(subject: Subject) -> Iterator[tuple[str, Span, str]]:
    """Give canonical name, place and typed text of each required section that has a heading."""
    report, document = subject.report, subject.document
    assert report is not None
    assert document is not None
    required = required_sections(subject, report)
    for section in document.sections:
        name = find_heading(section.heading)
        if name is not None and name.name in required:
            span = section.span if section.text else section.heading_span
            yield name.name, span, section.text
