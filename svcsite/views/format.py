"""Dates, times, numbers and durations in words, as the archive's language writes them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import cache, lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from svcsite.record.moment import Moment
from svcsite.record.vocabulary.names import Language
from svcsite.words import pages as words
from svcsite.words.text import Text

if TYPE_CHECKING:
    from babel import Locale

_MINUTE = 60
_ENOUGH = 4096
"""How many different values are remembered: an archive has few days and times next to its pages."""


def day(value: date, language: Language) -> str:
    """Write a day: `02/10/2026`, `2 Oct 2026`."""
    return _pattern(value, words.DAY.of(language), language)


def clock(value: time, language: Language) -> str:
    """Write a time of day: `9h12`, `09:12`."""
    return _pattern(value.replace(tzinfo=None), words.TIME.of(language), language)


def moment(value: Moment, language: Language) -> str:
    """Write a moment: `02/10/2026 às 9h12`, or the day alone where no time is known."""
    if value.at is None:
        return day(value.day, language)
    written = clock(value.at.time(), language)
    return words.MOMENT.format_in(language, day=day(value.day, language), time=written)


def duration(value: timedelta, language: Language) -> str:
    """Write a wall-clock duration in days, hours and minutes: `28 min`, `6h55`, `2 dias e 3h`.

    Seconds are cut off. What runs backwards has no words and raises `ValueError`.
    """
    if value < timedelta(days=1):
        return hours(value, language)
    days = words.DAYS.format_in(language, value.days)
    if value.seconds < _MINUTE:
        return days
    rest = hours(value - timedelta(days=value.days), language)
    return words.DAYS_AND.format_in(language, days=days, rest=rest)


def hours(value: timedelta, language: Language) -> str:
    """Write a duration in hours and minutes, as contracts do, whose days are not of 24 hours.

    Raises `ValueError` for what runs backwards.
    """
    if value < timedelta():
        raise ValueError(f"a duration of {value}")
    whole, minutes = divmod(value // timedelta(minutes=1), 60)
    if not minutes and whole:
        return words.HOURS.format_in(language, hours=whole)
    if whole:
        return words.HOURS_MINUTES.format_in(language, hours=whole, minutes=minutes)
    return words.MINUTES.format_in(language, minutes=minutes)


def patterned(value: date, pattern: Text, language: Language) -> str:
    """Write a day in a pattern of the Unicode locale data, which each language has its own of."""
    return _pattern(value, pattern.of(language), language)


@lru_cache(_ENOUGH)
def number(value: Decimal | int, language: Language) -> str:
    """Write a number as exactly as it is known, up to three decimals: `1.250`, `9,5`."""
    return _decimal(value, "#,##0.###", language)


@lru_cache(_ENOUGH)
def mean(value: Decimal, language: Language) -> str:
    """Write a mean with one decimal: `8,7`."""
    return _decimal(_tenths(value), "#,##0.0", language)


@lru_cache(_ENOUGH)
def percent(share: Decimal, language: Language) -> str:
    """Write a share from 0 to 1 as a percentage: `92,3%`."""
    return _decimal(_tenths(share * 100), "#,##0.#", language) + "%"


@cache
def weekdays(language: Language) -> tuple[str, ...]:
    """Return the short names of the days of the week, Monday first."""
    names = _locale(language).days["stand-alone"]["abbreviated"]
    return tuple(names[number].removesuffix(".") for number in range(7))


@cache
def place(zone: ZoneInfo, language: Language) -> str:
    """Return what people call a time zone: the city or region that it is named for."""
    from babel.dates import get_timezone_location  # noqa: PLC0415

    return str(get_timezone_location(zone, locale=_locale(language), return_city=True))


def country(code: str, language: Language) -> str:
    """Return what people call a country, by its ISO code; the code itself where nobody knows it."""
    return str(_locale(language).territories.get(code, code))


@cache
def _locale(language: Language) -> Locale:
    # Only who makes pages pays for loading Babel.
    from babel import Locale  # noqa: PLC0415

    return Locale.parse(language, sep="-")


@lru_cache(_ENOUGH)
def _pattern(value: date | datetime | time, pattern: str, language: Language) -> str:
    from babel.dates import parse_pattern  # noqa: PLC0415

    return parse_pattern(pattern).apply(value, _locale(language))


def _decimal(value: Decimal | int, pattern: str, language: Language) -> str:
    from babel.numbers import format_decimal  # noqa: PLC0415

    return format_decimal(value, format=pattern, locale=_locale(language))


def _tenths(value: Decimal) -> Decimal:
    """Round as people do at school; Babel would make 9,2 of 9,25 and 9,4 of 9,35."""
    return value.quantize(Decimal("0.1"), ROUND_HALF_UP)
