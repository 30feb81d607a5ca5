"""A value that YAML refuses gets its quotes, and a colon the blank after it."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.fixes.sheet import Sheet
from svcsite.source.edit import Edit
from svcsite.source.span import Span


def unquoted_value(sheet: Sheet) -> Iterator[Edit]:
    """Write each repaired value so that every reader of YAML reads the same."""
    for defect in sheet.defects("unquoted-value"):
        yield Edit(defect.span, _quoted(sheet.typed.slice(defect.span)))
    for defect in sheet.defects("missing-space"):
        yield Edit(Span.at(defect.span.line, defect.span.column), " ")


def _quoted(value: str) -> str:
    if '"' in value or "\\" in value:
        return "'" + value.replace("'", "''") + "'"
    return f'"{value}"'
