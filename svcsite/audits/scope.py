"""What a sentence speaks of: the period as a whole, also the one before, or something else of which no figure tells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from svcsite.audits.numerals import folded
from svcsite.audits.phrases import PERIOD
from svcsite.audits.sentences import Sentence
from svcsite.record.customer import Customer
from svcsite.record.period import Period

Speaks = Literal["now", "before", "other"]

_MONTHS = (
    ("janeiro", "january"),
    ("fevereiro", "february"),
    ("marco", "march"),
    ("abril", "april"),
    ("maio", "may"),
    ("junho", "june"),
    ("julho", "july"),
    ("agosto", "august"),
    ("setembro", "september"),
    ("outubro", "october"),
    ("novembro", "november"),
    ("dezembro", "december"),
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_BEFORE = re.compile(
    r"\banterior|\bpassad[oa]\b|\bantes\b|\bcontra\b|\bante\b|\bfrente a|\beram?\b|compar|\bem relacao"
    r"|previous|\blast (?:month|quarter|year)|against|\bbefore\b|\bearlier\b|\bup from|\bdown from"
    r"|\bde \S+ para\b|\bfrom \S+ to\b"
)
_OTHER = re.compile(
    # what was not, or is not yet
    r"\bsera[o]?\b|\bseriam?\b|preve[mr]|previst[oa]s? para|\besper(?:a|amos|ado)|\bprojet|\bestim|\bproximo|"
    r"\bpoderia|\bcaso (?:o|a|haja)|\bse (?:o|a|houver)\b|\bpropo|\bsugerimos|\bwill\b|\bwould\b|\bexpect"
    r"|\bforecast|\bnext (?:month|quarter|year)|\bif\b|\bpropos|\bplan to"
    # another time
    r"|\bdesde\b|\bacumulad|\bnos ultimos|\bao longo do contrato|\bano passado|\bmesmo (?:mes|periodo)"
    r"|\bsince\b|\bto date\b|\blast \d+|\bthe last\b|\bsame (?:month|period)|\byear to\b"
    r"|\bsemana|\bquinzena|\bpor (?:dia|mes|tecnico)|\bao (?:dia|mes)\b|\bpor cada|\bcada\b|\bweek|\bper \w+|\beach\b"
    r"|\b(?:no |em |on |ate )?(?:o )?(?:dia|day) \d|\b\d+ de <months>|\b(?:on )?<months> \d{1,2}\b(?! ?\d)"
    r"|\b\d{1,2} <months>"
    # another's numbers
    r"|\bpesquisa|\bsurvey|\bnps\b|\bmercado\b|\bindustry|\bfabricante|\bmanufacturer"
)
_ELSEWHERE = re.compile(r"\bpesquisa|\bsurvey")
_LENGTHS = {
    1: r"\btrimestr|\bsemestr|\bbimestr|\bano\b|\banual|\bquarter|\bhalf-year|\byear",
    2: r"\btrimestr|\bsemestr|\bmes\b|\bmensal|\bano\b|\bquarter|\bhalf-year|\byear|\bmonth\b",
    3: r"\bsemestr|\bbimestr|\bmes\b|\bmensal|\bano\b|\bhalf-year|\byear|\bmonth\b",
    6: r"\btrimestr|\bbimestr|\bmes\b|\bmensal|\bano\b|\bquarter|\byear|\bmonth\b",
    12: r"\btrimestr|\bsemestr|\bbimestr|\bmes\b|\bmensal|\bquarter|\bhalf-year|\bmonth\b",
}
"""What speaks of other lengths of time, by the months of a period; of the one before there is more to say."""

_CALLED = {
    1: "periodo|mes|period|month",
    2: "periodo|bimestre|period|two months",
    3: "periodo|trimestre|period|quarter",
    6: "periodo|semestre|period|half-year",
    12: "periodo|ano|period|year",
}
"""What a period of so many months is called."""

_PARTS_OF_A_YEAR = {
    3: ("q", ("trimestre", "quarter")),
    6: ("h", ("semestre", "half(?:-year)?")),
}
_ORDINALS = (
    ("primeiro", "first"),
    ("segundo", "second"),
    ("terceiro", "third"),
    ("quarto", "fourth"),
)

_ANY_MONTH = "(?:" + "|".join(name for names in _MONTHS for name in names) + ")"
_OTHER_TIME = re.compile(_OTHER.pattern.replace("<months>", _ANY_MONTH))
_PART = re.compile(
    r"\b(?:lojas?|filial|filiais|matriz|unidades?|stores?|branch(?:es)?|sites?|equipamentos?|maquinas?"
    r"|impressoras?|machines?|printers?|(?:o|a|pel[oa]) tecnic[oa]|engineer)\b"
    r"|\bcritic|\burgent|\bprioridade|\bpriority|\bcorretiv|\bcorrective|\binstalac|\binstallation"
    r"|\bgarantia|\bwarranty|\bremot|\btreinament|\bfornecedor|\bsupplier"
)
_INTO = re.compile(r"\b(?:n[oa]s?|d[oa]s?|para|at|in|on|for|with|of)\b")
_IDIOMS = re.compile(r"\b(?:no total|no geral|ao todo|in total|in all|overall|no prazo|on time)\b")
_CLAUSE = re.compile(r"[;:](?!\d)")
_NEAR = 60
"""How far behind a number a name may stand that it belongs to."""
_SHORTEST = 3
"""Names shorter than this are words too often."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What tells whether a sentence speaks of a customer's whole period; make it with `of`."""

    period: Period
    names: re.Pattern[str] | None
    whole: re.Pattern[str]

    @classmethod
    def of(cls, period: Period, customer: Customer) -> Scope:
        """Return the scope of a customer's client report."""
        names = {folded(name) for name in _names(customer) if len(name) >= _SHORTEST}
        longest_first = sorted(map(re.escape, names), key=len, reverse=True)
        return cls(
            period=period,
            names=re.compile(rf"(?<!\w)(?:{'|'.join(longest_first)})(?!\w)") if names else None,
            whole=_whole(period),
        )

    def speaks_of(self, sentence: Sentence) -> Speaks:
        """Tell what time a sentence speaks of, as far as that can be told."""
        text = sentence.text
        if _OTHER_TIME.search(text) or _ELSEWHERE.search(sentence.before):
            return "other"
        without = self.whole.sub(" ", text)
        years = set(_YEAR.findall(without)) - {str(self.period.year)}
        # A single month of a quarter is not the quarter.
        own = _names_of(self.period) if self.period.months == 1 else ()
        months = _months_in(without) - set(own)
        before = _before(self.period)
        if months - set(_names_of(before) if before and before.months == 1 else ()):
            return "other"
        if years - ({str(before.year)} if before else set()):
            return "other"
        if re.search(_LENGTHS[self.period.months], without) and not _BEFORE.search(text):
            return "other"
        return "before" if months or years or _BEFORE.search(text) else "now"

    def is_narrowed(self, sentence: Sentence, start: int, end: int, *, counts: bool) -> bool:
        """Tell whether a claim at a place of a sentence speaks of one place, machine or person, not of all.

        What `counts` things without saying when speaks of what the sentence before it was about.
        """
        text = sentence.text
        before = _CLAUSE.split(text[:start])[-1]
        after = _CLAUSE.split(text[end:])[0]
        if _PART.search(before) or _PART.search(after):
            return True
        if self.names and (self.names.search(before) or self.names.search(after[:_NEAR])):
            return True
        if not counts or self.whole.search(text):
            return False
        if _INTO.search(_IDIOMS.sub("", before)):
            return True
        return bool(sentence.before) and not self.whole.search(sentence.before)


