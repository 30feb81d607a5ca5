"""Characters that people do not see and did not mean to type.

Chats and phones paste no-break spaces, zero-width marks, soft hyphens and direction marks. Spaces of other
kinds become a space; marks without width are dropped, except a joiner between letters of a script that needs
it (and between emoji).
"""

from __future__ import annotations

import re

_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_BREAKS = "\u0085\u2028\u2029\u000b\u000c"
_MARKS = "\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"

ODD = re.compile(f"[{_SPACES}{_BREAKS}{_MARKS}\u200c\u200d]")
_SPACE = re.compile(f"[{_SPACES}{_BREAKS}]")
_MARK = re.compile(f"[{_MARKS}]|(?<![^\x00-\x7f])[\u200c\u200d]|[\u200c\u200d](?![^\x00-\x7f])")


def visible(text: str) -> str:
    """Give the text as a person sees it: ordinary spaces, no marks without width, no blanks around it."""
    if text.isascii():
        return text.strip()
    return _MARK.sub("", _SPACE.sub(" ", text)).strip()


def visible_line(line: str) -> tuple[str, list[int]]:
    """Give one line without odd characters, and for each column of it (from 0) the column it came from.

    The list has one entry more than the line has characters, for the position at its end.
    """
    kept: list[str] = []
    origin: list[int] = []
    dropped = {match.start() for match in _MARK.finditer(line)}
    for column, character in enumerate(line):
        if column not in dropped:
            kept.append(" " if _SPACE.match(character) else character)
            origin.append(column)
    return "".join(kept), [*origin, len(line)]
