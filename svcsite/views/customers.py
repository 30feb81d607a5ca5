"""The list of all customers."""

from __future__ import annotations

from dataclasses import dataclass

from svcsite.ledger.key import day_of
from svcsite.ledger.ledger import Ledger
from svcsite.measures.ratings import ratings
from svcsite.measures.volume import report_count
from svcsite.record.customer import Customer
from svcsite.views import format as written
from svcsite.views import links
from svcsite.views.elements import Link
from svcsite.views.satisfaction import base, mean_text
from svcsite.words import pages as words


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerRow:
    """A customer in the list; `last` is empty while it has no reports."""

    customer: Link
    reports: str
    last: str
    rating: str
    base: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomersView:
    """The list, by name."""

    title: str
    description: str
    rows: tuple[CustomerRow, ...]


def customers_view(ledger: Ledger) -> CustomersView:
    """Return the list of a ledger's customers."""
    language = ledger.settings.language
    count = len(ledger.customers)
    return CustomersView(
        title=words.LABELS["customers"].of(language),
        description=words.CUSTOMER_COUNT.format_in(
            language, count, number=written.number(count, language)
        ),
        rows=tuple(_row(customer, ledger) for customer in ledger.customers),
    )


def _row(customer: Customer, ledger: Ledger) -> CustomerRow:
    language = ledger.settings.language
    reports = ledger.of_customer(customer.slug)
    mean = ratings(reports, ledger.settings.rating).mean
    href = links.relative(links.customer(customer.slug), links.CUSTOMERS)
    return CustomerRow(
        customer=Link(text=customer.title, href=href),
        reports=written.number(report_count(reports).n, language),
        last=written.day(day_of(reports[0]), language) if reports else "",
        rating=mean_text(mean, language),
        base=base(mean, language),
    )
