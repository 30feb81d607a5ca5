"""The key figures of the year that goes on, each leading to the reports behind it on the year's own page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from svcsite.record.period import Period
from svcsite.record.vocabulary.names import Language
from svcsite.views.elements import Link
from svcsite.views.figures import FigureView
from svcsite.views.periods import period_title
from svcsite.words import home as words

_EARLY = 3
"""Up to which month a year in which nothing happened yet gives way to an earlier one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class YearCards:
    """A year's key figures. `year` leads to its page, or nowhere if nothing happened in it."""

    year: Link
    cards: tuple[FigureView, ...]


def shown_year(current: Period, years: Sequence[Period]) -> Period:
    """Return the year to show in the `current` month; `years` are those in which something happened.

    It is the current one, but at its beginning, before anything happened, the last in which something did.
    """
    year = Period.year_of(current.start)
    if year in years or current.first > _EARLY:
        return year
    return max((one for one in years if one < year), default=year)


def year_title(year: Period, language: Language, *, running: bool) -> str:
    """Return what a year is called: `2026, até agora` for one that goes on."""
    title = period_title(year, language)
    return words.SO_FAR.format_in(language, period=title) if running else title
