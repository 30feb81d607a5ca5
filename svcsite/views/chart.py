"""Charts as plain data, already in words: what `press.drawing` draws and a table says again.

A value that is not known is None and is a gap in the drawing, never nought. Every mark says from
how many reports it was made; where these are too few it is drawn hollow and without its interval.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import isfinite

from svcsite.views.axis import Axis, Reading

SMALL = 5
"""A mark made from fewer than this many is drawn hollow: one more would move it too far."""

_KEY = re.compile(r"[a-z][a-z0-9_-]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A bar or a point: what it is of, its value, and from how many reports it was made.

    `label` is in full (`março de 2026`); `short` stands under an axis (`mar`), with `group` (`2026`)
    below it once. `text` is the value as written (`8,7`). `n_text` is n as written and `base` n in
    words (`base: 9 avaliações`), empty where the value is itself the number of reports. `low` and
    `high` are the ends of the interval and `interval` their words. `href` leads to the reports
    behind it and `figure` is the name of the figure that they are listed for.
    A number that is not finite raises `ValueError`.
    """

    label: str
    value: float | None
    text: str
    n: int
    n_text: str = ""
    base: str = ""
    short: str = ""
    group: str = ""
    low: float | None = None
    high: float | None = None
    interval: str = ""
    href: str = ""
    figure: str = ""

    def __post_init__(self) -> None:
        for number in (self.value, self.low, self.high):
            if number is not None and not isfinite(number):
                raise ValueError(f"a mark of {number}")

    @property
    def small(self) -> bool:
        """Whether it was made from too few reports to be relied on."""
        return bool(self.base) and self.n < SMALL

    @property
    def whiskers(self) -> tuple[float, float] | None:
        """The interval to draw: none where it is not known or n is small."""
        if self.small or self.value is None or self.low is None or self.high is None:
            return None
        return self.low, self.high

    @property
    def sentence(self) -> str:
        """The mark in words: `março de 2026: 8,7 (de 7,9 a 9,3; base: 9 avaliações)`."""
        interval = self.interval if self.whiskers else ""
        beside = "; ".join(text for text in (interval, self.base) if text)
        return f"{self.label}: {self.text} ({beside})" if beside else f"{self.label}: {self.text}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Headings:
    """What the columns of a chart's table are called; a column without a name is left out."""

    label: str
    value: str
    base: str = ""
    interval: str = ""
    cumulative: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell of a chart's table; `mark` is given where the text is that mark's figure."""

    text: str
    mark: Mark | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartTable:
    """What a chart shows as a table; the first cell of a row names it."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Chart:
    """What every chart has.

    `key` is unique on its page and gives the ids (`[a-z][a-z0-9_-]*`, else `ValueError`).
    `description` says in a sentence or two what is to be seen. `base` says n in words. `apart` are
    marks that are told below and not drawn: `Causa não informada` never wins a chart.
    """

    key: str
    title: str
    description: str
    base: str
    headings: Headings
    marks: tuple[Mark, ...]
    apart: tuple[Mark, ...] = ()

    def __post_init__(self) -> None:
        if not _KEY.fullmatch(self.key):
            raise ValueError(f"{self.key!r} cannot be part of an id")

    @property
    def has_data(self) -> bool:
        """Whether anything is known; where nothing is, the page says so in words."""
        return any(mark.value is not None for mark in (*self.marks, *self.apart))

    @property
    def table(self) -> ChartTable:
        """The same data as a table: the marks in their order, then those apart.

        A column that has no name or tells nothing is left out.
        """
        columns = [
            (name, cells) for name, cells in self._columns() if name and any(c.text for c in cells)
        ]
        return ChartTable(
            columns=tuple(name for name, _ in columns),
            rows=tuple(zip(*(cells for _, cells in columns), strict=True)),
        )

    def _columns(self) -> list[tuple[str, list[Cell]]]:
        marks, headings = (*self.marks, *self.apart), self.headings
        intervals = (mark.interval if mark.whiskers else "" for mark in marks)
        return [
            (headings.label, [Cell(text=mark.label) for mark in marks]),
            (headings.value, [Cell(text=mark.text, mark=mark) for mark in marks]),
            (headings.interval, [Cell(text=interval) for interval in intervals]),
            (headings.base, [Cell(text=mark.n_text) for mark in marks]),
        ]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bars(_Chart):
    """What is drawn as bars, of which the axis begins at nought, or `ValueError` is raised."""

    axis: Axis

    def __post_init__(self) -> None:
        # A dataclass with slots is made anew, and super() would still mean the class before that.
        super(_Bars, self).__post_init__()
        if self.axis.lowest != 0:
            raise ValueError(f"bars that begin at {self.axis.lowest} deceive")


@dataclass(frozen=True, slots=True, kw_only=True)
class BarChart(_Bars):
    """Horizontal bars in the order given: counts by cause, by customer, by model."""

    target: Reading | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DotChart(_Chart):
    """Dots with their intervals, one below the other: scores or shares by rep, by customer."""

    axis: Axis
    target: Reading | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnChart(_Bars):
    """Upright bars in the order given: counts by month, by score."""

    target: Reading | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LineChart(_Chart):
    """A value over time with its intervals: a mark for each month, those without a value too."""

    axis: Axis
    target: Reading | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Histogram(_Bars):
    """How many lie in each stretch: one edge more than marks, or `ValueError` is raised.

    `edges` carries what is measured as its unit; `axis` counts. `target` lies on the edges' scale.
    """

    edges: Axis
    target: Reading | None = None

    def __post_init__(self) -> None:
        super(Histogram, self).__post_init__()
        if len(self.edges.ticks) != len(self.marks) + 1:
            raise ValueError(f"{len(self.edges.ticks)} edges for {len(self.marks)} marks")


@dataclass(frozen=True, slots=True, kw_only=True)
class ParetoChart(_Bars):
    """Bars from the most frequent down, on one axis with the sum so far.

    `views.pareto` makes it. `cumulative` has a reading for each mark, or none where n is too small
    for percentages.
    """

    cumulative: tuple[Reading, ...]

    def _columns(self) -> list[tuple[str, list[Cell]]]:
        texts = [reading.text for reading in self.cumulative] or [""] * len(self.marks)
        sums = [Cell(text=text) for text in (*texts, *("" for _ in self.apart))]
        return [*super(ParetoChart, self)._columns(), (self.headings.cumulative, sums)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sparkline:
    """A line as small as a word, without axes, that stands beside the figures that it is of."""

    key: str
    title: str
    description: str
    marks: tuple[Mark, ...]
    axis: Axis

    def __post_init__(self) -> None:
        if not _KEY.fullmatch(self.key):
            raise ValueError(f"{self.key!r} cannot be part of an id")


Chart = BarChart | DotChart | ColumnChart | LineChart | Histogram | ParetoChart | Sparkline
