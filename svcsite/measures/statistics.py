"""The middle and the spread of some values: mean, median and quantiles.

Values are of one kind: numbers, or spans of time. Any order will do. No values have no mean: the answer is None.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from typing import TypeVar

Value = TypeVar("Value", Decimal, timedelta, float)

HALF = Decimal("0.5")
NINETY_PERCENT = Decimal("0.9")


def mean(values: Sequence[Value]) -> Value | None:
    """Return the sum of the values over how many there are."""
    if not values:
        return None
    total = values[0]
    for value in values[1:]:
        total += value
    return total / len(values)


def median(values: Sequence[Value]) -> Value | None:
    """Return the value in the middle, or halfway between the two in the middle."""
    return quantile(values, HALF)


def quantile(values: Sequence[Value], share: Decimal) -> Value | None:
    """Return the value under which a share (0 to 1) of all lies, interpolated between the two closest ranks.

    Definition 7 of Hyndman and Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50
    (1996) 361-365: what NumPy's `percentile`, R's `quantile` and a spreadsheet's PERCENTILE.INC do by default.
    """
    if not values:
        return None
    if not 0 <= share <= 1:
        raise ValueError(share)
    ranked = sorted(values)
    rank, beyond = divmod(Fraction(share) * (len(ranked) - 1), 1)
    below = ranked[rank]
    if not beyond:
        return below
    # Whole numbers multiply and divide every kind of value, and leave decimals exact.
    return below + (ranked[rank + 1] - below) * beyond.numerator / beyond.denominator
