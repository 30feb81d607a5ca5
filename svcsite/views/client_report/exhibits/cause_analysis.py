"""What the period's cases came from: the most frequent causes first, with the cases behind each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from svcsite.ledger.key import ReportKey
from svcsite.measures.figure import SMALL
from svcsite.record.facets import Facets
from svcsite.views import format as written
from svcsite.views.chart import ParetoChart
from svcsite.views.client_report.blocks import (
    Block,
    Cell,
    Column,
    Drawing,
    Heading,
    Paragraph,
    Row,
    Run,
    Runs,
    Table,
    joined,
    phrase,
    run,
)
from svcsite.views.client_report.prose.causes import ToldCause, told_causes
from svcsite.views.client_report.prose.jobs import lowered, tidy
from svcsite.views.client_report.prose.numerals import chosen, counted, listed, numeral
from svcsite.views.client_report.told import Told
from svcsite.views.counts import Counted, ranking
from svcsite.words import causes as cause_words
from svcsite.words.client_report import analysis as words
from svcsite.words.client_report import numerals as nouns

MOST_CASES = 12
"""So many cases of a cause are named in its row; all are on the pages of the archive."""

_TWO = 2


def cause_analysis(told: Told) -> Iterator[Block]:
    """Yield which causes were most frequent, in words, as a chart where they are enough, and with their cases."""
    found = told_causes(told)
    if not found:
        return
    known = [cause for cause in found if cause.is_known]
    unknown = sum(cause.n for cause in found if not cause.is_known)
    language = told.language
    yield Heading(text=words.CAUSES.of(language))
    yield Paragraph(
        runs=joined(
            _most_frequent(known, told) if known else (),
            phrase(chosen(words.UNKNOWN_CAUSES, unknown), language, n=numeral(unknown, language))
            if unknown
            else (),
        )
    )
    if len(known) > 1 and sum(cause.n for cause in known) >= SMALL:
        yield Drawing(chart=_pareto(found, told))
    if known and not told.is_summary:
        yield _table(known, told)


def _most_frequent(known: Sequence[ToldCause], told: Told) -> Runs:
    language, n = told.language, sum(cause.n for cause in known)
    top = [cause for cause in known if cause.n == known[0].n]
    cause, number = lowered(top[0].label), numeral(n, language)
    if n == 1:
        return phrase(words.TOP_ALONE, language, cause=cause)
    if len(known) == 1:
        text = words.TOP_BOTH if n == _TWO else words.TOP_ALL
        return phrase(text, language, n=number, cause=cause)
    if len(top) == n:
        return phrase(words.EACH_ITS_OWN, language, n=number)
    if len(top) > 1:
        labels = [run(lowered(one.label)) for one in top]
        cases = counted(top[0].n, nouns.CASES, language)
        return phrase(
            words.TOP_SEVERAL, language, causes=listed(labels, language), cases=cases, n=number
        )
    share: Runs = ()
    if n >= SMALL:
        share = phrase(
            words.SHARE, language, share=written.percent(Decimal(top[0].n) / n, language)
        )
    return phrase(
        words.TOP_ONE, language, cause=cause, m=numeral(top[0].n, language), n=number, share=share
    )


def _pareto(found: Sequence[ToldCause], told: Told) -> ParetoChart:
    chart = ranking(
        "client-causes",
        cause_words.PARETO.of(told.language),
        words.CHART.of(told.language),
        [Counted(label=one.label, n=one.n, href="", is_known=one.is_known) for one in found],
        told.language,
    )
    # The rows of the table below are the evidence: no figure's list has just these.
    return replace(
        chart,
        marks=tuple(replace(mark, figure="") for mark in chart.marks),
        apart=tuple(replace(mark, figure="") for mark in chart.apart),
    )


def _table(known: Sequence[ToldCause], told: Told) -> Table:
    language = told.language
    reports = {ReportKey.of(report): report for report in told.now.slice.reports}
    return Table(
        caption=words.CAUSE_TABLE.of(language),
        columns=(
            Column(title=words.CAUSE.of(language), width=3),
            Column(title=words.COUNT.of(language), align="end"),
            Column(title=words.BEHIND.of(language), width=6),
        ),
        rows=tuple(
            Row(
                cells=(
                    Cell(runs=run(cause.label)),
                    Cell(runs=run(written.number(cause.n, language))),
                    Cell(runs=_cases(cause.counted, reports, told)),
                )
            )
            for cause in known
        ),
    )


def _cases(keys: Sequence[ReportKey], reports: dict[ReportKey, Facets], told: Told) -> Runs:
    language, left = told.language, len(keys) - MOST_CASES
    names: list[Runs] = [
        (Run(text=_name(key, reports.get(key), told), report=key),) for key in keys[:MOST_CASES]
    ]
    if left > 0:
        more = chosen(words.AND_MORE_CASES, left)
        return phrase(more, language, items=joined(*names, by=", "), n=numeral(left, language))
    return listed(names, language)


def _name(key: ReportKey, report: Facets | None, told: Told) -> str:
    """Return what a row calls a case: its ticket, or else its day."""
    if report is None:
        return key.id
    if report.ticket:
        return tidy(report.ticket)
    return written.day(report.begins.day, told.language) if report.begins else key.id
