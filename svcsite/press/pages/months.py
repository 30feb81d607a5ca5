"""The calendar of months, and the figures of all customers by month and by year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from svcsite.measures.customers import Recent
from svcsite.measures.figure import Figure
from svcsite.measures.intervals import Trend
from svcsite.measures.tally import figures_of, has_events, reports_of
from svcsite.press.article import article
from svcsite.press.page import Content, Page
from svcsite.press.planning import Planning, told
from svcsite.record.customer import Customer
from svcsite.record.period import Period
from svcsite.record.settings import Settings
from svcsite.views import links
from svcsite.views.evidence import Sources
from svcsite.views.figures import Clock, clock_of
from svcsite.views.month_evidence import MonthEvidence, is_listed, texts
from svcsite.views.months import (
    CustomerFigures,
    calendar_view,
    month_view,
    page_count,
)
from svcsite.views.periods import Around


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarPage:
    """Makes the calendar."""

    project: Path
    settings: Settings
    counts: Mapping[Period, Figure]
    recent: Recent
    clock: Clock

    def __call__(self) -> Content:
        """Return the content."""
        view = calendar_view(self.counts, self.recent, self.settings, self.clock)
        language = self.settings.language
        return article("months.html", self.project, language, view, view.description)


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthPage:
    """Makes a page of a month or year."""

    project: Path
    settings: Settings
    period: Period
    total: Mapping[str, Figure]
    customers: tuple[CustomerFigures, ...]
    around: Around
    trends: Mapping[str, Trend]
    running: bool
    found: MonthEvidence | None
    number: int

    def __call__(self) -> Content:
        """Return the content."""
        view = month_view(
            self.period,
            self.total,
            self.customers,
            self.settings,
            around=self.around,
            trends=self.trends,
            running=self.running,
            found=self.found,
            page=self.number,
        )
        language = self.settings.language
        return article("month.html", self.project, language, view, view.description)


def pages(planning: Planning) -> Iterator[Page]:
    """Yield the calendar and the pages of every month and year in which something happened."""
    customers = planning.ledger.customers
    measured = planning.measured
    months = sorted({m for customer in customers for m in measured.months(customer.slug)})
    years = sorted({Period.year_of(month.start) for month in months})
    counts: dict[Period, Figure] = {}
    for period in (*months, *years):
        total = figures_of(measured.everywhere(period))
        counts[period] = total["reports"]
        around = Around.of(period, months if period in months else years, months)
        yield from _period(planning, period, total, around)
    recent = measured.recent_everywhere()
    clock = clock_of(planning.ledger.everything.cases)
    yield Page(
        url=links.MONTHS,
        key=planning.key(
            clock.value,
            *(f"{period.key} {figure.n}" for period, figure in counts.items()),
            *recent.told(),
        ),
        kind="months",
        recipe=CalendarPage(
            project=planning.project,
            settings=planning.ledger.settings,
            counts=counts,
            recent=recent,
            clock=clock,
        ),
    )


def _period(
    planning: Planning, period: Period, total: Mapping[str, Figure], around: Around
) -> Iterator[Page]:
    measured = planning.measured
    customers = tuple(
        _customer(planning, customer, period)
        for customer in planning.ledger.customers
        if has_events(measured.tallies(customer.slug, period))
    )
    trends = measured.trends_everywhere(period)
    running = not measured.is_over(period)
    found = _evidence(planning, period)
    key = planning.key(
        period.key,
        repr(around),
        repr(sorted((name, trend.value) for name, trend in trends.items())),
        str(running),
        *told(total.values()),
        *(
            text
            for customer in customers
            for text in (customer.slug, customer.title, customer.clock.value)
        ),
        *(text for customer in customers for text in told(customer.figures.values())),
        *(texts(found) if found else ()),
    )
    for number in range(1, page_count(len(customers)) + 1):
        yield Page(
            url=links.month(period, number),
            key=planning.key(key, str(number)),
            kind="month",
            recipe=MonthPage(
                project=planning.project,
                settings=planning.ledger.settings,
                period=period,
                total=total,
                customers=customers,
                around=around,
                trends=trends,
                running=running,
                found=found,
                number=number,
            ),
        )


def _evidence(planning: Planning, period: Period) -> MonthEvidence | None:
    """Return what the reports behind the figures are listed from; None where they are too many."""
    ledger, measured = planning.ledger, planning.measured
    made = measured.everywhere(period)
    if not is_listed(made):
        return None
    reports = {key: report for key in reports_of(made) if (report := ledger.find(key))}
    slugs = dict.fromkeys(key.customer for key in reports)
    return MonthEvidence(
        made=made,
        sources=Sources(
            settings=ledger.settings,
            customers={slug: ledger.customer(slug) for slug in slugs},
            reports=reports,
            clock=clock_of(case for slug in slugs for case in measured.of(slug).slice.cases),
            with_customer=True,
            planned=sum(measured.planned(one.slug, period) for one in ledger.customers),
        ),
    )


def _customer(planning: Planning, customer: Customer, period: Period) -> CustomerFigures:
    return CustomerFigures(
        slug=customer.slug,
        title=customer.title,
        figures=figures_of(planning.measured.tallies(customer.slug, period)),
        clock=clock_of(planning.measured.of(customer.slug).slice.cases),
    )
