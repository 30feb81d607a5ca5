"""Means for a ranking: drawn towards the archive's own while there are few values.

A rep with one answer of 10 is not the best of all. Each mean counts as if there were `WEIGHT` more values, all equal
to what is usual: for few values the archive speaks, for many the values themselves.

This is the mean expected after the values, if before them the mean of all was expected with the weight of so many
values: Gelman et al., "Bayesian Data Analysis", 3rd edition (2013), 2.5; Efron and Morris, "Stein's Paradox in
Statistics", Scientific American 236 (1977) 119-127, show why it is nearer to the truth than each mean by itself.
"""

from __future__ import annotations

from decimal import Decimal

WEIGHT = 5
"""How many values the archive's mean weighs as much as."""


def shrunk_mean(total: Decimal, n: int, prior: Decimal) -> Decimal:
    """Return (total + m * prior) / (n + m), m = 5, of n values that sum up to `total`.

    `prior` is the archive's mean in the unit of the values. For a share, `total` is how many of the n are part of it.
    """
    return (total + WEIGHT * prior) / (n + WEIGHT)
