"""How far chance alone may have moved a figure: 95 % confidence intervals, and whether two of them differ.

Each answers None where the values do not say: then nothing may be concluded from a change either.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from statistics import NormalDist

from svcsite.measures.statistics import mean

TAIL = 0.025
"""What lies beyond each end of an interval of 95 %."""

_Z = NormalDist().inv_cdf(1 - TAIL)
_EXACT_UP_TO = 200
"""Degrees of freedom above which the expansion of Student's t is exact to ten digits."""
_NEGLIGIBLE = 1e-17
_STEPS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """From `low` to `high`, both included, in the figure's unit."""

    low: Decimal
    high: Decimal


class Trend(Enum):
    """Where a figure went, as far as chance does not explain it."""

    UP = "up"
    DOWN = "down"
    NONE = "none"
    """The two cannot be told apart, or one of them is not known."""


def trend(before: Interval | None, now: Interval | None) -> Trend:
    """Tell where a figure went; a direction only where the two intervals have no value in common."""
    if before is None or now is None:
        return Trend.NONE
    if now.low > before.high:
        return Trend.UP
    return Trend.DOWN if now.high < before.low else Trend.NONE


def share_interval(part: int, n: int) -> Interval | None:
    """Return the interval of a share (0 to 1), `part` of n; None if n is 0.

    The score interval of Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", Journal of
    the American Statistical Association 22 (1927) 209-212, recommended for small n by Brown, Cai and DasGupta,
    "Interval Estimation for a Binomial Proportion", Statistical Science 16 (2001) 101-133.
    """
    if n == 0:
        return None
    return Interval(low=_score_limit(part, n), high=1 - _score_limit(n - part, n))


def _score_limit(part: int, n: int) -> Decimal:
    """Return the lower limit of a share; the upper one is what the rest's lower one leaves."""
    z = Decimal(_Z)
    reach = z * (Decimal(part * (n - part)) / n + z * z / 4).sqrt()
    return (part + z * z / 2 - reach) / (n + z * z)


def mean_interval(values: Sequence[Decimal]) -> Interval | None:
    """Return the interval of the mean of what the values were drawn from.

    By the t distribution of Student, "The Probable Error of a Mean", Biometrika 6 (1908) 1-25: mean plus and minus
    t * s / sqrt(n). None for fewer than two values, and for values all equal, which show no spread to judge by.
    """
    middle = mean(values)
    if middle is None or all(value == values[0] for value in values):
        return None
    n = len(values)
    variance = sum(((value - middle) ** 2 for value in values), Decimal(0)) / (n - 1)
    reach = Decimal(student_t(n - 1)) * (variance / n).sqrt()
    return Interval(low=middle - reach, high=middle + reach)


def median_interval(values: Sequence[Decimal]) -> Interval | None:
    """Return the narrowest interval between two values of equal rank from both ends that has the median.

    Whatever the distribution, each value is below the median with probability 1/2, so the ranks are those of a
    binomial: Conover, "Practical Nonparametric Statistics", 3rd edition (1999), 3.2. None for fewer than six values,
    which cannot promise 95 %.
    """
    rank = _median_rank(len(values))
    if rank == 0:
        return None
    ranked = sorted(values)
    return Interval(low=ranked[rank - 1], high=ranked[-rank])


def count_interval(count: int) -> Interval:
    """Return the interval of how many events were to be expected where `count` happened.

    The exact one of Garwood, "Fiducial Limits for the Poisson Distribution", Biometrika 28 (1936) 437-442: at `low`
    so many or more, at `high` so few or fewer happen with 2.5 %.
    """
    low, high = _poisson_limits(count)
    return Interval(low=Decimal(low), high=Decimal(high))


@lru_cache(maxsize=1024)
def student_t(freedom: int) -> float:
    """Return the t that 95 % of Student's distribution with so many degrees of freedom lie within.

    Abramowitz and Stegun, "Handbook of Mathematical Functions" (1964): 26.7.3 and 26.7.4 solved for t, and the
    expansion 26.7.5 for many degrees of freedom.
    """
    if freedom > _EXACT_UP_TO:
        z, v = _Z, freedom
        return (
            z
            + (z**3 + z) / (4 * v)
            + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * v**2)
            + (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / (384 * v**3)
        )
    angle = _root(lambda a: _within_angle(a, freedom) - (1 - 2 * TAIL), 0, math.pi / 2)
    return math.tan(angle) * math.sqrt(freedom)


def _within_angle(angle: float, freedom: int) -> float:
    """Return the part of Student's distribution with |t| at most tan(angle) * sqrt(freedom)."""
    sine, square = math.sin(angle), math.cos(angle) ** 2
    odd = freedom % 2
    term = math.cos(angle) if odd else 1.0
    total = 0.0
    for power in range(1 + odd, freedom, 2):
        total += term
        term *= square * power / (power + 1)
    return (angle + sine * total) * 2 / math.pi if odd else sine * total


@lru_cache(maxsize=1024)
def _median_rank(n: int) -> int:
    """Return the highest rank below which the median lies with at most 2.5 %; 0 where there is none."""
    chance = 0.0
    for rank in range(n + 1):
        log = math.lgamma(n + 1) - math.lgamma(rank + 1) - math.lgamma(n - rank + 1)
        chance += math.exp(log - n * math.log(2))
        if chance > TAIL:
            return rank
    return 0


@lru_cache(maxsize=1024)
def _poisson_limits(count: int) -> tuple[float, float]:
    low = _root(lambda mean: _or_more(count, mean) - TAIL, 0, count) if count else 0.0
    far = count + 10 * math.sqrt(count + 1)
    return low, _root(lambda mean: TAIL - _or_fewer(count, mean), count, far)


def _chance(count: int, mean: float) -> float:
    """Return how probable exactly so many events are."""
    if mean == 0:
        return 0.0 if count else 1.0
    return math.exp(count * math.log(mean) - mean - math.lgamma(count + 1))


def _or_more(count: int, mean: float) -> float:
    """Return how probable so many events or more are; for a mean of at most `count`."""
    term = total = _chance(count, mean)
    while term > total * _NEGLIGIBLE:
        count += 1
        term *= mean / count
        total += term
    return total


def _or_fewer(count: int, mean: float) -> float:
    """Return how probable so few events or fewer are; for a mean of at least `count`."""
    term = total = _chance(count, mean)
    while count and term > total * _NEGLIGIBLE:
        term *= count / mean
        count -= 1
        total += term
    return total


def _root(rising: Callable[[float], float], low: float, high: float) -> float:
    """Return where a rising function crosses zero between two points, to the last digit."""
    for _ in range(_STEPS):
        middle = (low + high) / 2
        if middle in (low, high):
            break
        if rising(middle) < 0:
            low = middle
        else:
            high = middle
    return (low + high) / 2
