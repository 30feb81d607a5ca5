"""An observation: what one report or case adds to a figure, and the day on which it does.

Every measure first gives its observations, each once and for ever on its day. A figure of a period is made of the
observations on its days, so months add up to their quarter and year by construction.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from svcsite.ledger.key import ReportKey
from svcsite.measures.figure import Excluded, Figure, Reason, Unit
from svcsite.measures.statistics import mean, median, quantile
from svcsite.record.period import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """What one report adds. With a `reason` it is left out and adds nothing.

    `value` is a score, or seconds. `part` says that it belongs to the part that a share is about. `limit` and
    `paused` (seconds) are what a deadline was and how long the clock stood, for who looks at the evidence;
    `late` is by how many seconds a deadline was missed, and `is_open` says that it still waits.
    `days` are the calendar days from begin to end of a time that people tell in days.

    What is no event but lasts, such as that a case is open, begins on `day` and is over on `until`, or not yet.
    """

    report: ReportKey
    day: date
    value: Decimal | None = None
    part: bool = False
    reason: Reason | None = None
    limit: Decimal | None = None
    paused: Decimal | None = None
    late: Decimal | None = None
    until: date | None = None
    is_open: bool = False
    days: int | None = None


def within(observations: Iterable[Observation], period: Period | None) -> list[Observation]:
    """Return the observations of a period, or all of them for None, in the order given."""
    return [o for o in observations if period is None or period.has(o.day)]


def lasting(observations: Iterable[Observation], period: Period | None) -> list[Observation]:
    """Return the observations that last at the end of a period, or until now for None, in the order given."""
    if period is None:
        return [o for o in observations if o.until is None]
    end = period.end
    return [o for o in observations if o.day < end and (o.until is None or o.until >= end)]


def count(name: str, observations: Iterable[Observation]) -> Figure:
    """Return how many there are."""
    return _figure(name, Unit.REPORTS, observations, lambda seen: Decimal(len(seen)), empty=True)


def part_count(name: str, observations: Iterable[Observation]) -> Figure:
    """Return how many of them are in the part; no value where none could be judged."""
    return _figure(
        name, Unit.REPORTS, observations, lambda seen: Decimal(sum(o.part for o in seen))
    )


def share(name: str, observations: Iterable[Observation]) -> Figure:
    """Return the share of the part, from 0 to 1."""
    return _figure(
        name, Unit.SHARE, observations, lambda seen: Decimal(sum(o.part for o in seen)) / len(seen)
    )


def total(name: str, unit: Unit, observations: Iterable[Observation]) -> Figure:
    """Return the sum of the values."""
    return _figure(name, unit, observations, lambda seen: sum(_values(seen), Decimal(0)))


def mean_of(name: str, unit: Unit, observations: Iterable[Observation]) -> Figure:
    """Return the arithmetic mean of the values."""
    return _figure(name, unit, observations, lambda seen: mean(_values(seen)))


def median_of(name: str, unit: Unit, observations: Iterable[Observation]) -> Figure:
    """Return the median of the values."""
    return _figure(name, unit, observations, lambda seen: median(_values(seen)))


def p90_of(name: str, unit: Unit, observations: Iterable[Observation]) -> Figure:
    """Return the 90th percentile of the values, interpolated between closest ranks."""
    return _figure(name, unit, observations, lambda seen: quantile(_values(seen), Decimal("0.9")))


def _values(observations: list[Observation]) -> list[Decimal]:
    return [o.value for o in observations if o.value is not None]


def _figure(
    name: str,
    unit: Unit,
    observations: Iterable[Observation],
    value: Callable[[list[Observation]], Decimal | None],
    *,
    empty: bool = False,
) -> Figure:
    seen: list[Observation] = []
    excluded: list[Excluded] = []
    for o in observations:
        if o.reason is None:
            seen.append(o)
        else:
            excluded.append(Excluded(report=o.report, reason=o.reason))
    return Figure(
        name=name,
        value=value(seen) if seen or empty else None,
        unit=unit,
        counted=tuple(o.report for o in seen),
        excluded=tuple(excluded),
        part=tuple(o.report for o in seen if o.part),
    )
