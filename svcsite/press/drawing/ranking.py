"""Pareto charts: the most frequent first, with the sum so far on the same axis.

The usual form has two axes and names that lean. Here the names stand over their bars, and bars and
sum share one axis, of which the end is the sum of all: nothing looks larger than it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal

from svcsite.press.drawing import shapes
from svcsite.press.drawing.apart import ROW, apart
from svcsite.press.drawing.element import element, number
from svcsite.press.drawing.lettering import GAP, LINE, SIZE, cut, label, width
from svcsite.press.drawing.shapes import Drawing, followed
from svcsite.press.drawing.stage import share
from svcsite.views.chart import Mark, ParetoChart

_BAR = 14
_HIGH = LINE + _BAR + GAP
"""The height of a row: the name, and the bar below it."""
_EDGE = 4
"""A point at the end of the axis is still whole."""


def ranking(chart: ParetoChart, size: float, *, links: bool) -> Drawing:
    """Draw the bars from the first down, the sum as a line, and below them what stands apart."""
    bottom = _HIGH * len(chart.marks)
    points = [
        (_x(chart, size, total.value), _HIGH * place + LINE + 1 + _BAR / 2)
        for place, total in enumerate(chart.cumulative)
    ]
    ticked = bool(chart.cumulative)
    below = bottom + (LINE + GAP if ticked else GAP / 2)
    return Drawing(
        width=size,
        height=below + ROW * len(chart.apart),
        scenery="".join(_scenery(chart, size, bottom)) + _line(chart, points, size)
        if ticked
        else "",
        marks="".join(_bars(chart, size, links=links))
        + apart(chart.apart, size, below, links=links),
        front="".join(_sums(chart, points, size)),
    )


def _x(chart: ParetoChart, size: float, value: float) -> float:
    return share(value, chart.axis) * (size - _EDGE)


def _scenery(chart: ParetoChart, size: float, bottom: float) -> Iterator[str]:
    for tick in chart.axis.ticks:
        x = _x(chart, size, tick.value)
        yield shapes.line(x, 0, x, bottom, "grid", 0.15)
        half = width(tick.text) / 2
        middle = min(max(x, half), size - half)
        yield label(tick.text, middle, bottom + LINE, anchor="middle", quiet=True)


def _bars(chart: ParetoChart, size: float, *, links: bool) -> Iterator[str]:
    for place, mark in enumerate(chart.marks):
        top, long = _HIGH * place, _x(chart, size, mark.value or 0)
        name = _name(mark, size)
        yield followed(
            mark,
            shapes.space(0, top, size, _HIGH),
            label(name, 0, top + SIZE, halo=True),
            label(mark.text, width(name) + GAP, top + SIZE, bold=True, halo=True),
            shapes.bar(0, top + LINE + 1, long, _BAR),
            links=links,
        )


def _line(chart: ParetoChart, points: Sequence[tuple[float, float]], size: float) -> str:
    """Return the sum's line in steps, each as long as its bar, which leave out whatever is written."""
    strokes = []
    for place, ((x, y), (end, below)) in enumerate(pairwise(points), start=1):
        top = _HIGH * place
        if x > _named(chart, place, size) + GAP / 2:
            strokes.append(((x, y), (x, below)))
        else:
            strokes += [((x, y), (x, top)), ((x, top + LINE), (x, below))]
        start, anchor = _beside(chart, place, end, size)
        written_from = start - width(chart.cumulative[place].text) - GAP / 2
        until = written_from if anchor else end
        if until > x:
            strokes.append(((x, below), (until, below)))
        elif anchor:
            # The sum is written where the step would come down.
            strokes[-1] = (strokes[-1][0], (x, top + LINE))
    if not strokes:
        return ""
    return element(
        "path",
        d="".join(
            f"M{number(x)} {number(y)}L{number(end)} {number(below)}"
            for (x, y), (end, below) in strokes
        ),
        class_="svc-drawing__sum",
        fill="none",
        stroke="currentColor",
        stroke_width=1.25,
    )


def _named(chart: ParetoChart, place: int, size: float) -> float:
    """Return where the name of a bar and its number end."""
    mark = chart.marks[place]
    return width(_name(mark, size)) + GAP + width(mark.text)


def _name(mark: Mark, size: float) -> str:
    return cut(mark.label, size - width(mark.text) - GAP * 2)


def _beside(
    chart: ParetoChart, place: int, x: float, size: float
) -> tuple[float, Literal["end"] | None]:
    """Return where the words of a sum stand: right of its point, or left of it at the edge."""
    fits = x + GAP + width(chart.cumulative[place].text) <= size
    return (x + GAP, None) if fits else (x - GAP, "end")


def _sums(chart: ParetoChart, points: Sequence[tuple[float, float]], size: float) -> Iterator[str]:
    """Return the points of the sum, written from the second on: the first is the first bar."""
    for place, ((x, y), total) in enumerate(zip(points, chart.cumulative, strict=True)):
        yield shapes.dot(x, y)
        if not place:
            continue
        start, anchor = _beside(chart, place, x, size)
        yield label(total.text, start, y + SIZE / 3, anchor=anchor, quiet=True, halo=True)
