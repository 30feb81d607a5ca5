"""The clock of a contract: how much business time lies between two moments, and when so much has passed.

It runs while the contract's calendar is open, and stands still at night, on holidays and during pauses. A calendar
that is always open is wall-clock time: it knows neither nights nor holidays, only pauses.

All moments are aware datetimes of any zone; all spans of time are `timedelta`s, never negative.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from svcsite.measures.spans import Stretch, merged, total, without
from svcsite.record.calendar import ALWAYS, WorkingHours
from svcsite.record.customer import Contract
from svcsite.record.holidays import holidays_of

Pause = tuple[datetime, datetime | None]
"""Begin and end of a pause; one without an end runs on."""

_DAY = timedelta(days=1)
_SECOND = timedelta(seconds=1)
_LAST = datetime.max.replace(tzinfo=UTC)
_FIRST = datetime.min.replace(tzinfo=UTC)
_HORIZON = timedelta(days=10958)
"""A deadline that is not reached within thirty years is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BusinessCalendar:
    """When a contract is served: the hours of each weekday in a zone, and the holidays of a place.

    `holidays` is what the contract says, such as `BR-PR`; a place that nobody knows has none. A span past midnight
    belongs to the day on which it begins. Where clocks are put forward, a time that is skipped is the moment of the
    jump; where they are put back, a span begins at the first and ends at the last of two equal times.
    """

    hours: WorkingHours
    zone: ZoneInfo
    holidays: str | None = None
    _days: dict[date, tuple[Stretch, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def elapsed(self, start: datetime, end: datetime, pauses: Iterable[Pause] = ()) -> timedelta:
        """Return the business time from start to end outside of all pauses; nothing if end is not after start."""
        return total(without(self._open(_utc(start), _utc(end)), _stretches(pauses)))

    def paused(self, start: datetime, end: datetime, pauses: Iterable[Pause]) -> timedelta:
        """Return how much of the business time from start to end was in pauses, each moment counted once."""
        return self.elapsed(start, end) - self.elapsed(start, end, pauses)

    def deadline(
        self, start: datetime, span: timedelta, pauses: Iterable[Pause] = ()
    ) -> datetime | None:
        """Return the first moment, in the calendar's zone, at which so much business time has passed since start.

        None if that is never: in an open pause, or more than thirty years away.
        """
        if span <= timedelta():
            return start.astimezone(self.zone)
        begin = _utc(start)
        left = span
        holes = _stretches(pauses)
        # The last day of all years has no hours left in zones east of UTC.
        until = begin + _HORIZON if begin < _LAST - _HORIZON else _LAST - _DAY
        if holes and holes[-1][1] == _LAST:
            until = min(until, holes[-1][0])
        for opens, closes in without(self._open(begin, until), holes):
            if closes - opens >= left:
                return (opens + left).astimezone(self.zone)
            left -= closes - opens
        return None

    def _open(self, start: datetime, end: datetime) -> Iterator[Stretch]:
        """Give the business time between two moments in UTC: in order, nothing twice."""
        if self.hours.always:
            if start < end:
                yield start, end
            return
        # A span may have begun on the day before; where midnight comes twice, it also ends a day early.
        first = max(_local_day(start, self.zone) - 1, 1)
        last = min(_local_day(end, self.zone) + 1, date.max.toordinal() - 1)
        counted = start
        for day in map(date.fromordinal, range(first, last + 1)):
            for opens, closes in self._spans_of(day):
                begin, until = max(opens, counted), min(closes, end)
                if begin < until:
                    yield begin, until
                    counted = until

    def _spans_of(self, day: date) -> tuple[Stretch, ...]:
        """Return the spans that begin on a local day, in UTC; they may overlap."""
        found = self._days.get(day)
        if found is None:
            found = self._days[day] = tuple(self._read(day))
        return found

    def _read(self, day: date) -> Iterator[Stretch]:
        spans = self.hours.days[day.weekday()]
        if not spans or day in holidays_of(self.holidays, day.year):
            return
        for opens, closes in sorted(spans):
            closing_day = day if opens < closes else day + _DAY
            yield (
                _instant(day, opens, self.zone, fold=0),
                _instant(closing_day, closes, self.zone, fold=1),
            )


@lru_cache(maxsize=1024)
def _calendar(hours: WorkingHours, zone: ZoneInfo, holidays: str | None) -> BusinessCalendar:
    return BusinessCalendar(hours=hours, zone=zone, holidays=holidays)


def calendar_of(contract: Contract | None, zone: ZoneInfo) -> BusinessCalendar:
    """Return the calendar of a contract in the customer's zone; without a contract, wall-clock time.

    The same terms give the same calendar, which remembers the days it was asked for.
    """
    if contract is None:
        return _calendar(ALWAYS, zone, None)
    return _calendar(contract.calendar, zone, contract.holidays)


def _stretches(pauses: Iterable[Pause]) -> list[Stretch]:
    return merged((_utc(begin), _LAST if end is None else _utc(end)) for begin, end in pauses)


def _utc(at: datetime) -> datetime:
    """Give a moment in UTC; one within hours of the first or last of all years, as the first or last moment."""
    try:
        return at.astimezone(UTC)
    except OverflowError:
        return _LAST if at.year > 1 else _FIRST


def _local_day(at: datetime, zone: ZoneInfo) -> int:
    """Give the ordinal of a moment's day in a zone."""
    try:
        return at.astimezone(zone).toordinal()
    except OverflowError:
        return at.toordinal()


def _instant(day: date, clock: time, zone: ZoneInfo, *, fold: int) -> datetime:
    """Return when the clocks of a zone show a time: the first (`fold` 0) or last (1) moment in UTC."""
    wall = datetime.combine(day, clock, zone)
    first, last = (_utc(wall.replace(fold=n)) for n in (0, 1))
    if first <= last:
        return last if fold else first
    # The time is skipped: look for the moment of the jump, which lies between the two readings of it.
    before, after = last, first
    offset = after.astimezone(zone).utcoffset()
    while after - before > _SECOND:
        middle = before + (after - before) // 2
        if middle.astimezone(zone).utcoffset() == offset:
            after = middle
        else:
            before = middle
    return after.replace(microsecond=0)
