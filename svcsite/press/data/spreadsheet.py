"""A table as CSV, for who opens it with a double click.

What a spreadsheet takes for the border of a column and for the decimal mark is what its country does: Excel in Brazil
wants `;` and `9,5`, puts a file with `,` into one column, and takes 9.5 for no number. So the file is written as a
spreadsheet in the archive's language writes it, and `datapackage.json` says so to programs. The mark at
the beginning tells Excel that the letters are UTF-8.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import NoneType
from typing import Any

from svcsite.press.data.clean import clean, disarmed
from svcsite.record.moment import Moment
from svcsite.record.vocabulary.names import Language
from svcsite.views.tables.table import Coded, DataTable
from svcsite.words import data as words

MEDIA_TYPE = "text/csv"
LINE_END = "\r\n"

_MINUTES = len("2026-10-02 09:12")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """What stands between two cells, and what marks the decimals."""

    delimiter: str
    decimal: str


DIALECTS: Mapping[Language, Dialect] = {
    "pt-BR": Dialect(delimiter=";", decimal=","),
    "en": Dialect(delimiter=",", decimal="."),
}


def as_csv(table: DataTable, language: Language) -> bytes:
    """Return the table with a row of titles; what people wrote is disarmed, numbers and days are not texts."""
    dialect, written = DIALECTS[language], _writers(language)
    text = io.StringIO(newline="")
    rows = csv.writer(text, delimiter=dialect.delimiter, lineterminator=LINE_END)
    rows.writerow(column.title.of(language) for column in table.shape.columns)
    rows.writerows([written[type(cell)](cell) for cell in row] for row in table.rows)
    return text.getvalue().encode("utf-8-sig")


def _writers(language: Language) -> dict[type, Callable[[Any], str]]:
    """Return how a cell of each type is written; days and moments as reports write them."""
    decimal, yes, no = DIALECTS[language].decimal, words.YES.of(language), words.NO.of(language)
    return {
        NoneType: lambda _: "",
        str: lambda cell: disarmed(clean(cell)),
        Coded: lambda cell: disarmed(clean(cell.label)),
        bool: lambda cell: yes if cell else no,
        int: str,
        Decimal: lambda cell: f"{cell:f}".replace(".", decimal),
        date: date.isoformat,
        # Without the offset, which no spreadsheet reads.
        Moment: lambda cell: (
            cell.at.isoformat(" ", "minutes")[:_MINUTES] if cell.at else cell.day.isoformat()
        ),
    }
