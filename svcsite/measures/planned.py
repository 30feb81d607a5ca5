"""Work that a contract promises at intervals: what was due, and what was done of it."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from svcsite.ledger.case import PLANNED
from svcsite.ledger.key import ReportKey, day_of
from svcsite.ledger.ledger import Slice
from svcsite.measures.clock import day_in, zone_of
from svcsite.measures.figure import Reason
from svcsite.measures.observation import Observation
from svcsite.record.customer import Contract, Customer, PlannedWork
from svcsite.record.facets import Facets
from svcsite.record.period import Period
from svcsite.record.requirements import UNRESOLVED
from svcsite.record.vocabulary.names import fold

_MONTHS = {"month": 1, "two months": 2, "quarter": 3, "half-year": 6, "year": 12}
_DONE = frozenset({"resolved", "no fault", "partial"})
_DAY = timedelta(days=1)
_SOON = timedelta(days=366)
"""The longest interval: by then the next one of every work has begun."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedInterval:
    """One interval of a contract's planned work, from `start` up to `end`, which is no longer part of it.

    `planned` and `done` count machines; no more is done than was planned. `reports` are those of the work, the earliest
    first, each with the machines that it adds. `is_due` says that the interval is over, so that all was to be done;
    one that `is_cut` never is, since the contract ends before it does or a later one begins.
    """

    customer: str
    plan: PlannedWork
    start: date
    end: date
    planned: int
    done: int
    is_due: bool
    is_cut: bool
    reports: tuple[tuple[ReportKey, int], ...]


def planned_done(slice_: Slice) -> Iterator[Observation]:
    """Yield for each report of planned work how many machines it adds to what was done, on the last day of its interval.

    The contract says what, how often, and on how many machines. Intervals run from the contract's first day, and all is
    due when an interval ends; one that the contract's end cuts short, or a later contract, is not due, nor is the
    current one. Done is preventive work that was finished, or of which a part was, on a day of the interval: one for
    each machine that the report names, which counts once in an interval however often it was seen to, and one for a
    report that names no machine. No more is done than was planned. Where a contract plans several works, a report
    belongs to the one whose service it names, or else to the one that has room and is due first. Left out, on their
    own day, are preventive reports of which nothing is done yet or was at all, those of an interval that is not over,
    and those of none that any contract makes due.

    Formula: machines seen to in the intervals that ended in the period, beside how many were planned.

    Unit: machines.

    Source: `kind`, `outcome`, `resolved` or else `arrived` or `scheduled`, `product` and `service` of the reports;
    `planned` of the contracts.

    Small n: a count, told as it is beside what was planned.
    """
    counted = {
        report: (interval, machines)
        for interval in planned_intervals(slice_)
        for report, machines in interval.reports
    }
    for report in slice_.reports:
        if report.kind in PLANNED:
            yield _observed(report, *counted.get(ReportKey.of(report), (None, 0)))


def planned_machines(intervals: Iterable[PlannedInterval], period: Period | None) -> int:
    """Return on how many machines work was due in intervals that ended in a period, or up to now for None."""
    due = (interval for interval in intervals if interval.is_due)
    return sum(i.planned for i in due if period is None or period.has(i.end - _DAY))


def planned_intervals(slice_: Slice) -> list[PlannedInterval]:
    """Return the intervals that have begun, of the customers in the slice, by customer and then the earliest first."""
    customers: dict[str, Customer] = {case.customer.slug: case.customer for case in slice_.cases}
    reports: dict[str, list[Facets]] = {}
    for report in done_reports(reversed(slice_.reports)):
        reports.setdefault(report.customer, []).append(report)
    found: list[PlannedInterval] = []
    for slug in sorted(customers):
        customer = customers[slug]
        today = day_in(slice_.as_of, zone_of(customer, slice_.settings))
        found += intervals_of(customer, reports.get(slug, ()), today)
    return found


def done_reports(reports: Iterable[Facets]) -> Iterator[Facets]:
    """Yield the reports of planned work that was done, or of which a part was."""
    return (r for r in reports if r.kind in PLANNED and r.outcome in _DONE)


def intervals_of(customer: Customer, done: Iterable[Facets], today: date) -> list[PlannedInterval]:
    """Return a customer's intervals that have begun, the earliest first, with preventive work that was done."""
    running = [
        interval
        for contract in customer.contracts
        for interval in _intervals(customer, contract, today)
    ]
    for report in sorted(done, key=lambda report: (day_done(report), report.id)):
        if interval := _interval_of(report, running):
            interval.take(report)
    running.sort(key=lambda interval: (interval.start, interval.end))
    return [interval.told(customer, today) for interval in running]


