"""Charts as SVG: the same drawing for a page, for paper and for a PDF.

A drawing is black on nothing by itself: `currentColor`, and shades of it by opacity. In a page its
classes (`svc-drawing__bar` and so on) take the theme's colours. Nothing is told by colour alone.
"""

from __future__ import annotations

from svcsite.press.drawing.columns import columns, histogram
from svcsite.press.drawing.element import element, written
from svcsite.press.drawing.lettering import SIZE
from svcsite.press.drawing.lines import lines, sparkline
from svcsite.press.drawing.ranking import ranking
from svcsite.press.drawing.rows import rows
from svcsite.press.drawing.shapes import Drawing
from svcsite.views.chart import (
    BarChart,
    Chart,
    ColumnChart,
    DotChart,
    Histogram,
    LineChart,
    ParetoChart,
    Sparkline,
)

__all__ = ["WIDTH", "svg"]

WIDTH = 340
"""How wide a chart is in its own units: as wide as a phone, so that its letters are of their size there."""


def svg(chart: Chart, *, width: float = WIDTH, links: bool = True) -> str:
    """Return a chart as an SVG element that can stand in a page or be a file of its own.

    `width` is in its own units, in which letters are 12 high; a sparkline has a size of its own.
    `links=False` leaves the links to the reports out, for paper that leaves the house.
    """
    drawn = _drawn(chart, width, links=links)
    linked = "<a " in drawn.marks
    ids = (f"{chart.key}-title", f"{chart.key}-desc")
    # What is inside an image is not heard, so one with links is a group, of which only they are.
    still = "true" if linked else None
    return element(
        "svg",
        element("title", written(chart.title), id=ids[0]),
        element("desc", written(chart.description), id=ids[1]),
        element("g", drawn.scenery, aria_hidden=still),
        element("g", drawn.marks),
        element("g", drawn.front, aria_hidden=still, pointer_events="none"),
        xmlns="http://www.w3.org/2000/svg",
        view_box=f"0 0 {drawn.width:g} {drawn.height:g}",
        width=drawn.width,
        height=drawn.height,
        class_=f"svc-drawing svc-drawing--{type(chart).__name__.lower()}",
        role="group" if linked else "img",
        aria_labelledby=" ".join(ids),
        fill="currentColor",
        font_family="sans-serif",
        font_size=SIZE,
    )


def _drawn(chart: Chart, width: float, *, links: bool) -> Drawing:
    match chart:
        case BarChart() | DotChart():
            return rows(chart, width, links=links)
        case ColumnChart():
            return columns(chart, width, links=links)
        case Histogram():
            return histogram(chart, width, links=links)
        case LineChart():
            return lines(chart, width, links=links)
        case ParetoChart():
            return ranking(chart, width, links=links)
        case Sparkline():
            return sparkline(chart)
