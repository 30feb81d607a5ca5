"""The history of a machine: what it is, how often it fails, every visit, and the parts it was given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from svcsite.ledger.key import ReportKey, day_of
from svcsite.ledger.machines import MachineHistory, model_of
from svcsite.measures.upkeep import Upkeep
from svcsite.record.facets import Facets, MachineFacets
from svcsite.record.machine import Machine
from svcsite.record.period import Period
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import Language
from svcsite.record.vocabulary.shapes import MACHINE
from svcsite.views import axis as axes
from svcsite.views import format as written
from svcsite.views import links
from svcsite.views.chart import ColumnChart, Headings, Mark
from svcsite.views.elements import Fact, Link, fact, joined
from svcsite.views.figures import FigureView, figure_label
from svcsite.views.groups import Group, GroupView, Pager, Position, group, group_views, pager
from svcsite.views.history import HistoryRow, Rows, Told
from svcsite.views.listing import machine_title
from svcsite.views.machines import model_title
from svcsite.views.periods import month_short, period_heading, period_title
from svcsite.views.replaced import ReplacedPart, replaced_parts
from svcsite.views.upkeep import FAILURES, REPORTS, figures, gap_groups, recurrence_group
from svcsite.views.visits import Visit, VisitView, visit_view
from svcsite.words import machines as words
from svcsite.words.figures import BASE_REPORTS
from svcsite.words.form import BEGIN
from svcsite.words.lists import NO_COUNT

ENOUGH = 4
"""Fewer visits than this need no chart."""

_QUARTER = 3
_YEAR = 12
_MONTHS = 12
_QUARTERS = 36
"""Over more months than these visits are counted by quarter, and by year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MachineHead:
    """What the first page of a history tells before the visits."""

    facts: tuple[Fact, ...]
    figures: tuple[FigureView, ...]
    chart: ColumnChart | None
    parts: tuple[ReplacedPart, ...]
    parts_note: str
    begin: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class MachineView:
    """One page of a machine's history; only the first has a head.

    `visits` are in groups by month or year, `failures` and `recurrence` are what stands behind these figures.
    """

    title: str
    description: str
    kicker: str
    customer: Link
    head: MachineHead | None
    visits: tuple[GroupView[VisitView], ...]
    failures: tuple[GroupView[HistoryRow], ...]
    recurrence: tuple[GroupView[HistoryRow], ...]
    pager: Pager


def machine_groups(
    history: MachineHistory, upkeep: Upkeep, language: Language
) -> list[Group[Told]]:
    """Return all that the pages of a history list: its visits by time, then what stands behind the figures."""
    reports = {ReportKey.of(report): report for report in history.reports}
    others = [report for report in history.reports if day_of(report) == date.min]
    judged = any(seen.reason is None for seen in upkeep.recurrence)
    undated = words.UNDATED.of(language)
    return [
        *(
            group(
                period.key, period_heading(period, language), map(_visited, found), around=REPORTS
            )
            for period, found in _by_period(history.reports).items()
        ),
        *([group("undated", undated, map(_visited, others), around=REPORTS)] if others else []),
        *gap_groups(upkeep, reports, language),
        *([recurrence_group(upkeep, reports, language)] if judged else []),
    ]


def machine_view(
    history: MachineHistory,
    upkeep: Upkeep,
    groups: Sequence[Group[Told]],
    at: Position,
    visits: Mapping[ReportKey, Visit],
    settings: Settings,
    *,
    today: date,
) -> MachineView:
    """Return a page of a history; `groups` is what it holds and `visits` has all of the machine's."""
    language, customer = settings.language, history.customer
    way = pager(at, language)
    name = history_title(history, language)
    # What was wrong stands in the timeline.
    rows = Rows(settings=settings, start=at.url, said={}, customers={})

    def visit(told: Told) -> VisitView:
        return visit_view(visits[ReportKey.of(told.report)], settings, at.url)

    timeline = [held for held in groups if held.around == REPORTS]
    behind = [held for held in groups if held.around != REPORTS]
    evidence = group_views(behind, rows.row, at, language, NO_COUNT)
    return MachineView(
        title=joined(name, way.position if at.number > 1 else "", by=" – "),
        description=words.MACHINE_SUMMARY.format_in(
            language, machine=name, customer=customer.title
        ),
        kicker=words.LABELS["machine_history"].of(language),
        customer=Link(
            text=customer.title, href=links.relative(links.customer(customer.slug), at.url)
        ),
        head=_head(history, upkeep, settings, at.url, today) if at.number == 1 else None,
        visits=group_views(timeline, visit, at, language),
        failures=tuple(view for view in evidence if view.around == FAILURES),
        recurrence=tuple(view for view in evidence if view.around != FAILURES),
        pager=way,
    )


