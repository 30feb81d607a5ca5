"""When planned work is to be done next."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from svcsite.measures.planned import PlannedInterval, upcoming
from svcsite.record.customer import Customer, PlannedWork
from svcsite.record.vocabulary.names import fold

_DAY = timedelta(days=1)


class NextPlanned(NamedTuple):
    """A planned work and the interval in which it is to be done: from `start` up to `end`, no longer part of it."""

    plan: PlannedWork
    start: date
    end: date

    @property
    def last_day(self) -> date:
        """The last day of the interval."""
        return self.end - _DAY


def next_planned(
    customer: Customer, intervals: Iterable[PlannedInterval], today: date
) -> tuple[NextPlanned, ...]:
    """Return for each planned work when it is to be done next, the earliest first.

    That is in the interval that runs on a day, unless all of it is done, and else in the one after. `intervals` are
    those that have begun by that day, as `intervals_of` gives them. What a contract's end cuts short is not planned.
    """
    done = {(i.plan, i.start, i.end) for i in intervals if i.done >= i.planned}
    found: dict[tuple[str, str], NextPlanned] = {}
    for plan, start, end in sorted(upcoming(customer, today), key=lambda one: one[1:]):
        if (plan, start, end) not in done:
            work = fold(plan.service or ""), plan.every
            found.setdefault(work, NextPlanned(plan, start, end))
    return tuple(found.values())
