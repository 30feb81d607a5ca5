"""Bars and dots one below the other: each with its name at the left and its value beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from svcsite.press.drawing import shapes
from svcsite.press.drawing.apart import ROW, apart
from svcsite.press.drawing.lettering import GAP, LINE, SIZE, broken, cut, label, width
from svcsite.press.drawing.shapes import Drawing, followed
from svcsite.press.drawing.stage import share
from svcsite.views.chart import BarChart, DotChart, Mark

_NAMES = 0.38
"""The names take no more than this part of the drawing."""
_BAR = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """Where a mark stands: the lines of its name, its top and its height."""

    mark: Mark
    name: tuple[str, ...]
    top: float
    height: float

    @property
    def middle(self) -> float:
        return self.top + self.height / 2


@dataclass(frozen=True, slots=True, kw_only=True)
class _Frame:
    """Where values are drawn: `left` and `right` of the axis, and the right end of the values.

    Where n is told it stands at the right end of the drawing.
    """

    chart: BarChart | DotChart
    size: float
    left: float
    right: float
    values: float
    top: float
    rows: tuple[_Row, ...]

    @property
    def bottom(self) -> float:
        return self.rows[-1].top + self.rows[-1].height if self.rows else self.top

    def x(self, value: float) -> float:
        return self.left + share(value, self.chart.axis) * (self.right - self.left)


def rows(chart: BarChart | DotChart, size: float, *, links: bool) -> Drawing:
    """Draw the marks in their order, with n at the right, and below those that stand apart."""
    frame = _framed(chart, size)
    ticked = isinstance(chart, DotChart)
    below = frame.bottom + (LINE + GAP if ticked else GAP / 2)
    return Drawing(
        width=size,
        height=below + ROW * len(chart.apart),
        scenery=_scenery(frame, ticked=ticked),
        marks="".join(_marks(frame, links=links)) + apart(chart.apart, size, below, links=links),
        front=_target(frame) + "".join(_values(frame)),
    )


def _framed(chart: BarChart | DotChart, size: float) -> _Frame:
    based = any(mark.base for mark in chart.marks)
    n_width = max([width(chart.headings.base), *(width(mark.n_text) for mark in chart.marks)])
    values = size - (n_width + GAP * 2 if based else 0)
    heads = bool(chart.axis.unit or based) + (chart.target is not None)
    top = LINE * heads + GAP / 2
    placed = tuple(_placed(chart.marks, size * _NAMES, top))
    left = max((width(line) for row in placed for line in row.name), default=0) + GAP
    widest = max((width(mark.text) for mark in chart.marks), default=0)
    right = max(values - widest - GAP * 1.5, left + ROW)
    return _Frame(
        chart=chart, size=size, left=left, right=right, values=values, top=top, rows=placed
    )


def _placed(marks: Sequence[Mark], room: float, top: float) -> Iterator[_Row]:
    for mark in marks:
        name = tuple(broken(mark.label, room, 2))
        # A row of one line is as high as a finger needs.
        height = ROW + LINE * (len(name) - 1) if name else ROW
        yield _Row(mark=mark, name=name, top=top, height=height)
        top += height


def _scenery(frame: _Frame, *, ticked: bool) -> str:
    """Return the names, n, what is measured, and for dots the grid: a bar has its value beside it."""
    axis, headings = frame.chart.axis, frame.chart.headings
    based = any(row.mark.base for row in frame.rows)
    unit = cut(axis.unit, frame.values - frame.left)
    parts = [label(unit, frame.left, SIZE - 1, quiet=True)] if unit else []
    if based:
        parts.append(label(headings.base, frame.size, SIZE - 1, anchor="end", quiet=True))
    for row in frame.rows:
        first = row.middle - LINE * len(row.name) / 2 + SIZE - 1
        parts += [label(text, 0, first + LINE * place) for place, text in enumerate(row.name)]
        if based:
            y = row.middle + SIZE / 3
            parts.append(label(row.mark.n_text, frame.size, y, anchor="end", quiet=True))
    if ticked:
        parts += _grid(frame)
    else:
        parts.append(shapes.line(frame.left, frame.top, frame.left, frame.bottom, "base", 0.6))
    return "".join(parts)


def _grid(frame: _Frame) -> Iterator[str]:
    end = -1.0
    for tick in frame.chart.axis.ticks:
        x = frame.x(tick.value)
        yield shapes.line(x, frame.top, x, frame.bottom, "grid", 0.15)
        half = width(tick.text) / 2
        middle = min(max(x, half), frame.size - half)
        if middle - half > end:
            yield label(tick.text, middle, frame.bottom + LINE, anchor="middle", quiet=True)
            end = middle + half + GAP / 2


def _marks(frame: _Frame, *, links: bool) -> Iterator[str]:
    for row in frame.rows:
        mark = row.mark
        drawn = [shapes.space(0, row.top, frame.size, row.height)]
        if mark.value is not None:
            x = frame.x(mark.value)
            if mark.whiskers:
                low, high = mark.whiskers
                drawn.append(shapes.lying_whiskers(row.middle, frame.x(low), frame.x(high)))
            if isinstance(frame.chart, DotChart):
                drawn.append(shapes.dot(x, row.middle, hollow=mark.small))
            elif x > frame.left:
                top, long = row.middle - _BAR / 2, x - frame.left
                drawn.append(shapes.bar(frame.left, top, long, _BAR, hollow=mark.small))
        yield followed(mark, *drawn, links=links)


def _values(frame: _Frame) -> Iterator[str]:
    """Return the value of each row: beside its bar, or for dots in a column of their own."""
    for row in frame.rows:
        y = row.middle + SIZE / 3
        if isinstance(frame.chart, DotChart):
            yield label(row.mark.text, frame.values, y, anchor="end")
        else:
            end = max((row.mark.value or 0, *(row.mark.whiskers or ())))
            yield label(row.mark.text, frame.x(end) + GAP, y, halo=True)


def _target(frame: _Frame) -> str:
    """Return the target as an upright dashed line, with its words above the rows."""
    aim = frame.chart.target
    if aim is None:
        return ""
    x, text = frame.x(aim.value), cut(aim.text, frame.size)
    half = width(text) / 2
    middle = min(max(x, half), frame.size - half)
    words = label(text, middle, frame.top - GAP, anchor="middle")
    return shapes.target(x, frame.top - GAP / 2, x, frame.bottom) + words
