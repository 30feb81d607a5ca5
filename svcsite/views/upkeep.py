"""The figures of a machine or a model in words, and the lists of reports behind them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from svcsite.ledger.key import ReportKey, day_of
from svcsite.measures.figure import Unit
from svcsite.measures.observation import Observation, mean_of, part_count
from svcsite.measures.statistics import mean
from svcsite.measures.upkeep import Upkeep
from svcsite.record.facets import Facets
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import Language
from svcsite.views import format as written
from svcsite.views.counts import count_view
from svcsite.views.figures import (
    FigureView,
    figure_label,
    figure_view,
    reason_text,
    short_label,
)
from svcsite.views.groups import Group
from svcsite.views.history import Told, days_text, gap_text, told_group
from svcsite.words import machines as words

REPORTS = "reports"
FAILURES = "failures"
BETWEEN = "time_between_failures"
RECURRENCE = "recurrence"
"""Ids of the sections that figures lead to; the names of the figures too."""


def figures(upkeep: Upkeep, settings: Settings, page: str = "") -> tuple[FigureView, ...]:
    """Return reports, failures, time between them and recurrences; `page` is where their sections are."""
    return (
        count_view(REPORTS, len(upkeep.reports), f"{page}#{REPORTS}", settings),
        failure_count(upkeep, settings, page),
        between_view(upkeep.between, settings, page),
        figure_view(
            part_count(RECURRENCE, upkeep.recurrence), settings, href=f"{page}#{RECURRENCE}"
        ),
    )


def failure_count(upkeep: Upkeep, settings: Settings, page: str = "") -> FigureView:
    """Return how often a machine or a model failed."""
    language, n = settings.language, len(upkeep.failures)
    label = words.FAILURES.of(language)
    view = count_view(FAILURES, n, f"{page}#{FAILURES}", settings, label)
    return view if n else replace(view, base=words.FAILURE_COUNT.none.of(language))


def between_view(between: Iterable[Observation], settings: Settings, page: str = "") -> FigureView:
    """Return the mean time between failures, in days as a rule; it is told with how many gaps it is made of."""
    language = settings.language
    gaps = list(between)
    figure = mean_of(BETWEEN, Unit.SECONDS, gaps)
    days = mean([Decimal(gap.days) for gap in gaps if gap.days is not None])
    n = figure.n
    return FigureView(
        name=BETWEEN,
        label=figure_label(BETWEEN, settings),
        short=short_label(BETWEEN, settings),
        value="–"
        if figure.value is None or days is None
        else days_text(figure.value, days, language),
        base=words.BASE_INTERVALS.format_in(language, n, number=written.number(n, language)),
        n=n,
        href=f"{page}#{BETWEEN}" if n else "",
        note="",
        trend=None,
    )


def gap_groups(
    upkeep: Upkeep, reports: Mapping[ReportKey, Facets], language: Language
) -> Iterator[Group[Told]]:
    """Yield the failures of a machine: those that end a time between failures, and the others.

    All of them count as failures; of the others each says why it ends no such time.
    """
    told = _gaps(upkeep, reports, language)
    timed = [one for one in told if not one.reason]
    untimed = {ReportKey.of(one.report): one for one in told if one.reason}
    ended = {ReportKey.of(one.report) for one in timed}
    others = [
        Told(report=reports[key], adds=_why(untimed.get(key), language))
        for key in upkeep.failures
        if key not in ended
    ]
    if timed:
        title = words.LABELS["between_behind"].of(language)
        yield told_group(BETWEEN, title, timed, language, around=FAILURES)
    if others:
        yield told_group(
            "other-failures", words.UNTIMED.of(language), others, language, around=FAILURES
        )


def between_group(
    upkeep: Upkeep, reports: Mapping[ReportKey, Facets], language: Language
) -> Group[Told]:
    """Return the failures that have one before them on the same machine, those without a time last."""
    told = _gaps(upkeep, reports, language)
    title = words.LABELS["between_behind"].of(language)
    return told_group(BETWEEN, title, told, language)


def recurrence_group(
    upkeep: Upkeep, reports: Mapping[ReportKey, Facets], language: Language
) -> Group[Told]:
    """Return the cases that could be a recurrence: first those that are, last those of which nobody can tell."""
    back, new, left_out = [], [], []
    for seen in upkeep.recurrence:
        earlier = upkeep.earlier.get(seen.report)
        if seen.reason:
            left_out.append(Told(report=reports[seen.report], reason=seen.reason))
        elif earlier:
            back.append(_back(reports[seen.report], earlier, reports, language))
        else:
            adds = words.NO_RECURRENCE.of(language)
            new.append(Told(report=reports[seen.report], adds=adds))
    title = words.LABELS["recurrence_behind"].of(language)
    return told_group(RECURRENCE, title, [*back, *new, *left_out], language)


def _back(
    report: Facets, earlier: ReportKey, reports: Mapping[ReportKey, Facets], language: Language
) -> Told:
    day = written.day(day_of(reports[earlier]), language)
    return Told(report=report, adds=words.BACK_FROM.format_in(language, day=day), to=earlier)


def _gaps(upkeep: Upkeep, reports: Mapping[ReportKey, Facets], language: Language) -> list[Told]:
    return [
        Told(
            report=reports[seen.report],
            adds=""
            if seen.value is None
            else words.SINCE_FAILURE.format_in(language, time=gap_text(seen, language)),
            reason=seen.reason,
        )
        for seen in upkeep.between
    ]


def _why(untimed: Told | None, language: Language) -> str:
    if untimed is None or untimed.reason is None:
        return words.NONE_BEFORE.of(language)
    return reason_text(untimed.reason, language)
