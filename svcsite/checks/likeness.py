"""When two serial numbers or two names look like one: what a slip of the finger or of the ear makes of a word.

Figures, and digits above all, tell things apart: `Loja 1` is not `Loja 2`, `Bloco A` not `Bloco B`. Of two people, so
do first names that both exist: Ana and Ane, Paulo and Paula, Mariana and Marina.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from svcsite.record.vocabulary.names import fold
from svcsite.source.twins import one_name

_TWINS = str.maketrans("oil|bs\u2010\u2011\u2012\u2013\u2014\u2212 ", "011185" + "-" * 7)
_WORD = re.compile(r"[a-z]+|\d+|[^\W\d_]+")
_PARTICLES = frozenset({"da", "das", "de", "di", "do", "dos", "du", "e", "of", "the", "and"})
_FORMS = frozenset({"ltda", "me", "epp", "mei", "eireli", "sa", "cia", "inc", "llc", "ltd", "co"})
"""What a company is by law: no part of what tells it from others."""
_SOUNDS = (
    (re.compile("ph"), "f"),
    (re.compile("chr"), "cr"),
    (re.compile("(?<![cln])h"), ""),
    (re.compile("ct"), "t"),
    (re.compile("w"), "v"),
    (re.compile("y"), "i"),
    (re.compile("z"), "s"),
    (re.compile("k"), "c"),
    (re.compile(r"(.)\1+"), r"\1"),
)
_TOKEN = re.compile(r"[^\W_]+")
_POINT = re.compile(r"(?<=\d)[.,](?=\d)")
_UNKNOWN = frozenset(
    {
        "unknown",
        "desconhecida",
        "desconhecido",
        "n_a",
        "na",
        "nao_informada",
        "nao_informado",
        "other",
        "outra",
        "outro",
    }
)
_ROMAN = re.compile("[ivx]+")
_COMPARED = 80
"""Letters of a name by which it is found; no name is longer, but a file may say that one is."""
_LONG = 6
"""Letters from which on a single wrong one is more likely a slip than another word."""


@lru_cache(maxsize=65536)
def serial_shape(serial: str) -> str:
    """Give what is left of a serial number when capitals and characters drawn alike are one.

    >>> serial_shape("KQ4O-I823") == serial_shape("kq40-1823")
    True
    """
    return one_name(serial.strip()).translate(_TWINS)


@lru_cache(maxsize=65536)
def words_of(name: str) -> tuple[str, ...]:
    """Give a name's words as they sound, without particles and leading zeros: `João da Silva` and `Joao Silva` agree."""
    words = [w for w in _WORD.findall(fold(name).replace("_", " ")) if w not in _PARTICLES]
    kept = [w for w in words if w not in _FORMS] or words
    return tuple(_sound(w) for w in kept)


def alike(one: str, other: str, *, person: bool) -> bool:
    """Tell whether two names are written differently and yet probably mean one.

    At most one word differs, by one letter and not its first. A person's first name is only ever a slip of order
    or of spelling, for with one letter changed it is mostly somebody else's.
    """
    if one == other:
        return False
    mine, theirs = words_of(one), words_of(other)
    if len(mine) != len(theirs) or not mine:
        return False
    differing = [n for n, (a, b) in enumerate(zip(mine, theirs, strict=True)) if a != b]
    if len(differing) > 1:
        return False
    if not differing:
        return True
    n = differing[0]
    a, b = mine[n], theirs[n]
    if person and n == 0:
        return min(len(a), len(b)) >= _LONG and _swapped(a, b)
    return _slipped(a, b)


def near(name: str) -> Iterator[str]:
    """Give keys, at least one of which two names share if they are alike: their letters, less one at a time."""
    letters = " ".join(words_of(name))[:_COMPARED]
    yield letters
    for n in range(len(letters)):
        yield letters[:n] + letters[n + 1 :]


def one_make(one: str, other: str) -> bool:
    """Tell whether two brands or models may be one: `HP` and `Hewlett-Packard`, `M404` and `LaserJet M404dn`."""
    short, long = sorted((_tokens(one), _tokens(other)), key=lambda tokens: (len(tokens), tokens))
    if not short or "_".join(short) in _UNKNOWN or "_".join(long) in _UNKNOWN:
        return True
    if _begins("".join(long), "".join(short)):
        return True
    if len(long) > 1 and short == ("".join(token[0] for token in long),):
        return True
    return all(any(_begins(a, b) or _begins(b, a) for b in long) for a in short)


class NameBook:
    """Names that are known, in which one is found that another looks like."""

    def __init__(self, names: Iterable[str], *, person: bool) -> None:
        self._person = person
        self._near: dict[str, list[str]] = {}
        for name in dict.fromkeys(names):
            for key in set(near(name)):
                self._near.setdefault(key, []).append(name)

    def alike(self, name: str) -> list[str]:
        """List the names that a name looks like, itself left out, in their own order."""
        found = {other for key in near(name) for other in self._near.get(key, ())}
        return sorted(other for other in found if alike(name, other, person=self._person))


@lru_cache(maxsize=16384)
def _tokens(text: str) -> tuple[str, ...]:
    return tuple(_TOKEN.findall(_POINT.sub("", fold(text))))


def _begins(whole: str, part: str) -> bool:
    """Tell whether a word goes on where another ends, but not with a further digit of its number."""
    rest = whole.removeprefix(part)
    return whole.startswith(part) and not (rest[:1].isdigit() and part[-1].isdigit())


def _sound(word: str) -> str:
    if word.isdigit():
        return word.lstrip("0") or "0"
    if _ROMAN.fullmatch(word):
        return word
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    return word


def _slipped(a: str, b: str) -> bool:
    """Tell whether one letter after the first was changed, added, left out, or swapped with the next."""
    if min(len(a), len(b)) < _LONG - 1 or max(len(a), len(b)) < _LONG or a[0] != b[0]:
        return False
    if a.isdigit() or b.isdigit():
        return False
    if len(a) == len(b):
        differing = sum(x != y for x, y in zip(a, b, strict=True))
        return differing == 1 or _swapped(a, b)
    short, long = sorted((a, b), key=len)
    return any(long[:n] + long[n + 1 :] == short for n in range(1, len(long)))


def _swapped(a: str, b: str) -> bool:
    """Tell whether two neighbouring letters changed places."""
    if len(a) != len(b):
        return False
    at = [n for n, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    return at[1:] == [at[0] + 1] and a[at[0]] == b[at[1]] and a[at[1]] == b[at[0]] if at else False
