"""How wide the columns of a table are on paper, and where a word that is too long for its line may break."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from unicodedata import combining

from svcsite.press.drawing.lettering import SIZE, width

PAGE = 470.0
"""How wide the text of a page is, in points."""
BODY, TABLE, EVIDENCE, HEAD = 9.5, 8.5, 8.0, 8.0
"""How high letters are in paragraphs, in tables, in lists of reports and at the head of a page, in points."""

_INSET = 10.0
"""What a cell leaves blank at both its sides together."""
_BOLD = 1.08
"""How much wider strong letters are."""
_LARGEST = 0.4
"""No column is wider than this part of the page only because of a long word."""
_HAIR = 1e-9
_BREAK = "\u200b"
_UNBROKEN = re.compile(r"[^\s\u200b-]+")
_JOINTS = re.compile(r"(?<=[/\\._@:,;=&?|+)\]}>])(?=.)")
_ABOUT = 2
_HYPHENATED = 24
"""A word of so many letters at most is hyphenated as its language does it."""


def shares(meant: Sequence[int], texts: Sequence[Sequence[str]]) -> list[float]:
    """Return the part of the page's width that each column has, together 1.

    `meant` says how wide each is to be beside the others and `texts` what stands in it, its head included.
    A column is no narrower than its longest word, as long as there is room for all, and no wider than it needs.
    """
    least = [min(_longest(column) / PAGE, _LARGEST) for column in texts]
    most = [max(low, _widest(column) / PAGE) for low, column in zip(least, texts, strict=True)]
    if sum(least) >= 1:
        return [low / sum(least) for low in least]
    if sum(most) <= 1:
        whole = sum(meant)
        return [
            high + (1 - sum(most)) * part / whole for high, part in zip(most, meant, strict=True)
        ]
    settled: dict[int, float] = {}
    while len(settled) < len(meant):
        free = [at for at in range(len(meant)) if at not in settled]
        room, whole = 1 - sum(settled.values()), sum(meant[at] for at in free)
        wanted = {at: room * meant[at] / whole for at in free}
        bound = {at: min(max(want, least[at]), most[at]) for at, want in wanted.items()}
        # What all of them together lack decides which bound holds for good; the rest share anew.
        lacking = sum(bound.values()) - sum(wanted.values())
        kept = {
            at: share
            for at, share in bound.items()
            if abs(lacking) < _HAIR or (share - wanted[at]) * lacking > 0
        }
        settled |= kept
    return [settled[at] for at in range(len(meant))]


def parts(texts: Sequence[Sequence[str]]) -> list[int]:
    """Return how wide columns are meant to be beside each other where nobody said: more for longer texts."""
    return [1 + min(max(map(len, column), default=0) // 8, 5) for column in texts]


def breakable(text: str, room: float = PAGE, size: float = BODY) -> str:
    """Return the text with places to break in each word that is wider than `room` points, unseen otherwise."""
    if len(text) * size < room:
        return text
    return _UNBROKEN.sub(lambda found: _broken(found[0], room, size), text)


def is_tight(text: str, room: float) -> bool:
    """Tell whether a word of a cell is wider than its column, so that it has to be hyphenated."""
    return any(width(word) * _BOLD * TABLE / SIZE > room for word in text.split())


def cell_room(share: float) -> float:
    """Return how many points of text a cell has in a line."""
    return share * PAGE - _INSET


def _longest(texts: Sequence[str]) -> float:
    """Return how many points a column needs for its longest word that is not better broken."""
    words = {word for text in texts for word in text.split() if len(word) <= _HYPHENATED}
    letters = max(map(len, words), default=0)
    # Only words about as long as the longest are measured: one of them is the widest.
    long = (word for word in words if len(word) >= letters - _ABOUT)
    return max(map(width, long), default=0) * _BOLD * TABLE / SIZE + _INSET


def _widest(texts: Sequence[str]) -> float:
    """Return how many points a column needs for all its texts to stand in one line each."""
    return max(map(width, texts), default=0) * _BOLD * TABLE / SIZE + _INSET


def _broken(word: str, room: float, size: float) -> str:
    if width(word) * size / SIZE <= room or (word.isalpha() and len(word) <= _HYPHENATED):
        return word
    pieces = (
        short for piece in _JOINTS.split(word) for short in _short(piece, max(int(room / size), 1))
    )
    return _BREAK.join(pieces)


def _short(piece: str, letters: int) -> Iterator[str]:
    """Cut a piece after so many letters, never before a mark that belongs to the one before it."""
    start = 0
    for at in range(len(piece)):
        if at - start >= letters and not combining(piece[at]):
            yield piece[start:at]
            start = at
    yield piece[start:]
