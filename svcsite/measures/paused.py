"""How long work stood still, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from svcsite.ledger.case import Case
from svcsite.ledger.key import ReportKey
from svcsite.ledger.ledger import Slice
from svcsite.measures.business_time import Pause
from svcsite.measures.clock import clock_of, exact, reason_of, seconds, stopping
from svcsite.measures.observation import Observation
from svcsite.measures.resolution import resolution
from svcsite.record.moment import Moment
from svcsite.record.period import Period
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.values import PAUSE_REASONS


@dataclass(frozen=True, slots=True, kw_only=True)
class PausedTime:
    """What one reason held up: business time in seconds, and the reports that end the cases it was in.

    `reason` is the canonical name of a known one, or else as typed first; `stops` says that it stopped the clock in at
    least one of them.
    """

    reason: str
    seconds: Decimal
    stops: bool
    counted: tuple[ReportKey, ...]


def paused_time(slice_: Slice) -> Iterator[Observation]:
    """Yield for each solved case how long its clock stood still, on the day of the solution.

    Only pauses whose reasons stop the clock by the contract count; waiting for our own part does not, unless the
    contract says so. Left out is what the time to solve leaves out.

    Formula: sum over the cases solved in the period of the business time within their pauses, each moment counted once
    a case.

    Unit: seconds of business time.

    Source: `pauses`, `opened` and `resolved` of the reports; calendar, holidays and pausing reasons of the contract.

    Small n: a sum, told as it is, with the number of cases.
    """
    for o in resolution(slice_):
        yield Observation(report=o.report, day=o.day, value=o.paused, reason=o.reason)


def paused_by_reason(slice_: Slice, period: Period | None = None) -> list[PausedTime]:
    """Return the reasons for which cases solved in a period stood still, the longest first.

    All reasons are told, those too that did not stop the clock. Two at one time count for each, so they may sum up to
    more than the paused time. Pauses known by the day only are left out.
    """
    spans: dict[str, Decimal] = {}
    typed: dict[str, str] = {}
    stops: set[str] = set()
    cases: dict[str, list[ReportKey]] = {}
    for case in slice_.cases:
        resolved, solution = case.resolved, case.solution
        if case.is_planned or solution is None or resolved is None:
            continue
        if period is not None and not period.has(resolved.day):
            continue
        for reason, span, does_stop in held_up(case, slice_.settings, resolved):
            key = reason_of(reason)
            typed.setdefault(key, reason)
            spans[key] = spans.get(key, Decimal(0)) + seconds(span)
            cases.setdefault(key, []).append(ReportKey.of(solution))
            if does_stop:
                stops.add(key)
    found = [
        PausedTime(
            reason=typed[key], seconds=spans[key], stops=key in stops, counted=tuple(cases[key])
        )
        for key in spans
    ]
    return sorted(found, key=lambda one: (-one.seconds, one.reason))


def held_up(case: Case, settings: Settings, until: Moment) -> Iterator[tuple[str, timedelta, bool]]:
    """Yield the reasons for which a case stood still from the call to a moment, in the order of its reports.

    Each by its canonical name or as typed, with the business time within its pauses and whether it stops the clock by
    the contract. Pauses known by the day only are left out.
    """
    typed: dict[str, str] = {}
    pauses: dict[str, list[Pause]] = {}
    for visit in case.visits:
        for pause in visit.pauses:
            span = exact(pause)
            if pause.reason and span:
                key = reason_of(pause.reason)
                known = PAUSE_REASONS.find(pause.reason)
                typed.setdefault(key, known.name if known else pause.reason)
                pauses.setdefault(key, []).append(span)
    clock = clock_of(case, settings, pauses=False) if pauses else None
    if clock and clock.start.at and until.at:
        stops = {reason_of(pause.reason) for pause in stopping(case) if pause.reason}
        for key, spans in pauses.items():
            held = clock.calendar.paused(clock.start.at, until.at, spans)
            yield typed[key], held, key in stops
