"""The first page, and the list of customers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from svcsite.ledger.ledger import Ledger
from svcsite.press.article import article
from svcsite.press.page import Content, Page
from svcsite.press.planning import Planning, prints
from svcsite.views import links
from svcsite.views.customers import customers_view
from svcsite.views.home import home_view


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage:
    """Makes the first page."""

    project: Path
    ledger: Ledger

    def __call__(self) -> Content:
        """Return the content."""
        view = home_view(self.ledger)
        language = self.ledger.settings.language
        return article("home.html", self.project, language, view, view.introduction)


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomersPage:
    """Makes the list of customers."""

    project: Path
    ledger: Ledger

    def __call__(self) -> Content:
        """Return the content."""
        view = customers_view(self.ledger)
        language = self.ledger.settings.language
        return article("customers.html", self.project, language, view, view.description)


def pages(planning: Planning) -> Iterator[Page]:
    """Yield the first page and the list of customers."""
    ledger, project = planning.ledger, planning.project
    everything = planning.key(*prints(ledger.customers), *prints(ledger.reports))
    yield Page(
        url=links.HOME,
        key=everything,
        kind="home",
        recipe=HomePage(project=project, ledger=ledger),
    )
    yield Page(
        url=links.CUSTOMERS,
        key=everything,
        kind="customers",
        recipe=CustomersPage(project=project, ledger=ledger),
    )
