"""How long a machine works before it fails again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from itertools import pairwise

from svcsite.ledger.case import Case
from svcsite.ledger.ledger import Slice
from svcsite.measures.clock import seconds
from svcsite.measures.figure import Figure, Reason, Unit
from svcsite.measures.first_time_fix import REPAIRS
from svcsite.measures.observation import Observation, mean_of
from svcsite.record.trouble import NOTHING_DONE


def between_failures(slice_: Slice) -> Iterator[Observation]:
    """Yield for each failure of a machine but its first how long after the one before it came, on the day it came.

    The slice is that of one machine. A failure is a case of corrective work, support, warranty or return on which
    something was done; the time runs by the wall clock from call to call, so repairs are in it. Where the time of one
    of the calls is not known it is the days from one to the other. Left out are then calls on one day.

    Formula: sum of the gaps / number of gaps.

    Unit: seconds by the wall clock.

    Source: `opened`, `kind`, `outcome` and `product` of the reports. Time between failures of a repairable item:
    IEC 60050-192:2015, "Dependability".

    Small n: n is the number of gaps, one less than the failures; one failure alone has no value.
    """
    for before, after in pairwise(failures(slice_.cases)):
        gap, days = _gap(before, after)
        yield Observation(
            report=after.key,
            day=after.day,
            value=None if gap is None else seconds(gap),
            reason=Reason.NO_TIME if gap is None else None,
            days=None if gap is None else days,
        )


def _gap(before: Case, after: Case) -> tuple[timedelta | None, int]:
    """Return how long after a call another came, None where nobody knows, and on which day counted from its own."""
    if before.opened is None or after.opened is None:
        return None, 0
    days = after.opened.days_since(before.opened)
    gap = after.opened.since(before.opened)
    return timedelta(days=days) if gap is None and days else gap, days


def time_between_failures(slice_: Slice) -> Figure:
    """Return the mean time between failures of the machine that a slice is about."""
    return mean_of("time_between_failures", Unit.SECONDS, between_failures(slice_))


def failures(cases: Iterable[Case]) -> list[Case]:
    """Return the cases among some in which a machine failed, the earliest first."""
    found = [
        case
        for case in cases
        if case.first.kind in REPAIRS
        and case.opened
        and any(visit.outcome not in NOTHING_DONE for visit in case.visits)
    ]
    return sorted(found, key=lambda case: (case.opened.order if case.opened else (), case.key))
