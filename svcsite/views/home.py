"""The first page: what is open, how the last months went, how customers rate, what is new."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from svcsite.measures.figure import Figure
from svcsite.measures.intervals import Trend
from svcsite.measures.observation import Observation
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets
from svcsite.record.period import Period
from svcsite.record.settings import Settings
from svcsite.views import format as written
from svcsite.views import links
from svcsite.views.chart import ColumnChart
from svcsite.views.customers import TABLE as CUSTOMERS_TABLE
from svcsite.views.elements import Link
from svcsite.views.evidence import evidence_of
from svcsite.views.figures import Clock, FigureView, figure_view
from svcsite.views.key_figures import key_figures
from svcsite.views.listing import ReportRow, report_row
from svcsite.views.months import TABLE
from svcsite.views.periods import period_heading
from svcsite.views.rated import distribution_chart
from svcsite.words import home as words
from svcsite.words import navigation
from svcsite.words import pages as page_words
from svcsite.words.ratings import OF_YEAR
from svcsite.words.recent import LABELS

RECENT = 20
"""How many of the newest reports are listed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthFigures:
    """The figures of all customers in a month.

    `running` says that it is not over, `has_page` that something happened in it, and `is_listed` that its page lists
    the reports behind each figure.
    """

    month: Period
    figures: Mapping[str, Figure]
    trends: Mapping[str, Trend]
    clock: Clock
    running: bool
    has_page: bool
    is_listed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """What the first page is made from.

    `customers` are those of the `recent` reports, by slug, and `customer_count` how many there are in all. `standing`
    are figures of this moment and `rated` the ratings of `year`.
    """

    settings: Settings
    customer_count: int
    report_count: int
    months: tuple[MonthFigures, ...]
    standing: tuple[Figure, ...]
    year: Period
    rated: tuple[Observation, ...]
    recent: tuple[Facets, ...]
    customers: Mapping[str, Customer]


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthCards:
    """The key figures of a month."""

    month: Link
    cards: tuple[FigureView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """The first page. `more` leads to what the navigation does not; `rated` leads to the ratings of the year of which `distribution` is."""

    title: str
    introduction: str
    now: tuple[FigureView, ...]
    months: tuple[MonthCards, ...]
    rated: Link
    distribution: ColumnChart
    recent: tuple[ReportRow, ...]
    all_customers: Link
    more: tuple[Link, ...]


def home_view(front: Front) -> HomeView:
    """Return the first page of an archive."""
    settings, language = front.settings, front.settings.language
    return HomeView(
        title=settings.name,
        introduction=page_words.INTRODUCTION.format_in(
            language,
            name=settings.name,
            reports=page_words.REPORT_COUNT.format_in(
                language, front.report_count, number=written.number(front.report_count, language)
            ),
            customers=page_words.CUSTOMER_COUNT.format_in(
                language,
                front.customer_count,
                number=written.number(front.customer_count, language),
            ),
        ),
        now=tuple(_standing(figure, settings) for figure in front.standing),
        months=tuple(_month(month, settings) for month in front.months),
        rated=Link(
            text=OF_YEAR.format_in(language, year=front.year.year),
            href=links.relative(links.ratings(front.year), links.HOME),
        ),
        distribution=distribution_chart(
            list(front.rated), settings, links.ratings(front.year), links.HOME
        ),
        recent=tuple(
            report_row(report, front.customers[report.customer], settings, links.HOME)
            for report in front.recent
        ),
        all_customers=Link(
            text=page_words.LABELS["all_customers"].of(language),
            href=links.relative(links.CUSTOMERS, links.HOME),
        ),
        more=tuple(
            Link(text=text.of(language), href=links.relative(page, links.HOME))
            for text, page in _MORE
        ),
    )


_MORE = (
    (navigation.RECURRENCES, links.RECURRENCES),
    (navigation.NEXT_STEPS, links.NEXT_STEPS),
    (navigation.DEFINITIONS, links.DEFINITIONS),
)
"""Pages for which the navigation has no room."""

_WHERE = {
    "open_cases": links.OPEN,
    "overdue": links.OPEN,
}
"""The pages that list what is behind a figure of this moment."""


def _standing(figure: Figure, settings: Settings) -> FigureView:
    page = _WHERE.get(figure.name)
    if page:
        return figure_view(figure, settings, href=evidence_of(page, figure.name, links.HOME))
    href = evidence_of(links.CUSTOMERS, CUSTOMERS_TABLE, links.HOME)
    always = LABELS["all_time"].of(settings.language)
    return replace(figure_view(figure, settings, href=href), note=always)


def _month(month: MonthFigures, settings: Settings) -> MonthCards:
    language, page = settings.language, links.month(month.month)
    title = period_heading(month.month, language)
    return MonthCards(
        month=Link(
            text=words.SO_FAR.format_in(language, period=title) if month.running else title,
            href=links.relative(page, links.HOME) if month.has_page else "",
        ),
        cards=key_figures(
            month.figures,
            settings,
            lambda name: evidence_of(page, name if month.is_listed else TABLE, links.HOME),
            clock=month.clock,
            trends=month.trends,
        ),
    )
