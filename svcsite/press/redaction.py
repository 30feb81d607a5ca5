"""Roles in place of the customer's people: their names, phones and e-mails, in fields and in what was written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, Self

from pydantic import BaseModel

from svcsite.record.customer import Customer
from svcsite.record.facets import Facets
from svcsite.record.machine import Contact
from svcsite.record.narrative import Narrative
from svcsite.record.report import Report
from svcsite.record.vocabulary.names import Language, fold
from svcsite.words import editions as words

_DIGITS = 8
"""How many digits a number has at least that is taken for a phone's."""

_IDENTITY = frozenset({"id", "customer", "slug", "fingerprint", "sha256", "photo", "places"})
"""Fields that say which file it is, in which nobody is named: figures and addresses hang on them."""


@dataclass(frozen=True, slots=True)
class Redaction:
    """What stands for each of a customer's people: `roles` by what is to be replaced, `names` by folded name.

    `stranger` stands for whoever is named in a report alone.
    """

    names: tuple[tuple[str, str], ...]
    roles: tuple[tuple[str, str], ...]
    stranger: str

    @classmethod
    def of(cls, customer: Customer, language: Language) -> Self:
        """Return the roles of a customer's contacts: those in `customer.md`, numbered where two have the same."""
        names: dict[str, str] = {}
        roles: dict[str, str] = {}
        used: dict[str, int] = {}
        stranger = words.CONTACT.of(language)
        for contact in customer.contacts:
            role = contact.role or stranger
            used[fold(role)] = used.get(fold(role), 0) + 1
            if used[fold(role)] > 1:
                role = f"{role} {used[fold(role)]}"
            if contact.name:
                names[fold(contact.name)] = role
                roles[
                    r"(?<!\w)" + r"\s+".join(map(re.escape, contact.name.split())) + r"(?!\w)"
                ] = role
            if contact.email:
                roles[re.escape(contact.email)] = role
            digits = re.sub(r"\D", "", contact.phone or "")
            if len(digits) >= _DIGITS:
                roles[r"(?:\((?=\d{2,3}\)))?(?<!\d)" + r"[^\w\n]{0,3}".join(digits) + r"(?!\d)"] = (
                    role
                )
        return cls(tuple(names.items()), tuple(roles.items()), stranger)

    def customer(self, customer: Customer) -> Customer:
        """Return a customer with its contacts as roles."""
        known = dict(self.names)
        contacts = tuple(
            Contact.model_construct(
                name=known.get(fold(one.name or ""), self.stranger),
                receives_report=one.receives_report,
                known=one.known,
            )
            for one in customer.contacts
        )
        bare: Customer = self._through(customer.model_copy(update={"contacts": ()}))
        return bare.model_copy(update={"contacts": contacts})

    def report(self, record: Report) -> Report:
        """Return a report without the people of the customer."""
        contact, accepted = record.contact, record.accepted
        update: dict[str, object] = {
            "contact": contact
            and Contact.model_construct(name=self._person(contact.name), known=contact.known),
            "received_by": self._person(record.received_by),
            "rating": record.rating.model_copy(update={"by": self._person(record.rating.by)}),
            "accepted": accepted
            and accepted.model_copy(update={"by": self._person(accepted.by), "photo": None}),
        }
        found: Report = self._through(record.model_copy(update=update))
        return found

    def facets(self, facets: Facets) -> Facets:
        """Return what is known of a report in short without the people of the customer."""
        bare = replace(facets, contact=self._person(facets.contact), acceptance_photo=None)
        found: Facets = self._through(bare)
        return found

    def narrative(self, narrative: Narrative) -> Narrative:
        """Return the human part of a client report without the people of the customer."""
        found: Narrative = self._through(narrative)
        return found

    def _person(self, typed: str | None) -> str | None:
        return dict(self.names).get(fold(typed), self.stranger) if typed else typed

    def _through(self, value: Any) -> Any:
        """Return a record with every text in it without names, phones and e-mails of contacts."""
        if isinstance(value, str):
            return self._text(value)
        if isinstance(value, tuple):
            held = tuple(map(self._through, value))
            return (
                value
                if all(a is b for a, b in zip(held, value, strict=True))
                else type(value)(held)
            )
        if isinstance(value, BaseModel):
            changed = dict(
                self._changed((name, getattr(value, name)) for name in type(value).model_fields)
            )
            return value.model_copy(update=changed) if changed else value
        if is_dataclass(value) and not isinstance(value, type):
            changed = dict(
                self._changed(
                    (one.name, getattr(value, one.name)) for one in fields(value) if one.init
                )
            )
            return replace(value, **changed) if changed else value
        return value

    def _changed(self, held: Iterator[tuple[str, Any]]) -> Iterator[tuple[str, Any]]:
        for name, value in held:
            if name not in _IDENTITY and (new := self._through(value)) is not value:
                yield name, new

    def _text(self, text: str) -> str:
        for pattern, role in self.roles:
            text = re.sub(pattern, role.replace("\\", r"\\"), text, flags=re.IGNORECASE)
        return text
