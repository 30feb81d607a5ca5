"""Marks that nobody sees leave the header, and odd blanks become blanks; remarks stay as they are."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.fixes.sheet import Sheet
from svcsite.source.characters import visible_line
from svcsite.source.edit import Edit
from svcsite.source.span import Span


def hidden_characters(sheet: Sheet) -> Iterator[Edit]:
    """Write each line of the header as it was read."""
    for number in {defect.span.line for defect in sheet.defects("hidden-characters")}:
        line, remark = sheet.lines[number - 1], sheet.remark(number)
        clean, origin = visible_line(line)
        seen = dict(zip(origin, clean, strict=False))
        for column, character in enumerate(line[:remark]):
            if (said := seen.get(column, "")) != character:
                yield Edit(Span.at(number, column + 1, 1), said)
