"""A customer's month or year: every figure, and the reports behind each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from svcsite.measures.intervals import Trend
from svcsite.measures.paused import PausedTime
from svcsite.measures.tally import Tallies, figures_of
from svcsite.record.customer import Customer
from svcsite.record.period import Period
from svcsite.record.vocabulary.names import Language
from svcsite.views import links
from svcsite.views.contract import reason
from svcsite.views.elements import Link, Table, table
from svcsite.views.evidence import EvidenceView, Rows, Sources, evidence, page_count_of
from svcsite.views.figures import Clock, FigureView, figure_view, of_planned, time_text
from svcsite.views.periods import Around, month_name, period_title
from svcsite.words import periods as words

_YEAR = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerPeriodView:
    """A period of a customer's. `note` says that it goes on; `above` leads to the year of a month.

    `paused` tells for which reasons work stood still, and whether each stopped the clock.
    """

    title: str
    description: str
    period: str
    customer: Link
    above: Link
    everyone: Link
    before: Link
    after: Link
    months: tuple[Link, ...]
    note: str
    cards: tuple[FigureView, ...]
    paused: Table
    sections: tuple[EvidenceView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContinuedView:
    """A page on which one long list of a period goes on."""

    title: str
    description: str
    customer: Link
    back: Link
    section: EvidenceView


def customer_period_view(
    customer: Customer,
    period: Period,
    made: Tallies,
    sources: Sources,
    *,
    around: Around,
    trends: Mapping[str, Trend],
    running: bool,
    paused: Sequence[PausedTime] = (),
) -> CustomerPeriodView:
    """Return a customer's period; `running` says that it is not over."""
    language = sources.settings.language
    start = links.customer_period(customer.slug, period)
    title = period_title(period, language)
    rows = Rows(sources, start)
    sections = tuple(
        evidence(
            tally,
            rows,
            address=partial(links.customer_period, customer.slug, period, tally.name),
            trends=trends,
        )
        for tally in made
        if tally.observations
    )
    return CustomerPeriodView(
        title=words.TITLE.format_in(language, customer=customer.title, period=title),
        description=words.SUMMARY.format_in(language, customer=customer.title, period=title),
        period=title,
        customer=_link(customer.title, links.customer(customer.slug), start),
        above=_year(customer, period, start),
        everyone=_link(words.ALL.format_in(language, period=title), links.month(period), start),
        before=_period(customer, around.before, start, language),
        after=_period(customer, around.after, start, language),
        months=tuple(
            _link(month_name(month, language), links.customer_period(customer.slug, month), start)
            for month in around.months
        ),
        note=words.STILL_RUNNING.of(language) if running else "",
        cards=_cards(made, sections, sources),
        paused=_paused(paused, sources.clock, language),
        sections=sections,
    )


def continued_view(
    customer: Customer, period: Period, made: Tallies, sources: Sources, name: str, page: int
) -> ContinuedView:
    """Return a further page of a long list: of the tally of a name, counted from 1."""
    language = sources.settings.language
    tally = next(tally for tally in made if tally.name == name)
    start = links.customer_period(customer.slug, period, name, page)
    section = evidence(
        tally,
        Rows(sources, start),
        address=partial(links.customer_period, customer.slug, period, name),
        page=page,
    )
    title = words.TITLE.format_in(
        language, customer=customer.title, period=period_title(period, language)
    )
    back = links.relative(links.customer_period(customer.slug, period), start)
    return ContinuedView(
        title=words.CONTINUED.format_in(
            language, title=title, page=page, pages=page_count_of(tally)
        ),
        description=words.SUMMARY.format_in(
            language, customer=customer.title, period=period_title(period, language)
        ),
        customer=_link(customer.title, links.customer(customer.slug), start),
        back=Link(
            text=words.BACK.format_in(language, period=period_title(period, language)),
            href=f"{back}#{name}",
        ),
        section=section,
    )


def _cards(
    made: Tallies, sections: tuple[EvidenceView, ...], sources: Sources
) -> tuple[FigureView, ...]:
    """Return the figures that count something, and planned work of which nothing was done."""
    told = [one.figure for section in sections for one in section.figures if one.figure.n]
    undone = figures_of(made)["planned_done"]
    if sources.planned and not undone.n:
        view = figure_view(undone, sources.settings, href="")
        told.append(of_planned(view, undone, sources.planned, sources.settings.language))
    return tuple(told)


def _paused(paused: Sequence[PausedTime], clock: Clock, language: Language) -> Table:
    """Return the reasons for which work stood still, the longest first."""
    columns = [column.of(language) for column in words.PAUSED_COLUMNS]
    rows = (
        (
            reason(one.reason, language),
            time_text(one.seconds, clock, language),
            (words.STOPS if one.stops else words.RUNS_ON).of(language),
        )
        for one in paused
    )
    return table(columns, rows)


def _link(text: str, page: str, start: str) -> Link:
    return Link(text=text, href=links.relative(page, start))


def _period(customer: Customer, period: Period | None, start: str, language: Language) -> Link:
    if period is None:
        return Link(text="")
    return _link(
        period_title(period, language), links.customer_period(customer.slug, period), start
    )


def _year(customer: Customer, period: Period, start: str) -> Link:
    if period.months == _YEAR:
        return Link(text="")
    year = Period.year_of(period.start)
    return _link(str(year.year), links.customer_period(customer.slug, year), start)
