"""Texts in a drawing: about how wide they are, and how they are broken and cut to fit.

There is one size of text. Widths are estimates for the usual sans serifs, rather too wide than too
narrow: a drawing is made before anybody knows in which font it will be shown.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import count
from unicodedata import combining, east_asian_width

from svcsite.press.drawing.element import Value, element, written

SIZE = 12
"""The height of letters in the drawing's units: over 11 px on a phone that is 390 px wide."""
LINE = 15
"""From one line of text to the next."""
GAP = 6
"""Between a text and what it stands beside."""

_NARROW = frozenset(" .,;:!|'()[]/ijlIrft-·")
_BROAD = frozenset("mwMWÇGOQ@%&—–…")
_HAIR = 0.01
_HALO = "svc-drawing__halo"


@lru_cache(4096)
def width(text: str) -> float:
    """Return about how wide a text is."""
    return sum(_letter(character) for character in text) * SIZE


def cut(text: str, room: float) -> str:
    """Return the text, or as much of it as there is room for and an ellipsis."""
    # A hair more, since a room is often a sum that was made of this very width.
    if width(text) <= room + _HAIR:
        return text
    # Letter by letter from the front: a name can be as long as a header.
    reached = 0.0
    for kept, character in enumerate(text):
        reached += _letter(character)
        if (reached + _letter("…")) * SIZE > room:
            return text[:kept].rstrip() + "…"
    return text.rstrip() + "…"


def broken(text: str, room: float, lines: int) -> list[str]:
    """Break a text between words into so many lines at most; what has no room is cut."""
    done: list[str] = []
    words = text.split()
    while words and len(done) < lines:
        taken = len(words)
        if len(done) < lines - 1:
            fits = (n for n in count(1) if width(" ".join(words[: n + 1])) > room or n >= taken)
            taken = next(fits)
        done.append(cut(" ".join(words[:taken]), room))
        words = words[taken:]
    return done


def label(
    text: str,
    x: float,
    y: float,
    *,
    anchor: str | None = None,
    quiet: bool = False,
    bold: bool = False,
    halo: bool = False,
) -> str:
    """Return a line of text with its baseline at `y`.

    `anchor` is `middle` or `end`. A quiet one is lighter; one with a halo stays legible over lines.
    """
    classes = ("svc-drawing__quiet" if quiet else "", _HALO if halo else "")
    return element(
        "text",
        written(text),
        x=x,
        y=y,
        class_=" ".join(filter(None, classes)) or None,
        fill_opacity="0.75" if quiet else None,
        font_weight="700" if bold else None,
        text_anchor=anchor,
        **_around(halo=halo),
    )


def _around(*, halo: bool) -> dict[str, Value]:
    if not halo:
        return {}
    # The page's own background takes the place of white, by the class.
    return {
        "stroke": "#fff",
        "stroke_width": 3,
        "stroke_linejoin": "round",
        "paint_order": "stroke",
    }


def _letter(character: str) -> float:
    """Return the width of a letter in ems."""
    if combining(character):
        return 0
    if east_asian_width(character) in "WF":
        return 1
    if character in _NARROW:
        return 0.34
    if character in _BROAD:
        return 0.88
    return 0.68 if character.isupper() else 0.57
