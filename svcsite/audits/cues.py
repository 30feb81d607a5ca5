"""Which figure the words beside a number name."""

from __future__ import annotations

import re

from svcsite.audits import phrases as p
from svcsite.audits.counting import PLANNED_SHARE

_CUES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (p.SATISFIED, ("rating_satisfied",)),
    (p.FIRST_VISIT, ("first_time_fix",)),
    (p.ANSWER_RATE, ("response_rate",)),
    (p.PLANNED, ("planned_done", PLANNED_SHARE)),
    (p.DEADLINES, ()),
)
CUE = "(?:" + "|".join(pattern for pattern, _ in _CUES) + ")"
"""What names a share, in folded text, as a pattern without groups."""

_EACH = tuple((re.compile(pattern), figures) for pattern, figures in _CUES)
_ANSWERED = re.compile(
    r"respond|respost|respons|answer|primeiro atendimento|prazos? de atendimento"
)
_SOLVED = re.compile(r"soluc|resol|conclu|finaliz|encerr|solv|fixed|clos|complet|reparo|repair")


def named(cue: str, around: str) -> tuple[str, ...]:
    """Return the figures that a cue may name; `around` are the words beside it, which tell answers from solutions."""
    figures = next((found for pattern, found in _EACH if pattern.fullmatch(cue)), ())
    return figures or deadline_figures(around)


def deadline_figures(around: str) -> tuple[str, ...]:
    """Return which deadlines are meant: of the answer, of the solution, or either."""
    answered, solved = _ANSWERED.search(around), _SOLVED.search(around)
    if answered and not solved:
        return ("sla_response",)
    if solved and not answered:
        return ("sla_resolution",)
    return "sla_resolution", "sla_response"


def time_figures(around: str) -> tuple[str, ...]:
    """Return which figures of time are meant by the words around a length of time."""
    kind = "response" if _ANSWERED.search(around) else "resolution"
    if re.search(r"\bmedian", around):
        return (f"{kind}_median",)
    if re.search(r"\bmedi[oa]s?\b|\bmean\b|\baverage\b", around):
        return (f"{kind}_mean",)
    return f"{kind}_median", f"{kind}_mean", f"{kind}_p90"
