"""A figure in words: its value, what it was made from, and where its reports are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from enum import Enum
from functools import lru_cache

from svcsite.ledger.case import Case
from svcsite.measures.figure import SMALL, Figure, Reason, Unit
from svcsite.measures.intervals import Trend
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import Language
from svcsite.views import format as written
from svcsite.words import figures as words
from svcsite.words.pages import MACHINE_COUNT
from svcsite.words.text import Text

_OF_RATINGS = frozenset({"rating_mean", "rating_satisfied", "response_rate"})
_OF_MACHINES = frozenset({"planned_done"})
"""Figures that count machines, of which one report may tell several."""

_OF_REPORTS = frozenset({"reports", "unproductive", "planned_done", "time_between_failures"})
"""Figures made of reports; all that are neither these nor of ratings are made of cases."""

_MINUTE, _HOUR = timedelta(minutes=1), timedelta(hours=1)
_ARROWS = {Trend.UP: "↑", Trend.DOWN: "↓", Trend.NONE: ""}


class Clock(Enum):
    """In which hours times are counted."""

    BUSINESS = "business"
    """The hours of service of a contract."""
    WALL = "wall"
    """All hours."""
    MIXED = "mixed"
    """Some of each: no single word would be true."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendView:
    """Where a figure went, in words; the arrow is empty where nothing can be concluded."""

    arrow: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureView:
    """A figure in words.

    `href` is empty where nothing was counted; then `value` is a dash, but of a count it is zero. `base` says n where
    the value does not, and `note` what else to know. `short` is the label at the head of a column.
    """

    name: str
    label: str
    short: str
    value: str
    base: str
    n: int
    href: str
    note: str
    trend: TrendView | None


def figure_view(
    figure: Figure,
    settings: Settings,
    *,
    href: str,
    clock: Clock = Clock.MIXED,
    trend: Trend | None = None,
) -> FigureView:
    """Put a figure into words; `href` leads to its reports, as the page sees them."""
    language = settings.language
    return FigureView(
        name=figure.name,
        label=figure_label(figure.name, settings),
        short=short_label(figure.name, settings),
        value=figure_value(figure, settings, clock),
        base=figure_base(figure, language),
        n=figure.n,
        href=href if figure.n else "",
        note=_note(figure, clock, language),
        trend=_trend(trend, language) if trend and figure.n else None,
    )


def of_planned(view: FigureView, figure: Figure, planned: int, language: Language) -> FigureView:
    """Return the figure of planned work with how much was planned, if any was; others stay as they are."""
    if figure.name not in _OF_MACHINES or not planned:
        return view
    done = written.number(figure.value or 0, language)
    told = words.OF_PLANNED.format_in(
        language, done=done, planned=written.number(planned, language)
    )
    return replace(view, value=told) if figure.n else replace(view, note=told)


def clock_of(cases: Iterable[Case]) -> Clock:
    """Return in which hours the times of some cases are counted."""
    contracts = {id(case.contract): case.contract for case in cases}
    clocks = {
        Clock.WALL if contract is None or contract.calendar.always else Clock.BUSINESS
        for contract in contracts.values()
    }
    return clocks.pop() if len(clocks) == 1 else Clock.MIXED


def figure_label(name: str, settings: Settings) -> str:
    """Return what a figure is called."""
    return _named(words.NAMES[name], settings)


def short_label(name: str, settings: Settings) -> str:
    """Return what a figure is called at the head of a column."""
    return _named(words.SHORT.get(name, words.NAMES[name]), settings)


def figure_meaning(name: str, settings: Settings) -> str:
    """Return what a figure means, in one sentence."""
    return _named(words.MEANINGS[name], settings)


def figure_value(figure: Figure, settings: Settings, clock: Clock) -> str:
    """Write a figure's value; a part is always told with the whole."""
    language, value = settings.language, figure.value
    if value is None or not figure.n:
        return written.number(0, language) if _is_zero(figure) else "–"
    if figure.unit is Unit.SECONDS:
        return time_text(value, clock, language)
    if figure.unit is Unit.SCORE:
        return written.mean(value, language)
    if figure.name in _OF_MACHINES:
        return machines_text(value, language)
    if figure.unit is Unit.REPORTS and value == figure.n and not figure.part:
        return written.number(figure.n, language)
    share = figure.told_share
    return (words.PART if share is None else words.PART_AND_SHARE).format_in(
        language,
        part=written.number(len(figure.part), language),
        n=written.number(figure.n, language),
        share="" if share is None else written.percent(share, language),
    )


def figure_base(figure: Figure, language: Language) -> str:
    """Say from how many reports, cases or ratings a figure was made; empty where its value says so."""
    says_n = figure.unit in {Unit.SHARE, Unit.REPORTS} and figure.name not in _OF_MACHINES
    if says_n and (figure.n or _is_zero(figure)):
        return ""
    return base_text(figure.name, figure.n, language)


def base_text(name: str, n: int, language: Language) -> str:
    """Say how many reports, cases or ratings the figure of a name was made from."""
    base = words.BASE_CASES
    if name in _OF_RATINGS:
        base = words.BASE_RATINGS
    elif name in _OF_REPORTS:
        base = words.BASE_REPORTS
    return base.format_in(language, n, number=written.number(n, language))


def machines_text(count: Decimal | int, language: Language) -> str:
    """Write how many machines: `3 equipamentos`."""
    told = written.number(count, language)
    return MACHINE_COUNT.format_in(language, int(count), number=told)


def reason_text(reason: Reason, language: Language) -> str:
    """Say why a report was left out."""
    return words.REASONS[reason.value].of(language)


@lru_cache(4096)
def time_text(seconds: Decimal, clock: Clock, language: Language) -> str:
    """Write a length of time: `4h10 úteis`, `1h útil`, `2 dias e 3h`; business days are not of 24 hours."""
    length = timedelta(seconds=int(seconds))
    if clock is Clock.WALL:
        return written.duration(length, language)
    told = written.hours(length, language)
    if clock is Clock.MIXED or length < _MINUTE:
        return told
    is_one = length // _MINUTE * _MINUTE in {_MINUTE, _HOUR}
    return (words.BUSINESS_ONE if is_one else words.BUSINESS).format_in(language, time=told)


def _note(figure: Figure, clock: Clock, language: Language) -> str:
    if not figure.n:
        return ""
    if figure.unit is Unit.SHARE and figure.n < SMALL:
        ratings = figure.name in _OF_RATINGS
        return (words.TOO_FEW_RATINGS if ratings else words.TOO_FEW_CASES).of(language)
    if figure.unit is Unit.SECONDS and clock is not Clock.BUSINESS:
        return (words.WALL if clock is Clock.WALL else words.MIXED).of(language)
    return ""


def _is_zero(figure: Figure) -> bool:
    """Tell whether a figure counts none, which is known; of a part of none nothing is."""
    is_count = figure.unit is Unit.REPORTS and figure.name not in _OF_MACHINES
    return is_count and figure.value is not None and not figure.n


def _trend(trend: Trend, language: Language) -> TrendView:
    return TrendView(arrow=_ARROWS[trend], text=words.TRENDS[trend.value].of(language))


def _named(text: Text, settings: Settings) -> str:
    return _filled(text, settings.language, settings.rating.satisfied, settings.recurrence.window)


@lru_cache(256)
def _filled(text: Text, language: Language, satisfied: Decimal, window: timedelta) -> str:
    return text.format_in(
        language,
        score=written.number(satisfied, language),
        window=written.duration(window, language),
    )
