"""What other reports need to know of one: the few facts that comparisons, slices and keys are made of.

Facets are small and plain, so that an archive of a hundred thousand reports is compared without decoding a
single record.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import PurePosixPath

from svcsite.record.machine import Machine
from svcsite.record.moment import Moment
from svcsite.record.normal import Normal
from svcsite.record.report import Report
from svcsite.record.steps import Step, steps_in
from svcsite.source.span import START, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class MachineFacets:
    """What tells one machine from another, as the report has it once references are resolved."""

    serial: str | None = None
    tag: str | None = None
    brand: str | None = None
    model: str | None = None
    description: str | None = None
    known: bool = False

    @property
    def identity(self) -> str | None:
        """Serial number, or tag."""
        return self.serial or self.tag


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseFacets:
    """A stretch in which nobody could work, and why; without an end it goes on."""

    start: Moment | None = None
    end: Moment | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingFacets:
    """What the customer thought: a score, a refusal, or nothing asked; `on` is the rating's own date."""

    score: Decimal | None = None
    declined: str | None = None
    asked: bool = False
    on: Moment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facets:
    """One report in short. `places` says where in its file what was compared stands; ask `span`.

    `fingerprint` is that of the file. `described` says that the contact was given with an e-mail or a phone, so
    that it needs no entry in `customer.md`. `aliases` are the ids it had before. `fitted` are the parts used, by
    name, and `steps` what was promised for later.
    """

    customer: str
    id: str
    fingerprint: str = ""
    kind: str = "corrective"
    outcome: str = "open"
    ticket: str | None = None
    priority: str | None = None
    opened: Moment | None = None
    scheduled: Moment | None = None
    responded: Moment | None = None
    arrived: Moment | None = None
    left: Moment | None = None
    resolved: Moment | None = None
    pauses: tuple[PauseFacets, ...] = ()
    reason: str | None = None
    machines: tuple[MachineFacets, ...] = ()
    service: str | None = None
    cause: str | None = None
    defective_parts: tuple[str, ...] = ()
    fitted: tuple[str, ...] = ()
    contact: str | None = None
    described: bool = False
    site: str | None = None
    rep: str | None = None
    involved: str | None = None
    rating: RatingFacets = RatingFacets()
    signed: Moment | None = None
    acceptance_photo: str | None = None
    recurring: bool | None = None
    related: tuple[str, ...] = ()
    follows: str | None = None
    steps: tuple[Step, ...] = ()
    aliases: tuple[str, ...] = ()
    imported: bool = False
    waivers: tuple[tuple[str, str], ...] = ()
    places: str = ""
    """`opened 3:9-3:25;cause 8:8-8:17`: one text, since a hundred thousand are read and few are asked for."""

    @property
    def begins(self) -> Moment | None:
        """When it counts from: the customer's call, or the date that was planned."""
        return self.opened or self.scheduled

    @property
    def score(self) -> Decimal | None:
        """What the customer gave, on the archive's scale."""
        return self.rating.score

    @property
    def case(self) -> str:
        """The case it belongs to, within the customer."""
        return self.ticket or self.id

    def span(self, name: str) -> Span:
        """Give where something stands in the report's file: `cause`, `product.0.serial`, `waive.1`.

        What stands nowhere has the place of what is around it, or else of the report's beginning.
        """
        places = dict(place.split(" ") for place in self.places.split(";") if place)
        while name not in places and "." in name:
            name = name.rpartition(".")[0]
        place = places.get(name) or places.get("opened")
        if place is None:
            return START
        line, column, end_line, end_column = map(int, place.replace("-", ":").split(":"))
        return Span(line, column, end_line, end_column)


def facets_of(report: Report, normal: Normal) -> Facets:
    """Give the facets of a report, with the places where its file has them."""
    rating, signed = report.rating, report.signed
    return Facets(
        customer=report.customer,
        id=report.id,
        fingerprint=report.fingerprint,
        kind=report.kind,
        outcome=report.outcome,
        ticket=report.ticket,
        priority=report.priority,
        opened=report.opened,
        scheduled=report.scheduled,
        responded=report.responded,
        arrived=report.arrived,
        left=report.left,
        resolved=report.resolved,
        pauses=tuple(PauseFacets(start=p.from_, end=p.to, reason=p.reason) for p in report.pauses),
        reason=report.reason,
        machines=tuple(map(_machine, report.product)),
        service=report.service.title if report.service else None,
        cause=report.cause,
        defective_parts=report.defective_parts,
        fitted=tuple(part.part for part in report.parts if part.part),
        contact=report.contact.name if report.contact else None,
        described=bool(report.contact and (report.contact.email or report.contact.phone)),
        site=report.site,
        rep=report.rep,
        involved=report.involved,
        rating=RatingFacets(
            score=rating.score, declined=rating.declined, asked=rating.asked, on=rating.on
        ),
        signed=signed.on if signed else None,
        acceptance_photo=report.accepted.photo if report.accepted else None,
        recurring=report.recurring,
        related=report.related,
        follows=report.follows,
        steps=tuple(steps_in(report.section("next_steps"))),
        aliases=tuple(PurePosixPath(alias).stem for alias in report.aliases),
        imported=report.imported is not None,
        waivers=report.waive,
        places=";".join(
            f"{name} {span.line}:{span.column}-{span.end_line}:{span.end_column}"
            for name, span in _places(report, normal)
            if span != START
        ),
    )


def _machine(machine: Machine) -> MachineFacets:
    return MachineFacets(
        serial=machine.serial,
        tag=machine.tag,
        brand=machine.brand,
        model=machine.model,
        description=machine.description,
        known=machine.known,
    )


def _places(report: Report, normal: Normal) -> Iterator[tuple[str, Span]]:
    """Give each place by dotted name; a part that stands where its whole does is left out."""
    yield "opened", normal.span("opened" if report.opened else "scheduled")
    yield "contact", normal.span("contact", "name")
    if report.signed:
        yield "signed", normal.span("signed")
    if report.accepted and report.accepted.photo:
        yield "accepted", normal.span("accepted", "photo")
    for name in ("ticket", "site", "rep", "cause", "service", "follows", "recurring"):
        yield name, normal.span(name)
    for n in range(len(report.product)):
        whole = normal.span("product", n)
        yield f"product.{n}", whole
        for part in ("serial", "brand", "model"):
            span = normal.span("product", n, part)
            if span != whole:
                yield f"product.{n}.{part}", span
    for n in range(len(report.related)):
        yield f"related.{n}", normal.span("related", n)
    for n, (rule, _) in enumerate(report.waive):
        yield f"waive.{n}", normal.key_span("waive", rule)
