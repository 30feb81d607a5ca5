"""Charts of a figure by month: how much, in time or not, how long."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from svcsite.measures.change import interval
from svcsite.measures.tally import Tallies
from svcsite.record.period import Period
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import Language
from svcsite.views import axis as axes
from svcsite.views import format as written
from svcsite.views.axis import Reading
from svcsite.views.chart import ColumnChart, Headings, LineChart, Mark
from svcsite.views.figures import Clock, base_text, figure_value, time_text
from svcsite.views.periods import month_short, period_title
from svcsite.words import figures as figure_words
from svcsite.words import periods as period_words
from svcsite.words import recent as words

Address = Callable[[Period, str], str]
"""Gives the link to the reports behind the figure of a name in a month."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Months:
    """Months in their order with what was measured in each, and where their evidence is."""

    months: Sequence[Period]
    made: Sequence[Tallies]
    address: Address
    settings: Settings
    clock: Clock

    @property
    def language(self) -> Language:
        """The archive's language."""
        return self.settings.language


def reports_by_month(months: Months) -> ColumnChart:
    """Return how many reports each month had."""
    language = months.language
    marks = tuple(_marks(months, "reports", lambda value: written.number(value, language)))
    return ColumnChart(
        key="reports-by-month",
        title=words.REPORTS.of(language),
        description=words.REPORTS_SHOW.of(language),
        base=_base("reports", marks, language),
        headings=Headings(
            label=period_words.LABELS["month"].of(language),
            value=figure_words.NAMES["reports"].of(language),
        ),
        marks=marks,
        axis=axes.counts([mark.n for mark in marks], language),
    )


def sla_by_month(months: Months, target: Decimal | None) -> LineChart:
    """Return the share of deadlines for a solution that each month kept, and what was promised."""
    language = months.language
    marks = tuple(_marks(months, "sla_resolution", lambda value: written.percent(value, language)))
    promised = "" if target is None else written.percent(target, language)
    return LineChart(
        key="sla-by-month",
        title=words.SLA.of(language),
        description=words.SLA_SHOWS.of(language),
        base=_base("sla_resolution", marks, language),
        headings=_headings(language),
        marks=marks,
        axis=axes.shares(language),
        target=None
        if target is None
        else Reading(value=float(target), text=words.TARGET.format_in(language, share=promised)),
    )


def resolution_by_month(months: Months) -> LineChart:
    """Return the median time to a solution in each month."""
    language = months.language
    marks = tuple(
        _marks(months, "resolution_median", lambda value: time_text(value, Clock.MIXED, language))
    )
    units = {Clock.BUSINESS: words.BUSINESS_TIME, Clock.WALL: words.WALL_TIME}
    unit = units.get(months.clock)
    return LineChart(
        key="resolution-by-month",
        title=words.RESOLUTION.of(language),
        description=words.RESOLUTION_SHOWS.of(language),
        base=_base("resolution_median", marks, language),
        headings=_headings(language),
        marks=marks,
        axis=axes.durations(
            [Decimal(mark.high or mark.value or 0) for mark in marks],
            language,
            unit=unit.of(language) if unit else "",
        ),
    )


def _marks(months: Months, name: str, write: Callable[[Decimal], str]) -> list[Mark]:
    return [
        _mark(months, month, made, name, write)
        for month, made in zip(months.months, months.made, strict=True)
    ]


def _mark(
    months: Months, month: Period, made: Tallies, name: str, write: Callable[[Decimal], str]
) -> Mark:
    language = months.language
    tally = next(tally for tally in made if any(f.name == name for f in tally.figures))
    figure = next(figure for figure in tally.figures if figure.name == name)
    is_count = name == "reports"
    found = None if is_count or not figure.n else interval(figure, tally)
    return Mark(
        label=period_title(month, language),
        short=month_short(month, language),
        group=str(month.year),
        value=float(figure.value or 0) if figure.n or is_count else None,
        text=figure_value(figure, months.settings, months.clock),
        n=figure.n,
        n_text="" if is_count or not figure.n else written.number(figure.n, language),
        base="" if is_count else base_text(name, figure.n, language),
        low=float(found.low) if found else None,
        high=float(found.high) if found else None,
        interval=words.INTERVAL.format_in(language, low=write(found.low), high=write(found.high))
        if found
        else "",
        href=months.address(month, name) if figure.n else "",
        figure=name if figure.n else "",
    )


def _base(name: str, marks: Sequence[Mark], language: Language) -> str:
    return base_text(name, sum(mark.n for mark in marks), language)


def _headings(language: Language) -> Headings:
    return Headings(
        label=period_words.LABELS["month"].of(language),
        value=words.VALUE.of(language),
        interval=words.UNCERTAINTY.of(language),
        base=words.BASE.of(language),
    )
