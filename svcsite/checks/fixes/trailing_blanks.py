"""Blanks at the end of a line of the header, of its fences and of a heading mean nothing and go.

In the text below they may mean something: two of them break a line.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.fixes.sheet import Sheet
from svcsite.record.vocabulary.narrative_headings import SECTIONS_OF
from svcsite.source.edit import Edit
from svcsite.source.span import Span


def trailing_blanks(sheet: Sheet) -> Iterator[Edit]:
    """Take blanks away, but none behind a remark."""
    for number in _numbers(sheet):
        line = sheet.lines[number - 1]
        kept = line.rstrip(" \t")
        if kept != line and (number not in sheet.header or sheet.remark(number) is None):
            yield Edit(Span.at(number, len(kept) + 1, len(line) - len(kept)), "")


def _numbers(sheet: Sheet) -> Iterator[int]:
    yield from sheet.header
    if sheet.shape != "archive":
        yield from sheet.fences
    if sheet.shape in SECTIONS_OF:
        yield from (section.heading_span.line for section in sheet.document.sections)
