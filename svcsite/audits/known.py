"""What the ledger knows of a period, as far as prose may claim it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Self

from svcsite.audits.claim import Claim
from svcsite.audits.counting import CASES, PLANNED_REPORTS, PLANNED_SHARE, VISITS
from svcsite.audits.moved import thawed
from svcsite.audits.scope import Speaks
from svcsite.ledger.case import PLANNED
from svcsite.ledger.key import ReportKey
from svcsite.measures.client.client_period import ClientPeriod
from svcsite.measures.figure import Figure, Unit
from svcsite.record.delivered import Delivered
from svcsite.record.facets import Facets


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The figures of a period by name, those of the period before, and others of the same names that are true too.

    `before` is empty where the customer was not there yet.
    """

    now: Mapping[str, Figure]
    before: Mapping[str, Figure]
    also: tuple[Figure, ...] = ()

    @classmethod
    def of(cls, period: ClientPeriod, delivered: Delivered | None = None) -> Self:
        """Return what is known of a period. What was true when it was delivered stays true of that report."""
        frozen = delivered.figures if delivered else {}
        return cls(
            now={**period.figures, **_counted_too(period)},
            before=period.before,
            also=(
                *(figure for one in period.agreed for figure in (one.figure, one.before) if figure),
                *(thawed(name, figure) for name, figure in frozen.items()),
            ),
        )

    def bears_out(self, claim: Claim, speaks: Speaks) -> bool:
        """Tell whether a claim is true, of the period or, where it speaks of it too, the one before."""
        figures = [self.now[name] for name in claim.figures if name in self.now]
        if claim.is_of_all and speaks == "now" and any(figure.n for figure in figures):
            return all(claim.is_true_of(figure) for figure in figures if figure.n)
        if speaks == "before":
            figures += [self.before[name] for name in claim.figures if name in self.before]
        figures += [figure for figure in self.also if figure.name in claim.figures]
        return any(claim.is_true_of(figure) for figure in figures)

    def told(self, claim: Claim) -> tuple[Figure, ...]:
        """Return the figures to hold against a claim, the likeliest first."""
        return tuple(self.now[name] for name in claim.figures if name in self.now)


def _counted_too(period: ClientPeriod) -> dict[str, Figure]:
    """Return what people count too: cases, visits made, planned work done, machines planned."""
    done = [report for report in period.reports if report.kind in PLANNED]
    return {
        CASES: _count(CASES, {report.case: report for report in period.reports}.values()),
        VISITS: _count(VISITS, [report for report in period.reports if report.arrived]),
        PLANNED_REPORTS: _count(PLANNED_REPORTS, done),
        **_planned_share(period),
    }


def _planned_share(period: ClientPeriod) -> dict[str, Figure]:
    """Return how much of the planned work was done, of all machines, where any was planned."""
    planned = period.planned_machines
    done = int(period.figures["planned_done"].value or 0)
    if not planned:
        return {}
    machines = tuple(ReportKey(period.customer.slug, str(n)) for n in range(planned))
    return {
        PLANNED_SHARE: Figure(
            name=PLANNED_SHARE,
            value=Decimal(done) / planned,
            unit=Unit.SHARE,
            counted=machines,
            part=machines[:done],
        )
    }


def _count(name: str, reports: Iterable[Facets]) -> Figure:
    counted = tuple(map(ReportKey.of, reports))
    return Figure(name=name, value=Decimal(len(counted)), unit=Unit.REPORTS, counted=counted)
