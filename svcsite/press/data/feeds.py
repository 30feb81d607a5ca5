"""The feeds of the site: what changed last, in the whole archive and at each customer's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from svcsite.press.assets import Asset
from svcsite.press.data.atom import as_atom
from svcsite.press.planning import Planning, prints
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets
from svcsite.record.settings import Settings
from svcsite.views import links
from svcsite.views.feed import feed, latest


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedFile:
    """Makes a feed of reports, the archive's or one customer's."""

    settings: Settings
    reports: Sequence[Facets]
    customers: Mapping[str, Customer]
    customer: Customer | None
    site_url: str

    def __call__(self) -> bytes:
        """Return the bytes."""
        made = feed(self.reports, self.customers, self.settings, customer=self.customer)
        return as_atom(made, self.settings.language, self.site_url)


def assets(planning: Planning) -> Iterator[Asset]:
    """Yield the archive's feed."""
    ledger = planning.ledger
    everybody = {customer.slug: customer for customer in ledger.customers}
    yield _file(planning, links.FEED, latest(ledger.reports, everybody, ledger.settings), None)


def of_customers(planning: Planning) -> Iterator[Asset]:
    """Yield each customer's feed."""
    ledger = planning.ledger
    for customer in ledger.customers:
        slug = customer.slug
        theirs = latest(ledger.of_customer(slug), {slug: customer}, ledger.settings)
        yield _file(planning, links.customer_feed(slug), theirs, customer)


def _file(
    planning: Planning, url: str, reports: Sequence[Facets], customer: Customer | None
) -> Asset:
    ledger, site_url = planning.ledger, planning.settings.site_url
    slugs = {report.customer for report in reports} | ({customer.slug} if customer else set())
    customers = {slug: ledger.customer(slug) for slug in sorted(slugs)}
    return Asset(
        url=url,
        key=planning.key("feed", site_url, *prints(customers.values()), *prints(reports)),
        recipe=FeedFile(
            settings=ledger.settings,
            reports=reports,
            customers=customers,
            customer=customer,
            site_url=site_url,
        ),
    )
