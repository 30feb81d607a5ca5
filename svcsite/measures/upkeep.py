"""What a machine or a model costs in work: its failures, what came back, and whether its repairs held."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Self

from svcsite.ledger.case import Case
from svcsite.ledger.key import ReportKey
from svcsite.ledger.ledger import Slice
from svcsite.measures.causes import Pareto, causes
from svcsite.measures.clock import seconds
from svcsite.measures.failures import between_failures, failures
from svcsite.measures.figure import Reason
from svcsite.measures.first_time_fix import is_early, is_repair
from svcsite.measures.observation import Observation
from svcsite.measures.recurrence import recurrence
from svcsite.measures.volume import volume
from svcsite.record.facets import MachineFacets

Concerns = Callable[[MachineFacets], bool]
"""Tells the machines that are meant from others that the same reports tell of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """A case that was solved, and whether its trouble came back.

    `observation` names the report that solved it; it is in the part where the trouble came back, and its value is then
    for how many seconds the repair held. `again` is the report that began the case with which it did. `cause` is the
    last that its reports tell, `fitted` all parts used.
    """

    observation: Observation
    cause: str | None
    fitted: tuple[str, ...]
    again: ReportKey | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Upkeep:
    """What was observed of a machine or a model, each newest first; make it with `of`.

    `failures` are the reports that began their cases, and `causes` what these came from, so that its numbers add up
    to theirs. `earlier` has, for each case that is a recurrence, the last report of the one that came back with it.
    """

    reports: tuple[Observation, ...]
    failures: tuple[ReportKey, ...]
    causes: Pareto
    between: tuple[Observation, ...]
    recurrence: tuple[Observation, ...]
    repairs: tuple[Repair, ...]
    earlier: dict[ReportKey, ReportKey]

    @classmethod
    def of(cls, slice_: Slice, machines: Iterable[Slice], concerns: Concerns) -> Self:
        """Observe a slice; `machines` are the slices of the single machines in it."""
        failed = failures(slice_.cases)
        back = list(_recurrence(slice_, concerns))
        gaps = {gap.report: gap for machine in machines for gap in between_failures(machine)}
        repairs = _repairs(slice_, concerns)
        return cls(
            reports=tuple(volume(slice_)),
            failures=tuple(case.key for case in reversed(failed)),
            causes=causes(replace(slice_, cases=tuple(_within(slice_, failed)))),
            between=_newest(gaps.values()),
            recurrence=_newest(seen for seen, _ in back),
            repairs=tuple(sorted(repairs, key=lambda one: _order(one.observation), reverse=True)),
            earlier={seen.report: earlier for seen, earlier in back if earlier},
        )


def _within(slice_: Slice, cases: Iterable[Case]) -> Iterator[Case]:
    """Yield cases with only those visits that are of a slice: each told cause is then of a report of it."""
    of_slice = {ReportKey.of(report) for report in slice_.reports}
    for case in cases:
        visits = tuple(visit for visit in case.visits if ReportKey.of(visit) in of_slice)
        yield case if visits == case.visits else replace(case, visits=visits)


def _recurrence(
    slice_: Slice, concerns: Concerns
) -> Iterator[tuple[Observation, ReportKey | None]]:
    """Yield each new case with what came back with it: what another machine of its reports had does not count."""
    window = slice_.settings.recurrence.window
    by_key = {case.key: case for case in slice_.cases}
    for seen in recurrence(slice_):
        if not seen.part:
            yield seen, None
            continue
        case = by_key[seen.report]
        before = slice_.histories.of(case).before(case, window)
        earlier = ReportKey.of(before.last) if before and _is_of(before, concerns) else None
        yield replace(seen, part=earlier is not None), earlier


def _repairs(slice_: Slice, concerns: Concerns) -> Iterator[Repair]:
    """Yield each repair that was solved, and whether the trouble was back within the window.

    A repair is not counted while its window has not passed, whatever is known by then.
    """
    window = slice_.settings.recurrence.window
    for case in slice_.cases:
        solution, resolved = case.solution, case.resolved
        if not is_repair(case) or not solution or not resolved:
            continue
        history = slice_.histories.of(case)
        reason, again = None, None
        if not history.is_told(case):
            reason = Reason.NO_CAUSE
        elif is_early(case, resolved, slice_):
            reason = Reason.TOO_EARLY
        else:
            again = history.after(case, window)
        if again is not None and not _is_of(again, concerns):
            again = None
        held, days = _held(case, again) if again else (None, None)
        yield Repair(
            observation=Observation(
                report=ReportKey.of(solution),
                day=resolved.day,
                value=None if held is None else seconds(held),
                part=again is not None,
                reason=reason,
                days=days,
            ),
            cause=next((visit.cause for visit in reversed(case.visits) if visit.cause), None),
            fitted=tuple(dict.fromkeys(part for visit in case.visits for part in visit.fitted)),
            again=again.key if again else None,
        )


def _held(case: Case, again: Case) -> tuple[timedelta | None, int | None]:
    """Return how long a repair held, in whole days where no time is known, and how many calendar days.

    No time at all where the customer called again before it was solved.
    """
    end, begins = case.resolved, again.begins
    if end is None or begins is None:
        return None, None
    gap, days = begins.since(end), max(begins.days_since(end), 0)
    return max(timedelta(days=days) if gap is None else gap, timedelta()), days


def _is_of(case: Case, concerns: Concerns) -> bool:
    return any(concerns(machine) for visit in case.visits for machine in visit.machines)


def _newest(seen: Iterable[Observation]) -> tuple[Observation, ...]:
    return tuple(sorted(seen, key=_order, reverse=True))


def _order(seen: Observation) -> tuple[object, ...]:
    return seen.day, seen.report
