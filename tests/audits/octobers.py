"""An October of 14 visits and the September before it, as the ledger would know them."""

from __future__ import annotations

from decimal import Decimal

from svcsite.audits.known import Known
from svcsite.audits.scope import Scope
from svcsite.ledger.key import ReportKey
from svcsite.measures.figure import Figure, Unit
from svcsite.record.customer import Customer, Site
from svcsite.record.machine import Machine
from svcsite.record.period import Period

OCTOBER = Period(2026, 10)
CUSTOMER = Customer(
    slug="acme",
    fingerprint="",
    name="Acme",
    sites=(Site(name="Loja 1"), Site(name="Loja 2"), Site(name="Depot")),
    machines=(Machine(serial="VNB3K12345", tag="TAG-01", description="Câmara fria"),),
)


def figure(name: str, unit: Unit, n: int, *, value: str = "", part: int = 0) -> Figure:
    """Return a figure of `n` reports; a share's value is its part's."""
    counted = tuple(ReportKey("acme", f"2026-10-{one:02}-visit") for one in range(1, n + 1))
    made = Decimal(value) if value else Decimal(part) / n
    return Figure(name=name, value=made, unit=unit, counted=counted, part=counted[:part])


def hours(length: str) -> str:
    """Return `4:10` in seconds."""
    whole, _, minutes = length.partition(":")
    return str(int(whole) * 3600 + int(minutes) * 60)


def figures(*made: Figure) -> dict[str, Figure]:
    """Return figures by name."""
    return {one.name: one for one in made}


SEPTEMBER_KNOWN = figures(
    figure("reports", Unit.REPORTS, 11, value="11"),
    figure("sla_response", Unit.SHARE, 12, part=12),
    figure("sla_resolution", Unit.SHARE, 12, part=10),
    figure("resolution_mean", Unit.SECONDS, 12, value=hours("5:20")),
    figure("rating_mean", Unit.SCORE, 5, value="8.2"),
    figure("recurrence", Unit.REPORTS, 12, value="1", part=1),
    figure("open_cases", Unit.REPORTS, 4, value="4"),
)
KNOWN = Known(
    now=figures(
        figure("reports", Unit.REPORTS, 14, value="14"),
        figure("cases", Unit.REPORTS, 13, value="13"),
        figure("visits", Unit.REPORTS, 12, value="12"),
        figure("response_median", Unit.SECONDS, 13, value=hours("0:28")),
        figure("response_mean", Unit.SECONDS, 13, value=hours("0:35")),
        figure("response_p90", Unit.SECONDS, 13, value=hours("1:10")),
        figure("sla_response", Unit.SHARE, 13, part=13),
        figure("resolution_median", Unit.SECONDS, 13, value=hours("3:40")),
        figure("resolution_mean", Unit.SECONDS, 13, value=hours("4:10")),
        figure("resolution_p90", Unit.SECONDS, 13, value=hours("9:00")),
        figure("sla_resolution", Unit.SHARE, 13, part=12),
        figure("paused_time", Unit.SECONDS, 13, value=hours("5:30")),
        figure("rating_mean", Unit.SCORE, 9, value="8.7"),
        figure("rating_satisfied", Unit.SHARE, 9, part=8),
        figure("response_rate", Unit.SHARE, 12, part=9),
        figure("recurrence", Unit.REPORTS, 13, value="2", part=2),
        figure("first_time_fix", Unit.SHARE, 11, part=9),
        figure("unproductive", Unit.REPORTS, 14, value="1", part=1),
        figure("planned_done", Unit.REPORTS, 9, value="9"),
        figure("planned_reports", Unit.REPORTS, 3, value="3"),
        figure("planned_share", Unit.SHARE, 10, part=9),
        figure("open_cases", Unit.REPORTS, 3, value="3"),
    ),
    before=SEPTEMBER_KNOWN,
)
SCOPE = Scope.of(OCTOBER, CUSTOMER)
