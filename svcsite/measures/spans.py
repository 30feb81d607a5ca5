"""Stretches of time as pairs of begin and end, and what is left of them without others.

Begin and end are aware datetimes in UTC: between two times of one zone Python counts by the wall clock, which
jumps twice a year.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta

Stretch = tuple[datetime, datetime]
"""Begin and end in UTC; the end is no longer part of it."""


def merged(stretches: Iterable[Stretch]) -> list[Stretch]:
    """Join what overlaps or touches; give the rest in order. One that ends before it begins is nothing."""
    joined: list[Stretch] = []
    for begin, end in sorted(stretch for stretch in stretches if stretch[0] < stretch[1]):
        if joined and begin <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(joined[-1][1], end)
        else:
            joined.append((begin, end))
    return joined


def without(stretches: Iterable[Stretch], holes: Sequence[Stretch]) -> Iterator[Stretch]:
    """Give the parts of the stretches that are in no hole, in order; the holes are merged ones."""
    for begin, end in stretches:
        rest = begin
        for hole_begin, hole_end in holes:
            if hole_begin >= end:
                break
            if rest < hole_begin:
                yield rest, hole_begin
            rest = max(rest, hole_end)
        if rest < end:
            yield rest, end


def total(stretches: Iterable[Stretch]) -> timedelta:
    """Return how long stretches that do not overlap are together."""
    return sum((end - begin for begin, end in stretches), timedelta())
