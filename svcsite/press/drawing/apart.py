"""What is told below a drawing, because a bar of it would only be in the way."""

from __future__ import annotations

from collections.abc import Sequence

from svcsite.press.drawing import shapes
from svcsite.press.drawing.lettering import GAP, SIZE, cut, label
from svcsite.press.drawing.shapes import followed
from svcsite.views.chart import Mark

ROW = 24


def apart(marks: Sequence[Mark], size: float, y: float, *, links: bool) -> str:
    """Return a line of text for each mark, the first row from `y` on."""
    parts = []
    for place, mark in enumerate(marks):
        top = y + place * ROW
        text = cut(f"{mark.label}: {mark.text}", size)
        words = label(text, 0, top + (ROW + SIZE) / 2 - GAP / 3, quiet=True)
        parts.append(followed(mark, shapes.space(0, top, size, ROW), words, links=links))
    return "".join(parts)
