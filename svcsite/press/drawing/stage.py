"""What upright drawings share: a frame, a light grid, the labels under it and the target."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from svcsite.press.drawing import shapes
from svcsite.press.drawing.lettering import GAP, LINE, SIZE, broken, cut, label, width
from svcsite.views.axis import Axis, Reading
from svcsite.views.chart import Mark

_HEIGHT = 140
"""How high the frame is in which values are drawn."""
_WIDEST = 84
"""No label at a side takes more than this."""
_EDGE = 4
"""A mark at the frame's end is still whole, with its outline."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """The frame in which values are drawn, in a drawing of some width, and the values' axis."""

    size: float
    left: float
    right: float
    axis: Axis
    top: float = LINE + GAP

    @property
    def bottom(self) -> float:
        """Where the lowest value stands."""
        return self.top + _HEIGHT

    @classmethod
    def within(
        cls, size: float, axis: Axis, *, first: str = "", last: str = "", aim: Reading | None = None
    ) -> Stage:
        """Return a frame with room for the ticks and `first` at its left.

        At its right there is room for `last` and for the words of the target `aim`.
        """
        left = max(width(text) for text in (first, *(tick.text for tick in axis.ticks)))
        beside = [last, *(_lines(aim) if aim else ())]
        right = max(width(text) for text in beside)
        return cls(
            size=size,
            left=min(left, _WIDEST) + GAP,
            right=size - (min(right, _WIDEST) + GAP if right else _EDGE),
            axis=axis,
        )

    def y(self, value: float) -> float:
        """Return how high a value stands; one outside the axis stands at its end."""
        return self.bottom - share(value, self.axis) * (self.bottom - self.top)

    def band(self, bands: int) -> float:
        """Return the width of each of so many bands side by side."""
        return (self.right - self.left) / max(bands, 1)

    def x(self, place: int, bands: int) -> float:
        """Return the middle of a band, counted from 0."""
        return self.left + (place + 0.5) * self.band(bands)

    def grid(self) -> str:
        """Return a line and its text for each tick, and what is measured above them."""
        parts = [label(cut(self.axis.unit, self.size), 0, SIZE - 1, quiet=True)]
        for place, tick in enumerate(self.axis.ticks):
            y, end = self.y(tick.value), self.left - GAP
            kind, opacity = ("grid", 0.15) if place else ("base", 0.6)
            parts.append(shapes.line(self.left, y, self.right, y, kind, opacity))
            parts.append(label(cut(tick.text, end), end, y + SIZE / 3, anchor="end", quiet=True))
        return "".join(parts)

    def footings(self, marks: Sequence[Mark], base: str) -> str:
        """Return what stands under the frame: each mark's name, n under it, and the groups.

        Where there is no room for all, every second or third is written, always with the last.
        `base` says at the left what the row of n is.
        """
        based, y, end = _based(marks), self.bottom + LINE, self.left - GAP
        parts = []
        if based:
            parts.append(label(cut(base, end), end, y + LINE, anchor="end", quiet=True))
            parts += self._row([mark.n_text for mark in marks], y + LINE, quiet=True)
        parts += self._row([mark.short or mark.label for mark in marks], y)
        return "".join(parts) + self._groups(marks, y + LINE * (1 + based))

    def height(self, marks: Sequence[Mark]) -> float:
        """Return how high the drawing is with its footings."""
        rows = 1 + _based(marks) + any(mark.group for mark in marks)
        return self.bottom + LINE * rows + GAP

    def target(self, aim: Reading, *, taken: float | None = None) -> str:
        """Return the target as a dashed line with its words at the right.

        `taken` is the height at which another label stands there, of which the words keep clear.
        """
        y, lines = self.y(aim.value), _lines(aim)
        high = LINE * len(lines)
        top = y - high / 2
        if taken is not None and abs(y - taken) < (high + LINE) / 2:
            top = taken - LINE / 2 - high if y <= taken else taken + LINE / 2
        top = max(top, 0)
        words = (
            label(text, self.right + GAP, top + SIZE + place * LINE)
            for place, text in enumerate(lines)
        )
        return shapes.target(self.left, y, self.right, y) + "".join(words)

    def _row(self, texts: Sequence[str], y: float, *, quiet: bool = False) -> list[str]:
        """Return a text under each band, or if they would touch, under every second or third."""
        needed = min(max(map(width, texts), default=0), _WIDEST)
        every = max(ceil((needed + 1) / self.band(len(texts))), 1)
        last = len(texts) - 1
        return [
            self.under(text, self.x(place, len(texts)), y, quiet=quiet)
            for place, text in enumerate(texts)
            if (last - place) % every == 0
        ]

    def under(self, text: str, x: float, y: float, *, quiet: bool = False) -> str:
        """Return a text in the middle of `x`, moved so far that all of it is in the drawing."""
        text = cut(text, _WIDEST)
        half = width(text) / 2
        x = max(min(x, self.size - half), half)
        return label(text, x, y, anchor="middle", quiet=quiet)

    def _groups(self, marks: Sequence[Mark], y: float) -> str:
        """Return each group's name under its first mark, with a stroke where the next begins."""
        band, parts = self.band(len(marks)), []
        changes = [
            place
            for place, mark in enumerate(marks)
            if mark.group and (place == 0 or marks[place - 1].group != mark.group)
        ]
        for start, end in pairwise([*changes, len(marks)]):
            left, group = self.left + start * band, marks[start].group
            wide = width(group)
            if wide + GAP <= (end - start) * band:
                x = max(left + GAP / 2, self.x(start, len(marks)) - wide / 2)
                parts.append(label(group, x, y, quiet=True))
            if start:
                parts.append(shapes.line(left, self.bottom, left, y, "grid", 0.3))
        return "".join(parts)


def share(value: float, axis: Axis) -> float:
    """Return how far along an axis a value is, from 0 to 1, where those outside it end."""
    # Halves, since the difference of two numbers may be too large for a number.
    whole = axis.highest / 2 - axis.lowest / 2
    # The half of the smallest number there is is none.
    if not whole:
        return 0
    return min(max((value / 2 - axis.lowest / 2) / whole, 0), 1)


def _based(marks: Sequence[Mark]) -> bool:
    return any(mark.base for mark in marks)


def _lines(aim: Reading) -> list[str]:
    """Break the words of a target into two lines that are as narrow as can be."""
    rooms = (room for room in range(0, _WIDEST, 4) if "…" not in "".join(broken(aim.text, room, 2)))
    return broken(aim.text, next(rooms, _WIDEST), 2)
