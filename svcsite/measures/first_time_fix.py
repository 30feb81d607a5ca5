"""Repairs that were right the first time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, timedelta

from svcsite.ledger.case import Case
from svcsite.ledger.key import ReportKey
from svcsite.ledger.ledger import Slice
from svcsite.measures.clock import day_in, zone_of
from svcsite.measures.figure import Reason
from svcsite.measures.observation import Observation
from svcsite.record.moment import Moment
from svcsite.record.trouble import is_without_fault

_DAY = timedelta(days=1)

REPAIRS = frozenset({"corrective", "support", "warranty", "return"})
"""Kinds of cases in which something did not work and was to be mended: by contract, remotely, under warranty, or again.

A complaint is about people, an installation and a delivery mend nothing, and planned work comes before the fault.
"""


def first_time_fix(slice_: Slice) -> Iterator[Observation]:
    """Yield for each repair that was solved whether one visit did it for good, on the first day after its window.

    Repairs are corrective work, support, warranty claims and returns, but for those of which the cause is no fault, such
    as a supply used up. It did where the case has one report, planned returns aside, and the trouble did not come back
    inside `recurrence.window` of `archive.yml`, whoever was called then.
    What did and what did not are both decided on the first day after the window, so that a period has all repairs of
    some days and not only the failures among those of its own. Not counted is until then, on the day that is asked,
    what was solved, whatever is known of it; and on that first day that of which the machine or service or the cause is
    not known, so that nobody could tell whether it came back.

    Formula: solved in one visit without a recurrence / solved, of those whose window ended in the period.

    Unit: share from 0 to 1.

    Source: as for recurrences.

    Small n: under 5 repairs "4 of 4" is told and no percentage.
    """
    window = slice_.settings.recurrence.window
    for case in slice_.cases:
        solution, resolved = case.solution, case.resolved
        if not is_repair(case) or not solution or not resolved:
            continue
        history = slice_.histories.of(case)
        day, reason = after_window(case, resolved, slice_), None
        if is_early(case, resolved, slice_):
            day, reason = max(resolved.day, today_of(case, slice_)), Reason.TOO_EARLY
        elif not history.is_told(case):
            reason = Reason.NO_CAUSE
        visits = sum(not visit.follows for visit in case.visits)
        yield Observation(
            report=ReportKey.of(solution),
            day=day,
            part=reason is None and visits <= 1 and history.after(case, window) is None,
            reason=reason,
        )


def is_repair(case: Case) -> bool:
    """Tell whether a case was to mend something that was at fault."""
    is_one = case.first.kind in REPAIRS and not case.is_planned
    return is_one and not is_without_fault(case.visits)


def is_early(case: Case, resolved: Moment, slice_: Slice) -> bool:
    """Tell whether a case that was solved could still come back, as of the slice's moment."""
    return today_of(case, slice_) < after_window(case, resolved, slice_)


def after_window(case: Case, resolved: Moment, slice_: Slice) -> date:
    """Return the first day on which nothing can begin any more that a solved case would have come back with."""
    window = slice_.settings.recurrence.window
    last = resolved.day + timedelta(days=window.days)
    if resolved.at:
        last = max(
            last,
            day_in(resolved.at.astimezone(UTC) + window, zone_of(case.customer, slice_.settings)),
        )
    return last + _DAY


def today_of(case: Case, slice_: Slice) -> date:
    """Return the day that is asked, by the clocks of a case's customer."""
    return day_in(slice_.as_of, zone_of(case.customer, slice_.settings))
