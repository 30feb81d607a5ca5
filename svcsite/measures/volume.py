"""How much work there was, and how much of it was in vain."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from svcsite.ledger.key import ReportKey, day_of
from svcsite.ledger.ledger import Slice
from svcsite.measures.figure import Figure
from svcsite.measures.observation import Observation, count
from svcsite.record.facets import Facets


def volume(slice_: Slice) -> Iterator[Observation]:
    """Yield one observation for each report, on the day of the customer's call or of the planned date.

    Visits of one case count each.
    """
    for report in slice_.reports:
        yield Observation(report=ReportKey.of(report), day=day_of(report))


def unproductive(slice_: Slice) -> Iterator[Observation]:
    """Yield one observation for each visit, on its own day: the part are those in vain.

    In vain is a visit whose outcome is `unproductive`: nobody there, no access, machine in use. A visit is a report
    with an arrival.
    """
    for report in slice_.reports:
        if report.arrived or report.outcome == "unproductive":
            day = report.arrived.day if report.arrived else day_of(report)
            in_vain = report.outcome == "unproductive"
            yield Observation(report=ReportKey.of(report), day=day, part=in_vain)


def report_count(reports: Iterable[Facets]) -> Figure:
    """Return how many reports there are; visits of one case count each."""
    return count("reports", (Observation(report=ReportKey.of(r), day=day_of(r)) for r in reports))
