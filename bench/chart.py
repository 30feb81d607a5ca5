"""The chart of the page on performance: svcsite's own drawing of bars, as a file of its own."""

from __future__ import annotations

from math import floor, log10

from figures import Figures
from sites import TOOLS

from svcsite.press.drawing import svg
from svcsite.views.axis import Axis, Reading
from svcsite.views.chart import BarChart, Headings, Mark

_WIDTH = 560
_CASES = {"cold": "cold", "added": "one report added"}
# A file of its own has no page to take its colours from: it follows the reader's settings, on its own ground.
_LOOK = (
    "<style>svg{color:#1c2733;background:#fff}.svc-drawing__bar{fill:#2b6c8f}"
    "@media(prefers-color-scheme:dark){svg{color:#e6edf3;background:#1e2129}"
    ".svc-drawing__bar{fill:#6fb6dc}}</style>"
)


def seconds_at(size: int, figures: Figures) -> str:
    """Draw how many seconds the builds of an archive of one size take, shorter bars being better."""
    marks = tuple(
        Mark(label=f"{tool.name}, {words}", value=wall, text=f"{wall:.1f} s", n=1)
        for case, words in _CASES.items()
        for tool in TOOLS
        if (wall := figures.of(size, tool.key, case)) is not None
    )
    chart = BarChart(
        key="performance",
        title=f"Builds of {size:,} reports",
        description="Seconds on the clock; the medians of several rounds.",
        base="",
        headings=Headings(label="build", value="seconds"),
        marks=marks,
        axis=_axis(max((mark.value or 0 for mark in marks), default=1)),
    )
    drawn = svg(chart, width=_WIDTH)
    start = drawn.index(">") + 1
    return f"{drawn[:start]}{_LOOK}{drawn[start:]}\n"


def _axis(highest: float) -> Axis:
    step = 10 ** floor(log10(highest))
    if highest / step < 2:  # noqa: PLR2004 - two ticks say nothing
        step /= 2
    count = int(-(-highest // step))
    ticks = tuple(Reading(value=step * n, text=f"{step * n:g}") for n in range(count + 1))
    return Axis(ticks=ticks, unit="s")
