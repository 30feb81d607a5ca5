"""The first page of a client's own site: where all of it is, and what is new."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from svcsite.record.customer import Customer
from svcsite.record.facets import Facets
from svcsite.record.settings import Settings
from svcsite.views import format as written
from svcsite.views import links
from svcsite.views.elements import Link
from svcsite.views.listing import ReportRow, report_row
from svcsite.words import editions as words
from svcsite.words import navigation

NEWEST = 10
"""How many of the newest reports are listed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionHomeView:
    """The page; `more` leads to what there is."""

    title: str
    lead: str
    count: str
    more: tuple[Link, ...]
    heading: str
    newest: tuple[ReportRow, ...]


def edition_home_view(
    customer: Customer, settings: Settings, count: int, newest: Sequence[Facets]
) -> EditionHomeView:
    """Return the first page for a customer with so many reports; `newest` are listed, newest first."""
    language = settings.language
    return EditionHomeView(
        title=customer.title,
        lead=words.LEAD.format_in(language, issuer=settings.name, customer=customer.title),
        count=words.REPORTS.format_in(language, count, number=written.number(count, language)),
        more=(
            Link(
                text=words.ALL_REPORTS.of(language),
                href=links.relative(links.customer(customer.slug), links.HOME),
            ),
            Link(
                text=navigation.CLIENT_REPORTS.of(language),
                href=links.relative(links.CLIENT_REPORTS, links.HOME),
            ),
            Link(
                text=navigation.DEFINITIONS.of(language),
                href=links.relative(links.DEFINITIONS, links.HOME),
            ),
        ),
        heading=words.NEWEST.of(language),
        newest=tuple(report_row(one, customer, settings, links.HOME) for one in newest),
    )
