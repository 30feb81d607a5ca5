"""The list of all customers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from svcsite.measures.figure import Figure
from svcsite.record.period import Period
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import Language
from svcsite.views import axis as axes
from svcsite.views import format as written
from svcsite.views import links
from svcsite.views.chart import Mark, Sparkline
from svcsite.views.elements import Link
from svcsite.views.evidence import evidence_of
from svcsite.views.figures import FigureView, figure_view, short_label
from svcsite.views.periods import period_title
from svcsite.words import pages as words

TABLE = "customers"
"""The id of the list, which adds up to all reports."""

RECENT = ("sla_resolution", "rating_mean")
"""The figures of the last 12 months that the list shows beside all reports."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """What the list tells of a customer: all its reports, how many in each recent month, and more.

    `months` are the last 12, the earliest first, `last` the day of the last report, and `recent` the figures of the
    same months.
    """

    slug: str
    title: str
    reports: Figure
    months: Mapping[Period, int]
    last: date | None
    recent: Mapping[str, Figure]


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerRow:
    """A customer in the list; `last` is empty while it has no reports, and `trend` None."""

    customer: Link
    reports: FigureView
    trend: Sparkline | None
    last: str
    recent: tuple[FigureView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomersView:
    """The list, by name. `columns` are the heads of the recent figures."""

    title: str
    description: str
    columns: tuple[str, ...]
    rows: tuple[CustomerRow, ...]


def customers_view(customers: Sequence[Listed], settings: Settings) -> CustomersView:
    """Return the list of some customers, in the order given."""
    language, count = settings.language, len(customers)
    return CustomersView(
        title=words.LABELS["customers"].of(language),
        description=words.CUSTOMER_COUNT.format_in(
            language, count, number=written.number(count, language)
        ),
        columns=tuple(short_label(name, settings) for name in RECENT),
        rows=tuple(
            _row(place, customer, settings) for place, customer in enumerate(customers, start=1)
        ),
    )


def _row(place: int, customer: Listed, settings: Settings) -> CustomerRow:
    page, start = links.customer(customer.slug), links.CUSTOMERS
    return CustomerRow(
        customer=Link(text=customer.title, href=links.relative(page, start)),
        reports=figure_view(customer.reports, settings, href=evidence_of(page, "reports", start)),
        trend=_trend(place, customer, settings.language) if any(customer.months.values()) else None,
        last=written.day(customer.last, settings.language) if customer.last else "",
        recent=tuple(
            figure_view(customer.recent[name], settings, href=evidence_of(page, "months", start))
            for name in RECENT
        ),
    )


def _trend(place: int, customer: Listed, language: Language) -> Sparkline:
    """Return the reports of the last months as a line that stands beside how many there are in all."""
    marks = tuple(
        Mark(label=period_title(month, language), value=n, text=written.number(n, language), n=n)
        for month, n in customer.months.items()
    )
    return Sparkline(
        key=f"trend-{place}",
        title=words.REPORTS_BY_MONTH.format_in(language, customer=customer.title),
        description="; ".join(mark.sentence for mark in marks),
        marks=marks,
        axis=axes.counts(customer.months.values(), language),
    )
