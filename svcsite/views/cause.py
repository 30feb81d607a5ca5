"""A cause: what it is called, its reports by month, and whom and what it strikes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from svcsite.ledger.ledger import Slice
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets
from svcsite.record.period import Period
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import Language
from svcsite.views import format as written
from svcsite.views import links
from svcsite.views.by_cause import cause_title, is_internal
from svcsite.views.chart import BarChart, ColumnChart
from svcsite.views.comments import CommentView, Told, comment_view
from svcsite.views.counts import (
    Counted,
    CountedMonth,
    bars,
    by_month,
    cases_text,
    count_view,
    latest_months,
)
from svcsite.views.elements import Link, joined
from svcsite.views.figures import FigureView
from svcsite.views.groups import Group, GroupView, Pager, Position, group, group_views, pager
from svcsite.views.listing import ReportRow, report_row
from svcsite.views.parts import DEFECTIVE, FITTED, PartCounts, part_counts, parts_chart
from svcsite.views.periods import period_heading
from svcsite.words import causes as words

MONTHS = 36
"""How many months the chart shows at most, the latest ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CauseSummary:
    """What is counted of a cause: its months, parts and customers, each with how many reports."""

    months: tuple[tuple[Period, int], ...]
    last: Period
    defective: PartCounts
    fitted: PartCounts
    customers: tuple[tuple[str, str, int], ...]
    """Slug, title and count."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """A cause and how many reports have it; the empty id is that none was given.

    `summary` is given for the first page only.
    """

    id: str
    total: int
    summary: CauseSummary | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CauseHead:
    """What the first page of a cause tells before the list."""

    figure: FigureView
    months: ColumnChart
    charts: tuple[BarChart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CauseView:
    """One page of a cause; only the first has a head. `is_internal` marks what customers never see."""

    title: str
    description: str
    up: Link
    is_internal: bool
    head: CauseHead | None
    comments: tuple[CommentView, ...]
    groups: tuple[GroupView[ReportRow], ...]
    pager: Pager


def month_groups(
    reports: Iterable[Facets], day: Callable[[Facets], date], language: Language
) -> list[Group[Facets]]:
    """Return reports, newest first, by the month of the day that `day` gives; its key is the id of each group."""
    held: dict[Period, list[Facets]] = {}
    for report in reports:
        held.setdefault(Period.month_of(day(report)), []).append(report)
    return [
        group(month.key, period_heading(month, language), found)
        for month, found in sorted(held.items(), reverse=True)
    ]


def cause_summary(
    slice_: Slice,
    groups: Sequence[Group[Facets]],
    customers: Iterable[Customer],
    last: Period,
) -> CauseSummary:
    """Count what is known of a cause.

    `groups` has by month the reports that stand for its cases, and `slice_` all its reports; `customers` are in the
    order of their names, and `last` is the month up to which months are shown.
    """
    months = [(Period.parse(held.anchor), held.count) for held in groups]
    theirs = Counter(report.customer for held in groups for report in held.items)
    return CauseSummary(
        months=tuple(months),
        last=max([last, *(month for month, _ in months)]),
        defective=part_counts(DEFECTIVE.count(slice_)),
        fitted=part_counts(FITTED.count(slice_)),
        customers=tuple((c.slug, c.title, theirs[c.slug]) for c in customers if theirs[c.slug]),
    )


def cause_view(
    cause: Cause,
    groups: Sequence[Group[Facets]],
    at: Position,
    told: Iterable[Told],
    customers: Mapping[str, Customer],
    settings: Settings,
) -> CauseView:
    """Return a page of a cause; `groups` is what its list holds, and `told` the comments of these reports."""
    language = settings.language
    way = pager(at, language)
    title = cause_title(cause.id, settings)
    number = written.number(cause.total, language)
    count = words.CASE_COUNT.format_in(language, cause.total, number=number)

    def row(report: Facets) -> ReportRow:
        return report_row(report, customers[report.customer], settings, at.url)

    comment = partial(comment_view, customers=customers, settings=settings, start=at.url)
    return CauseView(
        title=joined(title, way.position if at.number > 1 else "", by=" – "),
        description=words.CAUSE_SUMMARY.format_in(language, cause=title, reports=count),
        up=Link(
            text=words.LABELS["all_causes"].of(language),
            href=links.relative(links.CAUSES, at.url),
        ),
        is_internal=is_internal(cause.id, settings),
        head=_head(cause, cause.summary, settings, at.url) if cause.summary else None,
        comments=tuple(map(comment, told)),
        groups=group_views(groups, row, at, language, words.CASE_COUNT),
        pager=way,
    )


def _head(cause: Cause, summary: CauseSummary, settings: Settings, start: str) -> CauseHead:
    language = settings.language
    months = [CountedMonth(month=month, n=n, href=f"#{month.key}") for month, n in summary.months]
    charts = (
        _customer_chart(cause, summary, start, language),
        parts_chart(DEFECTIVE, summary.defective, start, language, cause.id),
        parts_chart(FITTED, summary.fitted, start, language, cause.id),
    )
    shown = latest_months(months, MONTHS, summary.last)
    return CauseHead(
        figure=count_view("cases", cause.total, "#reports", settings, words.CASES.of(language)),
        months=by_month(
            "by-month",
            words.BY_MONTH.of(language),
            words.BY_MONTH_SHOWS.format_in(language, cause=cause_title(cause.id, settings)),
            shown,
            language,
            base=cases_text(sum(month.n for month in shown), language),
        ),
        charts=tuple(chart for chart in charts if chart.has_data),
    )


def _customer_chart(
    cause: Cause, summary: CauseSummary, start: str, language: Language
) -> BarChart:
    anchor = links.cause_anchor(cause.id)
    return bars(
        "by-customer",
        words.BY_CUSTOMER.of(language),
        words.BY_CUSTOMER_SHOWS.of(language),
        words.CUSTOMER.of(language),
        [
            Counted(
                label=title,
                n=n,
                href=f"{links.relative(links.customer_causes(slug), start)}#{anchor}",
            )
            for slug, title, n in summary.customers
        ],
        cases_text(cause.total, language),
        language,
    )
