"""Readers of the three files a team writes. None of them raises or prints for what a file contains.

Each reads the file at its path, or `data` as if these bytes stood there.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from svcsite.record.customer import Customer
from svcsite.record.normal import SLIPS, Normal, suggest
from svcsite.record.reading import Reading, validate
from svcsite.record.reference import with_references
from svcsite.record.report import Report, ReportSection
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.headings import HEADINGS, find_heading
from svcsite.record.vocabulary.values import OUTCOMES
from svcsite.source.document import Document, read_document, read_settings
from svcsite.source.files import FileText, decode, read_file
from svcsite.source.span import Defect

# What stands in code is shown as it stands, and a comment that nobody closes is text.
_COMMENT = re.compile(
    r"(?P<code>^[ \t>*+-]*(?P<fence>`{3,}|~{3,}).*?(?:(?P=fence)|\Z)|`[^`\n]*`)|<!--.*?-->",
    re.DOTALL | re.MULTILINE,
)


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


def _settled(report: Report, normal: Normal) -> Report:
    """Give a report the outcome that follows from its resolution, where it names none that is one."""
    said = normal.data.get("outcome")
    if (isinstance(said, str) and OUTCOMES.find(said)) or report.resolved is None:
        return report
    return report.model_copy(update={"outcome": "resolved"})


def _sections(document: Document) -> tuple[tuple[ReportSection, ...], list[Defect]]:
    sections: list[ReportSection] = []
    defects: list[Defect] = []
    if document.before and (before := without_comments(document.before.text)):
        sections.append(ReportSection(None, "", before))
        defects.append(Defect("text-outside-section", document.before.span))
    seen: dict[str, int] = {}
    for section in document.sections:
        name = find_heading(section.heading)
        if name is None:
            facts: dict[str, Any] = {"heading": section.heading}
            slips = len(defects) < SLIPS
            facts["suggestion"] = suggest(section.heading, HEADINGS) if slips else None
            defects.append(Defect("unknown-heading", section.heading_span, facts))
        elif name.name in seen:
            facts = {"section": name, "first": seen[name.name]}
            defects.append(Defect("repeated-section", section.heading_span, facts))
        else:
            seen[name.name] = section.heading_span.line
        canonical = name.name if name else None
        sections.append(ReportSection(canonical, section.heading, without_comments(section.text)))
    return tuple(sections), defects


def without_comments(markdown: str) -> str:
    """Give Markdown without its HTML comments, which is where templates keep their hints."""
    end = markdown.rfind("-->") + 3
    if end < 3 or "<!--" not in markdown:  # noqa: PLR2004 - there is no end
        return markdown.strip()
    kept = _COMMENT.sub(lambda match: match["code"] or "", markdown[:end])
    return (kept + markdown[end:]).strip()
