"""All causes: which are most frequent, when, and which parts broke or were fitted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from svcsite.record.period import Period
from svcsite.record.settings import Settings
from svcsite.views import axis as axes
from svcsite.views import format as written
from svcsite.views import links
from svcsite.views.by_cause import cause_title, is_internal, marked_title
from svcsite.views.chart import BarChart, ColumnChart, ParetoChart
from svcsite.views.counts import (
    Counted,
    CountedMonth,
    by_month,
    cases_text,
    count_view,
    latest_months,
    ranking,
)
from svcsite.views.elements import Link
from svcsite.views.figures import FigureView
from svcsite.views.parts import DEFECTIVE, FITTED, PartCounts, parts_chart
from svcsite.words import causes as words

TRENDS = 6
"""How many causes are shown month by month, the most frequent ones."""
MONTHS = 12
"""How many months these show at most, the latest ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CauseCount:
    """A cause's id, empty for none, how many cases it has in all and in each month, and the day of its latest.

    `is_ranked` tells whether it says what happened.
    """

    id: str
    n: int
    is_ranked: bool
    latest: date
    months: Mapping[Period, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class CauseRow:
    """A cause in the list of all; `is_internal` marks what customers never see."""

    name: Link
    is_internal: bool
    count: FigureView
    latest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartsOf:
    """A chart of parts, and the way to the list of all."""

    chart: BarChart
    all: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class CausesView:
    """All causes."""

    title: str
    description: str
    ranking: ParetoChart
    trends: tuple[ColumnChart, ...]
    causes: tuple[CauseRow, ...]
    parts: tuple[PartsOf, ...]


def causes_view(
    causes: tuple[CauseCount, ...],
    defective: PartCounts,
    fitted: PartCounts,
    last: Period,
    settings: Settings,
) -> CausesView:
    """Return the page of all causes, given from the most frequent; months are shown up to `last`."""
    language = settings.language
    parts = (
        PartsOf(
            chart=parts_chart(kind, counts, links.CAUSES, language),
            all=Link(
                text=words.LABELS[f"all_{kind.key}"].of(language),
                href=links.relative(kind.url, links.CAUSES),
            ),
        )
        for kind, counts in ((DEFECTIVE, defective), (FITTED, fitted))
    )
    return CausesView(
        title=words.CAUSES.of(language),
        description=words.SUMMARY.of(language),
        ranking=ranking(
            "ranking",
            words.PARETO.of(language),
            words.PARETO_SHOWS.of(language),
            [_counted(cause, settings) for cause in causes],
            language,
        ),
        trends=_trends(causes, last, settings),
        causes=tuple(_row(cause, settings) for cause in causes),
        parts=tuple(one for one in parts if one.chart.has_data),
    )


def _counted(cause: CauseCount, settings: Settings) -> Counted:
    return Counted(
        label=marked_title(cause.id, settings),
        n=cause.n,
        href=_to(cause.id, "reports"),
        is_known=cause.is_ranked,
    )


def _trends(
    causes: tuple[CauseCount, ...], last: Period, settings: Settings
) -> tuple[ColumnChart, ...]:
    """Return one chart for each of the most frequent causes, all on one scale and over the same months."""
    language = settings.language
    shown = [cause for cause in causes if cause.is_ranked][:TRENDS]
    earliest = min((month for cause in shown for month in cause.months), default=last)
    first = CountedMonth(month=earliest, n=0, href="")
    months = {
        cause.id: latest_months(
            [
                first,
                *(
                    CountedMonth(month=month, n=n, href=_to(cause.id, month.key))
                    for month, n in cause.months.items()
                ),
            ],
            MONTHS,
            last,
        )
        for cause in shown
    }
    axis = axes.counts((month.n for found in months.values() for month in found), language)
    return tuple(
        by_month(
            f"trend-{place}",
            marked_title(cause.id, settings),
            words.BY_MONTH_SHOWS.format_in(language, cause=cause_title(cause.id, settings)),
            months[cause.id],
            language,
            base=cases_text(sum(month.n for month in months[cause.id]), language),
            axis=axis,
        )
        for place, cause in enumerate(shown, start=1)
    )


def _row(cause: CauseCount, settings: Settings) -> CauseRow:
    return CauseRow(
        name=Link(text=cause_title(cause.id, settings), href=_to(cause.id)),
        is_internal=is_internal(cause.id, settings),
        count=count_view(
            "cases", cause.n, _to(cause.id, "reports"), settings, words.CASES.of(settings.language)
        ),
        latest=written.day(cause.latest, settings.language) if cause.latest > date.min else "",
    )


def _to(cause: str, place: str = "") -> str:
    return links.relative(links.cause(cause), links.CAUSES) + (f"#{place}" if place else "")
