"""The annexes: the data behind every figure, definitions, the list of reports, pauses, calendar, documents, errata."""

from __future__ import annotations

from collections.abc import Container, Iterator

from svcsite.ledger.key import ReportKey
from svcsite.measures.paused import PausedTime
from svcsite.record.facets import Facets
from svcsite.record.moment import Moment
from svcsite.record.vocabulary.names import Language
from svcsite.views import format as written
from svcsite.views.client_report.blocks import (
    Block,
    Bullets,
    Cell,
    Column,
    Heading,
    Paragraph,
    Row,
    Run,
    Table,
    joined,
    phrase,
    run,
)
from svcsite.views.client_report.exhibits.calendars import calendars
from svcsite.views.client_report.exhibits.errata import errata_notices
from svcsite.views.client_report.exhibits.evidence import Proofs, telling
from svcsite.views.client_report.prose.answers import Answer, answers_of
from svcsite.views.client_report.prose.contract_terms import reason_as_typed
from svcsite.views.client_report.prose.missed import is_our_part
from svcsite.views.client_report.prose.naming import (
    contract_name,
    in_period,
    kind_name,
    report_name,
)
from svcsite.views.client_report.prose.spans import clock_of_period, is_empty
from svcsite.views.client_report.sections.introduction import MOST_MACHINES, machine_table
from svcsite.views.client_report.told import Told
from svcsite.views.figures import figure_label, figure_meaning, time_text
from svcsite.words import periods as period_words
from svcsite.words.client_report import annexes as words
from svcsite.words.text import Text


def annexes(told: Told, said: Container[str] | None = None) -> tuple[Block, ...]:
    """Return the annexes, with the data behind the figures that were `said`, by name, or behind all there are.

    The short form has the data and leaves out the long tables; of an empty period there is little to explain.
    """
    long = () if told.is_summary else (*_reports(told), *_machines(told))
    explained = (*_definitions(told), *long, *_pauses(told), *calendars(told))
    return (
        *_data(told, said),
        *(() if is_empty(told) else explained),
        *_documents(told),
        *_errata(told),
    )


def _data(told: Told, said: Container[str] | None) -> Iterator[Block]:
    lists = Proofs(told).all()
    found = [one for one in lists if said is None or any(name in said for name in one.figures)]
    if not found:
        yield Paragraph(runs=run(words.NO_DATA.of(told.language)))
        return
    yield Heading(text=words.DATA.of(told.language), anchor="data")
    yield from found


def _definitions(told: Told) -> Iterator[Block]:
    """Yield what each figure means of which anything was observed."""
    language, settings = told.language, told.settings
    figures = [f for tally in told.now.tallies if tally.observations for f in telling(tally)]
    if figures:
        yield Heading(text=words.DEFINITIONS.of(language), anchor="definitions")
        by_arrival = [one for one in told.now.contracts if one.response_counts == "arrival"]
        if by_arrival and any(one.name.startswith("response_") for one in figures):
            yield Paragraph(
                runs=joined(
                    *(
                        phrase(
                            words.ARRIVAL_COUNTS,
                            language,
                            contract=contract_name(contract, language),
                        )
                        for contract in by_arrival
                    )
                )
            )
        yield Table(
            caption=words.DEFINITIONS_OF.of(language),
            columns=(
                Column(title=words.FIGURE.of(language), width=2),
                Column(title=words.MEANING.of(language), width=5),
            ),
            rows=tuple(
                _row(figure_label(one.name, settings), figure_meaning(one.name, settings))
                for one in figures
            ),
        )


