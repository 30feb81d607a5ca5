"""The recipe of each kind of page: records in, content out. All can be sent to another process."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Protocol

from svcsite.ledger.ledger import Ledger
from svcsite.press.page import Content
from svcsite.press.templating import render
from svcsite.record.customer import Customer
from svcsite.record.report import Report
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import Language
from svcsite.views.attention import RefusedFile, attention_view
from svcsite.views.customer import customer_view
from svcsite.views.customers import customers_view
from svcsite.views.home import home_view
from svcsite.views.report import report_view

ANCHOR = "top"
"""The id of every page's title."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage:
    """Makes the first page."""

    project: Path
    ledger: Ledger

    def __call__(self) -> Content:
        """Return the content."""
        view = home_view(self.ledger)
        language = self.ledger.settings.language
        return _content("home.html", self.project, language, view, view.introduction)


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomersPage:
    """Makes the list of customers."""

    project: Path
    ledger: Ledger

    def __call__(self) -> Content:
        """Return the content."""
        view = customers_view(self.ledger)
        language = self.ledger.settings.language
        return _content("customers.html", self.project, language, view, view.description)


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerPage:
    """Makes one page of a customer's index; `reports` are all of the customer's, newest first.

    `addresses` are those in the customer's notes and where they lead.
    """

    project: Path
    settings: Settings
    customer: Customer
    reports: tuple[Report, ...]
    number: int
    source: str
    addresses: Mapping[str, str]

    def __call__(self) -> Content:
        """Return the content."""
        view = customer_view(self.customer, self.reports, self.settings, self.number)
        language = self.settings.language
        return _content(
            "customer.html",
            self.project,
            language,
            view,
            view.description,
            source=self.source,
            addresses=self.addresses,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPage:
    """Makes the page of a report; `same_case` and `related` are the others that it lists.

    `addresses` are those in its sections and where they lead.
    """

    project: Path
    settings: Settings
    customer: Customer
    report: Report
    same_case: tuple[Report, ...]
    related: tuple[Report, ...]
    source: str
    edit: str
    addresses: Mapping[str, str]

    def __call__(self) -> Content:
        """Return the content."""
        view = report_view(
            self.report,
            self.customer,
            self.settings,
            same_case=self.same_case,
            related=self.related,
            edit=self.edit,
        )
        language = self.settings.language
        return _content(
            "report.html",
            self.project,
            language,
            view,
            view.description,
            source=self.source,
            addresses=self.addresses,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AttentionPage:
    """Makes the list of refused files."""

    project: Path
    language: Language
    refused: tuple[RefusedFile, ...]

    def __call__(self) -> Content:
        """Return the content."""
        view = attention_view(self.refused, self.language)
        return _content("attention.html", self.project, self.language, view, view.summary)


class _Titled(Protocol):
    @property
    def title(self) -> str: ...


def _content(
    template: str,
    project: Path,
    language: Language,
    view: _Titled,
    description: str,
    *,
    source: str | None = None,
    addresses: Mapping[str, str] = MappingProxyType({}),
) -> Content:
    html = render(template, project, language, view=view, anchor=ANCHOR, addresses=addresses)
    return Content(
        title=view.title,
        description=description,
        html=html,
        headings=((1, ANCHOR, view.title),),
        source=source,
    )
