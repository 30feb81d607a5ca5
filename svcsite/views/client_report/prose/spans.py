"""How the prose of a client report tells its period, and lengths of time."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from svcsite.measures.client.client_period import ClientPeriod
from svcsite.measures.clock import seconds
from svcsite.record.period import Period
from svcsite.record.vocabulary.names import Language
from svcsite.views import format as written
from svcsite.views.client_report.prose.numerals import counted
from svcsite.views.client_report.told import Told
from svcsite.views.figures import Clock, time_text
from svcsite.views.periods import month_name
from svcsite.words.client_report import numerals as nouns
from svcsite.words.client_report import spans as words
from svcsite.words.text import Text

_MINUTE = 60
_TWO, _QUARTER, _HALF = 2, 3, 6


def when(told: Told) -> str:
    """Return the period as prose begins with it: `em outubro`, `no 3º trimestre de 2026`; so far, while it goes on."""
    period = short_period(told.period, told.language)
    if told.now.is_over:
        return period
    day = written.day(told.last_day, told.language)
    return words.SO_FAR.format_in(told.language, period=period, day=day)


def short_period(period: Period, language: Language) -> str:
    """Return a period within a sentence; the year of a month is said on the cover."""
    texts = {
        1: words.IN_MONTH,
        _TWO: words.IN_TWO_MONTHS,
        _QUARTER: words.IN_QUARTER,
        _HALF: words.IN_HALF,
    }
    return _named(texts.get(period.months, words.IN_YEAR), period, language)


def of_period(period: Period, language: Language) -> str:
    """Return which period a report is of: `de outubro de 2026`, `do 3º trimestre de 2026`."""
    texts = {
        1: words.OF_MONTH,
        _TWO: words.OF_TWO_MONTHS,
        _QUARTER: words.OF_QUARTER,
        _HALF: words.OF_HALF,
    }
    return _named(texts.get(period.months, words.OF_YEAR), period, language)


def _named(text: Text, period: Period, language: Language) -> str:
    months = list(period.each_month())
    place = (period.first - 1) // period.months % len(words.ORDINALS)
    return text.format_in(
        language,
        month=month_name(months[0], language),
        other=month_name(months[-1], language),
        number=words.ORDINALS[place].of(language),
        year=period.year,
    )


def is_empty(told: Told) -> bool:
    """Tell whether nothing was called in the period, nothing was due and nobody said anything."""
    now = told.now
    counts = ("reports", "sla_response", "sla_resolution", "rating_mean")
    return not any(now.figures[name].n for name in counts) and not now.planned_machines


def clock_of_period(now: ClientPeriod) -> Clock:
    """Return in which hours the times of a period are told: those of its contracts."""
    clocks = {
        Clock.WALL if contract.calendar.always else Clock.BUSINESS for contract in now.contracts
    }
    if not clocks:
        return Clock.WALL
    return clocks.pop() if len(clocks) == 1 else Clock.MIXED


def time_told(length: Decimal, clock: Clock, language: Language) -> str:
    """Return a length of time, of less than a minute too."""
    if length < _MINUTE:
        return words.UNDER_A_MINUTE.of(language)
    return time_text(length, clock, language)


def limit_told(limit: timedelta, clock: Clock, language: Language) -> str:
    """Return a time that was agreed, in hours as contracts have it: `48h`, `20h úteis`."""
    return time_text(seconds(limit), Clock.MIXED if clock is Clock.WALL else clock, language)


def age_told(age: timedelta, language: Language) -> str:
    """Return for how long something has been so: `há 12 dias`, `há menos de um dia`."""
    days = counted(age.days, nouns.DAYS, language)
    return words.AGE.format_in(language, age.days, days=days)


def later_told(days: int, language: Language) -> str:
    """Return how much later something was: `três dias depois`, `no mesmo dia`."""
    return words.LATER.format_in(language, days, days=counted(days, nouns.DAYS, language))
