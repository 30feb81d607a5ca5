"""A service report: one call or visit.

Every field that a file may leave out is None or empty here. What must be there depends on kind and outcome and
is for the checks to say.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from svcsite.record.fields import (
    AcceptanceState,
    Channel,
    Instant,
    Kind,
    Many,
    Number,
    Outcome,
    Pairs,
    Priority,
    RatingSource,
    Record,
    Sha256,
    Text,
    Texts,
    YesNo,
)
from svcsite.record.machine import Contact, Machine
from svcsite.record.moment import Moment


class Pause(Record):
    """A stretch in which nobody could work; the contract says whether its reason stops the clock."""

    from_: Instant | None = Field(None, alias="from")
    to: Instant | None = None
    reason: Text | None = None


class Service(Record):
    """What a service-oriented report is about."""

    title: Text | None = None
    description: Text | None = None


class Part(Record):
    """A part or material that was fitted. `paid_by` is free text: contract, warranty, customer."""

    part: Text | None = None
    code: Text | None = None
    quantity: Number = Decimal(1)
    paid_by: Text | None = None


class Escalation(Record):
    """Who was asked for help beyond the company, when, and under which reference."""

    to: Text | None = None
    on: Instant | None = None
    reference: Text | None = None


class Rating(Record):
    """What the customer thinks: a score on the archive's own scale, a refusal, or nothing asked."""

    score: Number | None = None
    by: Text | None = None
    on: Instant | None = None
    comment: Text | None = None
    source: RatingSource = "customer"
    declined: Text | None = None
    asked: YesNo = True


class Signature(Record):
    """Who signed and when; `by` is the report's rep where nobody else is named."""

    by: Text | None = None
    on: Instant | None = None


class Acceptance(Record):
    """The customer's own word: accepted, refused or absent.

    `photo` names the photo, among the report's, of the sheet that was signed; `sha256` is the hash of a PDF that was
    signed elsewhere, in hexadecimal.
    """

    state: AcceptanceState = "accepted"
    by: Text | None = None
    on: Instant | None = None
    photo: Text | None = None
    sha256: Sha256 | None = None


class Amendment(Record):
    """A change after sign-off: who made it, when and why."""

    by: Text | None = None
    on: Instant | None = None
    reason: Text | None = None


class Imported(Record):
    """Where an imported report came from: file, row, day, and what that source could not tell."""

    from_: Text | None = Field(None, alias="from")
    row: Text | None = None
    on: Instant | None = None
    missing: Texts | None = None


@dataclass(frozen=True, slots=True)
class ReportSection:
    """A section: its canonical name (None for a heading nobody knows), its heading as typed, its Markdown.

    The text is without the comments that a template leaves.
    """

    name: str | None
    heading: str
    text: str


class Report(Record):
    """One report. `id` is the file's stem, unique within `customer`, the folder's slug."""

    id: str
    customer: str
    fingerprint: str
    ticket: Text | None = None
    kind: Kind = "corrective"
    outcome: Outcome = "open"
    opened: Instant | None = None
    scheduled: Instant | None = None
    responded: Instant | None = None
    arrived: Instant | None = None
    left: Instant | None = None
    resolved: Instant | None = None
    pauses: Annotated[tuple[Pause, ...], Many] = ()
    reason: Text | None = None
    channel: Channel | None = None
    priority: Priority | None = None
    site: Text | None = None
    contact: Contact | None = None
    received_by: Text | None = None
    product: Annotated[tuple[Machine, ...], Many] = ()
    service: Service | None = None
    cause: Text | None = None
    defective_parts: Texts = ()
    parts: Annotated[tuple[Part, ...], Many] = ()
    meter: Text | None = None
    readings: Pairs = ()
    recurring: YesNo | None = None
    related: Texts = ()
    follows: Text | None = None
    escalated: Escalation | None = None
    rating: Rating = Rating.model_construct(asked=False)
    rep: Text | None = None
    team: Texts = ()
    involved: Text | None = None
    signed: Signature | None = None
    accepted: Acceptance | None = None
    waive: Pairs = ()
    amended: Annotated[tuple[Amendment, ...], Many] = ()
    aliases: Texts = ()
    imported: Imported | None = None
    sections: tuple[ReportSection, ...] = ()

    @property
    def begins(self) -> Moment | None:
        """When it counts from: the customer's call, or the date that was planned."""
        return self.opened or self.scheduled

    @property
    def case(self) -> str:
        """The case it belongs to, within the customer: its ticket, or its own id."""
        return self.ticket or self.id

    def section(self, name: str) -> str:
        """Give a section's Markdown by canonical name; empty when there is none."""
        return "\n\n".join(s.text for s in self.sections if s.name == name)
