"""How much work there was, and how much of it was in vain."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from svcsite.ledger.key import ReportKey, day_of
from svcsite.ledger.ledger import Slice
from svcsite.measures.figure import Figure
from svcsite.measures.observation import Observation, count
from svcsite.record.facets import Facets


def volume(slice_: Slice) -> Iterator[Observation]:
    """Yield each report, on the day of the customer's call, or for planned work on the day that was planned.

    Visits of one case count each. A later one that repeats the `opened` of its ticket counts on the day it was made.

    Formula: how many.

    Unit: reports.

    Source: `opened` or `scheduled` of the reports, for a later visit that repeats the call `arrived` or else
    `responded`; one without a date counts on the day its file name begins with.

    Small n: a count, told as it is.
    """
    for report in slice_.reports:
        key = ReportKey.of(report)
        yield Observation(report=key, day=slice_.made_on.get(key) or day_of(report))


def unproductive(slice_: Slice) -> Iterator[Observation]:
    """Yield each visit, on its own day, and whether it was in vain.

    In vain is a visit whose outcome is `unproductive`: nobody there, no access, machine in use. A visit is a report with
    an arrival, and every one that says it was in vain.

    Formula: how many of the visits were in vain.

    Unit: reports.

    Source: `arrived`, or else `left` or `signed`, and `outcome` of the reports.

    Small n: a count, told as it is beside the number of visits.
    """
    for report in slice_.reports:
        if report.arrived or report.outcome == "unproductive":
            been = report.arrived or report.left or report.signed
            yield Observation(
                report=ReportKey.of(report),
                day=been.day if been else day_of(report),
                part=report.outcome == "unproductive",
            )


def report_count(reports: Iterable[Facets]) -> Figure:
    """Return how many reports there are; visits of one case count each."""
    return count("reports", (Observation(report=ReportKey.of(r), day=day_of(r)) for r in reports))
