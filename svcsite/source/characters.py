"""Characters that people do not see and did not mean to type.

Chats and phones paste no-break spaces, zero-width marks, soft hyphens and direction marks. Spaces of other
kinds become a space; marks without width are dropped, except a joiner between letters of a script that needs
it (and between emoji).
"""

from __future__ import annotations

import re

DIRECTION_CONTROLS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Marks that set or reverse the direction in which what follows is read."""

_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_BREAKS = "\u0085\u2028\u2029\u000b\u000c"
_MARKS = "\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"

ODD = re.compile(f"[{_SPACES}{_BREAKS}{_MARKS}\u200c\u200d]")
_SPACE = re.compile(f"[{_SPACES}{_BREAKS}]")
_RUN = re.compile(f"[{_MARKS}\u200c\u200d]+")
_JOINERS = "\u200c\u200d"
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def without_control(text: str) -> str:
    """Give the text without characters that no text has, and no reader of YAML would keep."""
    return _CONTROL.sub("", text)


def visible(text: str) -> str:
    """Give the text as a person sees it: ordinary spaces, no marks without width, no blanks around it."""
    if text.isascii():
        return text.strip()
    spaced = _SPACE.sub(" ", text)
    dropped = _dropped(spaced)
    return "".join(c for place, c in enumerate(spaced) if place not in dropped).strip()


def visible_line(line: str) -> tuple[str, list[int]]:
    """Give one line without odd characters, and for each column of it (from 0) the column it came from.

    The list has one entry more than the line has characters, for the position at its end.
    """
    spaced = _SPACE.sub(" ", line)
    dropped = _dropped(spaced)
    origin = [column for column in range(len(spaced)) if column not in dropped]
    return "".join(spaced[column] for column in origin), [*origin, len(line)]


def _dropped(text: str) -> set[int]:
    """Find the marks that nobody sees; between two letters that are not ASCII a joiner is needed."""
    dropped: set[int] = set()
    for run in _RUN.finditer(text):
        start, end = run.span()
        around = text[start - 1 : start] + text[end : end + 1]
        joins = len(around) == 2 and not any(c.isascii() for c in around)  # noqa: PLR2004
        dropped |= {n for n in range(start, end) if not joins or text[n] not in _JOINERS}
    return dropped
