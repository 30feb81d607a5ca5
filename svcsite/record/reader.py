"""Readers of the files a team writes. None of them raises or prints for what a file contains.

Each reads the file at its path, or `data` as if these bytes stood there.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from svcsite.record.comments import with_comments_blank, without_comments
from svcsite.record.customer import Customer
from svcsite.record.narrative import Narrative, NarrativeSection
from svcsite.record.normal import SLIPS, Normal, suggest
from svcsite.record.period import Period
from svcsite.record.reading import Reading, validate
from svcsite.record.reference import with_references
from svcsite.record.report import Report, ReportSection
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.headings import HEADINGS, find_heading
from svcsite.record.vocabulary.names import Name, Names
from svcsite.record.vocabulary.narrative_headings import (
    NARRATIVE_SECTIONS,
    find_narrative_heading,
)
from svcsite.record.vocabulary.values import OUTCOMES
from svcsite.source.document import Document, read_document, read_settings
from svcsite.source.files import FileText, decode, read_file
from svcsite.source.sections import Section
from svcsite.source.span import START, Defect


def read_archive_file(path: Path, data: bytes | None = None) -> Reading[Settings]:
    """Read `archive.yml`."""
    file, defects = read_file(path) if data is None else decode(data)
    if file is None:
        return Reading(path, None, None, Normal(), defects)
    document = read_settings(file)
    record, normal, more = validate(Settings, document, "archive", {}, {})
    return Reading(path, document, record, normal, (*defects, *more))


def read_customer(path: Path, slug: str, data: bytes | None = None) -> Reading[Customer]:
    """Read a `customer.md`."""
    file, defects = read_file(path) if data is None else decode(data)
    if file is None:
        return Reading(path, None, None, Normal(), defects)
    document = read_document(file)
    extra = {"slug": slug, "fingerprint": file.fingerprint, "notes": document.body.strip()}
    record, normal, more = validate(Customer, document, "customer", {}, extra)
    return Reading(path, document, record, normal, (*defects, *more))


def read_report(
    path: Path, customer: Customer, settings: Settings, data: bytes | None = None
) -> Reading[Report]:
    """Read a report of a customer; its times without an offset are the customer's local time."""
    file, defects = read_file(path) if data is None else decode(data)
    if file is None:
        return Reading(path, None, None, Normal(), defects)
    return read_report_text(path, file, defects, customer, settings)


def read_report_text(
    path: Path,
    file: FileText,
    defects: tuple[Defect, ...],
    customer: Customer,
    settings: Settings,
) -> Reading[Report]:
    """Read a report whose text is at hand, as from standard input; `path` is where it stands or will."""
    document = read_document(file)
    sections, unclear = _sections(document)
    context = {"timezone": customer.timezone or settings.timezone}
    extra: dict[str, Any] = {
        "id": path.stem,
        "customer": customer.slug,
        "fingerprint": file.fingerprint,
        "sections": sections,
    }
    record, normal, more = validate(Report, document, "report", context, extra)
    if record is not None:
        record = with_references(_settled(record, normal), customer, settings)
    return Reading(path, document, record, normal, (*defects, *more, *unclear))


def read_narrative(
    path: Path, customer: Customer, settings: Settings, data: bytes | None = None
) -> Reading[Narrative]:
    """Read the human part of a client report, whose file is named for its period."""
    file, defects = read_file(path) if data is None else decode(data)
    if file is None:
        return Reading(path, None, None, Normal(), defects)
    document = read_document(file)
    period, misnamed = _period(path.stem)
    names, unclear = _named(document.sections, find_narrative_heading, NARRATIVE_SECTIONS)
    extra: dict[str, Any] = {
        "customer": customer.slug,
        "period": period or Period(1, 1),
        "fingerprint": file.fingerprint,
        "sections": tuple(map(_narrative_section, document.sections, names)),
    }
    context = {"timezone": customer.timezone or settings.timezone}
    record, normal, more = validate(Narrative, document, "narrative", context, extra)
    defects = (*defects, *misnamed, *more, *_outside(document), *unclear)
    return Reading(path, document, record if period else None, normal, defects)


def _period(stem: str) -> tuple[Period | None, list[Defect]]:
    """Read a file's name as a period. It has one spelling: two files would stand for one report."""
    with suppress(ValueError):
        if (period := Period.parse(stem)).key == stem:
            return period, []
    suggestion = None
    with suppress(ValueError):
        # Trimestre and semestre are what a quarter and a half-year are called at home.
        suggestion = Period.parse(stem.upper().replace("T", "Q").replace("S", "H")).key
    return None, [Defect("unknown-period", START, {"stem": stem, "suggestion": suggestion})]


def _narrative_section(section: Section, name: str | None) -> NarrativeSection:
    return NarrativeSection(
        name=name,
        heading=section.heading,
        text=without_comments(section.text),
        line=section.span.line,
        raw=with_comments_blank(section.text),
    )


def _settled(report: Report, normal: Normal) -> Report:
    """Give a report the outcome that follows from its resolution, where it names none that is one."""
    said = normal.data.get("outcome")
    if (isinstance(said, str) and OUTCOMES.find(said)) or report.resolved is None:
        return report
    return report.model_copy(update={"outcome": "resolved"})


def _sections(document: Document) -> tuple[tuple[ReportSection, ...], list[Defect]]:
    sections: list[ReportSection] = []
    defects = _outside(document)
    if defects and document.before:
        sections.append(ReportSection(None, "", without_comments(document.before.text)))
    names, more = _named(document.sections, find_heading, HEADINGS)
    for section, name in zip(document.sections, names, strict=True):
        sections.append(ReportSection(name, section.heading, without_comments(section.text)))
    return tuple(sections), [*defects, *more]


def _outside(document: Document) -> list[Defect]:
    """Tell of text before the first heading."""
    if document.before and without_comments(document.before.text):
        return [Defect("text-outside-section", document.before.span)]
    return []


def _named(
    sections: tuple[Section, ...], find: Callable[[str], Name | None], known: Names
) -> tuple[list[str | None], list[Defect]]:
    """Give each section's canonical name, None where it has none, and what is wrong with the headings."""
    names: list[str | None] = []
    defects: list[Defect] = []
    seen: dict[str, int] = {}
    for section in sections:
        name = find(section.heading)
        names.append(name.name if name else None)
        if name is None:
            facts: dict[str, Any] = {"heading": section.heading}
            slips = len(defects) < SLIPS
            facts["suggestion"] = suggest(section.heading, known) if slips else None
            defects.append(Defect("unknown-heading", section.heading_span, facts))
        elif name.name in seen:
            facts = {"section": name, "first": seen[name.name]}
            defects.append(Defect("repeated-section", section.heading_span, facts))
        else:
            seen[name.name] = section.heading_span.line
    return names, defects
