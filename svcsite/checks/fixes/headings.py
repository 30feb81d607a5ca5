"""Headings: the blank after `##`, and the right name for a misspelt one."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.fixes.sheet import Sheet
from svcsite.checks.fixes.spelling import surely_meant
from svcsite.record.vocabulary.narrative_headings import SECTIONS_OF
from svcsite.source.edit import Edit
from svcsite.source.span import Span


def heading_blank(sheet: Sheet) -> Iterator[Edit]:
    """Put the blank into `##Problem`, which Markdown would show as text."""
    if sheet.shape not in SECTIONS_OF:
        return
    _, find = SECTIONS_OF[sheet.shape]
    for section in sheet.document.sections:
        place = section.heading_span
        before = sheet.lines[place.line - 1][: place.column - 1]
        # Another line that begins so may be no heading to its writer: `#2 printer`.
        if before.endswith("#") and find(section.heading):
            yield Edit(Span.at(place.line, place.column), " ")


def misspelt_heading(sheet: Sheet) -> Iterator[Edit]:
    """Rename each unknown heading that is surely a section which the file lacks."""
    if sheet.shape not in SECTIONS_OF:
        return
    names, find = SECTIONS_OF[sheet.shape]
    known = [find(section.heading) for section in sheet.document.sections]
    for defect in sheet.defects("unknown-heading"):
        meant = surely_meant(defect.facts["heading"], names)
        if meant is not None and meant not in known:
            known.append(meant)
            yield Edit(defect.span, meant.typed[sheet.language])
