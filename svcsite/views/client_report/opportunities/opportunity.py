"""An opportunity: what the facts point to, the reports that do, and what is suggested."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from svcsite.record.facets import Facets
from svcsite.record.vocabulary.names import Language
from svcsite.views import format as written
from svcsite.views.client_report.blocks import Runs, run
from svcsite.views.client_report.prose.naming import report_run
from svcsite.views.client_report.prose.numerals import listed, numeral
from svcsite.words.client_report import opportunities as words

MOST_POINTS = 10
"""So many points of a list are told."""

_MOST_NAMED = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Opportunity:
    """One opportunity. `evidence` names the reports; each of `advice` goes on a sentence and ends with a full stop."""

    title: str
    lead: Runs
    evidence: tuple[Runs, ...]
    advice: tuple[str, ...]


def reports_named(reports: Sequence[Facets], language: Language) -> Runs:
    """Return the names of some reports; of many the first ones, and how many more there are."""
    named: list[Runs] = [(report_run(report, language),) for report in reports[:_MOST_NAMED]]
    more = len(reports) - len(named)
    if more > 0:
        number = numeral(more, language)
        named.append(run(words.AND_MORE_REPORTS.format_in(language, more, number=number)))
    return listed(named, language, by="; ")


def cut(items: Sequence[Runs], language: Language) -> tuple[Runs, ...]:
    """Return the points of a list; of many the first ones, and a last one that says how many more there are."""
    left = len(items) - MOST_POINTS
    if left <= 0:
        return tuple(items)
    more = words.AND_MORE.format_in(language, number=written.number(left, language))
    return (*items[:MOST_POINTS], run(more))


def sentence_number(n: int, language: Language, *, is_feminine: bool = False) -> str:
    """Return a number with which a sentence begins: `Duas`, `14`."""
    told = numeral(n, language, is_feminine=is_feminine)
    return told[:1].upper() + told[1:]
