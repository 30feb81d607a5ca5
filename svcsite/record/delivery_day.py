"""The day by which a client report is to be delivered, as a contract says it.

3º dia útil                  3rd business day              counted from the first day after the period
dia 10 do mês seguinte       day 10, the 10th              of the month after the period
10 dias após o fechamento    10 days after                 counted from the period's last day
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from itertools import islice

from svcsite.record.period import Period
from svcsite.record.vocabulary.names import fold

_ORDINALS = {
    word: number
    for number, words in enumerate(
        (
            ("primeiro", "first"),
            ("segundo", "second"),
            ("terceiro", "third"),
            ("quarto", "fourth"),
            ("quinto", "fifth"),
            ("sexto", "sixth"),
            ("setimo", "seventh"),
            ("oitavo", "eighth"),
            ("nono", "ninth"),
            ("decimo", "tenth"),
        ),
        start=1,
    )
    for word in words
}
_NUMBER = rf"(?:(?P<number>\d{{1,3}})(?:o|a|st|nd|rd|th)?|(?P<word>{'|'.join(_ORDINALS)}))"
_UNTIL = r"(?:(?:em_)?ate_|by_|within_|until_|on_)?(?:[oa]_|the_)?"
_NEXT = (
    r"(?:_(?:do|de_cada|of_the|of_each)_(?:mes|month|periodo|period)(?:_(?:seguinte|subsequente))?"
    r"|_(?:do|of_the)_(?:proximo|next|following)_(?:mes|month|periodo|period)"
    r"|_of_(?:next|following)_month|_(?:seguinte|subsequente))?"
)
_AFTER = r"_(?:apos|depois|after)(?:_.{0,60})?"
_BUSINESS = rf"(?:dias?_ut(?:il|eis)|(?:business|working|work)_days?)(?:{_AFTER}|{_NEXT})"
_BY_BUSINESS_DAY = re.compile(rf"{_UNTIL}{_NUMBER}_{_BUSINESS}")
_BY_DAY_AFTER = re.compile(rf"{_UNTIL}{_NUMBER}_(?:dias?|days?)(?:_corridos)?{_AFTER}")
_BY_DAY = re.compile(
    rf"{_UNTIL}(?:(?:dia|day)_{_NUMBER}|(?P<st>\d{{1,2}})(?:o|st|nd|rd|th)(?:_(?:dia|day))?){_NEXT}"
)
_MARKS = re.compile(r"[ºª°]")
_LONGEST = 120
_DAY = timedelta(days=1)
_LAST_OF_MONTH = 31
_SEARCHED = 1000
"""How many days after the period are looked at for business days."""


def delivery_day(text: str, period: Period, is_holiday: Callable[[date], bool]) -> date | None:
    """Return the day by which a period's report is due, or None for a text that names none.

    Business days are Monday to Friday but holidays. A day that the month has not is its last.
    """
    typed = fold(_MARKS.sub("", text))[:_LONGEST]
    try:
        if match := _BY_BUSINESS_DAY.fullmatch(typed):
            return _business_day(_number(match), period.end, is_holiday)
        if match := _BY_DAY_AFTER.fullmatch(typed):
            return period.end + (_number(match) - 1) * _DAY
        if match := _BY_DAY.fullmatch(typed):
            return _day_of_month(int(match["st"] or _number(match)), period.end)
    except OverflowError:
        pass  # the calendar ends with the year 9999
    return None


def _number(match: re.Match[str]) -> int:
    return int(match["number"]) if match["number"] else _ORDINALS[match["word"]]


def _business_day(number: int, start: date, is_holiday: Callable[[date], bool]) -> date | None:
    days = (start + n * _DAY for n in range(_SEARCHED))
    business = (day for day in days if day.weekday() < 5 and not is_holiday(day))  # noqa: PLR2004 - Saturday
    return next(islice(business, number - 1, None), None) if number else None


def _day_of_month(number: int, start: date) -> date | None:
    if not 1 <= number <= _LAST_OF_MONTH:
        return None
    last = Period.month_of(start).end - _DAY
    return start.replace(day=min(number, last.day))