def _reports(told: Told) -> Iterator[Block]:
    """Yield the reports of the period with their moments: the response as the contract of each counts it."""
    language, reports = told.language, told.now.reports
    if not reports:
        return
    answers = answers_of(told)
    all_arrive = all(answers[ReportKey.of(report)].by_arrival for report in reports)
    period = in_period(told.period, language)
    yield Heading(text=words.REPORTS.of(language), anchor="list-of-reports")
    yield Table(
        caption=words.LIST_OF_REPORTS.format_in(language, in_period=period),
        columns=(
            Column(title=words.REPORT.of(language), width=4),
            Column(title=words.KIND.of(language), width=2),
            Column(title=words.OPENED.of(language), width=2),
            Column(title=(words.ARRIVED if all_arrive else words.RESPONDED).of(language), width=2),
            Column(title=words.RESOLVED.of(language), width=2),
            Column(title=words.SCORE.of(language), align="end"),
        ),
        rows=tuple(
            _report(report, answers[ReportKey.of(report)], language, marked=not all_arrive)
            for report in reports
        ),
    )


def _report(report: Facets, answer: Answer, language: Language, *, marked: bool) -> Row:
    """Return a report's row; that its answer is the arrival is `marked` where that of others is not."""
    name = Run(text=report_name(report, language), report=ReportKey.of(report))
    answered = _moment(answer.moment, language)
    if marked and answer.by_arrival and answer.moment:
        answered = words.ARRIVAL.format_in(language, moment=answered)
    texts = (
        kind_name(report.kind, language),
        _moment(report.begins, language),
        answered,
        _moment(report.resolved, language),
        "–" if report.score is None else written.number(report.score, language),
    )
    return Row(cells=(Cell(runs=(name,)), *(Cell(runs=run(text)) for text in texts)))


def _moment(moment: Moment | None, language: Language) -> str:
    return written.moment(moment, language) if moment else "–"


def _machines(told: Told) -> Iterator[Block]:
    """Yield the machines where the introduction had no room for them."""
    found = machine_table(told)
    if found and len(found.rows) > MOST_MACHINES:
        yield Heading(text=words.MACHINES.of(told.language), anchor="machines")
        yield found


def _pauses(told: Told) -> Iterator[Block]:
    language = told.language
    if not told.now.paused:
        return
    clock = clock_of_period(told.now)
    yield Heading(text=words.PAUSES.of(language), anchor="pauses")
    yield Paragraph(runs=run(words.PAUSES_OF.of(language)))
    yield Table(
        caption=words.PAUSES_TABLE.of(language),
        columns=(
            Column(title=words.REASON.of(language), width=3),
            Column(title=words.TIME.of(language), width=2, align="end"),
            Column(title=words.DEADLINE.of(language), width=2),
            Column(title=words.CASES.of(language), align="end"),
        ),
        rows=tuple(
            _row(
                _reason(one, told),
                time_text(one.seconds, clock, language),
                _effect(one).of(language),
                written.number(len(one.counted), language),
            )
            for one in sorted(told.now.paused, key=lambda one: is_our_part(one.reason))
        ),
    )


def _reason(paused: PausedTime, told: Told) -> str:
    if is_our_part(paused.reason):
        return words.OUR_PART.of(told.language)
    return reason_as_typed(paused.reason, told)


def _effect(paused: PausedTime) -> Text:
    """Return what a reason did to deadlines; our own missing part never stops the clock, whatever is agreed."""
    if not paused.stops:
        return period_words.RUNS_ON
    return words.OUR_PART_STOPS if is_our_part(paused.reason) else period_words.STOPS


def _documents(told: Told) -> Iterator[Block]:
    if told.enclosures:
        yield Heading(text=words.DOCUMENTS.of(told.language), anchor="documents")
        yield Bullets(items=tuple(run(name) for name in told.enclosures), kept=True)


def _errata(told: Told) -> Iterator[Block]:
    notices = tuple(errata_notices(told))
    if notices:
        yield Heading(text=words.ERRATA.of(told.language), anchor="errata")
        titled = (joined(run(f"{one.title}:"), one.runs) for one in notices)
        yield Bullets(items=tuple(titled), kept=True)


def _row(*cells: str) -> Row:
    return Row(cells=tuple(Cell(runs=run(text)) for text in cells))
