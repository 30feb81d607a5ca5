"""A rep: figures, what customers said, what came back, what remains to be done, and the reports by cause."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial

from svcsite.measures.figure import Figure
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets
from svcsite.record.period import Period
from svcsite.record.settings import Settings
from svcsite.record.trouble import UNTROUBLED
from svcsite.record.vocabulary.names import Language
from svcsite.views import links
from svcsite.views.adjusted import adjusted_note
from svcsite.views.by_cause import by_cause, marked_title
from svcsite.views.chart import BarChart, ColumnChart, LineChart
from svcsite.views.counts import Counted, CountedMonth, bars, by_month, latest_months, reports_text
from svcsite.views.elements import Link, joined
from svcsite.views.evidence import evidence_of
from svcsite.views.groups import Group, GroupView, Pager, Position, group, group_views, pager
from svcsite.views.listing import ReportRow, report_row
from svcsite.views.next_steps import Promise, StepRow, step_row
from svcsite.views.rated import Rated, RatingRow, rating_row
from svcsite.views.rating_charts import mean_by_month, of_month
from svcsite.views.recurrences import Judged, RecurrenceRow, recurrence_row
from svcsite.views.rep_figures import MonthRow, RepNumbers, month_rows, rep_cards
from svcsite.views.year_cards import YearCards, year_title
from svcsite.words import causes as cause_words
from svcsite.words import reps as words

MONTHS = 24
"""How many months the charts show at most, the latest ones."""
PLANNED = "planned"
"""The id of the section of work that nothing was wrong before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RepSummary:
    """What the first page of a rep tells before the list of reports; `today` is the day on which it is asked.

    `numbers` are of all time, and `of_year` of the year whose figures stand first.
    `causes` has of each group of the list the id, the title, how many reports it has and whether it is a cause.
    """

    numbers: RepNumbers
    year: Period
    of_year: RepNumbers
    prior: Decimal | None
    months: tuple[tuple[Period, Mapping[str, Figure]], ...]
    causes: tuple[tuple[str, str, int, bool], ...]
    said: tuple[Rated, ...]
    returns: tuple[Judged, ...]
    steps: tuple[Promise, ...]
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class RepHead:
    """The same in words. `note` says how means are adjusted."""

    year: YearCards
    note: str
    charts: tuple[ColumnChart | LineChart, ...]
    years: tuple[Link, ...]
    months: tuple[MonthRow, ...]
    causes: BarChart
    said: tuple[RatingRow, ...]
    returns: tuple[RecurrenceRow, ...]
    recurrences: str
    steps: tuple[StepRow, ...]
    next_steps: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RepView:
    """One page of a rep; only the first has a head."""

    title: str
    description: str
    up: Link
    role: str
    email: str
    head: RepHead | None
    groups: tuple[GroupView[ReportRow], ...]
    pager: Pager


def cause_groups(reports: Iterable[Facets], settings: Settings) -> list[Group[Facets]]:
    """Return reports, newest first, by cause, the most frequent first; then planned work, then those without a cause."""
    others: list[Facets] = []
    planned: list[Facets] = []
    for report in reports:
        is_planned = report.cause is None and report.kind in UNTROUBLED
        (planned if is_planned else others).append(report)
    held = by_cause(others)
    ranked = sorted(held, key=lambda cause: (not cause, -len(held[cause]), cause))
    groups = [
        group(links.cause_anchor(cause), marked_title(cause, settings), held[cause])
        for cause in ranked
    ]
    if planned:
        groups.append(group(PLANNED, words.PLANNED.of(settings.language), planned))
    return groups


