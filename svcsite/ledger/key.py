"""What names a report in the whole archive, and the day it counts from."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple, Protocol, Self

from svcsite.record.moment import Moment


class _Report(Protocol):
    @property
    def customer(self) -> str: ...
    @property
    def id(self) -> str: ...
    @property
    def begins(self) -> Moment | None: ...


class ReportKey(NamedTuple):
    """A customer's slug and the report's id."""

    customer: str
    id: str

    @classmethod
    def of(cls, report: _Report) -> Self:
        """Return the key of a report."""
        return cls(report.customer, report.id)

    def __str__(self) -> str:
        """Return the key as one text: `acme/2026-10-02-printer-jam`."""
        return f"{self.customer}/{self.id}"


def day_of(report: _Report) -> date:
    """Return the day a report counts from, by what it says or else by its id, which begins with one.

    The first of all days where the id begins with no day that there is.
    """
    return report.begins.day if report.begins else id_day(report)


def id_day(report: _Report) -> date:
    """Return the day that a report's id begins with, or else the first of all days."""
    try:
        return date.fromisoformat(report.id[:10])
    except ValueError:
        return date.min
