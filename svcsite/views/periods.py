"""Months, quarters and years as people call them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from svcsite.record.period import Period
from svcsite.record.vocabulary.names import Language
from svcsite.views import format as written
from svcsite.words import periods as words

_MONTH = 1
_YEAR = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """The periods beside one: before and after it, and for a year the months in it. None has no page."""

    before: Period | None = None
    after: Period | None = None
    months: tuple[Period, ...] = ()

    @classmethod
    def of(cls, period: Period, alike: Sequence[Period], months: Sequence[Period]) -> Self:
        """Return what is around a period: `alike` are all of its length, the earliest first, and it."""
        place = alike.index(period)
        return cls(
            before=alike[place - 1] if place else None,
            after=alike[place + 1] if place + 1 < len(alike) else None,
            months=tuple(m for m in months if period.months == _YEAR and period.has(m.start)),
        )


def period_title(period: Period, language: Language) -> str:
    """Return a period in full: `outubro de 2026`, `2026`, `3º trimestre de 2026`."""
    if period.months == _MONTH:
        return written.patterned(period.start, words.MONTH_AND_YEAR, language)
    if period.months == _YEAR:
        return str(period.year)
    *_, last = period.each_month()
    return words.PARTS[period.months].format_in(
        language,
        number=(period.first - 1) // period.months + 1,
        year=period.year,
        first=month_name(period, language),
        last=month_name(last, language),
    )


def period_heading(period: Period, language: Language) -> str:
    """Return a period as a heading begins with it: `Outubro de 2026`."""
    title = period_title(period, language)
    return title[:1].upper() + title[1:]


def month_name(period: Period, language: Language) -> str:
    """Return the name of a period's first month: `outubro`."""
    return written.patterned(period.start, words.MONTH, language)


def month_short(period: Period, language: Language) -> str:
    """Return the name of a period's first month as it stands under an axis: `out`."""
    return written.patterned(period.start, words.MONTH_SHORT, language).removesuffix(".")
