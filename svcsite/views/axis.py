"""Axes of charts: round ticks from nought, written as the archive's language writes them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from decimal import ROUND_CEILING, Decimal
from itertools import pairwise
from math import isfinite

from svcsite.record.vocabulary.names import Language
from svcsite.views import format as written

_TICKS = 4
"""How many steps an axis has at most: a grid is there to compare by, not to read off."""
_HOUR = 3600
_STEPS_OF_TIME = tuple(60 * minutes for minutes in (1, 2, 5, 10, 15, 30)) + tuple(
    _HOUR * hours for hours in (1, 2, 3, 4, 6, 8, 12, 24, 48)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A number and how the archive writes it; one that is not finite raises `ValueError`."""

    value: float
    text: str

    def __post_init__(self) -> None:
        if not isfinite(self.value):
            raise ValueError(f"a reading of {self.value}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """From the first tick to the last, two at least, each higher than the one before.

    `unit` says what is measured: `nota de 0 a 10`. Other ticks raise `ValueError`.
    """

    ticks: tuple[Reading, ...]
    unit: str = ""

    def __post_init__(self) -> None:
        rising = all(one.value < other.value for one, other in pairwise(self.ticks))
        if len(self.ticks) < 2 or not rising:  # noqa: PLR2004
            raise ValueError("an axis needs two ticks or more, each higher than the one before")

    @property
    def lowest(self) -> float:
        """Where the axis begins."""
        return self.ticks[0].value

    @property
    def highest(self) -> float:
        """Where the axis ends."""
        return self.ticks[-1].value


def counts(values: Iterable[float | Decimal | None], language: Language, *, unit: str = "") -> Axis:
    """Return an axis of whole numbers from 0 to the highest value or a little above it."""
    highest = _highest(values)
    step = max(_step(highest), Decimal(1))
    # A step of 2.5 is round, but nobody counts half a report.
    step = step.to_integral_value(ROUND_CEILING)
    ticks = (
        Reading(value=float(value), text=written.number(value, language))
        for value in _multiples(step, highest)
    )
    return Axis(ticks=tuple(ticks), unit=unit)


def shares(language: Language, *, unit: str = "") -> Axis:
    """Return the axis of all shares: from 0 to 1, written 0% to 100%, whatever the values are."""
    quarters = (Decimal(number) / 4 for number in range(5))
    ticks = (
        Reading(value=float(share), text=written.percent(share, language)) for share in quarters
    )
    return Axis(ticks=tuple(ticks), unit=unit)


def scores(lowest: Decimal, highest: Decimal, language: Language, *, unit: str = "") -> Axis:
    """Return the axis of a whole scale of scores, so that half of it looks like half of it."""
    step = _whole_step(highest - lowest) or _step(highest - lowest)
    values = [lowest]
    while values[-1] + step < highest:
        values.append(values[-1] + step)
    values.append(highest)
    ticks = (Reading(value=float(value), text=written.number(value, language)) for value in values)
    return Axis(ticks=tuple(ticks), unit=unit)


def durations(
    seconds: Iterable[float | Decimal | None], language: Language, *, unit: str = ""
) -> Axis:
    """Return an axis of durations from 0, in steps that a clock has: 15 min, 1h, 8h."""
    highest = _highest(seconds)
    step = next((Decimal(step) for step in _STEPS_OF_TIME if step * _TICKS >= highest), None)
    step = step or _step(highest / _HOUR) * _HOUR
    ticks = (
        Reading(value=float(value), text=written.hours(timedelta(seconds=float(value)), language))
        for value in _multiples(step, highest)
    )
    return Axis(ticks=tuple(ticks), unit=unit)


def _highest(values: Iterable[float | Decimal | None]) -> Decimal:
    known = (Decimal(value) for value in values if value is not None)
    return max(known, default=Decimal(0))


def _step(stretch: Decimal) -> Decimal:
    """Return the smallest of 1, 2, 2.5 or 5 times a power of ten that needs few enough steps."""
    if stretch <= 0:
        return Decimal(1)
    least = stretch / _TICKS
    power = Decimal(1).scaleb(least.adjusted())
    factors = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
    return next(factor * power for factor in factors if factor * power >= least)


def _whole_step(stretch: Decimal) -> Decimal | None:
    """Return the smallest whole step that divides a scale into two to five: 3 for 1 to 10."""
    steps = (stretch / parts for parts in (5, 4, 3, 2))
    return next((step for step in steps if step == step.to_integral_value()), None)


def _multiples(step: Decimal, highest: Decimal) -> list[Decimal]:
    """Return the multiples of a step from nought to the first that is not under the highest."""
    steps = max(int((highest / step).to_integral_value(ROUND_CEILING)), 1)
    return [step * number for number in range(steps + 1)]
