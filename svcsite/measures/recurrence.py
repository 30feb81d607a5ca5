"""Troubles that came back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from svcsite.ledger.case import Case
from svcsite.ledger.ledger import Slice
from svcsite.measures.figure import Reason
from svcsite.measures.observation import Observation
from svcsite.record.trouble import NOTHING_DONE, UNTROUBLED, is_without_fault


@dataclass(frozen=True, slots=True, kw_only=True)
class Return:
    """A case with which an earlier one came back."""

    case: Case
    earlier: Case


def recurrence(slice_: Slice) -> Iterator[Observation]:
    """Yield for each new case, on the day it was opened, whether an earlier one came back with it.

    It did where the same machine had the same cause, or the same service the same cause, no longer before than
    `recurrence.window` of `archive.yml`, whether or not the rep ticked it. The window runs from the end of the earlier
    case: its solution, or while it had none, the begin of its last report. Two visits of one case are no recurrence,
    nor is a planned return, which names in `follows` what it goes on with. Planned work, installations and supplies are
    left aside, by kind or by cause. Left out are cases of which the machine or service or the cause is not known, since
    "other" and "under analysis" are no causes, and those that ended with nothing done.

    Formula: how many of the new cases came back so.

    Unit: cases, each told by the report that began it.

    Source: `opened`, `resolved`, `product`, `service`, `cause` and `follows` of all reports of the customer;
    `recurrence.window` of `archive.yml`.

    Small n: a count, told as it is beside the number of cases.
    """
    window = slice_.settings.recurrence.window
    for case in slice_.cases:
        if _is_trouble(case):
            history = slice_.histories.of(case)
            reason = None if history.is_told(case) else _why_untold(case)
            yield Observation(
                report=case.key,
                day=case.day,
                part=reason is None and history.before(case, window) is not None,
                reason=reason,
            )


def returns(slice_: Slice) -> Iterator[Return]:
    """Yield each case with which an earlier one came back, and of several earlier ones the last; the oldest first."""
    window = slice_.settings.recurrence.window
    for case in slice_.cases:
        earlier = slice_.histories.of(case).before(case, window)
        if earlier and _is_trouble(case):
            yield Return(case=case, earlier=earlier)


def _is_trouble(case: Case) -> bool:
    if case.first.kind in UNTROUBLED or case.is_planned:
        return False
    return not is_without_fault(case.visits)


def _why_untold(case: Case) -> Reason:
    is_in_vain = all(visit.outcome in NOTHING_DONE for visit in case.visits)
    return Reason.NOT_RESOLVED if is_in_vain else Reason.NO_CAUSE
