"""The first page of a client's own site."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from svcsite.press.article import article
from svcsite.press.page import Content, Page
from svcsite.press.planning import Planning, prints
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets
from svcsite.record.settings import Settings
from svcsite.views import links
from svcsite.views.edition_home import NEWEST, edition_home_view


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionHomePage:
    """Makes the page of a customer with so many reports, of which it lists the newest."""

    project: Path
    settings: Settings
    customer: Customer
    count: int
    newest: tuple[Facets, ...]

    def __call__(self) -> Content:
        """Return the content."""
        view = edition_home_view(self.customer, self.settings, self.count, self.newest)
        return article("edition-home.html", self.project, self.settings.language, view, view.lead)


def pages(planning: Planning) -> Iterator[Page]:
    """Yield the page."""
    (customer,) = planning.ledger.customers
    reports = planning.ledger.reports
    yield Page(
        url=links.HOME,
        key=planning.key(
            "edition", str(len(reports)), customer.fingerprint, *prints(reports[:NEWEST])
        ),
        kind="home",
        recipe=EditionHomePage(
            project=planning.project,
            settings=planning.ledger.settings,
            customer=customer,
            count=len(reports),
            newest=tuple(reports[:NEWEST]),
        ),
    )