def rep_view(
    rep: str,
    summary: RepSummary | None,
    groups: Sequence[Group[Facets]],
    at: Position,
    customers: Mapping[str, Customer],
    settings: Settings,
) -> RepView:
    """Return a page of a rep; `groups` is what the list holds, and `summary` is given for the first page."""
    language = settings.language
    way = pager(at, language)
    name, known = settings.rep_name(rep), settings.reps.get(rep)

    def row(report: Facets) -> ReportRow:
        return report_row(report, customers[report.customer], settings, at.url)

    return RepView(
        title=joined(name, way.position if at.number > 1 else "", by=" – "),
        description=words.REP_SUMMARY.format_in(language, rep=name),
        up=Link(
            text=words.LABELS["all_reps"].of(language), href=links.relative(links.REPS, at.url)
        ),
        role=(known.role if known else None) or "",
        email=(known.email if known else None) or "",
        head=_head(rep, summary, customers, settings, at.url) if summary else None,
        groups=group_views(groups, row, at, language),
        pager=way,
    )


def _head(
    rep: str,
    summary: RepSummary,
    customers: Mapping[str, Customer],
    settings: Settings,
    start: str,
) -> RepHead:
    numbers = summary.numbers
    said = partial(rating_row, customers=customers, settings=settings, start=start)
    back = partial(recurrence_row, customers=customers, settings=settings, start=start)
    step = partial(
        step_row, today=summary.today, customers=customers, settings=settings, start=start
    )
    return RepHead(
        year=_year(rep, summary, settings, start),
        note=adjusted_note(summary.prior, settings),
        charts=_charts(rep, summary, settings, start),
        years=_years(rep, summary, start),
        months=month_rows(rep, summary.months, settings, numbers.clock, start),
        causes=_causes(summary, settings.language),
        said=tuple(map(said, summary.said)),
        returns=tuple(map(back, summary.returns)),
        recurrences=links.relative(links.RECURRENCES, start),
        steps=tuple(map(step, summary.steps)),
        next_steps=links.relative(links.NEXT_STEPS, start),
    )


def _year(rep: str, summary: RepSummary, settings: Settings, start: str) -> YearCards:
    """Return the year's figures, which lead to the page of the year."""
    year, page = summary.year, links.rep_period(rep, summary.year)
    has_page = any(year.has(month.start) for month, _ in summary.months)
    return YearCards(
        year=Link(
            text=year_title(year, settings.language, running=year.has(summary.today)),
            href=links.relative(page, start) if has_page else "",
        ),
        cards=rep_cards(
            summary.of_year, settings, summary.prior, partial(evidence_of, page, start=start)
        ),
    )


def _years(rep: str, summary: RepSummary, start: str) -> tuple[Link, ...]:
    years = sorted({Period.year_of(month.start) for month, _ in summary.months}, reverse=True)
    return tuple(
        Link(text=year.key, href=links.relative(links.rep_period(rep, year), start))
        for year in years
    )


def _charts(
    rep: str, summary: RepSummary, settings: Settings, start: str
) -> tuple[ColumnChart | LineChart, ...]:
    """Return how many reports, and the mean rating, of the latest months."""
    language = settings.language
    last = Period.month_of(summary.today)

    def address(month: Period, name: str) -> str:
        return evidence_of(links.rep_period(rep, month), name, start)

    counted = [
        CountedMonth(month=month, n=figures["reports"].n, href=address(month, "reports"))
        for month, figures in summary.months
    ]
    months = latest_months(counted, MONTHS, max([last, *(one.month for one in counted)]))
    rated = [
        of_month(
            one.month,
            [o for o in summary.numbers.ratings if one.month.has(o.day)],
            address(one.month, "rating_mean"),
            language,
        )
        for one in months
    ]
    reports = by_month(
        "reports-by-month",
        words.BY_MONTH.of(language),
        words.BY_MONTH_SHOWS.of(language),
        months,
        language,
        base=reports_text(sum(one.n for one in months), language),
    )
    return reports, mean_by_month(rated, settings)


def _causes(summary: RepSummary, language: Language) -> BarChart:
    return bars(
        "causes-handled",
        words.CAUSES.of(language),
        words.CAUSES_SHOW.of(language),
        cause_words.CAUSE.of(language),
        [
            Counted(label=title, n=n, href=f"#{anchor}", is_known=is_cause)
            for anchor, title, n, is_cause in summary.causes
        ],
        reports_text(sum(n for _, _, n, _ in summary.causes), language),
        language,
    )
