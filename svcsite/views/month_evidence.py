"""The reports behind the figures of all customers in a period, where they are few enough to be listed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from svcsite.ledger.key import day_of
from svcsite.measures.tally import Tallies, reports_of
from svcsite.views.evidence import EvidenceView, Rows, Sources, evidence
from svcsite.views.listing import subject

MOST = 300
"""Of how many reports the figures of a period may tell to be listed; of more, figures lead to those by customer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthEvidence:
    """What was measured of all customers in a period, and what its rows are made from."""

    made: Tallies
    sources: Sources


def is_listed(made: Tallies) -> bool:
    """Tell whether the reports behind what was measured of all customers stand on the period's own page."""
    return sum(1 for _ in reports_of(made)) <= MOST


def texts(found: MonthEvidence) -> Iterator[str]:
    """Yield texts that are the same where the evidence says the same."""
    sources, language = found.sources, found.sources.settings.language
    yield sources.clock.value
    yield str(sources.planned)
    for slug, customer in sources.customers.items():
        yield f"{slug} {customer.title}"
    for key, report in sources.reports.items():
        yield repr((key, subject(report, language), report.ticket, day_of(report)))
    for tally in found.made:
        yield repr(tally.observations)


def sections(found: MonthEvidence, start: str) -> tuple[EvidenceView, ...]:
    """Return the evidence of every figure as it stands on the page at `start`, all on this one page."""
    rows = Rows(found.sources, start)
    return tuple(evidence(tally, rows) for tally in found.made if tally.observations)
