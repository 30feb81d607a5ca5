"""A value over time: points joined by a line, whiskers, the target, and gaps where nothing is known."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from svcsite.press.drawing import shapes
from svcsite.press.drawing.element import element, number
from svcsite.press.drawing.lettering import GAP, SIZE, cut, label, width
from svcsite.press.drawing.shapes import Drawing, followed
from svcsite.press.drawing.stage import Stage, share
from svcsite.views.axis import Reading
from svcsite.views.chart import LineChart, Mark, Sparkline

_SPARK_WIDTH, _SPARK_HEIGHT, _SPARK_EDGE = 96, 24, 4


def lines(chart: LineChart, size: float, *, links: bool) -> Drawing:
    """Draw a line with its points; the last one that is known has its value beside it."""
    last = _last(chart.marks)
    based = any(mark.base for mark in chart.marks)
    stage = Stage.within(
        size,
        chart.axis,
        first=chart.headings.base if based else "",
        last=chart.marks[last].text if last is not None else "",
        aim=chart.target,
    )
    return Drawing(
        width=size,
        height=stage.height(chart.marks),
        scenery=stage.grid() + stage.footings(chart.marks, chart.headings.base),
        marks=_line(stage, chart.marks) + _points(stage, chart.marks, links=links),
        front=_front(stage, chart, last),
    )


def sparkline(chart: Sparkline) -> Drawing:
    """Draw a line as small as a word, with a point where it ends."""
    step = (_SPARK_WIDTH - 2 * _SPARK_EDGE) / max(len(chart.marks) - 1, 1)
    high = _SPARK_HEIGHT - 2 * _SPARK_EDGE
    points = [
        None
        if mark.value is None
        else (_SPARK_EDGE + place * step, _SPARK_EDGE + high * (1 - share(mark.value, chart.axis)))
        for place, mark in enumerate(chart.marks)
    ]
    last = _last(chart.marks)
    end = ""
    if last is not None and (point := points[last]):
        end = shapes.dot(*point, hollow=chart.marks[last].small)
    return Drawing(
        width=_SPARK_WIDTH,
        height=_SPARK_HEIGHT,
        scenery="",
        marks=_path(points) + end,
    )


def _last(marks: Sequence[Mark]) -> int | None:
    """Return the place of the last mark of which the value is known."""
    places = (place for place in reversed(range(len(marks))) if marks[place].value is not None)
    return next(places, None)


def _front(stage: Stage, chart: LineChart, last: int | None) -> str:
    """Return the target and the last value in words, neither of which lies on the other."""
    if last is None:
        return stage.target(chart.target) if chart.target else ""
    mark = chart.marks[last]
    x = stage.x(last, len(chart.marks)) + GAP
    y = _clear(stage, mark.value or 0, chart.target)
    words = label(cut(mark.text, stage.size - x), x, y + SIZE / 3, bold=True, halo=True)
    if chart.target is None:
        return words
    beside = x + width(mark.text) > stage.right
    return stage.target(chart.target, taken=y if beside else None) + words


def _clear(stage: Stage, value: float, aim: Reading | None) -> float:
    """Return the middle of the words of a value: beside its point, but never on the axis or the target's line."""
    y = min(stage.y(value), stage.bottom - SIZE * 0.7)
    if aim is None or abs(y - stage.y(aim.value)) > SIZE * 0.7:
        return y
    side = -1 if value >= aim.value else 1
    return stage.y(aim.value) + side * SIZE * 0.7


def _line(stage: Stage, marks: Sequence[Mark]) -> str:
    """Return the line between the points that can be relied on: few reports make no trend."""
    return _path(
        [
            None
            if mark.value is None or mark.small
            else (stage.x(place, len(marks)), stage.y(mark.value))
            for place, mark in enumerate(marks)
        ]
    )


def _path(points: Sequence[tuple[float, float] | None]) -> str:
    """Return the strokes between points that follow each other; over a gap there is none."""
    strokes = [
        f"M{number(one[0])} {number(one[1])}L{number(other[0])} {number(other[1])}"
        for one, other in pairwise(points)
        if one and other
    ]
    if not strokes:
        return ""
    return element(
        "path",
        d="".join(strokes),
        class_="svc-drawing__line",
        fill="none",
        stroke="currentColor",
        stroke_width=1.75,
        stroke_linecap="round",
    )


def _points(stage: Stage, marks: Sequence[Mark], *, links: bool) -> str:
    band = stage.band(len(marks))
    parts = []
    for place, mark in enumerate(marks):
        if mark.value is None:
            continue
        x = stage.x(place, len(marks))
        drawn = [shapes.space(x - band / 2, stage.top, band, stage.bottom - stage.top)]
        if mark.whiskers:
            low, high = mark.whiskers
            drawn.append(shapes.upright_whiskers(x, stage.y(high), stage.y(low)))
        drawn.append(shapes.dot(x, stage.y(mark.value), hollow=mark.small))
        parts.append(followed(mark, *drawn, links=links))
    return "".join(parts)
