"""Where a text speaks of a person: in full, nearly, by first name, by number, by address.

A sighting is sure, and the pseudonym takes its place, or it is doubtful, and a person looks at it: a first name may
be somebody else's, or a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from svcsite.authoring.forgetting.ambiguous import ALSO_WORDS, TITLES
from svcsite.authoring.forgetting.folding import Folded, runs, words_of_name
from svcsite.authoring.forgetting.person import Person

Kind = Literal["name", "first name", "last name", "phone", "email"]

_BLANK = r"[^\S\r\n]"
# Markdown's lines are broken anywhere, also in a quote; a paragraph's end is no part of a name.
_JOINT = rf"(?:{_BLANK}+|{_BLANK}*(?:\r\n|\r|\n){_BLANK}*(?:>{_BLANK}*)?)"
_BETWEEN = rf"{_JOINT}(?:(?:d[aeiou]s?|del|e|v[ao]n|[a-z]\.){_JOINT}|[a-z]{_JOINT})?"
_POINTS = r"[\s().\-\u2010-\u2015\u2212/]{0,4}"
_PREFIX = rf"(?:(?:\+{_POINTS}\d{{1,3}}|00\d{{1,3}}|55|0(?:xx|\d\d)?){_POINTS})?"
_DESTINATION = re.compile(r"\]\((?!mailto:|tel:)[^)\n]*\)", re.IGNORECASE)
_FILE = re.compile(r"[\w./-]*\.(?:jpe?g|png|webp|heic|pdf|docx?|odt|xlsx?)\b", re.IGNORECASE)
_BEFORE = re.compile(r"([^\W\d_][\w'\u2019]*)[ \u00a0-]$")
_AFTER = re.compile(r"[ \u00a0-]([^\W\d_])")
_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?:;\u2026\"\u201c(\[*_>-]|^[ \t]*(?:[-*+]|\d+[.)]))\s*$")


@dataclass(frozen=True, slots=True, order=True)
class Sighting:
    """Where in a text somebody is named, from `start` to `end`, and whether it is surely the person."""

    start: int
    end: int
    person: Person = field(compare=False)
    kind: Kind = field(compare=False)
    is_sure: bool = field(compare=False)


class Searcher:
    """Finds some people in texts.

    `others` are the names of whoever may be meant as well; `words` are words of the archive that are no names (of
    products, places, companies) or stand in small letters somewhere, folded; `shared` are the e-mail addresses and the
    national numbers that others have too.
    """

    def __init__(
        self,
        people: Iterable[Person],
        others: Iterable[str],
        words: frozenset[str] = frozenset(),
        shared: frozenset[str] = frozenset(),
    ) -> None:
        self._people = tuple(people)
        self._shared = shared
        names = [words_of_name(other) for other in others]
        self._others = _pattern([name for name in names if len(name) > 1])
        self._ambiguous = {run for name in names for run in runs(name)}
        firsts = [person.words[0] for person in self._people if person.words]
        common = {first for first in firsts if firsts.count(first) > 1}
        taken = {word for name in names for word in name}
        self._doubtful = taken | common | words | ALSO_WORDS
        self._names = [(person, _pattern(list(runs(person.words)))) for person in self._people]

    def numbers(self, typed: str) -> list[Sighting]:
        """Find what is a person's own: e-mail addresses and phone numbers, in order."""
        return sorted(self._numbers(typed))

    def full(self, typed: str) -> list[Sighting]:
        """Find people by address, number and name in full or nearly, but by no single word."""
        return self._without_overlaps(typed, Folded(typed), single=False)

    def all(self, typed: str) -> list[Sighting]:
        """Find people by whatever may mean them, in order."""
        return self._without_overlaps(typed, Folded(typed), single=True)

    def _without_overlaps(self, typed: str, folded: Folded, *, single: bool) -> list[Sighting]:
        kept: list[Sighting] = sorted(self._numbers(typed))
        closed = [(one.start, one.end) for one in kept]
        closed += [match.span() for match in _DESTINATION.finditer(typed)]
        closed += [match.span() for match in _FILE.finditer(typed)]
        searches = [self._full(folded)]
        if single:
            searches.append(self._single(typed, folded))
        for search in searches:
            for one in sorted(search, key=lambda one: (one.start, -one.end)):
                if not any(one.start < end and start < one.end for start, end in closed):
                    kept.append(one)
                    closed.append((one.start, one.end))
        return sorted(kept)

    def _numbers(self, typed: str) -> Iterator[Sighting]:
        done: list[tuple[int, int]] = []
        for person in self._people:
            for pattern, kind, key in _own(person):
                for match in pattern.finditer(typed):
                    if not _within(match, done):
                        yield Sighting(*match.span(), person, kind, key not in self._shared)

    def _full(self, folded: Folded) -> Iterator[Sighting]:
        others = [match.span() for match in self._found(self._others, folded)]
        for person, pattern in self._names:
            for match in self._found(pattern, folded):
                if any(start <= match.start() and match.end() <= end for start, end in others):
                    whole = words_of_name(match.group()) == person.words
                    if not whole:
                        continue
                words = words_of_name(re.sub(r"[>\s]+", " ", match.group()))
                sure = words not in self._ambiguous
                yield Sighting(*folded.places(*match.span()), person, "name", sure)

    def _single(self, typed: str, folded: Folded) -> Iterator[Sighting]:
        others = [folded.places(*m.span()) for m in self._found(self._others, folded)]
        for person in self._people:
            for word in dict.fromkeys(person.words[:1] + person.words[-1:]):
                if len(word) < _SHORTEST:
                    continue
                for match in re.finditer(rf"(?<![\w@]){re.escape(word)}(?![\w@])", folded.text):
                    start, end = folded.places(*match.span())
                    if any(a <= start and end <= b for a, b in others):
                        continue
                    if not typed[start].isupper():
                        continue
                    is_first = word == person.words[0]
                    sure = is_first and word not in self._doubtful and _is_alone(typed, start, end)
                    kind: Kind = "first name" if is_first else "last name"
                    yield Sighting(start, end, person, kind, sure)

    @staticmethod
    def _found(pattern: re.Pattern[str] | None, folded: Folded) -> Iterator[re.Match[str]]:
        return pattern.finditer(folded.text) if pattern else iter(())


