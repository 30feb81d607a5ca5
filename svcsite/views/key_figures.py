"""The few figures that a table or a row of cards has room for."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from svcsite.measures.figure import Figure
from svcsite.measures.intervals import Trend
from svcsite.record.settings import Settings
from svcsite.views.figures import Clock, FigureView, figure_view

KEY = (
    "reports",
    "sla_response",
    "sla_resolution",
    "resolution_median",
    "rating_mean",
    "rating_satisfied",
    "recurrence",
)
"""What a manager looks at first: how much, in time or not, how long, how content, what came back."""


def key_figures(
    figures: Mapping[str, Figure],
    settings: Settings,
    address: Callable[[str], str],
    *,
    clock: Clock = Clock.MIXED,
    trends: Mapping[str, Trend] | None = None,
) -> tuple[FigureView, ...]:
    """Return the key figures in words; `address` gives the link to the reports behind the one of a name."""
    return tuple(
        figure_view(
            figures[name],
            settings,
            href=address(name),
            clock=clock,
            trend=(trends or {}).get(name),
        )
        for name in KEY
    )
