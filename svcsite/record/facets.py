"""What other reports need to know of one: the few facts that comparisons, slices and keys are made of.

Facets are small and plain, so that an archive of a hundred thousand reports is compared without decoding a
single record.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import PurePosixPath

from svcsite.record.moment import Moment
from svcsite.record.normal import Normal
from svcsite.record.report import Report
from svcsite.source.span import START, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class MachineFacets:
    """What tells one machine from another, as the report has it once references are resolved."""

    serial: str | None
    tag: str | None
    brand: str | None
    model: str | None
    known: bool

    @property
    def identity(self) -> str | None:
        """Serial number, or tag."""
        return self.serial or self.tag


@dataclass(frozen=True, slots=True, kw_only=True)
class Facets:
    """One report in short. `places` says where in its file what was compared stands; ask `span`.

    `described` says that the contact was given with an e-mail or a phone, so that it needs no entry in
    `customer.md`. `aliases` are the ids it had before.
    """

    customer: str
    id: str
    kind: str
    outcome: str
    ticket: str | None
    begins: Moment | None
    responded: Moment | None
    arrived: Moment | None
    left: Moment | None
    resolved: Moment | None
    machines: tuple[MachineFacets, ...]
    service: str | None
    cause: str | None
    contact: str | None
    described: bool
    site: str | None
    rep: str | None
    score: Decimal | None
    declined: str | None
    recurring: bool | None
    related: tuple[str, ...]
    follows: str | None
    aliases: tuple[str, ...]
    imported: bool
    waivers: tuple[tuple[str, str], ...]
    places: str = ""
    """`opened 3:9-3:25;cause 8:8-8:17`: one text, since a hundred thousand are read and few are asked for."""

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
    return Facets(
        customer=report.customer,
        id=report.id,
        kind=report.kind,
        outcome=report.outcome,
        ticket=report.ticket,
        begins=report.begins,
        responded=report.responded,
        arrived=report.arrived,
        left=report.left,
        resolved=report.resolved,
        machines=tuple(
            MachineFacets(serial=m.serial, tag=m.tag, brand=m.brand, model=m.model, known=m.known)
            for m in report.product
        ),
        service=report.service.title if report.service else None,
        cause=report.cause,
        contact=report.contact.name if report.contact else None,
        described=bool(report.contact and (report.contact.email or report.contact.phone)),
        site=report.site,
        rep=report.rep,
        score=report.rating.score,
        declined=report.rating.declined,
        recurring=report.recurring,
        related=report.related,
        follows=report.follows,
        aliases=tuple(PurePosixPath(alias).stem for alias in report.aliases),
        imported=report.imported is not None,
        waivers=report.waive,
        places=";".join(
            f"{name} {span.line}:{span.column}-{span.end_line}:{span.end_column}"
            for name, span in _places(report, normal)
            if span != START
        ),
    )


def _places(report: Report, normal: Normal) -> Iterator[tuple[str, Span]]:
    """Give each place by dotted name; a part that stands where its whole does is left out."""
    yield "opened", normal.span("opened" if report.opened else "scheduled")
    yield "contact", normal.span("contact", "name")
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
