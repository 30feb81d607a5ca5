"""Which characters the fonts have, read from the fonts themselves.

Typst refuses an accessible PDF in which a character has no glyph, so what no font has is replaced before.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any
from unicodedata import category

REPLACEMENT = "\ufffd"
"""What stands for a character that no font has."""

_FONTS = frozenset({".ttf", ".otf"})
_SEGMENTS, _GROUPS = 4, 12
# They say how a neighbour looks, or make text run against its own direction, as only those do who hide something.
_UNSEEN = frozenset(
    {0xFEFF, *range(0x202A, 0x202F), *range(0xFE00, 0xFE10), *range(0xE0000, 0xE0200)}
)
_ENDS = frozenset("\x85\u2028\u2029\x0b\x0c\r")
_MEANINGLESS = frozenset({"Cc", "Cn", "Co", "Cs"})
_KEPT = frozenset("\n\t")


@cache
def covered(folders: tuple[Path, ...]) -> frozenset[int]:
    """Return the code points that at least one font file in these folders has a glyph for.

    Files that are no fonts are left out. Raises `OSError` for a folder that cannot be read.
    """
    files = (path for folder in folders for path in sorted(folder.iterdir()))
    return frozenset(
        point
        for path in files
        if path.suffix.lower() in _FONTS
        for point in _code_points(path.read_bytes())
    )


class Glyphs:
    """Makes texts printable with some fonts, and remembers what was not."""

    def __init__(self, folders: Iterable[Path]) -> None:
        """Know what the fonts in these folders have."""
        self._table = _table(tuple(folders))
        self._missing: dict[str, None] = {}

    @property
    def missing(self) -> tuple[str, ...]:
        """The characters that were replaced, each once, as they came."""
        return tuple(self._missing)

    def printable(self, tree: Any) -> Any:
        """Return a tree of dicts, lists and texts with every text in it printable; other values stay."""
        if isinstance(tree, str):
            return self._text(tree)
        if isinstance(tree, dict):
            return {key: self.printable(value) for key, value in tree.items()}
        if isinstance(tree, list | tuple):
            return [self.printable(value) for value in tree]
        return tree

    def _text(self, text: str) -> str:
        if text.isascii() and text.isprintable():
            return text
        printed = text.translate(self._table)
        if REPLACEMENT in printed:
            lost = (c for c in text if self._table[ord(c)] == REPLACEMENT and c != REPLACEMENT)
            self._missing.update(dict.fromkeys(lost))
        return printed


class _Table(dict[int, str]):
    """What is printed for each character, found once for each."""

    def __init__(self, points: frozenset[int]) -> None:
        super().__init__()
        self._covered = points

    def __missing__(self, point: int) -> str:
        self[point] = found = self._printed(point)
        return found

    def _printed(self, point: int) -> str:
        character = chr(point)
        kind = category(character)
        if character in _ENDS or character in _KEPT:
            return "\n" if character in _ENDS else character
        # What has no meaning to others than its makers is not to be archived.
        if point in self._covered and point not in _UNSEEN and kind not in _MEANINGLESS:
            return character
        if kind in {"Cc", "Cf"} or point in _UNSEEN:
            return ""
        return " " if kind == "Zs" else REPLACEMENT


@cache
def _table(folders: tuple[Path, ...]) -> _Table:
    return _Table(covered(folders))


def _code_points(font: bytes) -> Iterator[int]:
    """Yield the code points in the character maps of a TrueType or OpenType font; none where there is none."""
    try:
        (tables,) = struct.unpack_from(">H", font, 4)
        for place in range(12, 12 + tables * 16, 16):
            tag, _, offset, _ = struct.unpack_from(">4sIII", font, place)
            if tag == b"cmap":
                yield from _of_maps(font, offset)
    except struct.error:
        return


def _of_maps(font: bytes, start: int) -> Iterator[int]:
    (maps,) = struct.unpack_from(">H", font, start + 2)
    for place in range(start + 4, start + 4 + maps * 8, 8):
        platform, _, offset = struct.unpack_from(">HHI", font, place)
        (form,) = struct.unpack_from(">H", font, start + offset)
        # Of the others, one is for old Macintosh and none has code points of Unicode.
        if platform in {0, 3} and form == _SEGMENTS:
            yield from _of_segments(font, start + offset)
        elif platform in {0, 3} and form == _GROUPS:
            yield from _of_groups(font, start + offset)


def _of_segments(font: bytes, start: int) -> Iterator[int]:
    (twice,) = struct.unpack_from(">H", font, start + 6)
    count = twice // 2
    columns = [start + 14 + twice * place + (2 if place else 0) for place in range(4)]
    ends, starts, deltas, offsets = (
        struct.unpack_from(f">{count}H", font, column) for column in columns
    )
    for place, (first, last) in enumerate(zip(starts, ends, strict=True)):
        for point in range(first, min(last, 0xFFFD) + 1):
            glyph = point + deltas[place]
            if offsets[place]:
                # The offset counts from where it stands itself.
                at = columns[3] + 2 * place + offsets[place] + 2 * (point - first)
                (glyph,) = struct.unpack_from(">H", font, at)
            if glyph & 0xFFFF:
                yield point


def _of_groups(font: bytes, start: int) -> Iterator[int]:
    (groups,) = struct.unpack_from(">I", font, start + 12)
    for place in range(start + 16, start + 16 + groups * 12, 12):
        first, last, _ = struct.unpack_from(">III", font, place)
        yield from range(first, last + 1)
