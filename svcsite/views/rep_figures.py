"""A rep's figures in words: the few that cards and tables have room for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from svcsite.measures.figure import Figure
from svcsite.measures.observation import Observation
from svcsite.record.period import Period
from svcsite.record.settings import Settings
from svcsite.views import links
from svcsite.views.adjusted import adjusted_view
from svcsite.views.elements import Link
from svcsite.views.evidence import evidence_of
from svcsite.views.figures import Clock, FigureView, figure_view
from svcsite.views.periods import period_title

TIMES_AND_FIXES = ("response_median", "resolution_median", "first_time_fix")
"""What is told beside how many reports and which ratings."""

COLUMNS = ("reports", "rating_mean", *TIMES_AND_FIXES)
"""What the table of months has, to which the figures of all time add up."""

TABLE = "months"
"""The id of that table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RepNumbers:
    """A rep's figures of all time or of a year, and the ratings credited to the rep then."""

    figures: Mapping[str, Figure]
    ratings: tuple[Observation, ...]
    clock: Clock


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthRow:
    """A rep's month: the figures in the order of the columns."""

    month: Link
    figures: tuple[FigureView, ...]


def rep_cards(
    numbers: RepNumbers,
    settings: Settings,
    prior: Decimal | None,
    address: Callable[[str], str],
) -> tuple[FigureView, ...]:
    """Return the figures; `address` gives the link to the reports behind the one of a name."""
    rated = address("rating_mean")
    adjusted = adjusted_view(numbers.ratings, settings, prior, rated)
    return (
        figure_view(numbers.figures["reports"], settings, href=address("reports")),
        adjusted or figure_view(numbers.figures["rating_mean"], settings, href=rated),
        *(
            figure_view(numbers.figures[name], settings, href=address(name), clock=numbers.clock)
            for name in TIMES_AND_FIXES
        ),
    )


def month_rows(
    rep: str,
    months: Sequence[tuple[Period, Mapping[str, Figure]]],
    settings: Settings,
    clock: Clock,
    start: str,
) -> tuple[MonthRow, ...]:
    """Return the rows of the table of months, the latest first."""
    return tuple(
        MonthRow(
            month=Link(
                text=period_title(month, settings.language),
                href=links.relative(links.rep_period(rep, month), start),
            ),
            figures=tuple(
                figure_view(
                    figures[name],
                    settings,
                    href=evidence_of(links.rep_period(rep, month), name, start),
                    clock=clock,
                )
                for name in COLUMNS
            ),
        )
        for month, figures in sorted(months, key=lambda one: one[0], reverse=True)
    )