def upcoming(customer: Customer, today: date) -> Iterator[tuple[PlannedWork, date, date]]:
    """Yield for each planned work of each contract the interval that runs on a day and the one after.

    Each from its first day to the day after its last. None that the contract's end cuts short.
    """
    for contract in customer.contracts:
        soon: dict[int, list[_Interval]] = {}
        for interval in _intervals(customer, contract, today + _SOON):
            if interval.end > today and interval.end <= interval.over:
                soon.setdefault(id(interval.plan), []).append(interval)
        for intervals in soon.values():
            yield from ((i.plan, i.start, i.end) for i in intervals[:2])


@dataclass(slots=True, kw_only=True)
class _Interval:
    plan: PlannedWork
    start: date
    end: date
    over: date
    """The first day on which the contract holds no longer; after `end`, unless it cuts the interval short."""
    seen: set[str] = field(default_factory=set)
    reports: list[tuple[ReportKey, int]] = field(default_factory=list)

    @property
    def room(self) -> int:
        """How many machines remain to be done."""
        return int(self.plan.machines) - sum(machines for _, machines in self.reports)

    def take(self, report: Facets) -> None:
        """Add a report with those of its machines that are new."""
        names: list[str | None] = [machine.identity for machine in report.machines] or [None]
        new = {name.casefold() for name in names if name} - self.seen
        self.seen |= new
        count = len(new) + names.count(None)
        self.reports.append((ReportKey.of(report), min(count, self.room)))

    def told(self, customer: Customer, today: date) -> PlannedInterval:
        """Return it as others see it."""
        return PlannedInterval(
            customer=customer.slug,
            plan=self.plan,
            start=self.start,
            end=self.end,
            planned=int(self.plan.machines),
            done=sum(machines for _, machines in self.reports),
            is_due=self.end <= min(today, self.over),
            is_cut=self.over < self.end,
            reports=tuple(self.reports),
        )


def _observed(report: Facets, interval: PlannedInterval | None, machines: int) -> Observation:
    """Tell what a preventive report adds to its interval, or why it adds nothing."""
    key = ReportKey.of(report)
    if interval and interval.is_due:
        return Observation(report=key, day=interval.end - _DAY, value=Decimal(machines))
    if report.outcome not in _DONE:
        is_open = report.outcome in UNRESOLVED
        reason = Reason.UNFINISHED if is_open else Reason.NOT_RESOLVED
    elif interval and not interval.is_cut:
        reason = Reason.UNDER_WAY
    else:
        reason = Reason.NOT_PLANNED
    return Observation(report=key, day=day_done(report), reason=reason)


def _intervals(customer: Customer, contract: Contract, today: date) -> Iterator[_Interval]:
    """Yield the intervals of a contract that have begun."""
    begins = contract.from_
    if begins is None:
        # Nobody can say from when on to count.
        return
    later = [c.from_ for c in customer.contracts if c.from_ and c.from_ > begins]
    ends = contract.to + _DAY if contract.to and contract.to < date.max else date.max
    over = min([ends, *later])
    for plan in contract.planned:
        months = _MONTHS[plan.every]
        start, number = begins, 0
        while start < over and start <= today:
            number += 1
            end = _after(begins, number * months)
            yield _Interval(plan=plan, start=start, end=end, over=over)
            start = end


def _interval_of(report: Facets, intervals: Iterable[_Interval]) -> _Interval | None:
    """Find the interval that a report belongs to: of the service it names, else with room, else due first."""
    day = day_done(report)
    running = [i for i in intervals if i.start <= day < min(i.end, i.over)]
    named = [i for i in running if i.plan.service and report.service and _same(i.plan, report)]
    return min(named or running, key=lambda i: (i.room <= 0, i.end), default=None)


def _same(plan: PlannedWork, report: Facets) -> bool:
    return fold(plan.service or "") == fold(report.service or "")


def day_done(report: Facets) -> date:
    """Return the day on which a report's work was done, as far as it tells."""
    done = report.resolved or report.arrived or report.left
    return done.day if done else day_of(report)


def _after(day: date, months: int) -> date:
    """Return the day so many months later; the last of its month where that is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
