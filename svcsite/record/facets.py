"""What other reports need to know of one: the few facts that comparisons, slices and keys are made of.

Facets are small and plain, so that an archive of a hundred thousand reports is compared without decoding a
single record.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from svcsite.record.moment import Moment
from svcsite.record.normal import Normal
from svcsite.record.report import Report
from svcsite.source.span import Span


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
    """One report in short. `spans` says where in its file what was compared stands, by dotted name.

    `product.0` is the first machine, `related.1` the second related report.
    """

    customer: str
    id: str
    kind: str
    outcome: str
    ticket: str | None
    begins: Moment | None
    arrived: Moment | None
    resolved: Moment | None
    machines: tuple[MachineFacets, ...]
    service: str | None
    cause: str | None
    contact: str | None
    site: str | None
    rep: str | None
    recurring: bool | None
    related: tuple[str, ...]
    follows: str | None
    imported: bool
    waivers: tuple[tuple[str, str], ...]
    spans: Mapping[str, Span] = field(default_factory=dict)

    @property
    def case(self) -> str:
        """The case it belongs to, within the customer."""
        return self.ticket or self.id

    def span(self, name: str) -> Span:
        """Give where something stands in the report's file."""
        return self.spans.get(name) or self.spans["opened"]


def facets_of(report: Report, normal: Normal) -> Facets:
    """Give the facets of a report, with the places where its file has them."""
    places: dict[str, tuple[str | int, ...]] = {
        name: (name,)
        for name in (
            "opened",
            "contact",
            "site",
            "rep",
            "cause",
            "service",
            "follows",
            "ticket",
            "recurring",
        )
    }
    places |= {f"product.{n}": ("product", n) for n in range(len(report.product))}
    places |= {f"related.{n}": ("related", n) for n in range(len(report.related))}
    spans = {name: normal.span(*path) for name, path in places.items()}
    spans |= {f"waive.{rule}": normal.key_span("waive", rule) for rule, _ in report.waive}
    return Facets(
        customer=report.customer,
        id=report.id,
        kind=report.kind,
        outcome=report.outcome,
        ticket=report.ticket,
        begins=report.begins,
        arrived=report.arrived,
        resolved=report.resolved,
        machines=tuple(
            MachineFacets(serial=m.serial, tag=m.tag, brand=m.brand, model=m.model, known=m.known)
            for m in report.product
        ),
        service=report.service.title if report.service else None,
        cause=report.cause,
        contact=report.contact.name if report.contact else None,
        site=report.site,
        rep=report.rep,
        recurring=report.recurring,
        related=report.related,
        follows=report.follows,
        imported=report.imported is not None,
        waivers=report.waive,
        spans=spans,
    )
