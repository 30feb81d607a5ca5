"""Stretches of the calendar for which work is reported: month, two months, quarter, half-year, year.

2026-10        a month
2026-B5        two months: September and October
2026-Q3        a quarter
2026-H2        a half-year
2026           a year
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Self

_FORM = re.compile(r"(?P<year>\d{4})(?:-(?:(?P<month>\d{2})|(?P<kind>[BQH])(?P<number>\d)))?")
_LETTERS = {"B": 2, "Q": 3, "H": 6}
_YEAR = 12


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """Some months of one year, counted from January: `first` is 1 to 12, `months` 1, 2, 3, 6 or 12.

    Periods sort by when they begin, and of those that begin together the shortest comes first.
    """

    year: int
    first: int
    months: int = 1

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a period's key. Raises `ValueError` for what names none."""
        match = _FORM.fullmatch(text.strip().upper())
        if match is None or match["year"] == "0000":
            raise ValueError(text)
        year = int(match["year"])
        if match["month"]:
            first, months = int(match["month"]), 1
        elif match["kind"]:
            months = _LETTERS[match["kind"]]
            first = (int(match["number"]) - 1) * months + 1
        else:
            first, months = 1, _YEAR
        if not 1 <= first <= _YEAR:
            raise ValueError(text)
        return cls(year, first, months)

    @classmethod
    def month_of(cls, day: date) -> Self:
        """Return the month that a day is in."""
        return cls(day.year, day.month)

    @classmethod
    def year_of(cls, day: date) -> Self:
        """Return the year that a day is in."""
        return cls(day.year, 1, _YEAR)

    @property
    def key(self) -> str:
        """The period as files and addresses name it."""
        if self.months == _YEAR:
            return f"{self.year:04}"
        if self.months == 1:
            return f"{self.year:04}-{self.first:02}"
        letter = next(letter for letter, months in _LETTERS.items() if months == self.months)
        return f"{self.year:04}-{letter}{(self.first - 1) // self.months + 1}"

    @property
    def start(self) -> date:
        """Its first day."""
        return date(self.year, self.first, 1)

    @property
    def end(self) -> date:
        """The first day after it."""
        last = self.first + self.months
        if last > _YEAR:
            # The year 9999 has no day after it that Python could name.
            return date(self.year + 1, 1, 1) if self.year < date.max.year else date.max
        return date(self.year, last, 1)

    def has(self, day: date) -> bool:
        """Tell whether a day is in it."""
        return day.year == self.year and self.first <= day.month < self.first + self.months

    def each_month(self) -> Iterator[Self]:
        """Yield its months, the earliest first."""
        cls = type(self)
        yield from (cls(self.year, month) for month in range(self.first, self.first + self.months))

    @property
    def next(self) -> Self:
        """The period of the same length after it, which after the year 9999 has no days."""
        first = self.first + self.months
        return type(self)(self.year + (first > _YEAR), (first - 1) % _YEAR + 1, self.months)

    @property
    def previous(self) -> Self:
        """The period of the same length before it. Raises `ValueError` before the year 1."""
        if self.first > 1:
            return type(self)(self.year, self.first - self.months, self.months)
        if self.year == 1:
            raise ValueError(self.key)
        return type(self)(self.year - 1, _YEAR - self.months + 1, self.months)
