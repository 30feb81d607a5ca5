"""The clock of a case: it starts with the customer's call and stands still as the contract says.

The calendar is that of the contract valid on the day of the call, whatever was agreed later; a customer without one has
wall-clock time, in which no pause counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from zoneinfo import ZoneInfo

from svcsite.ledger.case import Case
from svcsite.measures.business_time import BusinessCalendar, Pause, calendar_of
from svcsite.record.customer import Customer
from svcsite.record.facets import PauseFacets
from svcsite.record.moment import Moment
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import fold
from svcsite.record.vocabulary.values import PAUSE_REASONS

_NOTHING = timedelta()
_MICROSECOND = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What the clock shows at a moment: business time run, and business time in which it stood."""

    run: timedelta
    paused: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """The clock of one case; make it with `clock_of`.

    `pauses` are those that stop it, with their times; `vague` those that would, if their times of day were known.
    """

    calendar: BusinessCalendar
    start: Moment
    pauses: tuple[Pause, ...] = ()
    vague: tuple[PauseFacets, ...] = ()

    def read(self, end: Moment) -> Reading | None:
        """Return what it shows; None where a time of day is not known, or the end is before the start."""
        if self.start.at is None or end.at is None or self.is_vague(end.day):
            return None
        # In UTC once: between two times of one zone Python compares by the wall clock.
        start, at = self.start.at.astimezone(UTC), end.at.astimezone(UTC)
        if at < start:
            return None
        run = self.calendar.elapsed(start, at, self.pauses)
        paused = self.calendar.paused(start, at, self.pauses) if self.pauses else _NOTHING
        return Reading(run=run, paused=paused)

    def deadline(self, limit: timedelta) -> datetime | None:
        """Return when so much business time has run; None if never, or if the time of the call is not known."""
        return self.calendar.deadline(self.start.at, limit, self.pauses) if self.start.at else None

    def between(self, start: datetime, end: datetime) -> timedelta:
        """Return how much business time it runs between two moments."""
        return self.calendar.elapsed(start, end, self.pauses)

    def is_vague(self, until: date) -> bool:
        """Tell whether it may have stood still up to the end of a day, nobody knows how long."""
        return any(pause.start is None or pause.start.day <= until for pause in self.vague)


def clock_of(case: Case, settings: Settings, *, pauses: bool = True) -> Clock | None:
    """Return the clock of a case; None where nobody called or the day of the call is not known.

    Without `pauses` nothing stops it, as is right for the first answer.
    """
    opened = case.opened
    if opened is None:
        return None
    calendar = calendar_of(case.contract, zone_of(case.customer, settings))
    if not pauses:
        return Clock(calendar=calendar, start=opened)
    stops = [(pause, exact(pause)) for pause in stopping(case)]
    return Clock(
        calendar=calendar,
        start=opened,
        pauses=tuple(span for _, span in stops if span),
        vague=tuple(pause for pause, span in stops if not span),
    )


def exact(pause: PauseFacets) -> Pause | None:
    """Return the begin and the end of a pause, as far as it has one; None where a time of day is not known."""
    start = pause.start.at if pause.start else None
    end = pause.end.at if pause.end else None
    return None if start is None or (pause.end and end is None) else (start, end)


def zone_of(customer: Customer, settings: Settings) -> ZoneInfo:
    """Return the zone whose days a customer's events are counted on."""
    return customer.timezone or settings.timezone


@lru_cache(maxsize=1024)
def day_in(moment: datetime, zone: ZoneInfo) -> date:
    """Return the day of an aware moment in a zone."""
    return moment.astimezone(zone).date()


def stopping(case: Case) -> Iterator[PauseFacets]:
    """Yield the pauses of all visits whose reasons stop the clock by the contract of the case."""
    if case.contract is None or not any(visit.pauses for visit in case.visits):
        return
    reasons = _reasons(case.contract.pausing)
    for visit in case.visits:
        for pause in visit.pauses:
            if pause.reason and reason_of(pause.reason) in reasons:
                yield pause


def reason_of(typed: str) -> str:
    """Return what makes the reason of a pause the same one in whatever language and spelling it was typed."""
    name = PAUSE_REASONS.find(typed)
    return name.name if name else fold(typed)


def seconds(span: timedelta) -> Decimal:
    """Return a span of time in seconds, exactly."""
    return Decimal(span // _MICROSECOND) / 1_000_000


@lru_cache(maxsize=1024)
def _reasons(typed: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(reason_of, typed))
