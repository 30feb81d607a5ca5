"""The whole archive in facets, as rules across reports look things up in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Self

from svcsite.record.facets import Facets


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """All reports that could be read, refused ones included; make it with `of`."""

    reports: tuple[Facets, ...]
    _by_id: dict[tuple[str, str], Facets] = field(repr=False)

    @classmethod
    def of(cls, reports: Iterable[Facets]) -> Self:
        """Give the index of these reports."""
        known = tuple(reports)
        return cls(reports=known, _by_id={(r.customer, r.id): r for r in known})

    def find(self, customer: str, report: str) -> Facets | None:
        """Find a report of a customer by its id."""
        return self._by_id.get((customer, report))
