"""The names by which a text puts in a figure: `{figure: sla_resolution}`."""

from __future__ import annotations

import re

FIGURE_NAMES = (
    "reports",
    "response_median",
    "response_mean",
    "response_p90",
    "sla_response",
    "resolution_median",
    "resolution_mean",
    "resolution_p90",
    "sla_resolution",
    "paused_time",
    "rating_mean",
    "rating_satisfied",
    "response_rate",
    "recurrence",
    "first_time_fix",
    "unproductive",
    "planned_done",
    "open_cases",
)
"""Every figure's name, in the order in which figures are shown."""

ALL_FIGURES = frozenset({"all", "todos"})
"""What an erratum writes, folded, that gives one reason for all figures that moved."""

_TARGET = re.compile(r"sla_(response|resolution)\.(general|low|medium|high|critical)(\.\d+)?")


def is_for_errata(name: str) -> bool:
    """Tell whether an erratum may name this, folded: a figure, an agreed target by its code, or all figures."""
    return name in FIGURE_NAMES or name in ALL_FIGURES or _TARGET.fullmatch(name) is not None
