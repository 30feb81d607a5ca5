"""A text in the form in which names are looked for, each character with its place in what was typed."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from svcsite.record.vocabulary.names import fold

_PARTICLES = frozenset({"da", "das", "de", "del", "di", "do", "dos", "du", "e", "van", "von"})


class Folded:
    """A text without accents and capitals; `text` may be longer or shorter than what was typed."""

    def __init__(self, typed: str) -> None:
        if typed.isascii():
            # Nothing moves.
            self.text = typed.lower()
            self._places: range | list[int] = range(len(typed) + 1)
            return
        parts: list[str] = []
        places: list[int] = []
        for place, character in enumerate(typed):
            plain = _plain(character)
            parts.append(plain)
            places += [place] * len(plain)
        self.text = "".join(parts)
        self._places = [*places, len(typed)]

    def places(self, start: int, end: int) -> tuple[int, int]:
        """Give where a stretch of the folded text stands in what was typed; an accent after it belongs to it."""
        return self._places[start], self._places[end]


@lru_cache(maxsize=4096)
def _plain(character: str) -> str:
    decomposed = unicodedata.normalize("NFKD", character)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


def words_of_name(name: str) -> tuple[str, ...]:
    """Give the words of a name as they are looked for, without particles: `João da Silva` is `joao`, `silva`."""
    words = [word for word in fold(name).replace("_", " ").replace(".", " ").split() if word]
    return tuple(word for word in words if word not in _PARTICLES) or tuple(words)


def runs(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Give what a person is called by in full or nearly: two neighbouring words of a name or more, first and last.

    The longest comes first.
    """
    for length in range(len(words), 1, -1):
        for start in range(len(words) - length + 1):
            yield words[start : start + length]
    if len(words) > 2:  # noqa: PLR2004 - else first and last are the name
        yield words[0], words[-1]
