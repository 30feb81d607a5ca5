"""Ledgers for tests: of an archive in a folder, or of reports in a few facts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from svcsite.ledger.ledger import Ledger
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets, MachineFacets, PauseFacets, RatingFacets
from svcsite.record.moment import Moment
from svcsite.record.parsing import parse_moment, parse_number
from svcsite.record.settings import Settings
from tests.archive import Archive

AS_OF = datetime(2026, 12, 1, tzinfo=UTC)
ZONE = ZoneInfo("America/Sao_Paulo")
_TIMES = ("opened", "scheduled", "responded", "arrived", "left", "resolved", "signed")


def ledger_of(archive: Archive, as_of: datetime = AS_OF) -> Ledger:
    """Return the ledger of an archive in which nothing may be refused."""
    found = archive.examine()
    assert not found.refused, found.diagnostics
    return Ledger.of(
        settings=found.settings, customers=found.customers, reports=found.admitted, as_of=as_of
    )


def at(text: str) -> Moment:
    """Return a moment as typed in a report: `2026-10-02 09:12`, `2026-10-02`."""
    return parse_moment(text, ZONE)


def facts(id_: str = "2026-10-02-x", **given: Any) -> Facets:
    """Return a resolved report in short; times, scores and serial numbers may be given as text.

    `facts(opened="2026-10-02 09:12", serial="VNB3", score="9", pauses=[("2026-10-02 10:00", None, "no access")])`
    """
    given = {"customer": "acme", "outcome": "resolved", **given}
    for name in _TIMES:
        if isinstance(given.get(name), str):
            given[name] = at(given[name])
    if serial := given.pop("serial", None):
        given["machines"] = (MachineFacets(serial=serial, known=True),)
    if (score := given.pop("score", None)) is not None:
        given["rating"] = RatingFacets(score=parse_number(score), asked=True)
    given["pauses"] = tuple(
        PauseFacets(start=at(start), end=at(end) if end else None, reason=reason)
        for start, end, reason in given.pop("pauses", ())
    )
    return Facets(id=id_, **given)


def ledger(
    *reports: Facets,
    customers: Iterable[Customer] = (),
    settings: Settings | None = None,
    as_of: datetime = AS_OF,
) -> Ledger:
    """Return the ledger of some reports; customers that are not given have no contract."""
    known = {customer.slug: customer for customer in customers}
    for report in reports:
        slug = report.customer
        known.setdefault(
            slug, Customer(slug=slug, fingerprint="", name=slug.title(), timezone=ZONE)
        )
    return Ledger.of(
        settings=settings or Settings(timezone=ZONE),
        customers=known.values(),
        reports=reports,
        as_of=as_of,
    )


def day(text: str) -> date:
    """Return a day: `2026-10-02`."""
    return date.fromisoformat(text)
