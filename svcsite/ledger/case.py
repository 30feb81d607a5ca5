"""A case: the reports of one ticket, or a report that has none. Cases, not files, carry deadlines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Self

from svcsite.ledger.key import ReportKey, day_of, id_day
from svcsite.record.customer import Contract, Customer, Target
from svcsite.record.facets import Facets
from svcsite.record.moment import Moment
from svcsite.record.requirements import UNRESOLVED
from svcsite.record.trouble import NOTHING_DONE

_DAY = len("2026-10-02")

PLANNED = frozenset({"preventive"})
"""Kinds of work that nobody called for: it has a plan instead of a response and a deadline."""


@dataclass(frozen=True, kw_only=True)
class Case:
    """The reports of one case in the order in which they began; make it with `of`.

    Opened by the customer's first call, responded by the first answer, resolved by the last report. A ticket that is
    taken up again after it was solved was not solved: it is one case still.
    """

    customer: Customer
    visits: tuple[Facets, ...]
    contract: Contract | None
    """The one valid on the day it was opened, whatever came after; None where there was none."""
    last: Facets
    """The report that says how it stands: the one with the latest news."""
    opened: Moment | None
    """When the customer first called; None for work that was planned."""
    begins: Moment | None
    """When it began: the first call, or the date that was planned; None where neither is known."""
    solution: Facets | None
    """The report that resolved it; None while it is open, and where it ended in another way."""

    @classmethod
    def of(cls, customer: Customer, reports: Iterable[Facets]) -> Self:
        """Return the case of these reports, at least one, in whatever order they come."""
        visits = tuple(reports)
        if len(visits) > 1:
            visits = tuple(sorted(visits, key=began))
        last = newest(visits)
        called = _earliest(visits, "opened")
        is_open = last.outcome in UNRESOLVED
        return cls(
            customer=customer,
            visits=visits,
            contract=customer.contract_on(day_of(called or visits[0])),
            last=last,
            opened=called.opened if called else None,
            begins=called.opened if called else visits[0].begins,
            solution=None if is_open else _last(_done(visits), "resolved"),
        )

    @property
    def first(self) -> Facets:
        """The report that began it."""
        return self.visits[0]

    @cached_property
    def key(self) -> ReportKey:
        """The key of the report that began it."""
        return ReportKey.of(self.first)

    @property
    def day(self) -> date:
        """The day it counts from: that of the first call, or the one that was planned."""
        return self.begins.day if self.begins else day_of(self.first)

    @property
    def is_planned(self) -> bool:
        """Tell whether nobody called for it."""
        return self.first.kind in PLANNED or (self.opened is None and self.begins is not None)

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
    def resolved(self) -> Moment | None:
        """When it was solved; None while it is open, and where it ended in another way."""
        return self.solution.resolved if self.solution else None

    @property
    def ended(self) -> Moment | None:
        """When nothing remained to be done, with a solution or without; None while it is open.

        What was given up ended when the last visit was over, or else when its report was signed.
        """
        if self.is_open:
            return None
        last = self.last
        given_up = last.left or last.arrived or last.signed or last.responded or last.begins
        return self.resolved or given_up or Moment(self.day)

    @property
    def priority(self) -> str | None:
        """The priority of the first report that has one."""
        return next((visit.priority for visit in self.visits if visit.priority), None)

    @property
    def target(self) -> Target | None:
        """What the contract promises for it."""
        return self.contract.target(self.priority) if self.contract else None


def later_visits(visits: Sequence[Facets]) -> Iterator[tuple[ReportKey, date]]:
    """Yield of the visits of a case those that repeat the first call, with the day on which each was made.

    `visits` are in the order in which they began. A visit was made when somebody arrived or answered, or else on the
    day that its id begins with; one that tells no day but the call's is left out.
    """
    called = visits[0].opened
    for place, visit in enumerate(visits[1:], 1):
        if called and visit.opened and _is_same_call(called, visit.opened):
            made = _made(visit, visits[:place])
            if made > called.day:
                yield ReportKey.of(visit), made


def _is_same_call(call: Moment, other: Moment) -> bool:
    return call.day == other.day and (not call.at or not other.at or call.at == other.at)


def _made(visit: Facets, earlier: Sequence[Facets]) -> date:
    """Return the day on which a visit was made; an answer that an earlier one had told already is not its own."""
    if visit.arrived:
        return visit.arrived.day
    if visit.responded and all(one.responded != visit.responded for one in earlier):
        return visit.responded.day
    return id_day(visit)


def began(report: Facets) -> tuple[object, ...]:
    """Sort by the call and the day of the file, which no later news change; then by what happened first."""
    begins = report.begins.order if report.begins else (date.min, 0.0)
    return (*begins, report.id[:_DAY], sorted(_moments(report)), report.id)


def newest(visits: Sequence[Facets]) -> Facets:
    """Return the report with the latest news of some of one case, at least one."""
    return max(visits, key=_happened) if len(visits) > 1 else visits[0]


def _happened(report: Facets) -> tuple[object, ...]:
    """Sort by when a report's work was done: two reports of one ticket may tell the same first call."""
    return max(_moments(report), default=(day_of(report), 0.0)), *began(report)


def _moments(report: Facets) -> list[tuple[date, float]]:
    times = (report.begins, report.responded, report.arrived, report.left, report.resolved)
    return [moment.order for moment in times if moment]


def _earliest(visits: tuple[Facets, ...], name: str) -> Facets | None:
    having = _having(visits, name)
    return min(having, key=_by(name)) if len(having) > 1 else next(iter(having), None)


def _done(visits: Iterable[Facets]) -> tuple[Facets, ...]:
    """Return the visits that could have solved something, whatever a cancelled one says of when it was resolved."""
    return tuple(visit for visit in visits if visit.outcome not in NOTHING_DONE)


def _last(visits: tuple[Facets, ...], name: str) -> Facets | None:
    having = _having(visits, name)
    return max(having, key=_by(name)) if len(having) > 1 else next(iter(having), None)


def _having(visits: tuple[Facets, ...], name: str) -> list[Facets]:
    return [visit for visit in visits if getattr(visit, name)]


def _by(name: str) -> Callable[[Facets], tuple[date, float]]:
    """Return the key that sorts reports, all of which have it, by a moment."""

    def order(report: Facets) -> tuple[date, float]:
        moment: Moment = getattr(report, name)
        return moment.order

    return order
