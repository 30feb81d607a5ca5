"""A case: the reports of one ticket, or a report that has none. Cases, not files, carry deadlines."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Self

from svcsite.ledger.key import ReportKey, day_of
from svcsite.record.customer import Contract, Customer, Target
from svcsite.record.facets import Facets
from svcsite.record.moment import Moment
from svcsite.record.requirements import UNRESOLVED

PLANNED = frozenset({"preventive"})
"""Kinds of work that nobody called for: it has a plan instead of a response and a deadline."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """The reports of one case in the order in which they happened; make it with `of`.

    Opened by the customer's first call, responded by the first answer, resolved by the last report. `contract` is the
    one valid on the day it was opened, whatever came after; None where there was none.
    """

    customer: Customer
    visits: tuple[Facets, ...]
    contract: Contract | None

    @classmethod
    def of(cls, customer: Customer, reports: Iterable[Facets]) -> Self:
        """Return the case of these reports, at least one, in whatever order they come."""
        visits = tuple(sorted(reports, key=_happened))
        return cls(
            customer=customer, visits=visits, contract=customer.contract_on(day_of(visits[0]))
        )

    @property
    def first(self) -> Facets:
        """The report that began it."""
        return self.visits[0]

    @property
    def last(self) -> Facets:
        """The report that says how it stands."""
        return self.visits[-1]

    @property
    def key(self) -> ReportKey:
        """The key of the report that began it."""
        return ReportKey.of(self.first)

    @property
    def day(self) -> date:
        """The day it counts from."""
        return day_of(self.first)

    @property
    def opened(self) -> Moment | None:
        """When the customer called; None for work that was planned."""
        return next((visit.opened for visit in self.visits if visit.opened), None)

    @property
    def is_planned(self) -> bool:
        """Tell whether nobody called for it."""
        return self.first.kind in PLANNED or self.opened is None

    @property
    def answer(self) -> Facets | None:
        """The report with the first human answer."""
        return _earliest(self.visits, "responded")

    @property
    def arrival(self) -> Facets | None:
        """The report with the first arrival."""
        return _earliest(self.visits, "arrived")

    @property
    def is_open(self) -> bool:
        """Tell whether something remains to be done."""
        return self.last.outcome in UNRESOLVED

    @property
    def solution(self) -> Facets | None:
        """The report that resolved it; None while it is open, and where it ended in another way."""
        if self.is_open:
            return None
        resolved = [visit for visit in self.visits if visit.resolved]
        return max(resolved, key=lambda visit: _order(visit.resolved), default=None)

    @property
    def priority(self) -> str | None:
        """The priority of the first report that has one."""
        return next((visit.priority for visit in self.visits if visit.priority), None)

    @property
    def target(self) -> Target | None:
        """What the contract promises for it."""
        return self.contract.target(self.priority) if self.contract else None


def _order(moment: Moment | None) -> tuple[date, float]:
    return moment.order if moment else (date.min, 0.0)


def _happened(report: Facets) -> tuple[object, ...]:
    """Sort by when a report's work was done: two reports of one ticket may tell the same first call."""
    times = (report.begins, report.responded, report.arrived, report.left, report.resolved)
    latest = max((moment.order for moment in times if moment), default=(day_of(report), 0.0))
    return (*latest, *(report.begins.order if report.begins else (date.min, 0.0)), report.id)


def _earliest(visits: tuple[Facets, ...], name: str) -> Facets | None:
    having = [visit for visit in visits if getattr(visit, name)]
    return min(having, key=lambda visit: _order(getattr(visit, name)), default=None)
