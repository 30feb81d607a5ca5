"""What is put before the rules: one file, with what it was read as and what it is held against."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from svcsite.checks.change import Change
from svcsite.checks.index import Index
from svcsite.checks.waiver import Waiver
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets
from svcsite.record.narrative import Narrative
from svcsite.record.normal import Normal
from svcsite.record.reading import Reading
from svcsite.record.report import Report
from svcsite.record.settings import Settings
from svcsite.source.document import Document
from svcsite.source.span import Defect

About = Literal[
    "file",
    "report",
    "customer",
    "archive",
    "narrative",
    "across",
    "customers",
    "history",
    "narrative-audit",
    "seal",
    "waiver",
]
"""What a rule is about.

Any file, a file of one kind, a report or a customer among all others, the past, a narrative or what was delivered
against the figures, a report's seals, waivers.
"""

_ABOUT: dict[type, About] = {
    Report: "report",
    Customer: "customer",
    Settings: "archive",
    Narrative: "narrative",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """One file under judgement. What a rule needs beyond `settings` depends on what it is `about`.

    `report` and `customer` are there for rules about a report; `customer` is None while its own file cannot be
    relied on: then nothing is held against it. For rules about a customer, `customer` is what its file says.
    The same goes for rules about a narrative, of which `narrative` is what its file says.
    `known_rules` has the codes and names that `archive.yml` may set.
    `facets` and `index` are there for rules across reports, `waivers` for rules about waivers, `change` for rules
    about a report's past: those have no document and no report where it was deleted.
    """

    path: Path
    settings: Settings
    defects: tuple[Defect, ...] = ()
    about: About = "file"
    document: Document | None = None
    normal: Normal = field(default_factory=Normal)
    report: Report | None = None
    narrative: Narrative | None = None
    customer: Customer | None = None
    known_rules: frozenset[str] = frozenset()
    facets: Facets | None = None
    index: Index | None = None
    waivers: tuple[Waiver, ...] = ()
    change: Change | None = None

    @classmethod
    def of(
        cls, reading: Reading[Any], settings: Settings, customer: Customer | None = None
    ) -> Subject:
        """Put a reading under judgement."""
        record = reading.record
        return cls(
            path=reading.path,
            defects=reading.defects,
            settings=settings,
            about=_ABOUT.get(type(record), "file"),
            document=reading.document,
            normal=reading.normal,
            report=record if isinstance(record, Report) else None,
            narrative=record if isinstance(record, Narrative) else None,
            customer=record if isinstance(record, Customer) else customer,
        )

    def defects_of(self, *kinds: str) -> Iterator[Defect]:
        """Give the reader's defects of some kinds, in the order it met them."""
        return (defect for defect in self.defects if defect.kind in kinds)
