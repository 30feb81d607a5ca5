"""Who a customer is and what was agreed with it: facts, contacts, sites, machines, contracts, notes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from svcsite.record.customer import Customer
from svcsite.record.machine import Contact
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import Language
from svcsite.record.vocabulary.shapes import CUSTOMER, SITE
from svcsite.views import format as written
from svcsite.views import links
from svcsite.views.contract import ContractView, contract_view
from svcsite.views.elements import Fact, Link, Table, fact, phone_link, table
from svcsite.views.machines import machine_table

_FACTS = ("legal_name", "cnpj", "cpf", "address", "technical_responsible")


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactRow:
    """A person at the customer's; what is not known is empty."""

    name: str
    role: str
    email: str
    phone: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerProfile:
    """What the first page of an index tells of a customer. `notes` is Markdown.

    `histories` leads to the history of each machine of the table; it is empty for one that has no number.
    """

    facts: tuple[Fact, ...]
    contacts: tuple[ContactRow, ...]
    sites: Table
    machines: Table
    histories: tuple[str, ...]
    contracts: tuple[ContractView, ...]
    notes: str


def profile(customer: Customer, settings: Settings) -> CustomerProfile:
    """Put into words what a customer's own file says."""
    language = settings.language
    start = links.customer(customer.slug)
    newest_first = sorted(customer.contracts, key=lambda c: c.from_ or date.min, reverse=True)
    return CustomerProfile(
        facts=_facts(customer, settings),
        contacts=tuple(_contact(contact) for contact in customer.contacts),
        sites=table(
            [SITE[name].label[language] for name in ("name", "address")],
            ((site.name, site.address) for site in customer.sites),
        ),
        machines=machine_table(customer.machines, language),
        histories=tuple(
            links.relative(links.machine(customer.slug, machine.identity), start)
            if machine.identity
            else ""
            for machine in customer.machines
        ),
        contracts=tuple(
            contract_view(contract, language, latest=not place)
            for place, contract in enumerate(newest_first)
        ),
        notes=customer.notes,
    )


def _facts(customer: Customer, settings: Settings) -> tuple[Fact, ...]:
    language = settings.language
    foreign = customer.timezone if customer.timezone != settings.timezone else None
    facts = [
        one for name in _FACTS for one in fact(_label(name, language), getattr(customer, name))
    ]
    if foreign:
        facts += fact(_label("timezone", language), written.place(foreign, language))
    return tuple(facts)


def _label(name: str, language: Language) -> str:
    return CUSTOMER[name].label[language]


def _contact(contact: Contact) -> ContactRow:
    return ContactRow(
        name=contact.name or "",
        role=contact.role or "",
        email=contact.email or "",
        phone=Link(text=contact.phone or "", href=phone_link(contact.phone or "")),
    )
