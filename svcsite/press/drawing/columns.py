"""Upright bars: counts by month, and histograms, whose bars touch and stand between their edges."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from math import ceil

from svcsite.press.drawing import shapes
from svcsite.press.drawing.lettering import GAP, LINE, cut, label, width
from svcsite.press.drawing.shapes import Drawing, followed
from svcsite.press.drawing.stage import Stage, share
from svcsite.views.axis import Axis, Reading
from svcsite.views.chart import ColumnChart, Histogram, Mark

_APART = 0.7
"""How much of its band a bar takes; the rest is the gap to the next."""
_TOUCHING = 0.97
_BROADEST = 48
"""A bar alone on its chart is still a bar."""


def columns(chart: ColumnChart, size: float, *, links: bool) -> Drawing:
    """Draw bars that stand apart, with their names and n below."""
    based = any(mark.base for mark in chart.marks)
    first = chart.headings.base if based else ""
    stage = Stage.within(size, chart.axis, first=first, aim=chart.target)
    target = stage.target(chart.target) if chart.target else ""
    return Drawing(
        width=size,
        height=stage.height(chart.marks),
        scenery=stage.grid() + stage.footings(chart.marks, chart.headings.base),
        marks=_bars(stage, chart.marks, filled=_APART, links=links),
        front=target + _values(stage, chart.marks),
    )


def histogram(chart: Histogram, size: float, *, links: bool) -> Drawing:
    """Draw bars that touch, with the edges between them and what is measured below."""
    stage = Stage.within(size, chart.axis)
    if chart.target:
        stage = replace(stage, top=stage.top + LINE)
    y = stage.bottom + LINE
    unit = ""
    if chart.edges.unit:
        middle = (stage.left + stage.right) / 2
        unit = label(cut(chart.edges.unit, size), middle, y + LINE, anchor="middle", quiet=True)
    return Drawing(
        width=size,
        height=y + (LINE if unit else 0) + GAP,
        scenery=stage.grid() + _edges(stage, chart.edges, y) + unit,
        marks=_bars(stage, chart.marks, filled=_TOUCHING, links=links),
        front=_aim(stage, chart.edges, chart.target) + _values(stage, chart.marks),
    )


def _bars(stage: Stage, marks: Sequence[Mark], *, filled: float, links: bool) -> str:
    band = stage.band(len(marks))
    broad = band * filled if filled == _TOUCHING else min(band * filled, _BROADEST)
    parts = []
    for place, mark in enumerate(marks):
        if mark.value is None:
            continue
        x, y = stage.x(place, len(marks)), stage.y(mark.value)
        drawn = [shapes.space(x - band / 2, stage.top, band, stage.bottom - stage.top)]
        if y < stage.bottom:
            high = stage.bottom - y
            drawn.append(shapes.bar(x - broad / 2, y, broad, high, hollow=mark.small))
        if mark.whiskers:
            low, high = mark.whiskers
            drawn.append(shapes.upright_whiskers(x, stage.y(high), stage.y(low)))
        parts.append(followed(mark, *drawn, links=links))
    return "".join(parts)


def _values(stage: Stage, marks: Sequence[Mark]) -> str:
    """Return each bar's value over it, if there is room for all of them."""
    known = [(place, mark) for place, mark in enumerate(marks) if mark.value is not None]
    if max((width(mark.text) for _, mark in known), default=0) > stage.band(len(marks)):
        return ""
    parts = []
    for place, mark in known:
        top = max(mark.whiskers or (), default=mark.value or 0)
        x, y = stage.x(place, len(marks)), stage.y(top) - GAP / 2
        parts.append(label(mark.text, x, y, anchor="middle", halo=True))
    return "".join(parts)


def _edges(stage: Stage, edges: Axis, y: float) -> str:
    ticks = edges.ticks
    band = stage.band(len(ticks) - 1)
    every = max(ceil((max(width(tick.text) for tick in ticks) + GAP) / band), 1)
    return "".join(
        stage.under(tick.text, stage.left + place * band, y)
        for place, tick in enumerate(ticks)
        if place % every == 0
    )


def _aim(stage: Stage, edges: Axis, target: Reading | None) -> str:
    """Return the target as an upright dashed line, with its words above the frame."""
    if target is None:
        return ""
    stretches = list(pairwise(edges.ticks))
    place = sum(tick.value <= target.value for tick in edges.ticks[1:-1])
    between = share(target.value, Axis(ticks=stretches[place]))
    x = stage.left + (place + between) * stage.band(len(stretches))
    line = shapes.target(x, stage.top - GAP / 2, x, stage.bottom)
    return line + stage.under(target.text, x, stage.top - GAP - 1)
