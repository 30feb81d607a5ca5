"""The most frequent first, with the sum so far: which few causes make most of the work."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from itertools import accumulate

from svcsite.record.vocabulary.names import Language
from svcsite.views import axis as axes
from svcsite.views import format as written
from svcsite.views.axis import Axis, Reading
from svcsite.views.chart import SMALL, Headings, Mark, ParetoChart


def pareto(
    *,
    key: str,
    title: str,
    description: str,
    base: str,
    headings: Headings,
    marks: Iterable[Mark],
    apart: Iterable[Mark] = (),
    language: Language,
) -> ParetoChart:
    """Return the chart of some counts: sorted, those alike by their label, with the sum so far.

    The axis is the sum of all marks and so both the bars' and the sum's. Marks that count nothing
    are left out; `apart` is told below, out of the sum. Under five reports there is no percentage.
    """
    counted = [mark for mark in marks if mark.value]
    counted.sort(key=lambda mark: (-(mark.value or 0), mark.label))
    sums = tuple(accumulate(Decimal(mark.value or 0) for mark in counted))
    total = sums[-1] if sums else Decimal(0)
    told = total >= SMALL
    return ParetoChart(
        key=key,
        title=title,
        description=description,
        base=base,
        headings=headings,
        marks=tuple(counted),
        apart=tuple(apart),
        axis=_axis(total, language) if told else axes.counts([total], language),
        cumulative=tuple(
            Reading(value=float(value), text=written.percent(value / total, language))
            for value in (sums if told else ())
        ),
    )


def _axis(total: Decimal, language: Language) -> Axis:
    """Return an axis of counts up to the total, written as shares of it."""
    ticks = (
        Reading(value=float(total) * tick.value, text=tick.text)
        for tick in axes.shares(language).ticks
    )
    return Axis(ticks=tuple(ticks))
