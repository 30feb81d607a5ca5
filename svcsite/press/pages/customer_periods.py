"""The months and years of each customer, with the evidence of every figure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from svcsite.ledger.key import ReportKey
from svcsite.measures.intervals import Trend
from svcsite.measures.paused import PausedTime
from svcsite.measures.tally import Tallies, reports_of
from svcsite.press.article import article
from svcsite.press.page import Content, Page
from svcsite.press.planning import Planning, prints
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets
from svcsite.record.period import Period
from svcsite.views import links
from svcsite.views.customer_period import continued_view, customer_period_view
from svcsite.views.evidence import Sources, page_count_of
from svcsite.views.figures import clock_of
from svcsite.views.periods import Around


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerPeriodPage:
    """Makes a customer's month or year."""

    project: Path
    customer: Customer
    period: Period
    made: Tallies
    sources: Sources
    around: Around
    trends: Mapping[str, Trend]
    running: bool
    paused: tuple[PausedTime, ...]

    def __call__(self) -> Content:
        """Return the content."""
        view = customer_period_view(
            self.customer,
            self.period,
            self.made,
            self.sources,
            around=self.around,
            trends=self.trends,
            running=self.running,
            paused=self.paused,
        )
        language = self.sources.settings.language
        return article("customer_period.html", self.project, language, view, view.description)


@dataclass(frozen=True, slots=True, kw_only=True)
class ContinuedPage:
    """Makes a page on which the list of the tally of a name goes on."""

    project: Path
    customer: Customer
    period: Period
    made: Tallies
    sources: Sources
    name: str
    number: int

    def __call__(self) -> Content:
        """Return the content."""
        view = continued_view(
            self.customer, self.period, self.made, self.sources, self.name, self.number
        )
        language = self.sources.settings.language
        return article("customer_period_more.html", self.project, language, view, view.description)


def pages(planning: Planning) -> Iterator[Page]:
    """Yield the pages of every month and year in which something happened at a customer's."""
    for customer in planning.ledger.customers:
        months = planning.measured.months(customer.slug)
        years = planning.measured.years(customer.slug)
        for periods in (months, years):
            for period in periods:
                around = Around.of(period, periods, months)
                yield from _period(planning, customer, period, around)


def _period(
    planning: Planning, customer: Customer, period: Period, around: Around
) -> Iterator[Page]:
    measured, ledger = planning.measured, planning.ledger
    made = measured.tallies(customer.slug, period)
    trends = measured.trends(customer.slug, period)
    reports = _reports(planning, made)
    sources = Sources(
        settings=ledger.settings,
        customers={customer.slug: customer},
        reports=reports,
        clock=clock_of(measured.of(customer.slug).slice.cases),
        planned=measured.planned(customer.slug, period),
    )
    running = not measured.is_over(period)
    paused = measured.paused(customer.slug, period)
    key = planning.key(
        period.key,
        repr(around),
        repr(sorted((name, trend.value) for name, trend in trends.items())),
        str(running),
        sources.clock.value,
        str(sources.planned),
        repr(paused),
        customer.fingerprint,
        *prints(reports.values()),
        *(repr(tally.observations) for tally in made),
    )
    yield Page(
        url=links.customer_period(customer.slug, period),
        key=key,
        kind="customer_period",
        recipe=CustomerPeriodPage(
            project=planning.project,
            customer=customer,
            period=period,
            made=made,
            sources=sources,
            around=around,
            trends=trends,
            running=running,
            paused=paused,
        ),
    )
    for tally in made:
        for number in range(2, page_count_of(tally) + 1):
            yield Page(
                url=links.customer_period(customer.slug, period, tally.name, number),
                key=planning.key(key, tally.name, str(number)),
                kind="customer_period_more",
                recipe=ContinuedPage(
                    project=planning.project,
                    customer=customer,
                    period=period,
                    made=(tally,),
                    sources=sources,
                    name=tally.name,
                    number=number,
                ),
            )


def _reports(planning: Planning, made: Tallies) -> dict[ReportKey, Facets]:
    found = ((key, planning.ledger.find(key)) for key in reports_of(made))
    return {key: report for key, report in found if report is not None}