def history_title(history: MachineHistory, language: Language) -> str:
    """Return what to call a machine among all others: what it is, and its number."""
    title = machine_title(history.machine, language)
    return title if title == history.identity else joined(title, history.identity)


def _head(
    history: MachineHistory, upkeep: Upkeep, settings: Settings, start: str, today: date
) -> MachineHead:
    language = settings.language
    dated = [report for report in history.reports if day_of(report) != date.min]
    alone = [report for report in history.reports if len(report.machines) == 1]
    shared = any(report.fitted for report in history.reports if len(report.machines) > 1)
    return MachineHead(
        facts=_facts(history.machine, language, start, today),
        figures=figures(upkeep, settings),
        chart=_chart(dated, settings) if len(dated) >= ENOUGH else None,
        parts=replaced_parts(alone, start, language),
        parts_note=words.SHARED_PARTS.of(language) if shared else "",
        begin=Link(
            text=BEGIN.of(language),
            href=links.begin_report(history.customer.slug, start, history.identity),
        ),
    )


def _facts(
    machine: Machine | MachineFacets, language: Language, start: str, today: date
) -> tuple[Fact, ...]:
    model = model_of(machine)
    href = links.relative(links.model(*model), start)
    facts = fact(MACHINE["brand"].label[language], model.brand)
    told = model.name if model.is_known else model_title(model, language)
    facts += fact(words.LABELS["model"].of(language), told, href=href)
    facts += fact(MACHINE["serial"].label[language], machine.serial)
    facts += fact(MACHINE["tag"].label[language], machine.tag)
    if isinstance(machine, Machine):
        facts += fact(MACHINE["site"].label[language], machine.site)
        bought = machine.purchased
        text = written.day(bought, language) if isinstance(bought, date) else bought
        facts += fact(MACHINE["purchased"].label[language], text)
        facts += _warranty(machine.warranty, language, today)
    return tuple(facts)


def _warranty(until: date | None, language: Language, today: date) -> list[Fact]:
    if until is None:
        return []
    text = words.WARRANTY_RUNS if today <= until else words.WARRANTY_OVER
    told = text.format_in(language, day=written.day(until, language))
    return fact(words.WARRANTY.of(language), told)


def _visited(report: Facets) -> Told:
    return Told(report=report)


def _by_period(reports: Sequence[Facets]) -> dict[Period, list[Facets]]:
    """Return the dated of some reports, newest first, by month, or over a longer time by quarter or year."""
    days = {ReportKey.of(report): day for report in reports if (day := day_of(report)) != date.min}
    span = _months(min(days.values()), max(days.values())) if days else 0
    length = 1 if span <= _MONTHS else _QUARTER if span <= _QUARTERS else _YEAR
    found: dict[Period, list[Facets]] = {}
    for report in reports:
        if told := days.get(ReportKey.of(report)):
            period = Period(told.year, (told.month - 1) // length * length + 1, length)
            found.setdefault(period, []).append(report)
    return dict(sorted(found.items(), reverse=True))


def _months(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month + 1


def _chart(reports: Sequence[Facets], settings: Settings) -> ColumnChart:
    language = settings.language
    counted = {period: len(found) for period, found in _by_period(reports).items()}
    first, period = min(counted), max(counted)
    periods = [period]
    while period > first:
        period = period.previous
        periods.append(period)
    title = {1: words.BY_MONTH, _QUARTER: words.BY_QUARTER, _YEAR: words.BY_YEAR}[first.months]
    return ColumnChart(
        key="visits",
        title=title.of(language),
        description=words.BY_PERIOD_SHOWS.of(language),
        base=BASE_REPORTS.format_in(
            language, len(reports), number=written.number(len(reports), language)
        ),
        headings=Headings(label=words.PERIOD.of(language), value=figure_label(REPORTS, settings)),
        marks=tuple(_mark(one, counted.get(one, 0), language) for one in reversed(periods)),
        axis=axes.counts(counted.values(), language),
    )


def _mark(period: Period, n: int, language: Language) -> Mark:
    return Mark(
        label=period_title(period, language),
        short=_short(period, language),
        group=str(period.year) if period.months < _YEAR else "",
        value=n,
        text=written.number(n, language),
        n=n,
        href=f"#{period.key}" if n else "",
        figure=REPORTS if n else "",
    )


def _short(period: Period, language: Language) -> str:
    if period.months == 1:
        return month_short(period, language)
    if period.months == _YEAR:
        return str(period.year)
    return words.QUARTER_SHORT.format_in(language, number=period.first // period.months + 1)
