"""A customer's ledger at one point of a branch."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Self

from svcsite.ledger.case import Case
from svcsite.ledger.key import ReportKey
from svcsite.ledger.ledger import Ledger
from svcsite.measures.catalogue import Measured
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets
from svcsite.record.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A customer's ledger at one point of the branch, with its observations."""

    ledger: Ledger
    measured: Measured

    @classmethod
    def of(
        cls, customer: Customer, reports: Iterable[Facets], settings: Settings, as_of: datetime
    ) -> Self:
        """Return the state in which a customer has these reports, as of an aware moment."""
        ledger = Ledger.of(settings=settings, customers=(customer,), reports=reports, as_of=as_of)
        return cls(ledger=ledger, measured=Measured.of(ledger.slice_of_customer(customer.slug)))

    def case(self, report: Facets | None) -> Case | None:
        """Return the case of a report, or None where it is not there."""
        found = self.ledger.find(ReportKey.of(report)) if report else None
        return self.ledger.case_of(found) if found else None


def case_keys(report: Facets, past: Facets | None, before: State, after: State) -> set[ReportKey]:
    """Return the keys of all reports of a report's case, before and after its change."""
    cases = [case for case in (before.case(past), after.case(report)) if case]
    return {ReportKey.of(visit) for case in cases for visit in case.visits}
