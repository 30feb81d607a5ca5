"""The first person in a text, by closed lists of both languages and never by endings.

A word's ending says little in Portuguese: "Sidnei", "lei" and "substitui" end like "troquei" and "substituí". So a word
is in the lists or it is none, with its accents, and words that are something else as well ("nós", "nos", "consigo") are
not in them. What remains in doubt is passed over: names, numerals, product names, words of the other language.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from svcsite.checks.person_words import (
    AFTER_I,
    BEGINS_CLAUSE,
    EN_COMMON,
    EN_PRONOUNS,
    FIXED,
    FOREIGN_COMMON,
    NUMBERED,
    PARTICIPLES,
    PT_COMMON,
    PT_PRONOUNS,
)

_ALL = frozenset(PARTICIPLES) | PT_PRONOUNS | EN_PRONOUNS

_TOKEN = re.compile(r"\w+")
_LOWER_TOKEN = re.compile(r"[^\W_]+")
_CONTRACTION = re.compile(r"['’](?:ve|m|d|ll|re)\b", re.IGNORECASE)
_SENTENCE_START = re.compile(r"(?:^|[.!?:;/(\n])[\s*•|#>()\[\]_–—-]*(?:\d{1,3}[.)]\s*)?$")
_NEXT_WORD = re.compile(r"\s+(\w+)")
_LAST_WORD = re.compile(r"(\w+)\s+$")
_ARTICLE = re.compile(r"(?<!\w)(toda\s+)?(d?a)\s+$")
_REACH = 40
"""How far around a word is looked; no word that matters is longer."""


SHARED = {
    "participles": PARTICIPLES,
    "pt_pronouns": PT_PRONOUNS,
    "en_pronouns": EN_PRONOUNS,
    "fixed": FIXED,
    "en_common": EN_COMMON,
    "pt_common": PT_COMMON,
    "foreign_common": FOREIGN_COMMON,
    "after_i": AFTER_I,
    "numbered": NUMBERED,
    "begins_clause": BEGINS_CLAUSE,
    "token": _TOKEN,
    "lower_token": _LOWER_TOKEN,
    "contraction": _CONTRACTION,
    "sentence_start": _SENTENCE_START,
    "next_word": _NEXT_WORD,
    "last_word": _LAST_WORD,
    "article": _ARTICLE,
    "reach": _REACH,
}
"""What this module looks by, for who does the same elsewhere."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A word in the first person: where it stands, as typed."""

    start: int
    end: int
    word: str


def may_speak(text: str) -> bool:
    """Tell quickly whether some word of the lists is there at all."""
    return not _ALL.isdisjoint(_LOWER_TOKEN.findall(text.lower()))


def slips(text: str, names: Collection[str] = ()) -> Iterator[Slip]:
    """Give the words in the first person, in their order; of equal words only the first.

    `names` are the pairs of words that names on file have, from `pairs`: a word in one of them is passed over.
    """
    leaning, foreign = _leaning(text)
    if foreign:
        return
    told: set[str] = set()
    for token in _TOKEN.finditer(text):
        word = token[0].lower()
        if word in _ALL and word not in told:
            slip = _slip(text, token, word, leaning, names)
            if slip:
                told.add(word)
                yield slip


def pairs(names: Iterable[str | None]) -> frozenset[str]:
    """Give the pairs of neighbouring words in some names, as `slips` wants them."""
    found: set[str] = set()
    for name in names:
        words = _TOKEN.findall((name or "").lower())
        found.update(f"{a}_{b}" for a, b in pairwise(words))
    return frozenset(found)


def _leaning(text: str) -> tuple[int, bool]:
    """Tell whether a text is English (above 0) or Portuguese (below; 0 where nothing shows), or neither."""
    words = _LOWER_TOKEN.findall(text.lower())
    english, portuguese = (
        sum(map(EN_COMMON.__contains__, words)),
        sum(map(PT_COMMON.__contains__, words)),
    )
    foreign = sum(map(FOREIGN_COMMON.__contains__, words))
    return english - portuguese, foreign > english + portuguese


def _slip(
    text: str, token: re.Match[str], word: str, leaning: int, names: Collection[str]
) -> Slip | None:
    """Give a word of the lists as a slip, or None where it is something else here."""
    start, end = token.span()
    behind, ahead = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    if word in PARTICIPLES:
        joined = behind[-1:] in tuple("-/\\@#&_") or ahead[:1] in tuple("/\\@")
        return None if joined else Slip(start, end, token[0])
    other = (leaning > 0 and word not in EN_PRONOUNS) or (leaning < 0 and word not in PT_PRONOUNS)
    if other or _is_joined(behind, ahead, word):
        return None
    following, preceding = _NEXT_WORD.match(ahead), _LAST_WORD.search(behind)
    after = following[1] if following else ""
    before = preceding[1] if preceding else ""
    begins = not behind or bool(_SENTENCE_START.search(behind))
    if word == "i":
        speaks = _is_speaker(token[0], before, after, ahead, leaning, begins=begins)
    else:
        speaks = _is_written_small(token[0], after, begins=begins)
    if not speaks or _is_named(word, before.lower(), after.lower(), names):
        return None
    return _people(text, token, behind) if word == "gente" else Slip(start, end, token[0])


def _is_joined(behind: str, ahead: str, word: str) -> bool:
    """Tell whether a pronoun is a piece of something else: `WE-200`, `I/O`, `x.me`; not `informou-me`."""
    if behind[-1:] == "-" and word == "me" and behind[-2:-1].islower():
        return False
    inside = behind[-1:] == "." and behind[-2:-1].isalnum()
    onward = ahead[:1] == "." and ahead[1:2].isalnum()
    return inside or onward or behind[-1:] in tuple("-/\\@#&'’+") or ahead[:1] in tuple("-/\\@&+")


def _is_speaker(
    typed: str, before: str, after: str, ahead: str, leaning: int, *, begins: bool
) -> bool:
    """Tell whether an "I" speaks, and is no numeral, unit or article of another language."""
    if _CONTRACTION.match(ahead):
        return True
    if typed != "I" or not after.islower():
        return False
    if (
        before
        and not begins
        and (
            before.lower() in NUMBERED
            or (not before.islower() and before.lower() not in BEGINS_CLAUSE)
        )
    ):
        return False
    return leaning > 0 or after in AFTER_I


def _is_written_small(typed: str, after: str, *, begins: bool) -> bool:
    """Tell whether a pronoun is written as one: in capitals, or with one where no sentence begins, it is a name."""
    if typed.islower():
        return True
    return begins and typed[1:].islower() and not after[:1].isupper()


def _is_named(word: str, before: str, after: str, names: Collection[str]) -> bool:
    """Tell whether the word is part of a name, of an idiom, or a unit: `10 us`."""
    if word == "us" and before[-1:].isdigit():
        return True
    return any(pair in FIXED or pair in names for pair in (f"{before}_{word}", f"{word}_{after}"))


def _people(text: str, token: re.Match[str], behind: str) -> Slip | None:
    """Give "a gente"; alone, and in "toda a gente", the word means people."""
    match = _ARTICLE.search(behind.lower())
    if not match or match[1]:
        return None
    begin = token.start() - (len(behind) - match.start(2))
    return Slip(begin, token.end(), text[begin : token.end()])
