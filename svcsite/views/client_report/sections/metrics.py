"""The performance metrics: each agreed target with its result, how long things took, satisfaction, and all figures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from svcsite.measures.client.agreed import Agreed
from svcsite.measures.figure import Figure
from svcsite.measures.planned import PlannedInterval
from svcsite.views import format as written
from svcsite.views.client_report.blocks import (
    Block,
    Cell,
    Column,
    Heading,
    Paragraph,
    Row,
    Run,
    Runs,
    Table,
    Tone,
    evidence_anchor,
    joined,
    phrase,
    run,
)
from svcsite.views.client_report.exhibits.figure_table import figure_table
from svcsite.views.client_report.exhibits.times import times
from svcsite.views.client_report.prose.missed import penalties
from svcsite.views.client_report.prose.numerals import (
    capitalised,
    chosen,
    counted,
    numeral,
    of_figure,
)
from svcsite.views.client_report.prose.planned_work import work_told
from svcsite.views.client_report.prose.satisfaction import ratings
from svcsite.views.client_report.prose.spans import is_empty, limit_told
from svcsite.views.client_report.prose.targets import target_name
from svcsite.views.client_report.told import Told
from svcsite.views.figures import Clock, figure_value
from svcsite.words.client_report import metrics as words
from svcsite.words.client_report import numerals as nouns

_TONES: dict[str, Tone] = {"met": "good", "missed": "bad"}
_DASH = "–"
_DAY = timedelta(days=1)


def metrics(told: Told) -> tuple[Block, ...]:
    """Return the performance metrics."""
    if is_empty(told):
        return (Paragraph(runs=phrase(words.EMPTY, told.language)),)
    return (*_agreed(told), *times(told), *_satisfaction(told), *_figures(told))


def _agreed(told: Told) -> Iterator[Block]:
    """Yield each promise of the contracts with its result, and what they say of missed deadlines."""
    language, now = told.language, told.now
    rows = [_promise(one, told) for one in now.agreed]
    rows += [_planned(interval, told) for interval in now.planned]
    if not now.contracts:
        yield Paragraph(runs=phrase(words.NO_CONTRACT, language), kept=True)
    elif not rows:
        yield Paragraph(runs=phrase(words.NO_TARGETS, language), kept=True)
    if rows:
        yield Table(
            caption=words.AGREED.of(language),
            columns=(
                Column(title=words.INDICATOR.of(language), width=4),
                Column(title=words.TARGET.of(language), align="end"),
                Column(title=words.RESULT.of(language), align="end", width=2),
                Column(title=words.CONSIDERED.of(language), align="end"),
                Column(title=words.PREVIOUS.of(language), align="end", width=2),
                Column(title=words.MET.of(language)),
            ),
            rows=tuple(rows),
        )
    for penalty in penalties(told):
        yield Paragraph(runs=penalty)


def _promise(agreed: Agreed, told: Told) -> Row:
    language, figure = told.language, agreed.figure
    clock = Clock.WALL if agreed.contract.calendar.always else Clock.BUSINESS
    is_arrival = agreed.measure == "response" and agreed.contract.response_counts == "arrival"
    name = words.PROMISES["arrival" if is_arrival else agreed.measure].format_in(
        language,
        limit=limit_told(agreed.limit, clock, language),
        scope=target_name(agreed, told),
    )
    target = written.percent(agreed.compliance, language) if agreed.compliance else _DASH
    return Row(
        cells=(
            Cell(runs=run(name)),
            Cell(runs=run(target)),
            Cell(runs=_share(figure, told)),
            Cell(runs=run(written.number(figure.n, language))),
            Cell(runs=run(_before(agreed.before, told))),
            Cell(
                runs=run(words.VERDICTS[agreed.verdict].of(language)),
                tone=_TONES.get(agreed.verdict, "plain"),
            ),
        )
    )


def _planned(interval: PlannedInterval, told: Told) -> Row:
    """Return the row of planned work that was due, which counts machines."""
    language = told.language
    is_done = interval.done >= interval.planned
    verdict = "met" if is_done else "missed"
    day = written.day(interval.end - _DAY, language)
    name = words.PLANNED.format_in(language, work=work_told(interval.plan, language), day=day)
    done = words.OF_MACHINES.format_in(
        language,
        done=written.number(interval.done, language),
        machines=written.number(interval.planned, language),
    )
    return Row(
        cells=(
            Cell(runs=capitalised(run(name))),
            Cell(runs=run(counted(interval.planned, nouns.MACHINES, language))),
            Cell(runs=_led(done, "planned_done", told)),
            Cell(runs=run(written.number(len(interval.reports), language))),
            Cell(runs=run(_DASH)),
            Cell(runs=run(words.VERDICTS[verdict].of(language)), tone=_TONES[verdict]),
        )
    )


def _share(figure: Figure, told: Told) -> Runs:
    """Return a share that leads to its reports: as a figure where these are all that its list has."""
    text = figure_value(figure, told.settings, Clock.MIXED)
    if figure.n == told.now.figures[figure.name].n:
        return (of_figure(text, figure.name, figure.n),)
    return _led(text, figure.name, told)


def _led(text: str, figure: str, told: Told) -> Runs:
    """Return what is a part of a figure, which leads to the figure's reports."""
    if not told.now.figures[figure].n:
        return run(text)
    return (Run(text=text, anchor=evidence_anchor(figure)),)


def _before(figure: Figure | None, told: Told) -> str:
    if figure is None or not figure.n:
        return _DASH
    return figure_value(figure, told.settings, Clock.MIXED)


def _satisfaction(told: Told) -> Iterator[Block]:
    """Yield the ratings, and how many were satisfied where they are enough to say so."""
    language, figure = told.language, told.now.figures["rating_satisfied"]
    yield Heading(text=words.SATISFACTION_HEADING.of(language))
    satisfied: Runs = ()
    share, part = figure.told_share, len(figure.part)
    if share is not None:
        text = words.SATISFIED_ALL if part == figure.n else chosen(words.SATISFIED, part)
        satisfied = capitalised(
            phrase(
                text,
                language,
                part=of_figure(numeral(part, language, is_feminine=True), figure.name, figure.n),
                n=numeral(figure.n, language, is_feminine=True),
                score=written.number(told.settings.rating.satisfied, language),
                share=written.percent(share, language),
            )
        )
    yield Paragraph(runs=joined(ratings(told), satisfied))


def _figures(told: Told) -> Iterator[Block]:
    found = figure_table(told)
    if found.rows:
        yield found
