"""The deliveries: every report with its date, what was done, who answers for it, and how it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from svcsite.ledger.case import Case
from svcsite.ledger.key import ReportKey, day_of
from svcsite.record.facets import Facets
from svcsite.record.requirements import UNRESOLVED
from svcsite.record.vocabulary.names import Language
from svcsite.record.vocabulary.values import OUTCOMES
from svcsite.views import format as written
from svcsite.views.client_report.blocks import (
    Block,
    Cell,
    Column,
    Paragraph,
    Row,
    Run,
    Runs,
    Table,
    phrase,
    run,
)
from svcsite.views.client_report.exhibits.grouping import Delivered, delivered_groups
from svcsite.views.client_report.prose.gist import first_sentence
from svcsite.views.client_report.prose.jobs import lowered
from svcsite.views.client_report.prose.naming import in_period, kind_name
from svcsite.views.client_report.prose.numerals import counted, of_figure
from svcsite.views.client_report.told import Told
from svcsite.views.listing import outcome_badge
from svcsite.words.client_report import deliveries as words
from svcsite.words.client_report.numerals import REPORTS

ONE_TABLE = 30
"""Up to so many reports stand in one table; of more, each machine or service has a table of its own."""


def deliveries(told: Told) -> tuple[Block, ...]:
    """Return the deliveries; in the short form how many there were for each machine or service."""
    reports, language = told.now.reports, told.language
    if not reports:
        nothing = phrase(words.NONE, language, in_period=in_period(told.period, language))
        return (Paragraph(runs=nothing),)
    groups = delivered_groups(reports, told.customer, language)
    if told.is_summary:
        return (_opening(told), _counted(groups, told))
    cases = {case.key: case for case in told.now.slice.cases}
    by_report = {ReportKey.of(visit): case for case in cases.values() for visit in case.visits}
    if len(reports) <= ONE_TABLE:
        return (_opening(told), _one_table(groups, by_report, told))
    return (_opening(told), *(_own_table(group, by_report, told) for group in groups))


def _opening(told: Told) -> Paragraph:
    """Return how many there were, by how they stand and by kind."""
    reports, language = told.now.reports, told.language
    count = len(reports)
    outcomes = Counter(OUTCOMES[report.outcome].label[language] for report in reports)
    kinds = Counter(kind_name(report.kind, language) for report in reports)
    figure = of_figure(counted(count, REPORTS, language), "reports", count)
    text = words.DELIVERED_ONE if count == 1 else words.DELIVERED
    return Paragraph(
        runs=phrase(
            text,
            language,
            reports=figure,
            in_period=in_period(told.period, language),
            outcomes=_most_first(outcomes, language, alone=count == 1),
            kinds=_most_first(kinds, language, alone=count == 1),
        )
    )


def _most_first(counts: Counter[str], language: Language, *, alone: bool) -> str:
    if alone:
        return lowered(next(iter(counts)))
    return "; ".join(
        words.HOW_MANY.format_in(language, label=label, number=written.number(n, language))
        for label, n in sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    )


def _one_table(groups: Iterable[Delivered], cases: dict[ReportKey, Case], told: Told) -> Table:
    language = told.language
    period = in_period(told.period, language)
    return Table(
        caption=words.BY_GROUP.format_in(language, in_period=period),
        columns=(Column(title=words.GROUP.of(language), width=3), *_columns(language)),
        rows=tuple(
            Row(cells=(Cell(runs=run(group.title)), *_cells(report, cases, told)))
            for group in groups
            for report in group.reports
        ),
        grouped=True,
    )


def _own_table(group: Delivered, cases: dict[ReportKey, Case], told: Told) -> Table:
    language, count = told.language, len(group.reports)
    return Table(
        caption=words.GROUP_TITLE.format_in(
            language, count, title=group.title, number=written.number(count, language)
        ),
        columns=tuple(_columns(language)),
        rows=tuple(Row(cells=tuple(_cells(report, cases, told))) for report in group.reports),
    )


def _columns(language: Language) -> Iterator[Column]:
    yield Column(title=words.DATE.of(language), width=2)
    yield Column(title=words.WHAT.of(language), width=5)
    yield Column(title=words.PERSON.of(language), width=2)
    yield Column(title=words.STATUS.of(language), width=2)


def _cells(report: Facets, cases: dict[ReportKey, Case], told: Told) -> Iterator[Cell]:
    yield Cell(runs=run(written.day(day_of(report), told.language)))
    yield Cell(runs=_what(report, told))
    yield Cell(runs=run(told.settings.rep_name(report.rep) if report.rep else "–"))
    yield _status(report, cases.get(ReportKey.of(report)), told)


def _what(report: Facets, told: Told) -> Runs:
    """Return the kind of work and its case, which lead to the report, and what was done or is wrong."""
    language, key = told.language, ReportKey.of(report)
    kind = kind_name(report.kind, language)
    what = (
        words.WITH_TICKET.format_in(language, kind=kind, ticket=report.ticket)
        if report.ticket
        else kind
    )
    head = Run(text=what, report=key)
    record = told.records.get(key)
    # What was done may have been written after the cut-off where the report was open then.
    section = "problem" if report.outcome in UNRESOLVED else "work_done"
    work = first_sentence(record.section(section), language) if record else ""
    return phrase(words.TOLD, language, what=head, work=work) if work else (head,)


def _status(report: Facets, case: Case | None, told: Told) -> Cell:
    """Return how a report stands; one that left something to do is told with the end of its case.

    One of which the case no contract covers says so where others are covered.
    """
    language, badge = told.language, outcome_badge(report, told.language)
    if case and case.contract is None and told.now.contracts:
        text = words.WITHOUT_CONTRACT.format_in(language, outcome=badge.text)
        return Cell(runs=run(text), tone=badge.tone)
    if case and case.resolved and report.outcome in UNRESOLVED:
        day = written.day(case.resolved.day, language)
        text = words.SOLVED_ON.format_in(language, outcome=badge.text, day=day)
        return Cell(runs=run(text), tone="good")
    return Cell(runs=run(badge.text), tone=badge.tone)


def _counted(groups: Iterable[Delivered], told: Told) -> Table:
    """Return how many reports each machine or service had, and how many of them are finished."""
    language = told.language
    period = in_period(told.period, language)
    rows = (
        (
            group.title,
            written.number(len(group.reports), language),
            written.number(sum(r.outcome not in UNRESOLVED for r in group.reports), language),
            written.day(day_of(group.reports[-1]), language),
        )
        for group in groups
    )
    return Table(
        caption=words.BY_GROUP.format_in(language, in_period=period),
        columns=(
            Column(title=words.GROUP.of(language), width=4),
            Column(title=words.COUNT.of(language), align="end"),
            Column(title=words.FINISHED.of(language), align="end"),
            Column(title=words.LAST.of(language), align="end"),
        ),
        rows=tuple(Row(cells=tuple(Cell(runs=run(text)) for text in row)) for row in rows),
    )
