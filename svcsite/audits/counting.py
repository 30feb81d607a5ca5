"""How prose counts: so many visits, ratings, recurrences, open cases; so many on time."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TypeAlias

from svcsite.audits import phrases as p
from svcsite.audits.claim import Aspect
from svcsite.audits.numerals import COUNT, NUMBER
from svcsite.audits.scope import period_pattern
from svcsite.record.period import Period

Counting: TypeAlias = tuple[re.Pattern[str], Aspect, tuple[str, ...]]
"""A pattern whose group `n` is the number, what it counts, and of which figures; of deadlines, where there are none."""

CASES, VISITS, PLANNED_REPORTS, PLANNED_SHARE = (
    "cases",
    "visits",
    "planned_reports",
    "planned_share",
)
"""What people count too, although no figure has it for its value."""

_END = r"(?= ?(?:$|[.,;:!?)\x00–—]|e\b|and\b|- ))"
_VISITS = r"(?:visitas?(?: tecnicas?)?|(?:service )?visits?)"
_JOBS = r"(?:atendimentos?|relatorios? de atendimento|ordens? de servico|service (?:reports?|calls?)|reports?)"
_OPEN = r"(?:ainda |seguem |continuam |permanecem |remain |are )*"

_THINGS: tuple[tuple[str, Aspect, tuple[str, ...]], ...] = (
    (_JOBS, "n", ("reports",)),
    (p.CASES, "n", ("reports", CASES)),
    (_VISITS, "n", ("reports", VISITS)),
    (p.RATINGS, "n", ("rating_mean",)),
    (p.RECURRENCES, "part", ("recurrence",)),
    (p.UNPRODUCTIVE, "part", ("unproductive",)),
    (p.PLANNED, "value", ("planned_done", PLANNED_REPORTS)),
    (rf"(?:{p.JOBS} )?{_OPEN}(?:em aberto|pendentes?|(?:still )?open)", "n", ("open_cases",)),
    (r"open cases?", "n", ("open_cases",)),
    (rf"{p.CASES} abertos?", "n", ("open_cases", "reports", CASES)),
)


@lru_cache(maxsize=64)
def counting(period: Period) -> tuple[Counting, ...]:
    """Return how all of a period may be counted."""
    whole = period_pattern(period)
    done = rf"(?: (?:{p.DONE}|recebidas|received))?"
    filler = rf"(?:{whole},? )?{p.FILLER}(?:{whole},? )?"
    found: list[Counting] = []
    for thing, aspect, figures in _THINGS:
        number = rf"{p.BOUND}(?P<n>{COUNT})"
        found += [
            (
                re.compile(rf"\b{p.LEAD} {filler}{number} {thing}{done}(?: {whole})?{_END}"),
                aspect,
                figures,
            ),
            (
                re.compile(
                    rf"(?:^ ?|[.;:(] ?|\b(?:os|as|the|our) ){number} {thing}{done} {whole}\b"
                ),
                aspect,
                figures,
            ),
            (
                re.compile(rf"\b{whole},? {number} {thing} (?:foram|foi|were|was) {p.DONE}{_END}"),
                aspect,
                figures,
            ),
            (
                re.compile(
                    rf"^[ *+|-]*{thing}{done}(?: {whole})? ?[:|=–—] ?{number}"
                    rf"(?! ?(?:%|/|de\b|dos\b|das\b|of\b|h\b|min))"
                ),
                aspect,
                figures,
            ),
        ]
    return (*found, *_NONE, *_OTHERS, *_ON_TIME)


_SPELLED_NONE = r"(?P<n>nenhuma?|nao houve|sem|zero|no|without)"
_NOTHINGS: tuple[tuple[str, Aspect, tuple[str, ...]], ...] = (
    (p.RECURRENCES, "part", ("recurrence",)),
    (p.UNPRODUCTIVE, "part", ("unproductive",)),
    (rf"(?:{p.CASES} em aberto|open cases?)", "n", ("open_cases",)),
)
_NONE: tuple[Counting, ...] = tuple(
    (re.compile(rf"\b{_SPELLED_NONE} {thing}{_END}"), aspect, figures)
    for thing, aspect, figures in _NOTHINGS
)

_OTHERS: tuple[Counting, ...] = (
    (
        re.compile(
            rf"\b(?:from|with|em|de|com|sobre|com base em|based on) {p.BOUND}(?P<n>{COUNT})"
            rf" {p.RATINGS}{_END}"
        ),
        "n",
        ("rating_mean",),
    ),
    (
        re.compile(rf"\bcom {p.BOUND}(?P<n>{COUNT}) (?:{p.JOBS} )?em aberto{_END}"),
        "n",
        ("open_cases",),
    ),
    (
        re.compile(
            rf"\b(?:as|all|the) (?P<n>{NUMBER}) {p.RATINGS}(?: (?:recebidas|received)|{_END})"
        ),
        "n",
        ("rating_mean",),
    ),
    (
        re.compile(
            rf"^ ?(?P<n>{COUNT}) (?:{p.CASES}|{p.REPORTS}) (?:foi|foram|ficou|ficaram|segue|seguem|continuam?"
            r"|permanecem?|was|were|remains?|is|are) (?:left |still )?(?:em aberto|abert[oa]s?|open)"
        ),
        "n",
        ("open_cases",),
    ),
    (
        re.compile(
            rf"\b(?:nos|em|on all|on) (?P<n>{COUNT}) (?:equipamentos previstos|machines planned)"
        ),
        "value",
        ("planned_done",),
    ),
    (
        re.compile(
            rf"\b(?:os|all|all the) (?P<n>{NUMBER}) (?:prazos(?: de (?:solucao|atendimento|resposta))?"
            r"|(?:(?:resolution|response) )?deadlines)(?: apurados| decided)? (?:foram cumpridos|were met)"
        ),
        "part",
        (),
    ),
    (
        re.compile(rf"^ ?(?:dos|of (?:the|our)) (?P<n>{COUNT}) {p.JOBS},"),
        "n",
        ("reports", CASES, VISITS, "sla_resolution", "sla_response"),
    ),
)

_VERB = (
    r"(?: (?:foi|foram|ficou|ficaram|estava|estavam|terminou|terminaram|was|were|finished|ended))?"
)
_ALL = r"(?P<n>\b(?:todos|todas|all|every)\b)"
_AS_PART = r"(?<!\bde )(?<!\bdos )(?<!\bdas )(?<!\bof )(?<!\bof the )"
_ON_TIME: tuple[Counting, ...] = (
    (
        re.compile(
            rf"{_AS_PART}{p.BOUND}(?P<n>{COUNT})(?: {p.JOBS})?{_VERB}(?: (?:{p.SOLVED}|{p.ANSWERED}))?"
            rf" {p.IN_TIME}"
        ),
        "part",
        (),
    ),
    (
        re.compile(
            rf"{_AS_PART}{p.BOUND}(?P<n>{COUNT})(?: {p.JOBS})?{_VERB}(?: (?:{p.SOLVED}|{p.ANSWERED}))?"
            rf" {p.LATE}"
        ),
        "rest",
        (),
    ),
    (
        re.compile(
            rf"{_ALL}(?: (?:[oa]s|the|our))?(?: {NUMBER})?(?: {p.JOBS})?{_VERB}"
            rf"(?: (?:{p.SOLVED}|{p.ANSWERED}))? {p.IN_TIME}"
        ),
        "share",
        (),
    ),
    (
        re.compile(rf"\b{_SPELLED_NONE} {p.JOBS}{_VERB}(?: (?:{p.SOLVED}|{p.ANSWERED}))? {p.LATE}"),
        "rest",
        (),
    ),
    (
        re.compile(
            rf"\b(?:dos|os|de|of the|of|the) (?P<n>{NUMBER})(?: {p.JOBS})?(?: {p.SOLVED})?"
            rf" {p.HAD_DEADLINE}"
        ),
        "n",
        (),
    ),
)
