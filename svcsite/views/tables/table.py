"""A list as data: what its columns are called and hold, and what stands in each row."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import TypeAlias

from svcsite.record.moment import Moment
from svcsite.words import data as words
from svcsite.words.text import Text


class Kind(Enum):
    """What a column holds, by the name that Table Schema has for it."""

    TEXT = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"
    MOMENT = "datetime"
    """A day, and mostly a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded:
    """What has a name for programs, which never changes, and one for people, in the archive's language."""

    code: str
    label: str


Cell: TypeAlias = str | int | Decimal | date | Moment | Coded | None
"""A value as its column's kind has it; None is not known. What is true or false is a bool, which is an int."""

Row: TypeAlias = tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: `name` for programs, `title` and `description` for people."""

    name: str
    kind: Kind
    title: Text
    description: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """The columns that all lists of one sort have, in order; `name` tells the sort from all others."""

    name: str
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DataTable:
    """A list: its title, and rows with a cell for each column of its shape."""

    title: str
    shape: Shape
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DataList:
    """A list that the site has a page of, before its rows are made.

    `url` is the first page of the list. `rows` makes the rows, and `record` the object for programs where that is no
    list of rows; both can be pickled. `depends` are the fingerprints of what the rows show and the page does not.
    """

    url: str
    title: str
    shape: Shape
    rows: Callable[[], Iterable[Row]]
    record: Callable[[], object] | None = None
    depends: tuple[str, ...] = ()

    def table(self) -> DataTable:
        """Make the rows."""
        return DataTable(title=self.title, shape=self.shape, rows=tuple(self.rows()))


def shape(name: str, **columns: Kind) -> Shape:
    """Return the shape of these columns, which `words.data` has the titles of. Raises `KeyError` for another."""
    return Shape(name=name, columns=tuple(column(key, kind) for key, kind in columns.items()))


def column(name: str, kind: Kind) -> Column:
    """Return the column of a name that `words.data` has a title for."""
    title, description = words.COLUMNS[name]
    return Column(name=name, kind=kind, title=title, description=description)
