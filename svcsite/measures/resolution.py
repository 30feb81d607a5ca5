"""How soon cases were solved."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from svcsite.ledger.case import Case
from svcsite.ledger.key import ReportKey
from svcsite.ledger.ledger import Slice
from svcsite.measures.clock import clock_of, seconds
from svcsite.measures.deadline import observed
from svcsite.measures.figure import Reason
from svcsite.measures.observation import Observation
from svcsite.record.settings import Settings


def resolution(slice_: Slice) -> Iterator[Observation]:
    """Yield for each case how long it took until it was solved, on the day of the solution.

    A case is solved by the last of its reports. Planned work is left aside. Left out are cases that ended without a
    solution, and those of which the call, the solution or a pause that stops the clock is known by the day only.

    Formula: business time from `opened` to the last `resolved`, by the calendar of the contract valid on the day of the
    call, less the pauses whose reasons stop the clock by that contract, each moment taken off once. Paused time is told
    beside it. `resolution_median` is the median, `resolution_mean` the arithmetic mean, and `resolution_p90` the value
    within which 90 % were solved, interpolated between the closest ranks.

    Unit: seconds of business time.

    Source: `opened`, `resolved` and `pauses` of the reports; calendar, holidays and pausing reasons of the contract.

    Small n: n is shown beside it; of one case all three figures are its own time.
    """
    for case in slice_.cases:
        if case.is_planned:
            continue
        solution, ended = case.solution, case.ended
        if solution is None or solution.resolved is None:
            if ended:
                key = ReportKey.of(case.last)
                yield Observation(report=key, day=ended.day, reason=Reason.NOT_RESOLVED)
            continue
        clock = clock_of(case, slice_.settings)
        reading = clock.read(solution.resolved) if clock else None
        target = case.target
        yield Observation(
            report=ReportKey.of(solution),
            day=solution.resolved.day,
            value=seconds(reading.run) if reading else None,
            paused=seconds(reading.paused) if reading else None,
            limit=seconds(target.resolution) if target and target.resolution else None,
            reason=None if reading else Reason.NO_TIME,
        )


def resolution_deadline(slice_: Slice) -> Iterator[Observation]:
    """Yield for each case what became of the deadline for its solution: the part are those met.

    Met counts on the day of the solution; breached on the day the deadline passed, at that moment and for ever, even
    while the case is open, and whether it is solved or given up later. Not counted are cases without a target, with a
    deadline that has not passed, given up before it passed, and those of which the times are not known.

    Formula: met / (met + breached) of the deadlines decided in the period. The deadline is the first moment at which
    as much business time as the target's has passed since `opened`, without the pauses that stop the clock; a solution
    at that very moment meets it.

    Unit: share from 0 to 1.

    Source: as for the time to solve, and the target of the case's priority in the contract valid on the day of the
    call.

    Small n: under 5 deadlines "4 of 4" is told and no percentage.
    """
    for case in slice_.cases:
        if not case.is_planned:
            yield resolution_of(case, slice_.settings, slice_.as_of)


def resolution_of(case: Case, settings: Settings, as_of: datetime) -> Observation:
    """Return what became of the deadline for the solution of a case, as of an aware moment."""
    target = case.target
    return observed(
        case,
        clock=clock_of(case, settings),
        limit=target.resolution if target else None,
        report=case.solution,
        done=case.resolved,
        as_of=as_of,
    )
