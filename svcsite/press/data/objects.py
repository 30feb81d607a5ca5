"""A table as JSON, for programs: names and codes that are the same in every archive, and never change."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from types import NoneType
from typing import Any

from svcsite.press.data.clean import clean
from svcsite.record.moment import Moment
from svcsite.views.tables.table import Coded, DataTable

MEDIA_TYPE = "application/json"

# `json.dumps` makes an encoder for each call that does not want plain ASCII.
_written = json.JSONEncoder(ensure_ascii=False).encode


def as_json(table: DataTable) -> bytes:
    """Return one object for each row, a row a line; what is not known is null, times have their offset from UTC."""
    names = [column.name for column in table.shape.columns]
    rows = (
        {name: _VALUES[type(cell)](cell) for name, cell in zip(names, row, strict=True)}
        for row in table.rows
    )
    lines = ",\n".join(map(_written, rows))
    return f"[\n{lines}\n]\n".encode() if lines else b"[]\n"


def as_json_record(record: object) -> bytes:
    """Return an object that is no list of rows."""
    # On one line: with an indent Python writes JSON many times slower.
    return (_written(record) + "\n").encode(errors="replace")


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


_VALUES: Mapping[type, Callable[[Any], object]] = {
    NoneType: lambda _: None,
    str: clean,
    Coded: lambda cell: clean(cell.code),
    bool: bool,
    int: int,
    Decimal: _number,
    date: date.isoformat,
    Moment: lambda cell: cell.at.isoformat("T", "seconds") if cell.at else cell.day.isoformat(),
}
"""What a cell of each type is in JSON."""
