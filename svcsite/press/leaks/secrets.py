"""What a client must not read: the data of other customers, what anybody wrote for the team alone, who was at fault.

What is the client's own as data is no secret of others, were it the same word for word: a name, a number, a model. What the
client's reports say in free text excuses nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from svcsite.checks.examination import Examination
from svcsite.press.internal_text import internal_of, without_internal
from svcsite.press.leaks.tokens import tokens
from svcsite.press.page import PressError
from svcsite.press.renaming import internal_causes
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets
from svcsite.record.reader import read_report
from svcsite.record.report import Report
from svcsite.words import leaks as words
from svcsite.words import press as press_words
from svcsite.words.text import Text

_SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n+")
_LEAST = 4
_LEAST_DIGITS = 6
_LEAST_PROSE, _LEAST_WORDS = 24, 4
_LEAST_NOTE, _LEAST_NOTE_WORDS = 10, 2
_MOST_WORDS = 12
"""How many words of a sentence are compared: who copies one copies how it begins."""


@dataclass(frozen=True, slots=True)
class Secret:
    """A text that must not be read, what it is, and the customer that it is of, by slug, or nobody's.

    `compared` is its words in one; `is_prose` says that it is a sentence.
    """

    what: Text
    text: str
    owner: str
    is_prose: bool = False
    compared: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Holdings:
    """What is in one customer's files: `data` that others must not read, further `own` words of fields, and prose.

    `public` are the sentences that the customer itself reads, `internal` those that nobody but the team does. `served`
    are the reps whose names the customer reads anyway, `at_fault` those whom others named, and `complained_of` those whom the
    customer did.
    """

    data: tuple[Secret, ...]
    own: frozenset[str]
    public: tuple[Secret, ...]
    internal: tuple[Secret, ...]
    served: frozenset[str]
    at_fault: frozenset[str]
    complained_of: frozenset[str]


def holdings(examination: Examination) -> dict[str, Holdings]:
    """Return what is in each customer's files, by slug: of the files that are admitted, read again.

    Raises `PressError` for a report that was changed since it was judged.
    """
    facets: dict[str, list[Facets]] = {customer.slug: [] for customer in examination.customers}
    for one in examination.admitted:
        facets[one.customer].append(one)
    return {
        customer.slug: _holdings(customer, facets[customer.slug], examination)
        for customer in examination.customers
    }


def secrets_of(
    held: Mapping[str, Holdings], slug: str, examination: Examination, *, redact: bool = False
) -> tuple[Secret, ...]:
    """Return what the customer `slug` must not read; with `redact`, not even the names of its own people."""
    own = held[slug]
    excused = own.own | {one.compared for one in own.data} | _company(examination)
    shared = {one.compared for one in own.public}
    found = [
        one
        for other, theirs in held.items()
        if other != slug
        for one in (*theirs.data, *theirs.public)
        if one.compared not in excused and one.compared not in shared
    ]
    found += [
        one for theirs in held.values() for one in theirs.internal if one.compared not in shared
    ]
    if redact:
        found += [one for one in own.data if one.what in words.PEOPLE]
    settings = examination.settings
    hidden = {rep for theirs in held.values() for rep in theirs.at_fault | theirs.complained_of}
    for rep in sorted(hidden - own.served - own.complained_of):
        found += _some(words.AT_FAULT, (settings.rep_name(rep), rep), "")
    labels = (settings.cause_label(one, settings.language) for one in internal_causes(settings))
    found += _some(words.CAUSE, labels, "")
    return tuple(found)


def _holdings(customer: Customer, reports: Iterable[Facets], examination: Examination) -> Holdings:
    slug = customer.slug
    records = [_record(customer, one, examination) for one in reports]
    narratives = [one for one in examination.narratives if one.customer == slug]
    public = [
        *(without_internal(s.text) for r in records for s in r.sections if s.name != "internal"),
        *(r.rating.comment or "" for r in records),
        *(r.service.description or "" for r in records if r.service),
        *(s.text for n in narratives for s in n.sections if s.name != "internal"),
    ]
    internal = [
        *(s.text for r in records for s in r.sections if s.name == "internal"),
        *(internal_of(s.text) for r in records for s in r.sections),
        *(s.text for n in narratives for s in n.sections if s.name == "internal"),
    ]
    waived = [why for r in records for _, why in r.waive if why]
    waived += [why for n in narratives for _, why in n.waive if why]
    return Holdings(
        data=tuple(_data(customer, records)),
        own=frozenset("".join(tokens(one)) for one in _fields(customer, records) if one),
        public=tuple(_sentences(words.SENTENCE, public, slug, _LEAST_PROSE, _LEAST_WORDS)),
        internal=(
            *_sentences(words.NOTE, internal, slug, _LEAST_NOTE, _LEAST_NOTE_WORDS),
            *_sentences(words.NOTE, [customer.notes], slug, _LEAST_NOTE, _LEAST_NOTE_WORDS),
            *_sentences(words.WAIVER, waived, slug, _LEAST_NOTE, _LEAST_NOTE_WORDS),
        ),
        served=frozenset(_served(customer, records)),
        at_fault=frozenset(r.involved for r in records if r.involved and r.kind != "complaint"),
        complained_of=frozenset(
            r.involved for r in records if r.involved and r.kind == "complaint"
        ),
    )


def _record(customer: Customer, facets: Facets, examination: Examination) -> Report:
    path = examination.sources[facets.customer, facets.id]
    record = read_report(path, customer, examination.settings).record
    if record is None or record.fingerprint != facets.fingerprint:
        raise PressError.of(press_words.CHANGED_MEANWHILE, path=path)
    return record


def _data(customer: Customer, records: Iterable[Report]) -> Iterator[Secret]:
    slug, records = customer.slug, tuple(records)
    yield from _some(words.NAME, (customer.name, customer.legal_name, slug), slug)
    yield from _some(words.TAX_ID, (customer.cnpj, customer.cpf), slug)
    places = (customer.address, *(site.address for site in customer.sites))
    yield from _some(words.ADDRESS, places, slug)
    contacts = (*customer.contacts, *(r.contact for r in records if r.contact))
    people = (
        *(one.name for one in contacts),
        *(r.received_by for r in records),
        *(r.rating.by for r in records),
        *(r.accepted.by for r in records if r.accepted),
        *(one.by for one in customer.report_reviews),
    )
    # A first name alone is anybody's.
    yield from _some(words.PERSON, (one for one in people if one and " " in one.strip()), slug)
    yield from _some(words.EMAIL, (one.email for one in contacts), slug)
    yield from _some(words.PHONE, (n for one in contacts for n in _dialled(one.phone)), slug)
    machines = (*customer.machines, *(m for r in records for m in r.product))
    numbers = (n for m in machines for n in (m.serial, m.tag, m.reference))
    yield from _some(words.SERIAL, (n for n in numbers if n and any(map(str.isdigit, n))), slug)
    yield from _some(words.TICKET, (r.ticket for r in records), slug)
    yield from _some(words.REPORT, (r.id for r in records), slug)
    yield from _some(words.CONTRACT, (one.number for one in customer.contracts), slug)


def _fields(customer: Customer, records: Iterable[Report]) -> Iterator[str | None]:
    """Yield what the customer's fields say that may be the same as a number or a name of others."""
    for machine in (*customer.machines, *(m for r in records for m in r.product)):
        yield from (machine.brand, machine.model, machine.description, machine.site)
    for site in customer.sites:
        yield site.name
    for record in records:
        yield from record.defective_parts
        for part in record.parts:
            yield from (part.part, part.code)
        if record.service:
            yield record.service.title