@lru_cache(maxsize=64)
def period_pattern(period: Period) -> str:
    """Return the pattern of what says that a whole period is meant."""
    year = f"{period.year:04}"
    names = "|".join(_names_of_whole(period))
    told = {"<name>": names, "<year>": year, "<length>": _CALLED[period.months]}
    pattern = PERIOD
    for mark, names in told.items():
        pattern = pattern.replace(mark, f"(?:{names})")
    return pattern


@lru_cache(maxsize=64)
def _whole(period: Period) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{period_pattern(period)})\b")


def _names_of(period: Period) -> tuple[str, ...]:
    """Return what the months of a period are called."""
    return tuple(name for month in period.each_month() for name in _MONTHS[month.first - 1])


def _names_of_whole(period: Period) -> Iterator[str]:
    """Yield what a period as a whole is called: `outubro`, `july to september`, `primeiro trimestre`, `q1`, `2026`."""
    if period.months == 1:
        yield from _MONTHS[period.first - 1]
        return
    first, last = _MONTHS[period.first - 1], _MONTHS[period.first + period.months - 2]
    yield from (f"{first[0]} (?:e|a|ate) {last[0]}", f"{first[1]} (?:and|to|through) {last[1]}")
    number = (period.first - 1) // period.months
    called = _PARTS_OF_A_YEAR.get(period.months)
    if called:
        portuguese, english = _ORDINALS[number]
        letter, names = called
        yield from (f"{portuguese} {names[0]}", f"{english} {names[1]}", f"{letter}{number + 1}")
    if period.months == len(_MONTHS):
        yield f"{period.year:04}"


def _months_in(text: str) -> set[str]:
    return set(re.findall(rf"\b{_ANY_MONTH}\b", text)) - {"may"}


def _before(period: Period) -> Period | None:
    try:
        return period.previous
    except ValueError:
        return None


def _names(customer: Customer) -> Iterator[str]:
    """Yield what parts of a customer are called: sites and machines."""
    yield from _said(site.name for site in customer.sites)
    for machine in customer.machines:
        yield from _said(
            (machine.serial, machine.tag, machine.model, machine.description, machine.site)
        )


def _said(names: Iterable[str | None]) -> Iterator[str]:
    return (name for name in names if name)
