"""The CSV file: its encoding and delimiter, given or detected, its header and its rows."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from svcsite.authoring.errors import AuthoringError
from svcsite.record.vocabulary.names import Language, fold
from svcsite.source.characters import visible
from svcsite.words import importing as words

DELIMITERS = (",", ";", "\t", "|")
_CELL_LIMIT = 2**31 - 1
_BLOCK = 1 << 20
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_TABS = frozenset({"tab", "tabulacao", "\\t"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row: its number (from 1, without the header and blank lines) and its cells as they stand."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A CSV file that can be read from beginning to end as often as needed."""

    path: Path
    encoding: str
    delimiter: str
    header: tuple[str, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns, without blanks and invisible characters around them."""
        return tuple(visible(name) for name in self.header)

    def rows(self) -> Iterator[Row]:
        """Give the rows in order; lines with nothing on them are no rows."""
        with self.path.open(encoding=self.encoding, newline="") as stream:
            records = _records(stream, self.delimiter)
            next(records, None)
            for number, cells in enumerate(records, 1):
                yield Row(number=number, cells=tuple(cells))


def open_table(
    path: Path,
    *,
    encoding: str | None,
    delimiter: str | None,
    wanted: Collection[str],
    language: Language,
) -> Table:
    """Find out how a CSV file is written; `wanted` are the columns that it should have.

    Raises `AuthoringError` for a file that cannot be read, is not in the encoding given, or has no header.
    """
    try:
        found = _encoding(path, encoding)
        headers = [
            _header(path, found, mark) for mark in ([delimiter] if delimiter else DELIMITERS)
        ]
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise AuthoringError(words.UNREADABLE, language, path=path, reason=reason) from None
    except UnicodeError:
        raise AuthoringError(words.NOT_ENCODED, language, path=path, encoding=encoding) from None
    best = max(headers, key=lambda one: (len({*one.columns} & {*wanted}), len(one.header)))
    if not any(best.columns):
        raise AuthoringError(words.NO_HEADER, language, path=path)
    return best


def check_encoding(name: str) -> str:
    """Give the proper name of an encoding of text. Raises `ValueError` for none that is known."""
    try:
        "a".encode(name)
        return codecs.lookup(name).name
    except LookupError:
        raise ValueError(name) from None


def check_delimiter(text: str) -> str:
    """Give the one character that a delimiter is; `tab` is one. Raises `ValueError`."""
    mark = "\t" if fold(text) in _TABS else text
    if len(mark) != 1 or mark in '"\r\n':
        raise ValueError(text)
    return mark


def _header(path: Path, encoding: str, delimiter: str) -> Table:
    with path.open(encoding=encoding, newline="") as stream:
        header = tuple(next(_records(stream, delimiter), ()))
    return Table(path=path, encoding=encoding, delimiter=delimiter, header=header)


def _records(stream: TextIO, delimiter: str) -> Iterator[list[str]]:
    # A help desk's longest description is longer than what the csv module expects of a cell.
    csv.field_size_limit(_CELL_LIMIT)
    # Excel writes `sep=;` on a line of its own before the header.
    if fold(stream.readline()) not in {f"sep={fold(mark)}" for mark in DELIMITERS}:
        stream.seek(0)
    return (record for record in csv.reader(stream, delimiter=delimiter) if record)


def _encoding(path: Path, given: str | None) -> str:
    """Give the encoding of a file after reading all of it once, so that no row can fail later."""
    with path.open("rb") as stream:
        start = stream.read(4)
    marked = next((name for mark, name in _MARKS if start.startswith(mark)), None)
    if given:
        encoding = "utf-8-sig" if given == "utf-8" else given
        _decode_all(path, encoding)
        return encoding
    for encoding in (marked or "utf-8", "cp1252"):
        try:
            _decode_all(path, encoding)
        except UnicodeError:
            continue
        return encoding
    return "latin-1"


def _decode_all(path: Path, encoding: str) -> None:
    with path.open(encoding=encoding, newline="") as stream:
        while stream.read(_BLOCK):
            pass
