"""The first page: what the archive is, how much is in it, how customers rate, what is new."""

from __future__ import annotations

from dataclasses import dataclass

from svcsite.ledger.ledger import Ledger
from svcsite.measures.ratings import ratings
from svcsite.measures.volume import report_count
from svcsite.views import format as written
from svcsite.views import links
from svcsite.views.elements import Card
from svcsite.views.listing import ReportRow, report_row
from svcsite.views.satisfaction import Satisfaction, satisfaction
from svcsite.words import pages as words

RECENT = 20
"""How many of the newest reports are listed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """The first page. `customers` leads to the list of customers."""

    title: str
    introduction: str
    cards: tuple[Card, ...]
    satisfaction: Satisfaction
    recent: tuple[ReportRow, ...]
    customers: str


def home_view(ledger: Ledger) -> HomeView:
    """Return the first page of an archive."""
    settings = ledger.settings
    language = settings.language
    reports = report_count(ledger.reports)
    customers = len(ledger.customers)
    summary = satisfaction(ratings(ledger.reports, settings.rating), settings)
    by_slug = {customer.slug: customer for customer in ledger.customers}
    return HomeView(
        title=settings.name,
        introduction=words.INTRODUCTION.format_in(
            language,
            name=settings.name,
            reports=words.REPORT_COUNT.format_in(
                language, reports.n, number=written.number(reports.n, language)
            ),
            customers=words.CUSTOMER_COUNT.format_in(
                language, customers, number=written.number(customers, language)
            ),
        ),
        cards=(
            Card(
                label=words.LABELS["reports"].of(language),
                value=written.number(reports.n, language),
            ),
            Card(
                label=words.LABELS["customers"].of(language),
                value=written.number(customers, language),
            ),
            *summary.cards,
        ),
        satisfaction=summary,
        recent=tuple(
            report_row(report, by_slug[report.customer], settings, links.HOME)
            for report in ledger.reports[:RECENT]
        ),
        customers=links.relative(links.CUSTOMERS, links.HOME),
    )
