"""What a form knows of one customer, and the list of them all. See the room's docstring for the shape."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from svcsite.checks.dialling import region
from svcsite.record.customer import Contract, Customer
from svcsite.record.facets import Facets
from svcsite.record.machine import Machine
from svcsite.record.requirements import UNRESOLVED
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import Language, fold
from svcsite.record.vocabulary.values import PAUSE_REASONS

EARLIER = 60
"""How many of a customer's earlier reports a form can choose from."""

_MACHINE = ("serial", "tag", "brand", "model", "description", "site")


def customer_rows(customers: Iterable[Customer]) -> list[dict[str, str]]:
    """List the customers as a form finds them: slug, name, and a line that tells which one it is."""
    return [
        _without_empty(
            {
                "slug": customer.slug,
                "name": customer.title,
                "about": customer.address or customer.legal_name or "",
            }
        )
        for customer in customers
    ]


def customer_data(
    customer: Customer, reports: Sequence[Facets], settings: Settings
) -> dict[str, Any]:
    """Give what a form needs of a customer; `reports` are theirs, the newest first."""
    language = customer.language or settings.language
    zone = (customer.timezone or settings.timezone).key
    country = region(zone, language)
    return {
        "slug": customer.slug,
        "name": customer.title,
        "language": language,
        "timezone": zone,
        **({"country": country} if country else {}),
        "contacts": [
            _without_empty(
                {
                    "name": contact.name,
                    "role": contact.role or "",
                    "phone": contact.phone or "",
                    "email": contact.email or "",
                }
            )
            for contact in customer.contacts
            if contact.name
        ],
        "sites": [site.name for site in customer.sites if site.name],
        "machines": [_machine(machine) for machine in customer.machines if machine.identity],
        "contracts": [_contract(contract, language) for contract in customer.contracts],
        "open": list(_open(reports)),
        "earlier": [_earlier(report) for report in islice(reports, EARLIER)],
        "named": list(_named(customer)),
    }


def _machine(machine: Machine) -> dict[str, str]:
    days = {
        name: day.isoformat() if (day := getattr(machine, name)) else ""
        for name in ("purchased", "warranty")
    }
    texts = {name: getattr(machine, name) or "" for name in _MACHINE}
    return _without_empty({"name": machine.tag or machine.serial or "", **texts, **days})


def _contract(contract: Contract, language: Language) -> dict[str, Any]:
    listed = (
        tuple(dict.fromkeys((*contract.reasons, *contract.pausing))) if contract.reasons else ()
    )
    names = [(reason, PAUSE_REASONS.find(reason)) for reason in listed]
    return {
        "from": contract.from_.isoformat() if contract.from_ else "",
        "to": contract.to.isoformat() if contract.to else "",
        "reasons": [name.typed[language] if name else reason for reason, name in names],
        "listed": [*contract.reasons, *contract.pausing] if contract.reasons else [],
        "spellings": sorted(
            {s for reason, name in names for s in (name.spellings() if name else (fold(reason),))}
        ),
    }


def _open(reports: Sequence[Facets]) -> Iterator[dict[str, Any]]:
    """Yield the last report of each ticket that is not done; later reports come first."""
    seen: set[str] = set()
    for report in reports:
        if report.ticket is None or fold(report.ticket) in seen:
            continue
        seen.add(fold(report.ticket))
        if report.outcome in UNRESOLVED:
            yield {
                "ticket": report.ticket,
                **_earlier(report),
                **_without_empty(
                    {
                        "service": report.service or "",
                        "site": report.site or "",
                        "contact": report.contact or "",
                        "priority": report.priority or "",
                    }
                ),
            }


def _earlier(report: Facets) -> dict[str, Any]:
    machines = [machine.tag or machine.serial for machine in report.machines]
    return {
        "id": report.id,
        "day": report.begins.day.isoformat() if report.begins else report.id[:10],
        "outcome": report.outcome,
        "machines": [name for name in machines if name],
        **({"cause": report.cause} if report.cause else {}),
    }


def _named(customer: Customer) -> Iterator[str]:
    yield from (text for text in (customer.legal_name, customer.address) if text)
    yield from (site.address for site in customer.sites if site.address)


def _without_empty(row: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in row.items() if value}
