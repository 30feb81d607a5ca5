"""The few shapes of all drawings, and a mark that can be followed to the reports behind it."""

from __future__ import annotations

from dataclasses import dataclass

from svcsite.press.drawing.element import element, written
from svcsite.views.chart import Mark

_CAP = 3
"""Half the width of the stroke at the end of a whisker."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """What a chart looks like, from back to front, in a box from 0, 0 to its size.

    `scenery` is the grid and the labels, `marks` what can be followed, `front` what lies over them.
    """

    width: float
    height: float
    scenery: str
    marks: str
    front: str = ""


def line(x1: float, y1: float, x2: float, y2: float, kind: str, opacity: float = 1) -> str:
    """Return a thin line; `kind` names its class."""
    return element(
        "line",
        x1=x1,
        y1=y1,
        x2=x2,
        y2=y2,
        class_=f"svc-drawing__{kind}",
        stroke="currentColor",
        stroke_opacity=f"{opacity:g}" if opacity < 1 else None,
    )


def target(x1: float, y1: float, x2: float, y2: float) -> str:
    """Return the dashed line of a target."""
    return element(
        "line",
        x1=x1,
        y1=y1,
        x2=x2,
        y2=y2,
        class_="svc-drawing__target",
        stroke="currentColor",
        stroke_width=1.5,
        stroke_dasharray="6 4",
    )


def bar(x: float, y: float, width: float, height: float, *, hollow: bool = False) -> str:
    """Return a bar; a hollow one has a dashed outline, which lies within its size."""
    if hollow:
        inset = min(0.5, width / 2, height / 2)
        return element(
            "rect",
            x=x + inset,
            y=y + inset,
            width=width - 2 * inset,
            height=height - 2 * inset,
            class_="svc-drawing__hollow",
            fill="none",
            stroke="currentColor",
            stroke_dasharray="3 2",
        )
    return element(
        "rect",
        x=x,
        y=y,
        width=width,
        height=height,
        class_="svc-drawing__bar",
        fill_opacity="0.6",
    )


def dot(x: float, y: float, *, hollow: bool = False) -> str:
    """Return a point; a hollow one lets nothing behind it through."""
    return element(
        "circle",
        cx=x,
        cy=y,
        r=3.5,
        class_="svc-drawing__hollow-dot" if hollow else "svc-drawing__dot",
        fill="#fff" if hollow else None,
        stroke="currentColor" if hollow else None,
        stroke_width=1.5 if hollow else None,
    )


def upright_whiskers(x: float, top: float, bottom: float) -> str:
    """Return an interval as a line with a stroke at each end."""
    return (
        line(x, top, x, bottom, "whisker", 0.7)
        + line(x - _CAP, top, x + _CAP, top, "whisker", 0.7)
        + line(x - _CAP, bottom, x + _CAP, bottom, "whisker", 0.7)
    )


def lying_whiskers(y: float, left: float, right: float) -> str:
    """Return an interval as a line with a stroke at each end."""
    return (
        line(left, y, right, y, "whisker", 0.7)
        + line(left, y - _CAP, left, y + _CAP, "whisker", 0.7)
        + line(right, y - _CAP, right, y + _CAP, "whisker", 0.7)
    )


def space(x: float, y: float, width: float, height: float) -> str:
    """Return a rectangle that is not seen, for a finger to hit."""
    return element(
        "rect", x=x, y=y, width=width, height=height, class_="svc-drawing__space", fill_opacity="0"
    )


def followed(mark: Mark, *shapes: str, links: bool) -> str:
    """Return the shapes of a mark: a link to its reports, or without one just its words."""
    title = element("title", written(mark.sentence))
    if not (links and mark.href):
        return element("g", title, *shapes)
    # Whoever counts the page's figures finds these by the same class as in its text.
    figure = mark.figure or None
    return element(
        "a",
        title,
        *shapes,
        href=mark.href,
        aria_label=mark.sentence,
        class_="svc-drawing__mark svc-figure" if figure else "svc-drawing__mark",
        data_figure=figure,
        data_n=str(mark.n) if figure else None,
    )
