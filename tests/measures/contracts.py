"""A customer with a contract, and what is measured of a few reports of theirs."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from svcsite.ledger.ledger import Slice
from svcsite.measures.catalogue import Measured
from svcsite.measures.figure import Figure
from svcsite.record.customer import Contract, Customer
from svcsite.record.facets import Facets
from svcsite.record.period import Period
from svcsite.record.settings import Settings
from tests.ledgers import AS_OF, ZONE, ledger


def contract(**terms: Any) -> Contract:
    """Return a contract from 2025 on: office hours, an hour to respond, eight to solve; terms as typed in a file."""
    given = {
        "from": "2025-01-01",
        "calendar": ["mon-fri 08:00-18:00"],
        "targets": [{"response": "1h", "resolution": "8h"}],
        "pausing": ["no access"],
    }
    return Contract.model_validate({**given, **terms})


def customer(*contracts: Contract, slug: str = "acme", zone: ZoneInfo = ZONE) -> Customer:
    """Return a customer with these contracts."""
    return Customer(
        slug=slug, fingerprint="", name=slug.title(), timezone=zone, contracts=contracts
    )


def everything(
    *reports: Facets,
    of: Customer | None = None,
    as_of: str | datetime = AS_OF,
    settings: Settings | None = None,
) -> Slice:
    """Return the slice of all these reports of a customer, as of a moment in UTC; the customer has the contract above."""
    if isinstance(as_of, str):
        as_of = datetime.fromisoformat(as_of).replace(tzinfo=UTC)
    known = (of or customer(contract()),)
    return ledger(*reports, customers=known, as_of=as_of, settings=settings).everything


def figure(name: str, slice_: Slice, period: str | None = None) -> Figure:
    """Return one figure of a period, or of all time."""
    return Measured.of(slice_).figure(name, Period.parse(period) if period else None)


def told(name: str, slice_: Slice, period: str | None = None) -> dict[str, str]:
    """Return what became of each report in a figure by its id: `part`, `counted`, or the reason it was left out."""
    found = figure(name, slice_, period)
    counted = {key.id: "part" if key in found.part else "counted" for key in found.counted}
    return counted | {left_out.report.id: left_out.reason.value for left_out in found.excluded}


def hours(found: Figure) -> float | None:
    """Return a figure of seconds in hours."""
    return None if found.value is None else float(found.value) / 3600
