"""A customer's index: its figures, what is open, who it is, what was agreed with it, and its reports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from svcsite.ledger.ledger import Slice
from svcsite.measures.causes import causes
from svcsite.measures.customers import Recent
from svcsite.measures.figure import Figure
from svcsite.measures.intervals import Trend
from svcsite.measures.observation import Observation
from svcsite.measures.ratings import rated, ratings_of
from svcsite.measures.volume import report_count
from svcsite.record.customer import Customer
from svcsite.record.period import Period
from svcsite.record.vocabulary.names import Language
from svcsite.views import format as written
from svcsite.views import links
from svcsite.views.by_cause import marked_title
from svcsite.views.chart import ColumnChart, ParetoChart
from svcsite.views.client_report_index import ReportYear, report_years
from svcsite.views.counts import Counted, ranking
from svcsite.views.elements import Link, joined
from svcsite.views.evidence import evidence_of
from svcsite.views.figures import FigureView, clock_of, figure_view
from svcsite.views.key_figures import key_figures
from svcsite.views.listing import ReportRow, report_row
from svcsite.views.periods import month_name
from svcsite.views.profile import CustomerProfile, profile
from svcsite.views.rated import distribution_chart
from svcsite.views.recent import RecentView, Scene, promised, recent_view
from svcsite.views.waiting import WaitingRow, waiting_rows
from svcsite.views.year_cards import YearCards, year_title
from svcsite.words import causes as cause_words
from svcsite.words import pages as words
from svcsite.words.form import BEGIN

ROWS = 200
"""How many reports one page of an index lists."""

LIST = "reports"
"""The id of the list of reports."""


@dataclass(frozen=True, slots=True, kw_only=True)
class YearLinks:
    """A year with the months in which something happened."""

    year: Link
    months: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerHead:
    """What only the first page of an index tells. `totals` are the figures of all time."""

    profile: CustomerProfile
    year: YearCards
    recent: RecentView
    totals: tuple[FigureView, ...]
    waiting: tuple[WaitingRow, ...]
    distribution: ColumnChart
    ranking: ParetoChart
    years: tuple[YearLinks, ...]
    client_reports: tuple[ReportYear, ...]
    begin: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerYear:
    """The year whose key figures stand first. `running` says that it is not over."""

    year: Period
    figures: Mapping[str, Figure]
    trends: Mapping[str, Trend]
    running: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerView:
    """One page of a customer's index; only the first has a head. `position` says which it is."""

    title: str
    subtitle: str
    description: str
    head: CustomerHead | None
    reports: tuple[ReportRow, ...]
    position: str
    newer: str
    older: str


def customer_view(
    customer: Customer,
    slice_: Slice,
    recent: Recent,
    year: CustomerYear,
    months: Sequence[Period],
    page: int = 1,
    client_reports: Sequence[Period] = (),
) -> CustomerView:
    """Return a page of the index.

    `slice_` has all of the customer's reports, and `months` are those in which something happened; `client_reports`
    are the periods of which the customer gets a report.
    """
    settings, reports = slice_.settings, slice_.reports
    language = settings.language
    pages = page_count(len(reports))
    start = links.customer(customer.slug, page)
    shown = reports[(page - 1) * ROWS : page * ROWS]
    count = words.REPORT_COUNT.format_in(
        language, len(reports), number=written.number(len(reports), language)
    )
    position = words.PAGE_OF.format_in(language, page=page, pages=pages) if pages > 1 else ""
    return CustomerView(
        title=customer.title if page == 1 else joined(customer.title, position, by=" – "),
        subtitle=words.REPORTS_OF.format_in(language, customer=customer.title),
        description=words.CUSTOMER_PAGE.format_in(language, customer=customer.title, reports=count),
        head=_head(customer, slice_, recent, year, months, client_reports) if page == 1 else None,
        reports=tuple(report_row(report, customer, settings, start) for report in shown),
        position=position,
        newer=_to_page(customer.slug, page - 1, pages, start),
        older=_to_page(customer.slug, page + 1, pages, start),
    )


