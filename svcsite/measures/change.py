"""Whether a figure changed from one stretch of time to another, as far as chance does not explain it."""

from __future__ import annotations

from svcsite.measures.figure import SMALL, Figure, Unit
from svcsite.measures.intervals import (
    Interval,
    Trend,
    count_interval,
    mean_interval,
    median_interval,
    share_interval,
    trend,
)
from svcsite.measures.tally import Tallies, Tally

_COUNTED = frozenset({"reports"})
"""Figures that count what happens, which depends on how long one looks."""


def changes(before: Tallies, now: Tallies, *, alike: bool) -> dict[str, Trend]:
    """Return where each figure went, by name; those of which nothing can be said are left out.

    `alike` says that both stretches are as long and wholly in the archive, so that counts compare.
    """
    earlier = {figure.name: (figure, tally) for tally in before for figure in tally.figures}
    found = {}
    for tally in now:
        for figure in tally.figures:
            if figure.name in _COUNTED and not alike:
                continue
            then = interval(*earlier[figure.name])
            here = interval(figure, tally)
            if then is not None and here is not None:
                found[figure.name] = trend(then, here)
    return found


def interval(figure: Figure, tally: Tally) -> Interval | None:
    """Return the 95 % interval of a tally's figure; None where it is too small or has none."""
    if figure.name in _COUNTED:
        return count_interval(figure.n)
    if figure.n < SMALL:
        return None
    values = [o.value for o in tally.observations if o.reason is None and o.value is not None]
    if figure.unit is Unit.SCORE or figure.name.endswith("_mean"):
        return mean_interval(values)
    if figure.name.endswith("_median"):
        return median_interval(values)
    if figure.unit is Unit.SHARE or figure.name == "recurrence":
        return share_interval(len(figure.part), figure.n)
    return None
