"""The whole archive in facets, as rules across reports look things up in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Self, TypeVar

from svcsite.record.customer import Customer
from svcsite.record.facets import Facets

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """All reports that could be read, refused ones included, and the admitted customers; make it with `of`.

    A rule goes through the whole archive once, with `kept`, and then only looks up.
    """

    reports: tuple[Facets, ...]
    customers: Mapping[str, Customer]
    """By slug."""
    _by_id: dict[tuple[str, str], Facets] = field(repr=False)
    _names: frozenset[tuple[str, str]] = field(repr=False)
    _kept: dict[Callable[[Self], Any], Any] = field(default_factory=dict, repr=False)

    @classmethod
    def of(
        cls,
        reports: Iterable[Facets],
        *,
        customers: Iterable[Customer] = (),
        unread: Iterable[tuple[str, str]] = (),
    ) -> Self:
        """Give the index of these reports; `unread` names those, by customer and id, whose files say nothing."""
        known = tuple(reports)
        aliases = {(r.customer, alias) for r in known for alias in r.aliases}
        return cls(
            reports=known,
            customers={customer.slug: customer for customer in customers},
            _by_id={(r.customer, r.id): r for r in known},
            _names=frozenset(aliases.union(unread)),
        )

    def find(self, customer: str, report: str) -> Facets | None:
        """Find a customer's report by id, or None."""
        return self._by_id.get((customer, report))

    def has(self, customer: str, report: str) -> bool:
        """Tell whether a customer has a report of that id, or had: one that was renamed or cannot be read."""
        return (customer, report) in self._by_id or (customer, report) in self._names

    def of_case(self, customer: str, case: str) -> tuple[Facets, ...]:
        """Give the reports of one case, sorted by id; none where there is no such case."""
        found = self.kept(_cases).get((customer, case), ())
        return tuple(sorted(found, key=lambda report: report.id))

    def kept(self, make: Callable[[Self], T]) -> T:
        """Give what `make` makes of this index; it is made once."""
        if make not in self._kept:
            self._kept[make] = make(self)
        made: T = self._kept[make]
        return made


def _cases(index: Index) -> dict[tuple[str, str], list[Facets]]:
    found: dict[tuple[str, str], list[Facets]] = {}
    for report in index.reports:
        found.setdefault((report.customer, report.case), []).append(report)
    return found
