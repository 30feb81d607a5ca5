"""A customer's index: the first page with its profile, and further ones where the list is long."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from svcsite.ledger.ledger import Slice
from svcsite.measures.customers import Recent
from svcsite.measures.tally import figures_of
from svcsite.press.addresses import addresses
from svcsite.press.article import article
from svcsite.press.page import Content, Page
from svcsite.press.planning import Planning, prints, told
from svcsite.record.customer import Customer
from svcsite.record.period import Period
from svcsite.source.tree import CUSTOMER
from svcsite.views import links
from svcsite.views.customer import CustomerYear, customer_view, page_count
from svcsite.views.year_cards import shown_year


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerPage:
    """Makes one page of a customer's index; `slice` has all of the customer's reports.

    `addresses` are those in the customer's notes and where they lead.
    """

    project: Path
    customer: Customer
    slice: Slice
    recent: Recent
    year: CustomerYear
    months: tuple[Period, ...]
    client_reports: tuple[Period, ...]
    number: int
    source: str
    addresses: Mapping[str, str]

    def __call__(self) -> Content:
        """Return the content."""
        view = customer_view(
            self.customer,
            self.slice,
            self.recent,
            self.year,
            self.months,
            page=self.number,
            client_reports=self.client_reports,
        )
        return article(
            "customer.html",
            self.project,
            self.slice.settings.language,
            view,
            view.description,
            source=self.source,
            addresses=self.addresses,
        )


def pages(planning: Planning) -> Iterator[Page]:
    """Yield the pages of every customer's index."""
    for customer in planning.ledger.customers:
        yield from _index(planning, customer)


def _index(planning: Planning, customer: Customer) -> Iterator[Page]:
    slice_ = planning.measured.of(customer.slug).slice
    recent = planning.measured.recent(customer.slug)
    year = _year(planning, customer)
    months = tuple(planning.measured.months(customer.slug))
    client_reports = planning.client_reports.periods(customer.slug)
    source = planning.source(planning.settings.reports / customer.slug / CUSTOMER)
    found = addresses(
        (customer.notes,), customer.slug, links.customer(customer.slug), planning.targets
    )
    depends = (
        repr(found),
        repr(months),
        repr(client_reports),
        *recent.told(),
        repr((year.year, year.running, sorted((n, t.value) for n, t in year.trends.items()))),
        *told(year.figures.values()),
        planning.key_of_time(slice_.reports),
        customer.fingerprint,
        *prints(slice_.reports),
    )
    for number in range(1, page_count(len(slice_.reports)) + 1):
        yield Page(
            url=links.customer(customer.slug, number),
            key=planning.key(str(number), *depends),
            kind="customer",
            recipe=CustomerPage(
                project=planning.project,
                customer=customer,
                slice=slice_,
                recent=recent,
                year=year,
                months=months,
                client_reports=client_reports,
                number=number,
                source=source,
                addresses=found,
            ),
        )


def _year(planning: Planning, customer: Customer) -> CustomerYear:
    measured = planning.measured
    year = shown_year(measured.current, measured.years(customer.slug))
    return CustomerYear(
        year=year,
        figures=figures_of(measured.tallies(customer.slug, year)),
        trends=measured.trends(customer.slug, year),
        running=not measured.is_over(year),
    )
