"""What is wrong with a phone number as people write one, extension, remark and all."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files
from typing import Literal

from svcsite.record.vocabulary.names import Language
from svcsite.source.characters import visible

Trouble = Literal["none", "area", "short", "long", "unknown"]
"""No number at all, one without its area code, too short, too long, or of no network."""

_REMARK = re.compile(r"[(\[][^()\[\]]*[^\W\d_x][^()\[\]]*[)\]]?", re.IGNORECASE)
_EXTENSION = re.compile(
    r"(?:\b(?:ramal|ramais|ram|extension|ext|r)\b|(?<=[\d ])x(?=\d))", re.IGNORECASE
)
_NUMBER = re.compile(
    r"\+?\(?\+?\d[\d\s().*\u2010-\u2015-]*(?:xx[\d\s().*\u2010-\u2015-]+)?",
    re.IGNORECASE | re.ASCII,
)
PLAIN = re.compile(
    r"\(?(?:[14689][1-9]|2[12478]|3[1-578]|5[13-5]|7[13-579])\)? ?(?:[2-5]\d{3}|9\d{4})[- ]?\d{4}",
    re.ASCII,
)
"""Brazilian numbers that the library surely admits: most of them, and it takes its time to import."""
_SUBSCRIBER = re.compile(r"[2-8]\d{7}|9\d{7,8}", re.ASCII)
"""A Brazilian number without its area code: a house's, a mobile's, or a mobile's of before the ninth digit."""
_BRAZILIAN = range(10, 12)
"""How many digits a Brazilian number has with its area code."""

PATTERNS = {
    "remark": _REMARK,
    "extension": _EXTENSION,
    "number": _NUMBER,
    "plain": PLAIN,
    "subscriber": _SUBSCRIBER,
}
"""What this module looks by, for who does the same elsewhere."""


@lru_cache(maxsize=1024)
def trouble(typed: str, country: str | None) -> Trouble | None:
    """Give what is wrong with the first number in a text, or None where it can be dialled.

    `country` is the two-letter code of where it is dialled from; without one, only international numbers are judged.
    """
    plain = _EXTENSION.split(_REMARK.sub(" ", visible(typed)), maxsplit=1)[0]
    match = _NUMBER.search(plain)
    if match is None:
        return "none"
    if country is None and "+" not in match[0]:
        return None
    number = match[0].strip()
    return None if country == "BR" and PLAIN.fullmatch(number) else _judge(number, country)


def _judge(text: str, country: str | None) -> Trouble | None:
    import phonenumbers  # noqa: PLC0415

    try:
        number = phonenumbers.parse(text, country)
    except phonenumbers.NumberParseException as error:
        long = error.error_type == phonenumbers.NumberParseException.TOO_LONG
        return "long" if long else "unknown" if "+" in text else "short"
    if phonenumbers.is_valid_number(number):
        return None
    reason = phonenumbers.is_possible_number_with_reason(number)
    if country == "BR" and "+" not in text:
        return _judge_brazilian(str(number.national_number), bracketed="(" in text)
    if reason == phonenumbers.ValidationResult.IS_POSSIBLE_LOCAL_ONLY:
        return "area"
    if reason == phonenumbers.ValidationResult.TOO_SHORT:
        return "short"
    return "long" if reason == phonenumbers.ValidationResult.TOO_LONG else "unknown"


def _judge_brazilian(digits: str, *, bracketed: bool) -> Trouble:
    # The library knows no local numbers here: to it, one without its area code has simply a strange one.
    if not bracketed and _SUBSCRIBER.fullmatch(digits):
        return "area"
    if len(digits) not in _BRAZILIAN:
        return "short" if len(digits) < _BRAZILIAN.start else "long"
    return "unknown"


@lru_cache(maxsize=64)
def region(zone: str, language: Language) -> str | None:
    """Give the country of a time zone by its IANA name, else Brazil for Portuguese, else None."""
    rows = (files("tzdata") / "zoneinfo" / "zone.tab").read_text(encoding="utf-8").splitlines()
    countries = {row.split("\t")[2]: row[:2] for row in rows if row and not row.startswith("#")}
    return countries.get(zone) or ("BR" if language == "pt-BR" else None)
