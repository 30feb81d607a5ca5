"""How soon customers were answered."""

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
from svcsite.record.facets import Facets
from svcsite.record.moment import Moment
from svcsite.record.settings import Settings
from svcsite.record.trouble import UNTROUBLED


def response(slice_: Slice) -> Iterator[Observation]:
    """Yield for each case how long the customer waited for the first answer, on the day of the answer.

    The first answer is the earliest `responded` of the case's reports, or the earliest `arrived` where the contract
    says that the arrival counts. Planned work, installations and supplies have none. Left out is a case of which the
    answer or the call is known by the day only, or that was solved and nobody told when it was answered.

    Formula: business time from `opened` to the answer, by the calendar of the contract valid on the day of the call;
    no pause stops it. `response_median` is the median, `response_mean` the arithmetic mean, and `response_p90` the
    value within which 90 % were answered, interpolated between the closest ranks.

    Unit: seconds of business time.

    Source: `responded` or `arrived`, and `opened`, of the reports; calendar and holidays of the contract.

    Small n: n is shown beside it; of one case all three figures are its own time.
    """
    for case in slice_.cases:
        if not awaits_answer(case):
            continue
        report, answer = _answer(case)
        if report and answer:
            clock = clock_of(case, slice_.settings, pauses=False)
            reading = clock.read(answer) if clock else None
            target = case.target
            yield Observation(
                report=ReportKey.of(report),
                day=answer.day,
                value=seconds(reading.run) if reading else None,
                limit=seconds(target.response) if target and target.response else None,
                reason=None if reading else Reason.NO_TIME,
            )
        elif (solution := case.solution) and solution.resolved:
            yield Observation(
                report=ReportKey.of(solution), day=solution.resolved.day, reason=Reason.NO_TIME
            )


def response_deadline(slice_: Slice) -> Iterator[Observation]:
    """Yield for each case what became of the deadline for the first answer: the part are those met.

    Met counts on the day of the answer, breached on the day the deadline passed, even while the case is open. Who
    came or solved it without another answer before has answered. Planned work, installations and supplies are left
    aside. Not counted are cases without a target, with a deadline that has not passed, given up before it passed, and
    those of which the times are not known.

    Formula: met / (met + breached) of the deadlines decided in the period. The deadline is the first moment at which
    as much business time as the target's has passed since `opened`; an answer at that very moment meets it. No pause
    moves it.

    Unit: share from 0 to 1.

    Source: as for the first response, and the target of the case's priority in the contract valid on the day of the
    call.

    Small n: under 5 deadlines "4 of 4" is told and no percentage.
    """
    for case in slice_.cases:
        if awaits_answer(case):
            yield response_of(case, slice_.settings, slice_.as_of)


def response_of(case: Case, settings: Settings, as_of: datetime) -> Observation:
    """Return what became of the deadline for the first answer of a case, as of an aware moment.

    It has no limit where nobody waits for one.
    """
    report, answer = first_answer(case)
    target = case.target if awaits_answer(case) else None
    return observed(
        case,
        clock=clock_of(case, settings, pauses=False),
        limit=target.response if target else None,
        report=report,
        done=answer,
        as_of=as_of,
    )


def awaits_answer(case: Case) -> bool:
    """Tell whether somebody waits for a first answer: who orders toner waits for the toner."""
    return not case.is_planned and case.first.kind not in UNTROUBLED


def _answer(case: Case) -> tuple[Facets | None, Moment | None]:
    """Return the report with the first answer, as the contract counts it, and when that was."""
    if case.contract and case.contract.response_counts == "arrival":
        report = case.arrival
        return report, report.arrived if report else None
    report = case.answer
    return report, report.responded if report else None


def first_answer(case: Case) -> tuple[Facets | None, Moment | None]:
    """Return the first sign that somebody was at it, which ends the wait: the answer, an arrival or the solution.

    With the report that tells it; both None while nobody was.
    """
    signs = [_answer(case)]
    if arrival := case.arrival:
        signs.append((arrival, arrival.arrived))
    if solution := case.solution:
        signs.append((solution, solution.resolved))
    told = [(report, at) for report, at in signs if report and at]
    return min(told, key=lambda sign: sign[1].order, default=(None, None))
