"""The calendar of months, and the figures of all customers in one month or year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from svcsite.measures.customers import Recent
from svcsite.measures.figure import Figure
from svcsite.measures.intervals import Trend
from svcsite.record.period import Period
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import Language
from svcsite.views import format as written
from svcsite.views import links
from svcsite.views.elements import Link
from svcsite.views.evidence import EvidenceView, evidence_of
from svcsite.views.figures import Clock, FigureView, figure_view, short_label
from svcsite.views.key_figures import KEY, key_figures
from svcsite.views.month_evidence import MOST, MonthEvidence, sections
from svcsite.views.periods import Around, month_name, month_short, period_title
from svcsite.views.recent import RecentView, Scene, recent_view
from svcsite.words import periods as words

ROWS = 200
"""How many customers one page of a month lists."""

TABLE = "customers"
"""The id of the table of customers, which figures of all customers lead to."""

_YEAR = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerFigures:
    """A customer's figures in a period."""

    slug: str
    title: str
    figures: Mapping[str, Figure]
    clock: Clock


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerRow:
    """A customer's row of a month: its figures in the order of the columns."""

    customer: Link
    figures: tuple[FigureView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthView:
    """One page of a month or year; only the first has cards and the `sections` with the reports behind each figure.

    `note` says that the period goes on, and `by_customer` why there are no sections.
    """

    title: str
    description: str
    calendar: Link
    above: Link
    before: Link
    after: Link
    months: tuple[Link, ...]
    note: str
    cards: tuple[FigureView, ...]
    columns: tuple[str, ...]
    rows: tuple[CustomerRow, ...]
    more: Link
    back: Link
    by_customer: str
    sections: tuple[EvidenceView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarCell:
    """A month of the calendar; without reports it has no figure."""

    label: str
    figure: FigureView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarRow:
    """A year of the calendar: its months and the whole of it."""

    year: Link
    months: tuple[CalendarCell, ...]
    total: FigureView


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarView:
    """All years, the newest first, and the last 12 months. `names` are the months as columns."""

    title: str
    description: str
    names: tuple[str, ...]
    years: tuple[CalendarRow, ...]
    recent: RecentView


def page_count(customers: int) -> int:
    """Return how many pages a month of so many customers has; one where there are none."""
    return max(1, -(-customers // ROWS))


def month_view(
    period: Period,
    total: Mapping[str, Figure],
    customers: Sequence[CustomerFigures],
    settings: Settings,
    *,
    around: Around,
    trends: Mapping[str, Trend],
    running: bool,
    found: MonthEvidence | None = None,
    page: int = 1,
) -> MonthView:
    """Return a page of a month or year; `customers` are all of its customers.

    Figures lead to the reports in what was `found`, and without it to the table of customers.
    """
    language = settings.language
    start, title = links.month(period, page), period_title(period, language)
    back = _link(words.BACK.format_in(language, period=title), links.month(period), start)
    far = words.BY_CUSTOMER.format_in(language, most=written.number(MOST, language))
    cards = key_figures(
        total,
        settings,
        lambda name: "#" + (name if found else TABLE),
        clock=_common(customers),
        trends=trends,
    )
    return MonthView(
        title=_title(title, page, len(customers), language),
        description=words.ALL_CUSTOMERS.format_in(language, period=title),
        calendar=_link(words.LABELS["calendar"].of(language), links.MONTHS, start),
        above=_year(period, start),
        before=_period(around.before, start, language),
        after=_period(around.after, start, language),
        months=tuple(
            _link(month_name(month, language), links.month(month), start) for month in around.months
        ),
        note=words.STILL_RUNNING.of(language) if running else "",
        cards=cards if page == 1 else (),
        columns=tuple(short_label(name, settings) for name in KEY),
        rows=tuple(
            _row(customer, period, settings, start)
            for customer in customers[(page - 1) * ROWS : page * ROWS]
        ),
        more=_more(period, page, len(customers) - page * ROWS, language),
        back=back if page > 1 else Link(text=""),
        by_customer="" if found else far,
        sections=sections(found, start) if found and page == 1 else (),
    )


def _title(period: str, page: int, customers: int, language: Language) -> str:
    heading = words.ARCHIVE_TITLE.format_in(language, period=period)
    if page == 1:
        return heading
    pages = page_count(customers)
    return words.CONTINUED.format_in(language, title=heading, page=page, pages=pages)


def _more(period: Period, page: int, left: int, language: Language) -> Link:
    """Return the link to the page with the customers that are left; it leads nowhere where none are."""
    if left <= 0:
        return Link(text="")
    number = written.number(left, language)
    next_page = links.month(period, page + 1)
    return Link(
        text=words.MORE_CUSTOMERS.format_in(language, left, number=number),
        href=evidence_of(next_page, TABLE, links.month(period, page)),
    )


def calendar_view(
    counts: Mapping[Period, Figure], recent: Recent, settings: Settings, clock: Clock
) -> CalendarView:
    """Return the calendar; `counts` has the reports of every month and every year that has some."""
    language = settings.language
    years = sorted((period for period in counts if period.months == _YEAR), reverse=True)
    return CalendarView(
        title=words.LABELS["calendar"].of(language),
        description=words.CALENDAR_SUMMARY.of(language),
        names=tuple(month_short(month, language) for month in Period(2000, 1, _YEAR).each_month()),
        years=tuple(
            CalendarRow(
                year=_link(str(year.year), links.month(year), links.MONTHS),
                months=tuple(
                    CalendarCell(
                        label=month_name(month, language),
                        figure=_count(counts[month], month, settings) if month in counts else None,
                    )
                    for month in year.each_month()
                ),
                total=_count(counts[year], year, settings),
            )
            for year in years
        ),
        recent=recent_view(
            recent,
            Scene(
                page=links.month,
                start=links.MONTHS,
                settings=settings,
                clock=clock,
                section=TABLE,
            ),
        ),
    )


def _count(figure: Figure, period: Period, settings: Settings) -> FigureView:
    href = evidence_of(links.month(period), TABLE, links.MONTHS)
    return figure_view(figure, settings, href=href)


def _common(customers: Sequence[CustomerFigures]) -> Clock:
    clocks = {customer.clock for customer in customers}
    return clocks.pop() if len(clocks) == 1 else Clock.MIXED


def _row(customer: CustomerFigures, period: Period, settings: Settings, start: str) -> CustomerRow:
    page = links.customer_period(customer.slug, period)
    return CustomerRow(
        customer=_link(customer.title, page, start),
        figures=key_figures(
            customer.figures,
            settings,
            partial(evidence_of, page, start=start),
            clock=customer.clock,
        ),
    )


def _link(text: str, page: str, start: str) -> Link:
    return Link(text=text, href=links.relative(page, start))


def _period(period: Period | None, start: str, language: Language) -> Link:
    if period is None:
        return Link(text="")
    return _link(period_title(period, language), links.month(period), start)


def _year(period: Period, start: str) -> Link:
    if period.months == _YEAR:
        return Link(text="")
    year = Period.year_of(period.start)
    return _link(str(year.year), links.month(year), start)
