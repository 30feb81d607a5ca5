"""What forgetting somebody would do to each file, and which places it leaves to a person. Nothing is written here."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from svcsite.authoring.forgetting.fields import Fields, Stretch, fields_of
from svcsite.authoring.forgetting.gathering import Gathered, TextFile
from svcsite.authoring.forgetting.people import People
from svcsite.authoring.forgetting.sightings import Kind, Searcher, Sighting
from svcsite.record.customer import Customer
from svcsite.record.parsing import parse_yes_no
from svcsite.record.settings import Settings
from svcsite.source.span import Span
from svcsite.source.writing import Original
from svcsite.words import forgetting as words

_LINE_END = re.compile(r"[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*(?:>[^\S\r\n]*)?")


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a file, what stands there, and what takes its place; the latter empty for one that is left."""

    path: Path
    span: Span
    typed: str
    text: str = ""
    kind: Kind | None = None


@dataclass(frozen=True, slots=True)
class Rewriting:
    """A file as it was and as it will be."""

    original: Original
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """All that is to be done: `replaced` and `doubtful` places, `hidden` names behind escapes, files to be written.

    `sealed` are the texts of seals that name the person, `named` the files and folders whose own name does.
    """

    people: People
    replaced: tuple[Place, ...] = ()
    doubtful: tuple[Place, ...] = ()
    hidden: tuple[Path, ...] = ()
    rewritings: tuple[Rewriting, ...] = ()
    sealed: tuple[Path, ...] = ()
    named: tuple[Path, ...] = ()
    opaque: tuple[Path, ...] = ()

    @property
    def is_nothing(self) -> bool:
        """Tell whether no file names the person."""
        return not (self.rewritings or self.doubtful or self.hidden or self.sealed)


def plan(people: People, gathered: Gathered, customer: Customer, settings: Settings) -> Plan:
    """Find the people in all files: by anything that means them in the customer's own, in full elsewhere."""
    searcher = people.searcher(customer.slug)
    replaced: list[Place] = []
    doubtful: list[Place] = []
    hidden: list[Path] = []
    rewritings: list[Rewriting] = []
    for file in gathered.texts:
        is_own = file.slug == customer.slug
        here = searcher if is_own else people.searcher(file.slug)
        there = Customer(slug=file.slug, fingerprint="") if not is_own else customer
        fields = fields_of(file.path, file.original.data, there, settings)
        found = here.all(file.text) if is_own else here.full(file.text)
        edits = dict(_edits(file, fields, found, people, customer, settings, is_own=is_own))
        sure = {stretch for stretch, _ in edits.items()}
        left = [one for one in found if not any(_overlap((one.start, one.end), s) for s in sure)]
        replaced += [_place(file, stretch, text) for stretch, text in sorted(edits.items())]
        doubtful += [_place(file, (s.start, s.end), "", s.kind) for s in left]
        text = _edited(file.text, edits)
        if text != file.text:
            rewritings.append(Rewriting(file.original, text.encode("utf-8")))
        if _is_hidden(file, text, here, there, settings):
            hidden.append(file.path)
    return Plan(
        people=people,
        replaced=tuple(replaced),
        doubtful=tuple(doubtful),
        hidden=tuple(hidden),
        rewritings=tuple(rewritings),
        sealed=tuple(f.path for f in gathered.seals if people.searcher(f.slug).full(f.text)),
        named=tuple(_named(gathered, people)),
        opaque=tuple(path for path in gathered.opaque if _is_of(path, customer.slug)),
    )


def _edits(
    file: TextFile,
    fields: Fields,
    found: list[Sighting],
    people: People,
    customer: Customer,
    settings: Settings,
    *,
    is_own: bool,
) -> Iterator[tuple[Stretch, str]]:
    """Give each stretch that is replaced, with what takes its place; none overlaps another."""
    language = customer.language or settings.language
    emptied: list[Stretch] = []
    for name, reached, receives in fields.cards if is_own else ():
        if not any(_within(one, name) and people.is_field(one) for one in found):
            continue
        for stretch in reached:
            if file.text[slice(*stretch)].strip("\"' "):
                emptied.append(stretch)
                yield stretch, '""'
        if receives and _says_yes(file.text[slice(*receives)]):
            emptied.append(receives)
            yield receives, words.NO.of(language)
    for one in found:
        stretch = (one.start, one.end)
        if any(_overlap(stretch, other) for other in emptied):
            continue
        in_field = is_own and any(_within(one, field) for field in fields.people)
        of_others = any(_within(one, field) for field in fields.others)
        if (in_field and people.is_field(one)) or (one.is_sure and not of_others):
            yield stretch, _replacement(one, file.text[slice(*stretch)], language)


def _replacement(one: Sighting, typed: str, language: words.Language) -> str:
    """Give what takes a sighting's place; a line that ended within the name still ends there."""
    if one.kind in words.REMOVED:
        return words.REMOVED[one.kind].of(language)
    word, _, letter = one.person.pseudonym.partition(" ")
    broken = _LINE_END.search(typed)
    return f"{word}{broken.group() if broken else ' '}{letter}"


def _says_yes(typed: str) -> bool:
    try:
        return parse_yes_no(typed.strip("\"' "))
    except ValueError:
        return False


def _within(one: Sighting, stretch: Stretch) -> bool:
    return stretch[0] <= one.start and one.end <= stretch[1]


def _overlap(one: Stretch, other: Stretch) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _edited(text: str, edits: dict[Stretch, str]) -> str:
    parts: list[str] = []
    done = 0
    for (start, end), put in sorted(edits.items()):
        parts += [text[done:start], put]
        done = end
    return "".join([*parts, text[done:]])


def _place(file: TextFile, stretch: Stretch, text: str, kind: Kind | None = None) -> Place:
    before = file.text[: stretch[0]].replace("\r\n", "\n").replace("\r", "\n")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    typed = file.text[slice(*stretch)]
    return Place(file.path, Span.at(line, column, len(typed)), typed, text, kind)


def _is_hidden(
    file: TextFile, text: str, searcher: Searcher, customer: Customer, settings: Settings
) -> bool:
    """Tell whether a name is left that only a reader of YAML, JSON or HTML sees, behind escapes."""
    understood: Iterable[str]
    if file.path.suffix == ".json":
        try:
            # Written out again without escapes; what is no JSON hides nothing by them.
            understood = [json.dumps(json.loads(text), ensure_ascii=False)]
        except ValueError:
            understood = []
    else:
        understood = fields_of(file.path, text.encode("utf-8"), customer, settings).values
    shown = html.unescape(text)
    return any(
        one.is_sure and whole[one.start : one.end] not in text
        for whole in (*understood, shown)
        for one in searcher.full(whole)
    )


def _named(gathered: Gathered, people: People) -> Iterator[Path]:
    """Give the files whose own name has a person's in it."""
    for path in (*(file.path for file in gathered.texts), *gathered.opaque):
        if people.searcher("").full(re.sub(r"[-_.]+", " ", path.stem)):
            yield path


def _is_of(path: Path, slug: str) -> bool:
    return slug in path.parts
