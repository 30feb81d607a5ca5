"""The performance analysis: what went well, what did not with its reasons and reports, causes, and changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from svcsite.ledger.key import ReportKey
from svcsite.measures.recurrence import Return
from svcsite.record.facets import Facets
from svcsite.record.vocabulary.values import PAUSE_REASONS
from svcsite.views import format as written
from svcsite.views.client_report.blocks import (
    Block,
    Bullets,
    Heading,
    Paragraph,
    Run,
    Runs,
    joined,
    phrase,
)
from svcsite.views.client_report.exhibits.cause_analysis import cause_analysis
from svcsite.views.client_report.exhibits.changes import changes
from svcsite.views.client_report.exhibits.missed_table import missed_table
from svcsite.views.client_report.prose.causes import cause_of
from svcsite.views.client_report.prose.jobs import job_of, job_of_report, lowered, quoted, tidy
from svcsite.views.client_report.prose.missed import reason_named
from svcsite.views.client_report.prose.numerals import (
    capitalised,
    chosen,
    listed,
    numeral,
    of_figure,
)
from svcsite.views.client_report.prose.planned_work import done, undone
from svcsite.views.client_report.prose.spans import is_empty, later_told
from svcsite.views.client_report.prose.verdict import MEASURES, kept
from svcsite.views.client_report.told import Told
from svcsite.views.recurrences import earlier_of
from svcsite.words.client_report import analysis as words
from svcsite.words.text import Counted

MOST = 10
"""So many of a list are named."""

_TWO = 2


def analysis(told: Told) -> tuple[Block, ...]:
    """Return the performance analysis."""
    language = told.language
    if is_empty(told):
        return (Paragraph(runs=phrase(words.EMPTY, language)),)
    return tuple(_whole(told))


def _whole(told: Told) -> Iterator[Block]:
    language = told.language
    if well := tuple(_well(told)):
        yield Heading(text=words.WELL.of(language))
        yield Bullets(items=well)
    badly = tuple(_badly(told))
    yield Heading(text=words.BADLY.of(language))
    if badly:
        yield Bullets(items=badly)
    else:
        yield Paragraph(runs=phrase(words.NOTHING_BAD, language))
    if told.now.breaches:
        yield missed_table(told)
    yield from cause_analysis(told)
    yield Heading(text=words.CHANGES.of(language))
    found = tuple(changes(told))
    if len(found) > 1:
        yield Bullets(items=found[:-1])
    yield Paragraph(runs=found[-1])


def _well(told: Told) -> Iterator[Runs]:
    """Yield what was as it should be, each from what was counted."""
    language, figures = told.language, told.now.figures
    for measure in MEASURES:
        figure = figures[f"sla_{measure}"]
        if figure.n and len(figure.part) == figure.n:
            yield kept(measure, told)
    if planned := done(told):
        yield planned
    fixed = figures["first_time_fix"]
    if fixed.n and len(fixed.part) == fixed.n:
        yield phrase(
            chosen(words.FIXED_AT_ONCE, fixed.n),
            language,
            n=of_figure(numeral(fixed.n, language), fixed.name, fixed.n),
            window=written.duration(told.settings.recurrence.window, language),
        )
    satisfied = figures["rating_satisfied"]
    if satisfied.n and len(satisfied.part) == satisfied.n:
        text = chosen(words.SATISFIED, satisfied.n)
        number = numeral(satisfied.n, language, is_feminine=True)
        yield phrase(
            words.SATISFIED_BOTH if satisfied.n == _TWO else text,
            language,
            n=of_figure(number, satisfied.name, satisfied.n),
            score=written.number(told.settings.rating.satisfied, language),
        )


def _badly(told: Told) -> Iterator[Runs]:
    """Yield what was not as it should be, with the reports behind it."""
    language, now = told.language, told.now
    yield from undone(told)
    if count := len(now.breaches):
        text = chosen(words.MISSED_INTRO, count)
        yield capitalised(phrase(text, language, n=numeral(count, language)))
    for found in now.returns[:MOST]:
        yield _came_back(found, told)
    if (left := len(now.returns) - MOST) > 0:
        yield phrase(chosen(words.MORE_CAME_BACK, left), language, n=numeral(left, language))
    reports = {ReportKey.of(report): report for report in now.slice.reports}
    vain = [reports[key] for key in reversed(now.figures["unproductive"].part) if key in reports]
    if vain:
        yield _counted(words.IN_VAIN, vain, [_in_vain(report, told) for report in vain], told)
    low = [
        (report, one.value)
        for one in now.rated
        if one.value is not None and not one.part and (report := reports.get(one.report))
    ]
    if low:
        items = [
            phrase(
                words.LOW_ITEM,
                language,
                title=job_of_report(report, told.customer, language).title,
                given=written.number(score, language),
            )
            for report, score in low
        ]
        yield _counted(words.LOW, low, items, told)


def _counted(text: Counted, found: Sequence[object], items: list[Runs], told: Told) -> Runs:
    """Return how many of something feminine there were, with the first of them by name."""
    language, left = told.language, len(items) - MOST
    named = listed(items, language, by="; ")
    if left > 0:
        number = numeral(left, language, is_feminine=True)
        named = phrase(
            chosen(words.AND_MORE, left),
            language,
            items=joined(*items[:MOST], by="; "),
            n=number,
        )
    return capitalised(
        phrase(
            chosen(text, len(found)),
            language,
            n=numeral(len(found), language, is_feminine=True),
            items=named,
            score=written.number(told.settings.rating.satisfied, language),
        )
    )


def _in_vain(report: Facets, told: Told) -> Runs:
    language = told.language
    title, reason = job_of_report(report, told.customer, language).title, tidy(report.reason or "")
    if not reason:
        return title
    is_known = PAUSE_REASONS.find(reason) is not None
    named = reason_named(reason, told) if is_known else quoted(reason, language)
    return phrase(words.IN_VAIN_BECAUSE, language, title=title, reason=named)


def _came_back(found: Return, told: Told) -> Runs:
    """Return what came back, and after which report, with the cause where it may be told."""
    language = told.language
    earlier = earlier_of(found)
    report, cause = earlier.report, cause_of(found.case, told)
    name = (
        words.EARLIER_TICKET.format_in(language, ticket=tidy(report.ticket))
        if report.ticket
        else words.EARLIER_DAY.format_in(language, day=written.day(found.earlier.day, language))
    )
    return capitalised(
        phrase(
            words.CAME_BACK_WITH_CAUSE if cause else words.CAME_BACK,
            language,
            title=job_of(found.case, language).title,
            later=later_told(earlier.days, language),
            earlier=Run(text=name, report=ReportKey.of(report)),
            cause=lowered(cause),
        )
    )
