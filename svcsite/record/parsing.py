"""One text parser for every type of field: text in, value out, or `ValueError`.

Accepts what people type on a phone in Brazil and elsewhere: `2026-10-02 09:12`, `02/10/2026 9h12`, `9,5`,
`sim`. A date with slashes is day first. Nothing is guessed: what has two readings is refused.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from decimal import Decimal, InvalidOperation
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from svcsite.record.moment import Moment
from svcsite.record.vocabulary.names import LANGUAGES, Language, Names, fold
from svcsite.source.characters import visible

_ISO_DAY = re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})")
_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})[-/.](?P<year>\d{4}|\d{2})")
_TIME = re.compile(
    r"(?P<hour>\d{1,2})(?: ?[:hH]s? ?(?P<minute>\d{2})?(?::(?P<second>\d{2})(?:\.\d{1,6})?)?"
    r" ?(?:min|m|hs|h)?)"
    r"(?:\s*(?P<offset>Z|[+-]\d{2}:?\d{2}))?",
    re.ASCII,
)
_JOINT = re.compile(r"(?:[ ,]*\b(?:às|as|at)\b|[ ]+[-\u2013\u2014]|[T ,])[ ]*", re.IGNORECASE)
_NUMBER = re.compile(r"[+-]?\d{1,15}(?:[.,]\d{1,9})?", re.ASCII)
_DURATION = re.compile(
    r"(?P<number>\d{1,5}(?:[.,]\d+)?)\s*(?P<unit>dias?|days?|d|horas?|hours?|hs?|minutos?|minutes?|min|m"
    r"|semanas?|weeks?|w)\b\.?\s*(?P<rest>.*)",
    re.IGNORECASE | re.ASCII,
)
_SIZE = re.compile(r"(\d{1,6}(?:[.,]\d{1,3})?)\s*(k|m)i?b", re.IGNORECASE | re.ASCII)
_SHORT_HOURS = re.compile(r"(?P<hours>\d{1,4})[hH:](?P<minutes>\d{2})(?:min)?", re.ASCII)
_SHA256 = re.compile(r"[0-9a-f]{64}", re.ASCII)
_UNITS = {"d": "days", "s": "weeks", "w": "weeks", "h": "hours", "m": "minutes"}
_YES = frozenset({"yes", "y", "true", "sim", "s", "verdadeiro", "x"})
_UNKNOWN = frozenset({"unknown", "desconhecida", "desconhecido"})
_NO = frozenset({"no", "n", "false", "nao", "falso"})

MOMENT = {"iso_day": _ISO_DAY, "day_first": _DAY_FIRST, "joint": _JOINT, "time": _TIME}
"""What a moment is read by, for who does the same elsewhere."""
YES_NO = {"yes": _YES, "no": _NO}
"""The words for yes and no, folded."""


class ImpossibleError(ValueError):
    """The form is right, but there is no such day or hour: 30 February, 25:00."""


def parse_day(text: str) -> date:
    """Read `2026-10-02` or `02/10/2026`."""
    typed = visible(text)
    match = _ISO_DAY.fullmatch(typed) or _DAY_FIRST.fullmatch(typed)
    if not match:
        raise ValueError(text)
    return _day(match)


def parse_day_or_unknown(text: str) -> date | None:
    """Read a day, or `unknown` and `desconhecida` as none."""
    return None if fold(text) in _UNKNOWN else parse_day(text)


def parse_moment(text: str, zone: tzinfo) -> Moment:
    """Read a day with or without a time; a time without an offset is that of `zone`."""
    typed = visible(text)
    match = _ISO_DAY.match(typed) or _DAY_FIRST.match(typed)
    if not match:
        raise ValueError(text)
    day = _day(match)
    rest = typed[match.end() :]
    if not rest:
        return Moment(day)
    joint = _JOINT.match(rest)
    clock = _TIME.fullmatch(rest[joint.end() :]) if joint else None
    if not clock:
        raise ValueError(text)
    at = datetime.combine(day, _clock(clock))
    offset = clock["offset"]
    if offset is None:
        return Moment(day, at.replace(tzinfo=zone))
    local = at.replace(tzinfo=_offset(offset)).astimezone(zone)
    return Moment(local.date(), local)


def parse_time(text: str) -> time:
    """Read `08:00`, `8h`, `8h30`; `24:00` is the end of the day and given as 00:00."""
    typed = visible(text)
    if typed in {"24:00", "24h", "24h00"}:
        return time(0)
    match = _TIME.fullmatch(typed)
    if not match or match["offset"]:
        raise ValueError(text)
    return _clock(match)


def parse_number(text: str) -> Decimal:
    """Read `9`, `9.5` or `9,5`; NaN and infinity are no numbers."""
    typed = visible(text)
    if not _NUMBER.fullmatch(typed):
        raise ValueError(text)
    try:
        return Decimal(typed.replace(",", "."))
    except InvalidOperation:  # pragma: no cover - the pattern admits only decimals
        raise ValueError(text) from None


def parse_whole(text: str) -> int:
    """Read `120`: a whole number of at least 1."""
    number = parse_number(text)
    if number < 1 or number != int(number):
        raise ValueError(text)
    return int(number)


def parse_count(text: str) -> int:
    """Read `0` or `120`: how many there are."""
    number = parse_number(text)
    if number < 0 or number != int(number):
        raise ValueError(text)
    return int(number)


def parse_yes_no(text: str) -> bool:
    """Read `yes`, `sim`, `true`, `no`, `nao`, `não`."""
    typed = fold(text)
    if typed in _YES or typed in _NO:
        return typed in _YES
    raise ValueError(text)


def parse_choice(text: str, names: Names) -> str:
    """Read one of several names in either language; give its canonical form."""
    found = names.find(text)
    if found is None:
        raise ValueError(text)
    return found.name


def parse_duration(text: str) -> timedelta:
    """Read `30 days`, `30 dias`, `4h`, `4h30`, `1 d 4 h`, `90 min`; always more than nothing."""
    typed = visible(text)
    if short := _SHORT_HOURS.fullmatch(typed):
        total = timedelta(hours=int(short["hours"]), minutes=int(short["minutes"]))
    else:
        total, rest = timedelta(), typed
        while rest:
            match = _DURATION.fullmatch(rest)
            if not match:
                raise ValueError(text)
            unit = _UNITS[match["unit"][0].lower()]
            total += timedelta(**{unit: float(match["number"].replace(",", "."))})
            rest = match["rest"].strip()
    if total <= timedelta():
        raise ValueError(text)
    return total


def parse_size(text: str) -> int:
    """Read `5 MB`, `1,5 MB`, `800 KB`; give bytes, of which 1,024 are a kilobyte. Always more than nothing."""
    match = _SIZE.fullmatch(visible(text))
    size = int(parse_number(match[1]) * (1 << (10 if match[2] in "kK" else 20))) if match else 0
    if size < 1:
        raise ValueError(text)
    return size


def parse_sha256(text: str) -> str:
    """Read a SHA-256 of 64 hexadecimal digits, with a `sha256:` before it or not; give it in small letters."""
    typed = visible(text).lower().removeprefix("sha256:").strip()
    if not _SHA256.fullmatch(typed):
        raise ValueError(text)
    return typed


def parse_percent(text: str) -> Decimal:
    """Read `95%` or `95`; give the share, here 0.95. More than 100 % is refused."""
    number = parse_number(visible(text).removesuffix("%").rstrip())
    if not 0 < number <= 100:  # noqa: PLR2004 - a percentage
        raise ValueError(text)
    return number / 100


def parse_zone(text: str) -> ZoneInfo:
    """Read the IANA name of a time zone, such as `America/Sao_Paulo`."""
    try:
        return ZoneInfo(visible(text))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError(text) from None


def parse_language(text: str) -> Language:
    """Read `pt-BR`, `pt`, `en`, `en-US`, `português`, `english`."""
    typed = fold(text)
    for language in LANGUAGES:
        if typed.startswith(language[:2]) and (len(typed) == 2 or "_" in typed):  # noqa: PLR2004
            return language
    words: dict[str, Language] = {"portugues": "pt-BR", "english": "en", "ingles": "en"}
    if typed in words:
        return words[typed]
    raise ValueError(text)


def _day(match: re.Match[str]) -> date:
    year = match["year"]
    century = 2000 if len(year) == 2 else 0  # noqa: PLR2004 - typed as two digits
    try:
        return date(century + int(year), int(match["month"]), int(match["day"]))
    except ValueError:
        raise ImpossibleError(match.group()) from None


def _clock(match: re.Match[str]) -> time:
    try:
        return time(int(match["hour"]), int(match["minute"] or 0), int(match["second"] or 0))
    except ValueError:
        raise ImpossibleError(match.group()) from None


def _offset(text: str) -> timezone:
    if text == "Z":
        return UTC
    hours, minutes = int(text[1:3]), int(text[-2:])
    total = timedelta(hours=hours, minutes=minutes)
    return timezone(-total if text[0] == "-" else total)
