"""Whom a command means, and all others in the archive that they could be taken for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from svcsite.authoring.errors import AuthoringError
from svcsite.authoring.forgetting.folding import Folded, words_of_name
from svcsite.authoring.forgetting.gathering import Gathered
from svcsite.authoring.forgetting.person import Person, people_of, phones_in, pseudonyms
from svcsite.authoring.forgetting.sightings import Searcher, Sighting
from svcsite.record.customer import Customer
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import fold
from svcsite.words import forgetting as words

_SMALL = re.compile(r"(?<![\w@./-])[^\W\d_]+(?![\w@/-]|\.\w)")


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """Those who are forgotten, with what is needed to find them and nobody else.

    `slug` is the customer's. `contacts` are its other people, `company` the archive's own; `elsewhere` has the names of other
    customers' contacts by slug.
    """

    slug: str
    forgotten: tuple[Person, ...]
    contacts: tuple[str, ...]
    company: tuple[str, ...]
    elsewhere: Mapping[str, tuple[str, ...]]
    words: frozenset[str]
    shared: frozenset[str]

    def searcher(self, slug: str) -> Searcher:
        """Give what finds them in the files of a customer, or of the whole archive for an empty slug."""
        others = (*self.company, *self.contacts, *self.elsewhere.get(slug, ()))
        return Searcher(self.forgotten, others, self.words, self.shared)

    def is_field(self, one: Sighting) -> bool:
        """Tell whether a field that holds one of the customer's people means this one by what stands there."""
        if one.kind not in {"name", "first name"}:
            return False
        rest = [words_of_name(name) for name in self.contacts]
        if one.kind == "name":
            return one.person.words not in rest
        first = one.person.words[0]
        firsts = [person.words[0] for person in self.forgotten if person.words]
        return firsts.count(first) == 1 and not any(first in name for name in rest)


def people(
    customer: Customer,
    typed: str | None,
    gathered: Gathered,
    customers: Iterable[Customer],
    settings: Settings,
    pseudonym: str | None = None,
) -> People:
    """Make out who is meant: all contacts of a customer, or one by name, part of the name, or e-mail address.

    `pseudonym` is one that the person has already; others get new ones. A name that is no contact's is looked for all the same. Raises `AuthoringError` where several are meant.
    """
    contacts = people_of(customer, settings)
    meant = contacts if typed is None else (_one(contacts, typed, settings),)
    texts = [file.text for file in gathered.texts if file.slug in {"", customer.slug}]
    new = pseudonyms(texts, customer.language or settings.language)
    # In the order of the customer's file: a trial and the run after it give the same.
    forgotten = tuple(replace(person, pseudonym=pseudonym or next(new)) for person in meant)
    kept = tuple(one for one in contacts if all(fold(one.name) != fold(m.name) for m in meant))
    others = [one for one in customers if one.slug != customer.slug]
    return People(
        slug=customer.slug,
        forgotten=forgotten,
        contacts=tuple(one.name for one in kept),
        company=(*_company(settings), *filter(None, [customer.technical_responsible])),
        elsewhere={one.slug: tuple(c.name for c in one.contacts if c.name) for one in others},
        words=frozenset(_words(forgotten, gathered, [customer, *others], settings)),
        shared=frozenset(_shared(kept, others, settings)),
    )


def _one(contacts: tuple[Person, ...], typed: str, settings: Settings) -> Person:
    wanted = words_of_name(typed)
    for person in contacts:
        if person.words == wanted or typed.strip().casefold() in person.emails:
            return person
    part = [person for person in contacts if set(wanted) <= set(person.words)]
    if len(part) > 1:
        names = ", ".join(person.name for person in part)
        raise AuthoringError(words.SEVERAL, settings.language, typed=typed, names=names)
    return part[0] if part else Person(name=typed)


def _company(settings: Settings) -> Iterator[str]:
    for key in settings.reps:
        yield settings.rep_name(key)


def _words(
    forgotten: tuple[Person, ...],
    gathered: Gathered,
    customers: list[Customer],
    settings: Settings,
) -> Iterator[str]:
    """Give the first names that are words here: of a company, a product, a place, or written small somewhere."""
    named = [settings.name, settings.legal_name]
    for customer in customers:
        named += [customer.name, customer.legal_name, customer.address]
        named += [text for site in customer.sites for text in (site.name, site.address)]
        for machine in customer.machines:
            named += [machine.brand, machine.model, machine.description, machine.site]
    for text in filter(None, named):
        yield from re.findall(r"\w+", Folded(text).text)
    wanted = {person.words[0] for person in forgotten if person.words}
    for file in gathered.texts:
        for match in _SMALL.finditer(file.text):
            if match.group().islower() and (word := Folded(match.group()).text) in wanted:
                yield word


def _shared(kept: tuple[Person, ...], others: list[Customer], settings: Settings) -> Iterator[str]:
    """Give the addresses and numbers of people and of the company who stay."""
    everybody = [*kept, *(person for other in others for person in people_of(other, settings))]
    for person in everybody:
        yield from person.emails
        yield from (phone.national for phone in person.phones)
    reached = [settings.email, *(rep.email for rep in settings.reps.values())]
    yield from (email.casefold() for email in reached if email)
    company = Customer(slug="", fingerprint="")
    if settings.phone:
        yield from (phone.national for phone in phones_in(settings.phone, company, settings))