_SHORTEST = 2
"""A single letter is nobody's name."""


def _pattern(names: list[tuple[str, ...]]) -> re.Pattern[str] | None:
    spelled = sorted({_BETWEEN.join(map(re.escape, name)) for name in names}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(spelled)})(?!\w)") if spelled else None


def _own(person: Person) -> Iterator[tuple[re.Pattern[str], Kind, str]]:
    """Give the patterns of a person's addresses and numbers, with what each is shared by, if it is."""
    for email in person.emails:
        pattern = rf"(?<![\w.+-]){re.escape(email)}(?![\w-]|\.\w)"
        yield re.compile(pattern, re.IGNORECASE), "email", email
    for phone in person.phones:
        whole = rf"(?<![\w+]){_PREFIX}\(?{_POINTS.join(phone.national)}(?!\w)"
        yield re.compile(whole), "phone", phone.national
        if phone.local:
            # Without its area code and a mark in it, a number could be anything's.
            head, tail = phone.local[:-4], phone.local[-4:]
            apart = rf"(?<![\w.-]){head}[ .\u2010-\u2015-]{tail}(?![\w-])"
            yield re.compile(apart), "phone", phone.national


def _within(match: re.Match[str], done: list[tuple[int, int]]) -> bool:
    if any(match.start() < end and start < match.end() for start, end in done):
        return True
    done.append(match.span())
    return False


def _is_alone(typed: str, start: int, end: int) -> bool:
    """Tell whether a first name stands without another name beside it, which would make it somebody else's."""
    if _AFTER.match(typed, end) and typed[end + 1].isupper():
        return False
    before = typed[max(start - 60, 0) : start]
    neighbour = _BEFORE.search(before)
    if neighbour is None or not neighbour[1][:1].isupper():
        return True
    if neighbour[1].casefold() in TITLES:
        return True
    return bool(_SENTENCE_BEGINS.search(before[: neighbour.start(1)].rpartition("\n")[2]))
