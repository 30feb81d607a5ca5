"""When a word is surely another one, misspelt: so close to it and to nothing else that nobody would doubt."""

from __future__ import annotations

from svcsite.record.vocabulary.names import Name, Names, fold
from svcsite.record.vocabulary.shapes import SHAPES

_SHORTEST = 5
_LONG = 9
_WORDS = frozenset(s for names in SHAPES.values() for name in names for s in name.spellings())


def surely_meant(typed: str, names: Names) -> Name | None:
    """Give the one name that `typed` misspells, or None.

    One letter may be wrong, missing, too many or swapped with its neighbour, two in a long word. A short word, one
    with digits, and one that means something elsewhere in the format (`contrato` beside `contato`) misspell nothing.
    """
    word = fold(typed)
    if len(word) < _SHORTEST or word in _WORDS or any(c.isdigit() for c in word):
        return None
    allowed = 2 if len(word) >= _LONG else 1
    near = {
        name.name: name
        for name in names
        for spelling in name.spellings()
        if abs(len(spelling) - len(word)) <= allowed and distance(word, spelling) <= allowed
    }
    return next(iter(near.values())) if len(near) == 1 else None


def distance(one: str, other: str) -> int:
    """Count the letters to change, add, drop or swap with a neighbour between two words.

    >>> distance("abretura", "abertura")
    1
    """
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        here = [row]
        for column, wanted in enumerate(other, 1):
            cost = min(
                last[column] + 1, here[column - 1] + 1, last[column - 1] + (letter != wanted)
            )
            swapped = (
                row > 1 and column > 1 and one[row - 2] == wanted and letter == other[column - 2]
            )
            here.append(min(cost, before[column - 2] + 1) if swapped else cost)
        before, last = last, here
    return last[-1]
