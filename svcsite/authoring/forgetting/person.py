"""Who is to be forgotten, by what others call them, and who else goes by a part of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from svcsite.authoring.forgetting.folding import words_of_name
from svcsite.checks.dialling import region
from svcsite.record.customer import Customer
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import Language, fold

# No vowel and no I: a letter that stands alone must not read as a word of either language.
_LETTERS = "BCDFGHJKLMNPQRSTVWXZ"
_WORDS: dict[Language, str] = {"en": "Contact", "pt-BR": "Contato"}
_PSEUDONYM = re.compile(rf"\b(?:Contact|Contato)\s+([{_LETTERS}]{{1,3}})\b")
_DIGITS = re.compile(r"\d")
_LOCAL = {10: 8, 11: 9}
"""How many digits a Brazilian number has without its area code, by how many it has with it."""


@dataclass(frozen=True, slots=True)
class Phone:
    """A number's digits: the national ones, and those of the place alone (empty where there are none such)."""

    national: str
    local: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person: the name as in the customer's file, addresses in small letters, numbers, and the name to come."""

    name: str
    emails: frozenset[str] = frozenset()
    phones: tuple[Phone, ...] = ()
    pseudonym: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the name, folded, without particles."""
        return words_of_name(self.name)


def is_pseudonym(name: str) -> bool:
    """Tell whether a name is one that was put in place of another."""
    return bool(_PSEUDONYM.fullmatch(name.strip()))


def pseudonyms(texts: Iterable[str], language: Language) -> Iterator[str]:
    """Give pseudonyms that no text has yet, in a fixed order: `Contact B`, `Contact C`, ... without end.

    A letter says nothing of the name; a number would be read as a figure in the sentence around it.
    """
    taken = {letters for text in texts for letters in _PSEUDONYM.findall(text)}
    number = 0
    while True:
        letters, rest = "", number
        while True:
            rest, place = divmod(rest, len(_LETTERS))
            letters = _LETTERS[place] + letters
            if rest == 0:
                break
            rest -= 1
        if letters not in taken:
            yield f"{_WORDS[language]} {letters}"
        number += 1


def phones_in(typed: str, customer: Customer, settings: Settings) -> tuple[Phone, ...]:
    """Read the numbers of a contact's `phone`, of which there may be several, with words around them."""
    # It takes its time to load.
    import phonenumbers  # noqa: PLC0415

    zone = customer.timezone or settings.timezone
    country = region(zone.key, customer.language or settings.language)
    possible = phonenumbers.Leniency.POSSIBLE
    matches = phonenumbers.PhoneNumberMatcher(typed, country, leniency=possible)
    found = tuple(
        _phone(phonenumbers.national_significant_number(match.number), match.number.country_code)
        for match in matches
    )
    digits = "".join(_DIGITS.findall(typed))
    return found or ((Phone(digits),) if len(digits) >= _SHORTEST else ())


def _phone(national: str, country: int | None) -> Phone:
    local = _LOCAL.get(len(national), 0) if country == _BRAZIL else 0
    return Phone(national, national[-local:] if local else "")


_BRAZIL = 55
_SHORTEST = 7
"""Fewer digits are no number of anybody's."""


def people_of(customer: Customer, settings: Settings) -> tuple[Person, ...]:
    """Give a customer's contacts that have a name of their own, each once; one written twice is one person."""
    found: dict[str, Person] = {}
    for contact in customer.contacts:
        name = contact.name
        if not name or is_pseudonym(name):
            continue
        there = found.get(fold(name), Person(name=name))
        phones = phones_in(contact.phone, customer, settings) if contact.phone else ()
        emails = {contact.email.casefold()} if contact.email else set()
        found[fold(name)] = Person(
            name=there.name, emails=there.emails | emails, phones=(*there.phones, *phones)
        )
    return tuple(found.values())
