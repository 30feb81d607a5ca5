"""What is open: a state at a moment, and no event. Months of it do not add up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from svcsite.ledger.case import Case
from svcsite.ledger.ledger import Slice
from svcsite.measures.clock import day_in, zone_of
from svcsite.measures.observation import Observation
from svcsite.record.moment import Moment
from svcsite.record.period import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCase:
    """A case that is open at a moment, and for how long it has been by the wall clock.

    Where only the day is known on which it began, `age` is whole days.
    """

    case: Case
    age: timedelta


def backlog(slice_: Slice) -> Iterator[Observation]:
    """Yield for each case from when until when something remained to be done.

    Open at the end of a period is a case that began before that and was not over then; a period that is not over is
    asked as of now. Work of every kind counts, and an end without a solution is an end too. It is a state, not an
    event: months do not add up to their quarter, whose figure is that of its last month.

    Formula: how many cases are open at the end of the period's last day, by the customer's clocks.

    Unit: cases, each told by the report that began it.

    Source: `opened` or `scheduled`, `outcome` and `resolved` of the reports; a case given up ended with its last visit.

    Small n: a count, told as it is.
    """
    for case in slice_.cases:
        today = day_in(slice_.as_of, zone_of(case.customer, slice_.settings))
        if case.day <= today:
            ended = _ended(case, slice_.as_of, today)
            yield Observation(report=case.key, day=case.day, until=ended.day if ended else None)


def open_at(slice_: Slice, period: Period | None = None) -> list[OpenCase]:
    """Return the cases open at the end of a period, or as of now if it is not over or None; the oldest first."""
    found = []
    for case in slice_.cases:
        zone = zone_of(case.customer, slice_.settings)
        today = day_in(slice_.as_of, zone)
        ended = _ended(case, slice_.as_of, today)
        closes = period.end if period and period.end <= today else None
        if case.day <= today and _is_open(case, ended, closes):
            if closes:
                now = datetime(closes.year, closes.month, closes.day, tzinfo=zone)
                found.append(OpenCase(case=case, age=_age(case, Moment(closes, now))))
            else:
                found.append(OpenCase(case=case, age=_age(case, Moment(today, slice_.as_of))))
    return sorted(found, key=lambda one: (-one.age, one.case.key))


def _is_open(case: Case, ended: Moment | None, closes: date | None) -> bool:
    if closes is None:
        return ended is None
    return case.day < closes and (ended is None or ended.day >= closes)


def _ended(case: Case, as_of: datetime, today: date) -> Moment | None:
    """Return when a case was over, as far as that had happened by now."""
    ended = case.ended
    if ended is None:
        return None
    if ended.at is None:
        return ended if ended.day <= today else None
    return ended if ended.at.astimezone(UTC) <= as_of.astimezone(UTC) else None


def _age(case: Case, now: Moment) -> timedelta:
    begins = case.begins or Moment(case.day)
    passed = now.since(begins)
    return max(
        timedelta(days=(now.day - begins.day).days) if passed is None else passed, timedelta()
    )
