"""The months and years of each rep, with the evidence of every figure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from svcsite.measures.reps import MeasuredRep
from svcsite.measures.tally import Tallies, Tally, reports_of
from svcsite.press.article import article
from svcsite.press.page import Content, Page
from svcsite.press.planning import Planning, prints
from svcsite.record.period import Period
from svcsite.views import links
from svcsite.views.evidence import Sources, page_count_of
from svcsite.views.figures import clock_of
from svcsite.views.periods import Around
from svcsite.views.rep_period import continued_view, rep_period_view


@dataclass(frozen=True, slots=True, kw_only=True)
class RepPeriodPage:
    """Makes a rep's month or year."""

    project: Path
    rep: str
    period: Period
    made: Tallies
    sources: Sources
    around: Around

    def __call__(self) -> Content:
        """Return the content."""
        view = rep_period_view(self.rep, self.period, self.made, self.sources, self.around)
        language = self.sources.settings.language
        return article("rep-period.html", self.project, language, view, view.description)


@dataclass(frozen=True, slots=True, kw_only=True)
class ContinuedPage:
    """Makes a page on which the long list of a tally goes on."""

    project: Path
    rep: str
    period: Period
    tally: Tally
    sources: Sources
    number: int

    def __call__(self) -> Content:
        """Return the content."""
        view = continued_view(self.rep, self.period, self.tally, self.sources, self.number)
        language = self.sources.settings.language
        return article("rep-period-more.html", self.project, language, view, view.description)


def pages(
    planning: Planning, measured: MeasuredRep, months: Mapping[Period, Tallies]
) -> Iterator[Page]:
    """Yield the pages of a rep's months, given with what was measured in each, and of the years that have them."""
    years = dict.fromkeys(Period.year_of(month.start) for month in months)
    for periods in (tuple(months), tuple(years)):
        for period in periods:
            made = months.get(period) or measured.tallies(period)
            around = Around.of(period, periods, tuple(months))
            yield from _pages(planning, measured, period, made, around)


def _pages(
    planning: Planning, measured: MeasuredRep, period: Period, made: Tallies, around: Around
) -> Iterator[Page]:
    ledger = planning.ledger
    found = ((key, ledger.find(key)) for key in reports_of(made))
    reports = {key: report for key, report in found if report}
    customers = {key.customer: ledger.customer(key.customer) for key in reports}
    sources = Sources(
        settings=ledger.settings,
        customers=customers,
        reports=reports,
        clock=clock_of(measured.slice.cases),
        with_customer=True,
    )
    key = planning.key(
        repr(around),
        sources.clock.value,
        *prints(customers.values()),
        *prints(reports.values()),
        *(repr(tally.observations) for tally in made),
    )
    yield Page(
        url=links.rep_period(measured.rep, period),
        key=key,
        kind="rep-period",
        recipe=RepPeriodPage(
            project=planning.project,
            rep=measured.rep,
            period=period,
            made=made,
            sources=sources,
            around=around,
        ),
    )
    for tally in made:
        for number in range(2, page_count_of(tally) + 1):
            yield Page(
                url=links.rep_period(measured.rep, period, tally.name, number),
                key=planning.key(key, tally.name, str(number)),
                kind="rep-period-more",
                recipe=ContinuedPage(
                    project=planning.project,
                    rep=measured.rep,
                    period=period,
                    tally=tally,
                    sources=sources,
                    number=number,
                ),
            )
