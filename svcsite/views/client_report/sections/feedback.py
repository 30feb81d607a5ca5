"""The customer's feedback: ratings, the worst first, what people said, and the survey where there was one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from svcsite.ledger.key import ReportKey
from svcsite.measures.figure import SMALL, Reason
from svcsite.measures.intervals import Trend
from svcsite.measures.observation import Observation
from svcsite.record.facets import Facets
from svcsite.record.report import Report
from svcsite.record.vocabulary.names import Language
from svcsite.views import format as written
from svcsite.views.chart import ColumnChart
from svcsite.views.client_report.blocks import (
    Block,
    Bullets,
    Cell,
    Column,
    Drawing,
    Heading,
    Paragraph,
    Row,
    Runs,
    Table,
    joined,
    phrase,
    run,
)
from svcsite.views.client_report.opportunities.opportunity import cut
from svcsite.views.client_report.prose.gist import plain_text
from svcsite.views.client_report.prose.naming import in_period, report_run
from svcsite.views.client_report.prose.numerals import counted, numeral, of_figure
from svcsite.views.client_report.prose.survey import survey
from svcsite.views.client_report.told import Told
from svcsite.views.figures import Clock, figure_value
from svcsite.views.rated import distribution_chart
from svcsite.words.client_report import feedback as words
from svcsite.words.client_report import naming
from svcsite.words.client_report.numerals import RATINGS

MOST_ROWS = 30
"""So many ratings are listed, the lowest ones; all are in the annexes."""

_ROWS_IN_SHORT = 5


def feedback(told: Told) -> tuple[Block, ...]:
    """Return what the client thinks, as far as anybody said it."""
    return (*_ratings(told), *_own_words(told), *survey(told))


def _ratings(told: Told) -> Iterator[Block]:
    scored = [one for one in told.now.rated if one.value is not None]
    if not scored:
        yield Paragraph(runs=_nothing(told))
        return
    yield Paragraph(runs=_few(scored, told) if len(scored) < SMALL else _many(scored, told))
    if len(scored) >= SMALL:
        yield Drawing(chart=_distribution(told))
    yield _table(scored, told)


def _nothing(told: Told) -> Runs:
    language = told.language
    asked = told.now.figures["response_rate"].n
    number = numeral(asked, language, is_feminine=True)
    return joined(
        phrase(words.NONE, language, in_period=in_period(told.period, language)),
        run(words.ASKED.format_in(language, asked, number=number)),
        _declined(told),
    )


def _few(scored: list[Observation], told: Told) -> Runs:
    """Say that so few ratings stand below, each for itself; the summary has their scores in a sentence."""
    language, n = told.language, len(scored)
    ratings = of_figure(counted(n, RATINGS, language), "rating_mean", n)
    text = words.ONE if n == 1 else words.FEW
    return joined(phrase(text, language, ratings=ratings), _declined(told))


def _many(scored: list[Observation], told: Told) -> Runs:
    language, now, settings, n = told.language, told.now, told.settings, len(scored)
    mean, satisfied = now.ratings.mean, now.ratings.satisfied
    answered = now.figures["response_rate"]
    before, trend = now.before.get("rating_mean"), now.trends.get("rating_mean", Trend.NONE)
    went: Runs = ()
    if trend is not Trend.NONE and before is not None and before.value is not None:
        told_before = written.mean(before.value, language)
        went = phrase(words.TRENDS[trend.value], language, before=told_before)
    return joined(
        phrase(
            words.MANY,
            language,
            ratings=of_figure(counted(n, RATINGS, language), "rating_mean", n),
            mean=of_figure(figure_value(mean, settings, Clock.MIXED), "rating_mean", mean.n),
            top=written.number(settings.rating.scale.highest, language),
            satisfied=of_figure(
                figure_value(satisfied, settings, Clock.MIXED), "rating_satisfied", satisfied.n
            ),
            score=written.number(settings.rating.satisfied, language),
        ),
        went,
        phrase(
            words.ANSWERED,
            language,
            answered=of_figure(
                figure_value(answered, settings, Clock.MIXED), "response_rate", answered.n
            ),
        )
        if answered.n
        else (),
        _declined(told),
    )


def _declined(told: Told) -> Runs:
    left_out = told.now.figures["rating_mean"].excluded
    n = sum(one.reason is Reason.DECLINED for one in left_out)
    text = words.DECLINED.format_in(told.language, n, number=numeral(n, told.language))
    return run(text) if text else ()


def _distribution(told: Told) -> ColumnChart:
    """Return how many gave each score; no page lists just these, so the columns lead nowhere."""
    chart = distribution_chart(list(told.now.rated), told.settings, "", "")
    marks = tuple(replace(mark, href="", figure="") for mark in chart.marks)
    return replace(chart, key="ratings", marks=marks)


def _table(scored: list[Observation], told: Told) -> Table:
    """Return the ratings, the lowest first."""
    language = told.language
    reports = {ReportKey.of(report): report for report in told.now.slice.reports}
    most = _ROWS_IN_SHORT if told.is_summary else MOST_ROWS
    ordered = sorted(scored, key=lambda one: (one.value or 0, one.day, one.report))
    caption = words.TABLE.of(language)
    if len(ordered) > most:
        number = written.number(most, language)
        caption = words.LOWEST.format_in(language, number=number)
    return Table(
        caption=caption,
        columns=(
            Column(title=words.SCORE.of(language), width=2),
            Column(title=words.DATE.of(language), width=2),
            Column(title=words.REPORT.of(language), width=3),
            Column(title=words.COMMENT.of(language), width=4),
        ),
        rows=tuple(_row(one, reports[one.report], told) for one in ordered[:most]),
    )


def _row(rated: Observation, report: Facets, told: Told) -> Row:
    language = told.language
    is_satisfied = rated.part
    cells = (
        Cell(runs=run(_score(rated, told)), tone="plain" if is_satisfied else "bad"),
        Cell(runs=run(written.day(rated.day, language))),
        Cell(runs=(report_run(report, language),)),
        Cell(runs=run(_comment(told.records.get(rated.report), language))),
    )
    return Row(cells=cells)


def _score(rated: Observation, told: Told) -> str:
    """Return a score, in the archive's own language with the phrase for it, where it has one."""
    if rated.value is None:
        return ""
    score = written.number(rated.value, told.language)
    # The archive has its phrases in its own language only.
    is_own = told.language == told.now.slice.settings.language
    said = told.settings.rating.scale.phrase(rated.value) if is_own else ""
    return words.PHRASED.format_in(told.language, score=score, phrase=said) if said else score


def _comment(record: Report | None, language: Language) -> str:
    if record is None:
        return ""
    rating = record.rating
    comment = plain_text(rating.comment or "")
    if comment and rating.by:
        comment = words.SAID_BY.format_in(language, comment=comment, name=rating.by)
    if rating.source != "rep":
        return comment
    noted = words.NOTED if comment else words.NOTED_ALONE
    return noted.format_in(language, comment=comment)


def _own_words(told: Told) -> Iterator[Block]:
    """Yield what clients said, as the reports of the period have it, the oldest first."""
    quotes = [
        _quote(text, record, report, told)
        for report in told.now.reports
        if (record := told.records.get(ReportKey.of(report)))
        and (text := plain_text(record.section("feedback")))
    ]
    if quotes:
        yield Heading(text=words.WORDS.of(told.language))
        yield Bullets(items=cut(quotes, told.language), kept=True)


def _quote(text: str, record: Report, report: Facets, told: Told) -> Runs:
    language = told.language
    name = record.contact.name if record.contact else None
    said = words.SAID_BY_SOMEBODY if name else words.SAID
    return phrase(
        said,
        language,
        quote=naming.QUOTE.format_in(language, text=text),
        name=name or "",
        report=report_run(report, language),
    )
