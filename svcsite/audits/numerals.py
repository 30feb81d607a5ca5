"""Numbers as people type them in prose: digits in either language's form, words, lengths of time."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain

_UNITS = {
    "pt": "dois|duas tres quatro cinco seis sete oito nove",
    "en": "two three four five six seven eight nine",
}
_TEENS = {
    "pt": "dez onze doze treze quatorze|catorze quinze dezesseis dezessete dezoito dezenove",
    "en": "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
}
_TENS = {
    "pt": "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
}
_JOINTS = {"pt": " e ", "en": "-"}
_ONES = {"pt": ("um", "uma"), "en": ("one",)}

_NONE = frozenset({"nao houve", "sem", "no", "without"})
"""What says that there is none, right before a thing."""

_ALL = frozenset({"todos", "todas", "all", "every"})
"""What says a hundred per cent."""

_ONE = Decimal(1)
_MINUTE, _HOUR = Decimal(60), Decimal(3600)


def _spelled() -> dict[str, int]:
    """Return the numbers that are read as words, folded; one is an article as often, and is not among them."""
    found = {"nenhum": 0, "nenhuma": 0, "zero": 0, "cem": 100, "a hundred": 100}
    for language, joint in _JOINTS.items():
        units = [(n, words.split("|")) for n, words in enumerate(_UNITS[language].split(), 2)]
        teens = enumerate(_TEENS[language].split(), 10)
        found |= {w: n for n, words in units for w in words}
        found |= {w: n for n, words in teens for w in words.split("|")}
        for tens, word in enumerate(_TENS[language].split(), 2):
            found[word] = tens * 10
            ones = [(1, list(_ONES[language])), *units]
            found |= {f"{word}{joint}{w}": tens * 10 + n for n, words in ones for w in words}
    return found


SPELLED = _spelled()
_WORDS = "|".join(sorted(map(re.escape, SPELLED), key=len, reverse=True))
_DIGITS = r"\d{1,3}(?:[.,]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
NUMBER = rf"(?<![\w.,/:#$€£-])(?:{_DIGITS}|{_WORDS})(?![\w/:]|[.,]\d|-\d)"
"""A number in folded text, as a pattern without groups: `1.250`, `8,7`, `doze`."""

COUNT = rf"(?:{NUMBER}|\b(?:apenas|so|somente|only|just) (?:um|uma|one)(?!\w))"
"""A number of things: one as a word only where it is no article."""

_N = rf"(?:{_DIGITS}|{_WORDS})"
_KIND = r"(?: (?:uteis|util|corrid[oa]s?|business|working))?"
_D = rf"(?:dias?|days?){_KIND}"
_H = rf"(?:h|horas?|hours?|hrs?){_KIND}"
_M = r"(?:minutos?|minutes?|mins?)"
_AND = r"(?: e |, | and | )"
_SHORTER = (
    rf"(?:\d+ ?h ?\d{{1,2}}(?: ?(?:{_M}|m))?|{_N} ?{_H}(?:{_AND}\d{{1,2}} ?{_M})?|{_N} ?{_M})"
)
TIME = rf"(?<![\w.,/:#$-])(?:{_N} ?{_D}(?:{_AND}{_SHORTER})?|{_SHORTER})(?!\w)"
"""A length of time in folded text, as a pattern without groups: `4h10`, `2 dias e 3h`, `45 min`."""

_DAYS_IN = re.compile(rf"(?P<number>{_N}) ?{_D}")
_HOURS_IN = re.compile(rf"(?P<number>{_N}) ?{_H}")
_MINUTES_IN = re.compile(rf"h ?(?P<after>\d{{1,2}})|(?P<number>{_N}) ?{_M}")
_THOUSANDS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """A number as typed: what it may mean, and the size of its last digit, up to which it may be rounded."""

    readings: tuple[Decimal, ...]
    step: Decimal = _ONE

    def is_rounded(self, value: Decimal) -> bool:
        """Tell whether it is a value as people round one."""
        return any(abs(reading - value) * 2 <= self.step for reading in self.readings)


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedTime:
    """A length of time as typed, in seconds; a day may be one of service, so there is a shortest and a longest."""

    shortest: Decimal
    longest: Decimal
    step: Decimal

    def is_rounded(self, seconds: Decimal) -> bool:
        """Tell whether it is a length of time, cut off or rounded."""
        half = self.step / 2
        cut = self.shortest <= seconds < self.longest + (self.step if self.step == _MINUTE else 0)
        return cut or self.shortest - half <= seconds <= self.longest + half


def folded(text: str) -> str:
    """Return a text in lower case and without accents, each character where it was."""
    return "".join(chain.from_iterable(map(_folded_character, text)))


def read_number(typed: str) -> Typed:
    """Read what `NUMBER` or `COUNT` found. What could be thousands or decimals may be either."""
    if typed in _NONE or typed in _ALL:
        return Typed(readings=(Decimal(0) if typed in _NONE else Decimal(100),))
    if typed in SPELLED:
        return Typed(readings=(Decimal(SPELLED[typed]),))
    if typed.endswith(("um", "uma", "one")):
        return Typed(readings=(_ONE,))
    plain = typed.replace(",", ".")
    if plain.count(".") > 1:
        whole, _, decimals = plain.rpartition(".")
        if _THOUSANDS.fullmatch(typed):
            return Typed(readings=(Decimal(plain.replace(".", "")),))
        return Typed(readings=(Decimal(f"{whole.replace('.', '')}.{decimals}"),), step=_last(plain))
    readings = [Decimal(plain)]
    if _THOUSANDS.fullmatch(typed):
        readings.append(Decimal(plain.replace(".", "")))
    return Typed(readings=tuple(readings), step=_last(plain))


def read_time(typed: str) -> TypedTime:
    """Read what `TIME` found."""
    shortest = longest = step = Decimal(0)
    for pattern, least, most in (
        (_DAYS_IN, 8 * _HOUR, 24 * _HOUR),
        (_HOURS_IN, _HOUR, _HOUR),
        (_MINUTES_IN, _MINUTE, _MINUTE),
    ):
        if match := pattern.search(typed):
            number = read_number(match.groupdict().get("after") or match["number"])
            shortest += number.readings[0] * least
            longest += number.readings[0] * most
            step = number.step * most
    return TypedTime(shortest=shortest, longest=longest, step=step)


def _last(plain: str) -> Decimal:
    """Return the size of the last digit of a number with a decimal point or none."""
    return _ONE.scaleb(-len(plain.rpartition(".")[2])) if "." in plain else _ONE


def _folded_character(character: str) -> str:
    if character.isspace():
        return " " if character != "\n" else "\n"
    if character in "\u2010\u2011":
        return "-"
    base = unicodedata.normalize("NFKD", character)[0].lower()
    return base if len(base) == 1 else character
