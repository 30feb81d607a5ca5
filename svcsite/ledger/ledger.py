"""The ledger: the admitted records of an archive, by customer and by case."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple, Self

from svcsite.record.customer import Customer
from svcsite.record.report import Report
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import fold


class ReportKey(NamedTuple):
    """What names one report in the whole archive: its customer's slug and its id."""

    customer: str
    id: str

    @classmethod
    def of(cls, report: Report) -> Self:
        """Return the key of a report."""
        return cls(report.customer, report.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """The admitted records; make it with `of`.

    `customers` are sorted by name as people read it, `reports` newest first. A report without a
    date, which only an import can leave, counts as its id's, which begins with one.
    """

    settings: Settings
    customers: tuple[Customer, ...]
    reports: tuple[Report, ...]
    _by_customer: dict[str, tuple[Report, ...]] = field(repr=False)
    _by_key: dict[ReportKey, Report] = field(repr=False)
    _cases: dict[tuple[str, str], tuple[Report, ...]] = field(repr=False)

    @classmethod
    def of(
        cls, *, settings: Settings, customers: Iterable[Customer], reports: Iterable[Report]
    ) -> Self:
        """Return the ledger of these records, in whatever order they come.

        Raises `ValueError` for a report whose customer is not among them.
        """
        known = tuple(sorted(customers, key=lambda c: (fold(c.title), c.slug)))
        newest_first = tuple(sorted(reports, key=_age, reverse=True))
        by_customer: dict[str, list[Report]] = {customer.slug: [] for customer in known}
        cases: dict[tuple[str, str], list[Report]] = {}
        for report in newest_first:
            if report.customer not in by_customer:
                raise ValueError(f"{report.id} is of {report.customer}, who is not in the ledger")
            by_customer[report.customer].append(report)
            cases.setdefault((report.customer, report.case), []).append(report)
        return cls(
            settings=settings,
            customers=known,
            reports=newest_first,
            _by_customer={slug: tuple(theirs) for slug, theirs in by_customer.items()},
            _by_key={ReportKey.of(report): report for report in newest_first},
            _cases={case: tuple(reversed(visits)) for case, visits in cases.items()},
        )

    def of_customer(self, slug: str) -> tuple[Report, ...]:
        """Return a customer's reports, newest first. Raises `KeyError` for an unknown slug."""
        return self._by_customer[slug]

    def has_customer(self, slug: str) -> bool:
        """Tell whether there is a customer of that slug."""
        return slug in self._by_customer

    def find(self, key: ReportKey) -> Report | None:
        """Find a report, or None."""
        return self._by_key.get(key)

    def case_of(self, report: Report) -> tuple[Report, ...]:
        """Return all reports of a report's case, oldest first, itself included."""
        return self._cases[report.customer, report.case]


def day_of(report: Report) -> date:
    """Return the day a report counts from, by what it says or else by its id.

    The first of all days where the id begins with no day that there is.
    """
    if report.begins:
        return report.begins.day
    try:
        return date.fromisoformat(report.id[:10])
    except ValueError:
        return date.min


def _age(report: Report) -> tuple[object, ...]:
    moment = report.begins
    order = moment.order if moment else (day_of(report), 0.0)
    return (*order, report.id, report.customer)
