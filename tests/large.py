"""The form of an archive with two thousand customers and twenty thousand machines, as it is published, in memory."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from svcsite.ledger.ledger import Ledger
from svcsite.press.pages import new_report
from svcsite.press.planning import Planning
from svcsite.press.site import Settings
from svcsite.record.customer import Customer
from svcsite.record.reader import read_archive_file

CUSTOMERS, MACHINES = 2_000, 10
"""How many customers, and how many machines each has but for `LARGEST`."""

LARGEST, MOST_MACHINES = 1234, 400
"""The number of the customer that has the most."""

_PROJECT = Path(__file__).parents[1]
_WORDS = ("Padaria", "Clínica", "Escola", "Supermercado", "Oficina", "Hotel", "Farmácia", "Clube")
_STREETS = ("Rua das Acácias", "Av. Sete de Setembro", "Travessa Itararé", "Alameda Dr. Muricy")


def slug(number: int) -> str:
    """Name a customer's folder."""
    return f"cliente-{number:04}"


def assets(numbers: Iterable[int] = range(CUSTOMERS)) -> dict[str, bytes]:
    """Return the files below `new/` that have all customers or one of those `numbers`, by address."""
    wanted = {"new/customers.json", *(f"new/customers/{slug(number)}.json" for number in numbers)}
    settings = read_archive_file(_PROJECT / "reports" / "archive.yml").record
    assert settings
    ledger = Ledger.of(
        settings=settings,
        customers=map(_customer, range(CUSTOMERS)),
        reports=(),
        as_of=datetime(2026, 12, 1, 12, tzinfo=UTC),
    )
    unread: Any = None
    planning = Planning(
        ledger=ledger,
        measured=unread,
        wordings=unread,
        settings=Settings(project=_PROJECT, reports=_PROJECT / "reports"),
        examination=unread,
        records=unread,
        client_reports=unread,
        targets=unread,
        common=(),
    )
    planned = new_report.assets(planning)
    return {asset.url: asset.recipe() for asset in planned if asset.url in wanted}


def _customer(number: int) -> Customer:
    machines = MOST_MACHINES if number == LARGEST else MACHINES
    name = "Zumbi Mercado" if number == LARGEST else f"{_WORDS[number % len(_WORDS)]} Nº {number}"
    return Customer.model_validate(
        {
            "slug": slug(number),
            "fingerprint": slug(number),
            "name": name,
            "address": f"{_STREETS[number % len(_STREETS)]}, {number}, Curitiba",
            "contacts": [
                {"name": f"Pessoa {n} de {number}", "phone": "+55 41 3333-4444"} for n in range(2)
            ],
            "machines": [
                {
                    "serial": f"SN-{number:04}-{n:04}",
                    "tag": f"T-{number:04}-{n:04}",
                    "brand": "Elgin",
                    "model": "i9 Full",
                    "description": "Impressora de cupom",
                }
                for n in range(machines)
            ],
        }
    )
