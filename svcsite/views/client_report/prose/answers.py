"""When each visit of a period answered the client, as the contract of its case counts that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from svcsite.ledger.case import Case
from svcsite.ledger.key import ReportKey
from svcsite.record.facets import Facets
from svcsite.record.moment import Moment
from svcsite.views.client_report.told import Told


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """When a visit answered, None where nobody wrote it down; and whether that is its arrival, by contract."""

    moment: Moment | None
    by_arrival: bool


def answers_of(told: Told) -> Mapping[ReportKey, Answer]:
    """Return the answer of each report of the period."""
    cases = {ReportKey.of(visit): case for case in told.now.slice.cases for visit in case.visits}
    keyed = ((ReportKey.of(report), report) for report in told.now.reports)
    return {key: _answer(report, cases.get(key)) for key, report in keyed}


def _answer(report: Facets, case: Case | None) -> Answer:
    by_arrival = bool(case and case.contract and case.contract.response_counts == "arrival")
    moment = report.arrived if by_arrival else report.responded
    return Answer(moment=moment, by_arrival=by_arrival)
