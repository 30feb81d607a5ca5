"""Counts of reports by cause, part, customer and month, and the charts that show them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from svcsite.record.period import Period
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import Language
from svcsite.views import axis as axes
from svcsite.views import format as written
from svcsite.views.axis import Axis
from svcsite.views.chart import BarChart, ColumnChart, Headings, Mark, ParetoChart
from svcsite.views.figures import FigureView, figure_label
from svcsite.views.pareto import pareto
from svcsite.views.periods import month_short, period_title
from svcsite.words import causes as words

FIGURE = "reports"
"""The name of the figure that these counts are."""
BARS = 10
"""How many bars a chart of parts or customers has at most, the longest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """How many reports belong to what `label` names, and where they are listed."""

    label: str
    n: int
    href: str
    is_known: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedMonth:
    """How many reports belong to a month, and where they are listed."""

    month: Period
    n: int
    href: str


def bars(
    key: str,
    title: str,
    description: str,
    label: str,
    counted: Iterable[Counted],
    base: str,
    language: Language,
) -> BarChart:
    """Return the longest bars, the longest first; what is not known is told below and wins no chart.

    `label` heads the first column of the table, and `base` says n.
    """
    ranked = sorted(counted, key=lambda one: (-one.n, one.label))
    shown = [one for one in ranked if one.is_known][:BARS]
    return BarChart(
        key=key,
        title=title,
        description=description,
        base=base,
        headings=_headings(label, language),
        marks=tuple(mark(one, language) for one in shown),
        apart=tuple(mark(one, language) for one in ranked if not one.is_known),
        axis=axes.counts((one.n for one in shown), language),
    )


def ranking(
    key: str, title: str, description: str, counted: Sequence[Counted], language: Language
) -> ParetoChart:
    """Return the causes from the most frequent down, with the sum so far."""
    return pareto(
        key=key,
        title=title,
        description=description,
        base=_base_known(counted, language),
        headings=Headings(
            label=words.CAUSE.of(language),
            value=words.COUNT.of(language),
            cumulative=words.CUMULATIVE.of(language),
        ),
        marks=[mark(one, language) for one in counted if one.is_known],
        apart=[mark(one, language) for one in counted if not one.is_known],
        language=language,
    )


def by_month(
    key: str,
    title: str,
    description: str,
    months: Sequence[CountedMonth],
    language: Language,
    *,
    base: str,
    axis: Axis | None = None,
) -> ColumnChart:
    """Return a column for each month given; charts that are compared share an `axis`. `base` says n."""
    return ColumnChart(
        key=key,
        title=title,
        description=description,
        base=base,
        headings=_headings(words.MONTH.of(language), language),
        marks=tuple(_month(month, language) for month in months),
        axis=axis or axes.counts((month.n for month in months), language),
    )


def latest_months(counted: Iterable[CountedMonth], count: int, last: Period) -> list[CountedMonth]:
    """Return the latest months up to `last`, the earliest first, those without any reports too.

    They begin at the earliest that has any, but are `count` at most.
    """
    by_period = {one.month: one for one in counted}
    earliest = min(by_period, default=last)
    months = [last]
    while months[-1] > earliest and len(months) < count:
        months.append(months[-1].previous)
    empty = (CountedMonth(month=month, n=0, href="") for month in reversed(months))
    return [by_period.get(month.month, month) for month in empty]


def count_view(name: str, n: int, href: str, settings: Settings, label: str = "") -> FigureView:
    """Return a count as a figure, whose reports are at `href`; `label` where the catalogue has none."""
    label = label or figure_label(name, settings)
    return FigureView(
        name=name,
        label=label,
        short=label,
        value=written.number(n, settings.language),
        base="",
        n=n,
        href=href if n else "",
        note="",
        trend=None,
    )


def mark(counted: Counted, language: Language) -> Mark:
    """Return the bar of a count."""
    return Mark(
        label=counted.label,
        value=counted.n,
        text=written.number(counted.n, language),
        n=counted.n,
        href=counted.href if counted.n else "",
        figure=FIGURE if counted.n else "",
    )


def cases_text(n: int, language: Language) -> str:
    """Say how many cases a chart is about."""
    return words.BASE_CASES.format_in(language, n, number=written.number(n, language))


def reports_text(n: int, language: Language) -> str:
    """Say how many reports a chart is about."""
    return words.BASE.format_in(language, n, number=written.number(n, language))


def _base_known(counted: Iterable[Counted], language: Language) -> str:
    """Say what percentages are of, and how many cases are in none of them."""
    known, unknown = 0, 0
    for one in counted:
        known, unknown = (known + one.n, unknown) if one.is_known else (known, unknown + one.n)
    base = words.BASE_KNOWN.format_in(language, known, number=written.number(known, language))
    return words.AND_WITHOUT.format_in(
        language, unknown, base=base, number=written.number(unknown, language)
    )


def _month(counted: CountedMonth, language: Language) -> Mark:
    return Mark(
        label=period_title(counted.month, language),
        short=month_short(counted.month, language),
        group=str(counted.month.year),
        value=counted.n,
        text=written.number(counted.n, language),
        n=counted.n,
        href=counted.href if counted.n else "",
        figure=FIGURE if counted.n else "",
    )


def _headings(label: str, language: Language) -> Headings:
    return Headings(label=label, value=words.COUNT.of(language))
