"""How much work there was."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from svcsite.ledger.ledger import ReportKey
from svcsite.measures.figure import Figure, Unit
from svcsite.record.report import Report


def report_count(reports: Iterable[Report]) -> Figure:
    """Return how many reports there are; visits of one case count each."""
    counted = tuple(ReportKey.of(report) for report in reports)
    n = len(counted)
    return Figure(name="reports", value=Decimal(n), unit=Unit.REPORTS, n=n, counted=counted)
