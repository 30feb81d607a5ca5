"""Repairs that were right the first time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from svcsite.ledger.case import Case
from svcsite.ledger.key import ReportKey
from svcsite.ledger.ledger import Slice
from svcsite.measures.clock import day_in, zone_of
from svcsite.measures.figure import Reason
from svcsite.measures.observation import Observation
from svcsite.record.moment import Moment
from svcsite.record.trouble import is_within

REPAIRS = frozenset({"corrective", "support", "warranty", "return"})
"""Kinds of cases in which something did not work and was to be mended: by contract, remotely, under warranty, or again.

A complaint is about people, an installation and a delivery mend nothing, and planned work comes before the fault.
"""


def first_time_fix(slice_: Slice) -> Iterator[Observation]:
    """Yield for each repair that was solved, on that day, whether one visit did it for good.

    Repairs are corrective work, support, warranty claims and returns. It did where the case has one report, planned
    returns aside, and the trouble did not come back inside `recurrence.window` of `archive.yml`, whoever was called then.
    Not counted while the window has not passed, whatever is known by then, and where the machine or service or the cause
    is not known, so that nobody could tell whether it came back.

    Formula: solved in one visit without a recurrence / solved, of those whose window has passed.

    Unit: share from 0 to 1.

    Source: as for recurrences.

    Small n: under 5 repairs "4 of 4" is told and no percentage.
    """
    window = slice_.settings.recurrence.window
    for case in slice_.cases:
        solution, resolved = case.solution, case.resolved
        if case.first.kind not in REPAIRS or case.is_planned or not solution or not resolved:
            continue
        history = slice_.histories.of(case)
        reason = None
        if not history.is_told(case):
            reason = Reason.NO_CAUSE
        elif is_early(case, resolved, window, slice_):
            reason = Reason.TOO_EARLY
        visits = sum(not visit.follows for visit in case.visits)
        yield Observation(
            report=ReportKey.of(solution),
            day=resolved.day,
            part=reason is None and visits <= 1 and history.after(case, window) is None,
            reason=reason,
        )


def is_early(case: Case, resolved: Moment, window: timedelta, slice_: Slice) -> bool:
    """Tell whether it could still come back."""
    today = day_in(slice_.as_of, zone_of(case.customer, slice_.settings))
    return is_within(window, resolved, Moment(today, slice_.as_of))
