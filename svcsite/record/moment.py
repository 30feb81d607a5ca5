"""A point in time as a report gives it: a day, and mostly a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta


@dataclass(frozen=True, slots=True)
class Moment:
    """A calendar day in the customer's time zone and, where a time was given, the aware datetime.

    Figures of time leave out a moment without a time and say so.
    """

    day: date
    at: datetime | None = None

    def __str__(self) -> str:
        """Give the moment as reports write it: `2026-10-02 09:12`, or the day alone."""
        return f"{self.day.isoformat()} {self.at:%H:%M}" if self.at else self.day.isoformat()

    def precedes(self, other: Moment) -> bool:
        """Tell whether this is surely earlier: by time where both have one, else by day."""
        if self.at and other.at:
            return self.at.astimezone(UTC) < other.at.astimezone(UTC)
        return self.day < other.day

    @property
    def order(self) -> tuple[date, float]:
        """A key that sorts moments from the earliest to the latest; a day alone comes before its times."""
        return self.day, self.at.timestamp() if self.at else 0.0

    def days_since(self, other: Moment) -> int:
        """Give how many calendar days this is later than `other`, as people count them."""
        return (self.day - other.day).days

    def since(self, other: Moment) -> timedelta | None:
        """Give the time that passed from `other` to this, or None where either has no time."""
        # Between two times of one zone Python counts by the wall clock, which jumps twice a year.
        return self.at.astimezone(UTC) - other.at.astimezone(UTC) if self.at and other.at else None
