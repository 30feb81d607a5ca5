"""Spellings as a pattern: what `record.vocabulary.names.fold` makes the same is matched the same."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from svcsite.record.vocabulary.names import fold

_SPECIAL = frozenset(r"\^$.|?*+()[]{}")
_JOINT = r"[\s_\-\u2010-\u2015]+"
_ACCENT = r"[\u0300-\u036f]?"
# The letters of western languages; what is typed with others is left to `svcsite check`.
_LETTERS = [chr(code) for code in (*range(0x41, 0x5B), *range(0x61, 0x7B), *range(0xAA, 0x100))]


def pattern(spellings: Iterable[str]) -> str:
    """Give a regular expression for any of the folded spellings, in whatever case and with any accents.

    It is one for JSON Schema: ECMAScript's, with and without its `u` flag, and Python's.
    """
    words = "|".join("".join(map(_letter, word)) for word in sorted(set(spellings)))
    return rf"^[\s.:]*(?:{words})[\s.:]*$"


@cache
def _letter(letter: str) -> str:
    if letter == "_":
        return _JOINT
    if letter in _SPECIAL:
        return f"\\{letter}"
    variants = "".join(c for c in _LETTERS if fold(c) == letter)
    accent = _ACCENT if len(variants) > len("aA") else ""
    return f"[{variants}]{accent}" if variants else letter
