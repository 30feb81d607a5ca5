"""A customer and the contracts agreed with it, each valid from one day to another."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from svcsite.record.calendar import ALWAYS, Hours
from svcsite.record.fields import (
    Day,
    Depth,
    Duration,
    LanguageTag,
    Many,
    Number,
    Percent,
    Periodicity,
    Priority,
    Record,
    ResponseCounts,
    SealAsked,
    Text,
    Texts,
    Zone,
)
from svcsite.record.machine import Contact, Machine
from svcsite.record.vocabulary.names import fold


class Site(Record):
    """A place of the customer's: a shop, a floor, a building."""

    name: Text | None = None
    address: Text | None = None


class Target(Record):
    """What was promised: business time to respond and to resolve, and the share to be kept (0 to 1).

    Without a priority it holds for all that no other target names.
    """

    priority: Priority | None = None
    response: Duration | None = None
    resolution: Duration | None = None
    compliance: Percent | None = None


class PlannedWork(Record):
    """Work that the contract promises at intervals."""

    service: Text | None = None
    every: Periodicity = "month"
    machines: Number = Decimal(1)


class Contract(Record):
    """Terms valid from one day to another, both included; an open end is None."""

    number: Text | None = None
    from_: Day | None = Field(None, alias="from")
    to: Day | None = None
    scope: Text | None = None
    calendar: Hours = ALWAYS
    holidays: Text | None = None
    response_counts: ResponseCounts = "first answer"
    targets: Annotated[tuple[Target, ...], Many] = ()
    pausing: Texts = ()
    reasons: Texts = ()
    periodicity: Annotated[tuple[Periodicity, ...], Many] = ()
    delivery: Text | None = None
    depth: Depth = "full"
    planned: Annotated[tuple[PlannedWork, ...], Many] = ()
    penalty: Text | None = None
    seal: SealAsked = "optional"

    def covers(self, day: date) -> bool:
        """Tell whether the contract was valid on a day."""
        return (self.from_ is None or self.from_ <= day) and (self.to is None or day <= self.to)

    def target(self, priority: str | None) -> Target | None:
        """Find the target of a priority, or the one for all others."""
        named = (t for t in self.targets if t.priority is not None and t.priority == priority)
        general = (t for t in self.targets if t.priority is None)
        return next(named, next(general, None))


class ReportReview(Record):
    """What the customer answered when asked whether form and frequency of the client report still serve."""

    on: Day | None = None
    by: Text | None = None
    form: Text | None = None
    frequency: Text | None = None
    comment: Text | None = None


class Customer(Record):
    """Who a customer is. `notes` is the free Markdown below the front matter, `logo` a path beside its file."""

    slug: str
    fingerprint: str
    name: Text | None = None
    legal_name: Text | None = None
    cnpj: Text | None = None
    cpf: Text | None = None
    language: LanguageTag | None = None
    timezone: Zone | None = None
    address: Text | None = None
    contacts: Annotated[tuple[Contact, ...], Many] = ()
    sites: Annotated[tuple[Site, ...], Many] = ()
    machines: Annotated[tuple[Machine, ...], Many] = ()
    contracts: Annotated[tuple[Contract, ...], Many] = ()
    technical_responsible: Text | None = None
    logo: Text | None = None
    report_reviews: Annotated[tuple[ReportReview, ...], Many] = ()
    notes: str = ""

    @property
    def title(self) -> str:
        """What to call the customer: its name, or the folder's while it has none."""
        return self.name or self.slug

    def contract_on(self, day: date) -> Contract | None:
        """Find the contract valid on a day, the newest if two are."""
        valid = [contract for contract in self.contracts if contract.covers(day)]
        return max(valid, key=lambda c: c.from_ or date.min, default=None)

    def contact(self, name: str) -> Contact | None:
        """Find a contact by name, however it was typed."""
        return next((c for c in self.contacts if c.name and fold(c.name) == fold(name)), None)

    def site(self, name: str) -> Site | None:
        """Find a site by name, however it was typed."""
        return next((s for s in self.sites if s.name and fold(s.name) == fold(name)), None)

    def machine(self, reference: str) -> Machine | None:
        """Find a machine by serial number or tag; capitals do not matter, all else does."""
        wanted = reference.casefold()
        for machine in self.machines:
            if wanted in {(machine.serial or "").casefold(), (machine.tag or "").casefold()}:
                return machine
        return None
