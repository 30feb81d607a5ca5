"""The ledger: the admitted reports of an archive in short, by customer and by case, and slices of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Self

from svcsite.ledger.case import Case, later_visits
from svcsite.ledger.history import Histories
from svcsite.ledger.key import ReportKey, day_of
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """Some reports of a ledger, newest first, and the cases that figures about them count, oldest first.

    `as_of` is the moment (aware) at which it is asked: what is open is open then. `histories` are those of the
    whole ledger, since what comes back may do so with a case that is not of the slice. `made_on` has the day on which
    a later visit of a case was made, of those that repeat the customer's call; of other reports too.
    """

    settings: Settings
    as_of: datetime
    reports: tuple[Facets, ...]
    cases: tuple[Case, ...]
    histories: Histories
    made_on: Mapping[ReportKey, date] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """The admitted reports; make it with `of`.

    `customers` are sorted by name as people read it, `reports` newest first. A report without a
    date, which only an import can leave, counts as its id's, which begins with one.
    """

    settings: Settings
    as_of: datetime
    customers: tuple[Customer, ...]
    reports: tuple[Facets, ...]
    _by_slug: dict[str, Customer] = field(repr=False)
    _by_customer: dict[str, tuple[Facets, ...]] = field(repr=False)
    _by_key: dict[ReportKey, Facets] = field(repr=False)
    _cases: dict[tuple[str, str], Case] = field(repr=False)
    _histories: Histories = field(repr=False)
    _made_on: dict[ReportKey, date] = field(repr=False)

    @classmethod
    def of(
        cls,
        *,
        settings: Settings,
        customers: Iterable[Customer],
        reports: Iterable[Facets],
        as_of: datetime,
    ) -> Self:
        """Return the ledger of these records, in whatever order they come, as of an aware moment.

        Raises `ValueError` for a report whose customer is not among them.
        """
        known = tuple(sorted(customers, key=lambda c: (fold(c.title), c.slug)))
        by_slug = {customer.slug: customer for customer in known}
        newest_first = tuple(sorted(reports, key=_age, reverse=True))
        by_customer: dict[str, list[Facets]] = {customer.slug: [] for customer in known}
        cases: dict[tuple[str, str], list[Facets]] = {}
        for report in newest_first:
            if report.customer not in by_customer:
                raise ValueError(f"{report.id} is of {report.customer}, who is not in the ledger")
            by_customer[report.customer].append(report)
            cases.setdefault((report.customer, report.case), []).append(report)
        made = {
            case: Case.of(by_slug[case[0]], visits)
            for case, visits in reversed(list(cases.items()))
        }
        return cls(
            settings=settings,
            as_of=as_of,
            customers=known,
            reports=newest_first,
            _by_slug=by_slug,
            _by_customer={slug: tuple(theirs) for slug, theirs in by_customer.items()},
            _by_key={ReportKey.of(report): report for report in newest_first},
            _cases=made,
            _histories=Histories(made.values()),
            _made_on=made_on(made.values()),
        )

    def customer(self, slug: str) -> Customer:
        """Return the customer of a slug. Raises `KeyError` for an unknown one."""
        return self._by_slug[slug]

    def has_customer(self, slug: str) -> bool:
        """Tell whether there is a customer of that slug."""
        return slug in self._by_slug

    def find(self, key: ReportKey) -> Facets | None:
        """Find a report, or None."""
        return self._by_key.get(key)

    def case_of(self, report: Facets) -> Case:
        """Return the case of a report. Raises `KeyError` for one that is not in the ledger."""
        return self._cases[report.customer, report.case]

    def of_customer(self, slug: str) -> tuple[Facets, ...]:
        """Return a customer's reports, newest first. Raises `KeyError` for an unknown slug."""
        return self._by_customer[slug]

    @property
    def everything(self) -> Slice:
        """The whole ledger."""
        return self._slice(self.reports, tuple(self._cases.values()))

    def slice_of_customer(self, slug: str) -> Slice:
        """Return a customer's slice. Raises `KeyError` for an unknown slug."""
        reports = self._by_customer[slug]
        return self._slice(reports, self._cases_of(reports))

    def slice_where(self, belongs: Callable[[Facets], bool]) -> Slice:
        """Return the slice of the reports that belong, and of the cases that one of them began."""
        reports = tuple(report for report in self.reports if belongs(report))
        return self._slice(reports, self._cases_of(reports))

    def slice_of(self, reports: Iterable[Facets]) -> Slice:
        """Return the slice of some of the ledger's reports, newest first, and of the cases one of them began."""
        chosen = tuple(reports)
        return self._slice(chosen, self._cases_of(chosen))

    def _cases_of(self, reports: Iterable[Facets]) -> tuple[Case, ...]:
        oldest_first = reversed(tuple(reports))
        begun = ((self.case_of(report), report) for report in oldest_first)
        return tuple(case for case, report in begun if case.first is report)

    def _slice(self, reports: tuple[Facets, ...], cases: tuple[Case, ...]) -> Slice:
        return Slice(
            settings=self.settings,
            as_of=self.as_of,
            reports=reports,
            cases=cases,
            histories=self._histories,
            made_on=self._made_on,
        )


def made_on(cases: Iterable[Case]) -> dict[ReportKey, date]:
    """Return the day on which each later visit was made that repeats the call of its case."""
    return {
        key: day for case in cases if len(case.visits) > 1 for key, day in later_visits(case.visits)
    }


def _age(report: Facets) -> tuple[object, ...]:
    moment = report.begins
    order = moment.order if moment else (day_of(report), 0.0)
    return (*order, report.id, report.customer)