def page_count(reports: int) -> int:
    """Return how many pages an index of so many reports has; one where there are none."""
    return max(1, -(-reports // ROWS))


def _to_page(slug: str, page: int, pages: int, start: str) -> str:
    if not 1 <= page <= pages:
        return ""
    return evidence_of(links.customer(slug, page), LIST, start)


def _head(
    customer: Customer,
    slice_: Slice,
    recent: Recent,
    year: CustomerYear,
    months: Sequence[Period],
    client_reports: Sequence[Period],
) -> CustomerHead:
    settings = slice_.settings
    start, rating_list = links.customer(customer.slug), links.customer_ratings(customer.slug)
    observations = list(rated(slice_.reports, settings.rating))
    return CustomerHead(
        profile=profile(customer, settings),
        begin=Link(text=BEGIN.of(settings.language), href=links.begin_report(customer.slug, start)),
        year=_year(customer, slice_, year, months),
        recent=recent_view(
            recent,
            Scene(
                page=partial(links.customer_period, customer.slug),
                start=start,
                settings=settings,
                clock=clock_of(slice_.cases),
                promised=promised(customer),
            ),
        ),
        totals=_totals(customer, slice_, observations, start),
        waiting=waiting_rows(slice_, start),
        distribution=distribution_chart(observations, settings, rating_list, start),
        ranking=_ranking(customer, slice_, start),
        years=_years(customer, months, start, settings.language),
        client_reports=report_years(customer.slug, client_reports, start, settings.language),
    )


def _year(
    customer: Customer, slice_: Slice, year: CustomerYear, months: Sequence[Period]
) -> YearCards:
    """Return the year's figures, which lead to the page of the year."""
    settings, start = slice_.settings, links.customer(customer.slug)
    page = links.customer_period(customer.slug, year.year)
    has_page = any(year.year.has(month.start) for month in months)
    return YearCards(
        year=Link(
            text=year_title(year.year, settings.language, running=year.running),
            href=links.relative(page, start) if has_page else "",
        ),
        cards=key_figures(
            year.figures,
            settings,
            partial(evidence_of, page, start=start),
            clock=clock_of(slice_.cases),
            trends=year.trends,
        ),
    )


def _totals(
    customer: Customer, slice_: Slice, observations: list[Observation], start: str
) -> tuple[FigureView, ...]:
    settings = slice_.settings
    rates = ratings_of(observations, settings.rating.scale)
    to_ratings = evidence_of(links.customer_ratings(customer.slug), "rating_mean", start)
    figures: tuple[tuple[Figure, str], ...] = (
        (report_count(slice_.reports), "#" + LIST),
        (rates.mean, to_ratings),
        (rates.satisfied, to_ratings),
    )
    return tuple(figure_view(figure, settings, href=href) for figure, href in figures)


def _ranking(customer: Customer, slice_: Slice, start: str) -> ParetoChart:
    """Return the causes of all time; each bar leads to its cases."""
    settings, page = slice_.settings, links.customer_causes(customer.slug)
    found = causes(slice_)
    return ranking(
        "causes",
        cause_words.PARETO.of(settings.language),
        cause_words.PARETO_SHOWS.of(settings.language),
        [
            Counted(
                label=marked_title(share.name, settings),
                n=share.n,
                href=evidence_of(page, links.cause_anchor(share.name), start),
                is_known=share in found.ranked,
            )
            for share in (*found.ranked, *found.apart)
        ],
        settings.language,
    )


def _years(
    customer: Customer, months: Sequence[Period], start: str, language: Language
) -> tuple[YearLinks, ...]:
    years = sorted({Period.year_of(month.start) for month in months}, reverse=True)
    return tuple(
        YearLinks(
            year=_period(customer, year, str(year.year), start),
            months=tuple(
                _period(customer, month, month_name(month, language), start)
                for month in months
                if year.has(month.start)
            ),
        )
        for year in years
    )


def _period(customer: Customer, period: Period, text: str, start: str) -> Link:
    page = links.customer_period(customer.slug, period)
    return Link(text=text, href=links.relative(page, start))
