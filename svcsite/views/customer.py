"""A customer's index: who it is, what was agreed with it, how it rates, and its reports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from svcsite.ledger.ledger import Slice
from svcsite.measures.ratings import ratings
from svcsite.measures.volume import report_count
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets
from svcsite.record.machine import Contact
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import Language
from svcsite.record.vocabulary.shapes import CUSTOMER, SITE
from svcsite.views import format as written
from svcsite.views import links
from svcsite.views.contract import ContractView, contract_view
from svcsite.views.elements import Card, Fact, Link, Table, fact, joined, phone_link, table
from svcsite.views.listing import ReportRow, report_row
from svcsite.views.machines import machine_table
from svcsite.views.satisfaction import Satisfaction, satisfaction
from svcsite.words import pages as words

ROWS = 200
"""How many reports one page of an index lists."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactRow:
    """A person at the customer's; what is not known is empty."""

    name: str
    role: str
    email: str
    phone: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerProfile:
    """What the first page of an index tells before the list. `notes` is Markdown."""

    cards: tuple[Card, ...]
    facts: tuple[Fact, ...]
    contacts: tuple[ContactRow, ...]
    sites: Table
    machines: Table
    contracts: tuple[ContractView, ...]
    satisfaction: Satisfaction
    notes: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerView:
    """One page of a customer's index; only the first has a profile. `position` says which it is."""

    title: str
    subtitle: str
    description: str
    profile: CustomerProfile | None
    reports: tuple[ReportRow, ...]
    position: str
    newer: str
    older: str


def customer_view(customer: Customer, slice_: Slice, page: int = 1) -> CustomerView:
    """Return a page of the index; `slice_` has all of the customer's reports."""
    settings, reports = slice_.settings, slice_.reports
    language = settings.language
    pages = page_count(len(reports))
    start = links.customer(customer.slug, page)
    shown = reports[(page - 1) * ROWS : page * ROWS]
    count = words.REPORT_COUNT.format_in(
        language, len(reports), number=written.number(len(reports), language)
    )
    position = words.PAGE_OF.format_in(language, page=page, pages=pages) if pages > 1 else ""
    return CustomerView(
        title=customer.title if page == 1 else joined(customer.title, position, by=" – "),
        subtitle=words.REPORTS_OF.format_in(language, customer=customer.title),
        description=words.CUSTOMER_PAGE.format_in(language, customer=customer.title, reports=count),
        profile=_profile(customer, reports, settings) if page == 1 else None,
        reports=tuple(report_row(report, customer, settings, start) for report in shown),
        position=position,
        newer=_to_page(customer.slug, page - 1, pages, start),
        older=_to_page(customer.slug, page + 1, pages, start),
    )


def page_count(reports: int) -> int:
    """Return how many pages an index of so many reports has; one where there are none."""
    return max(1, -(-reports // ROWS))


def _to_page(slug: str, page: int, pages: int, start: str) -> str:
    return links.relative(links.customer(slug, page), start) if 1 <= page <= pages else ""


def _profile(customer: Customer, reports: Sequence[Facets], settings: Settings) -> CustomerProfile:
    language = settings.language
    newest_first = sorted(customer.contracts, key=lambda c: c.from_ or date.min, reverse=True)
    count = written.number(report_count(reports).n, language)
    summary = satisfaction(ratings(reports, settings.rating), settings)
    return CustomerProfile(
        cards=(Card(label=words.LABELS["reports"].of(language), value=count), *summary.cards),
        facts=_facts(customer, settings),
        contacts=tuple(_contact(contact) for contact in customer.contacts),
        sites=table(
            [SITE[name].label[language] for name in ("name", "address")],
            ((site.name, site.address) for site in customer.sites),
        ),
        machines=machine_table(customer.machines, language),
        contracts=tuple(
            contract_view(contract, language, latest=not place)
            for place, contract in enumerate(newest_first)
        ),
        satisfaction=summary,
        notes=customer.notes,
    )


def _facts(customer: Customer, settings: Settings) -> tuple[Fact, ...]:
    language = settings.language
    foreign = customer.timezone if customer.timezone != settings.timezone else None
    names = ("legal_name", "cnpj", "cpf", "address", "technical_responsible")
    facts = [one for name in names for one in fact(_label(name, language), getattr(customer, name))]
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