def _served(customer: Customer, records: Iterable[Report]) -> Iterator[str]:
    """Yield the reps whose names the customer reads: who came, who signed, who answers for the work."""
    for record in records:
        yield from record.team
        signed = record.signed
        for rep in (record.rep, signed and signed.by, *(one.by for one in record.amended)):
            if rep:
                yield rep
    if customer.technical_responsible:
        yield customer.technical_responsible


def _company(examination: Examination) -> frozenset[str]:
    """Return what the company says of itself on every page."""
    own = examination.settings
    said = (own.name, own.legal_name, own.cnpj, own.address, own.phone, own.email, own.website)
    return frozenset("".join(tokens(one)) for one in said if one)


def _some(what: Text, texts: Iterable[str | None], owner: str) -> Iterator[Secret]:
    """Yield texts that can be told from any other; what is too short is on every page."""
    for text in dict.fromkeys(texts):
        compared = "".join(tokens(text or ""))
        least = _LEAST_DIGITS if compared.isdigit() else _LEAST
        if text and len(compared) >= least:
            yield Secret(what, text, owner, compared=compared)


def _sentences(
    what: Text, texts: Iterable[str], owner: str, least: int, least_words: int
) -> Iterator[Secret]:
    for text in texts:
        for sentence in _SENTENCE.split(text):
            said = tokens(sentence)[:_MOST_WORDS]
            compared = "".join(said)
            if len(said) >= least_words and len(compared) >= least:
                yield Secret(what, " ".join(said), owner, is_prose=True, compared=compared)


def _dialled(phone: str | None) -> Iterator[str]:
    """Yield a number as it may be dialled: with and without the country, and without the area."""
    digits = "".join(c for c in phone or "" if c.isdigit())
    if len(digits) < 8:  # noqa: PLR2004 - a number within a house
        return
    yield digits
    national = digits.removeprefix("55") if len(digits) > 11 else digits  # noqa: PLR2004
    yield national
    yield f"55{national}"
    yield f"0{national}"
    if len(national) > 9:  # noqa: PLR2004
        yield national[2:]
