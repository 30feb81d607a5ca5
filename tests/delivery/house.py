"""A small company with one customer under contract, whose October is over and can be delivered."""

from __future__ import annotations

from dataclasses import dataclass

from svcsite.cli.delivering import examined, opened
from svcsite.delivery.archive import Delivery
from svcsite.record.period import Period
from svcsite.views.client_report.report import ClientReport
from tests.archive import SETTINGS, Archive

OCTOBER = Period(2026, 10)
COMPANY = f"{SETTINGS}email: service@horizonte.example\n"
CUSTOMER = """\
---
name: Acme
contacts:
  - {name: Ana Souza, email: ana@acme.example, receives_report: yes}
  - {name: Carlos Lima, email: carlos@acme.example, receives_report: yes}
  - {name: Rita Melo, email: rita@acme.example}
contracts:
  - number: C-1
    from: 2026-01-01
    to: 2026-12-31
    periodicity: month
    targets: [{resolution: 8h, compliance: 95%}]
machines:
  - {serial: VNB3K12345, tag: TAG-01, brand: HP, model: LaserJet M404}
---
"""
FINAL = """\
---
author: Ana Lima
status: final
signed: 2026-11-03
{more}---
"""


@dataclass(frozen=True)
class Pdf:
    """What stands for a PDF: its text is the report's fingerprint."""

    data: bytes
    warnings: tuple[str, ...] = ()


def pdf(report: ClientReport) -> Pdf:
    """A PDF without Typst, which takes its time."""
    return Pdf(data=b"%PDF-1.7\n<< /Keywords(svcsite:" + report.fingerprint.encode() + b")>>")


def furnish(archive: Archive) -> Archive:
    """Give an archive the company, its customer and one report of October."""
    archive.write("archive.yml", COMPANY)
    archive.write("acme/customer.md", CUSTOMER)
    archive.report()
    return archive


def narrative(archive: Archive, more: str = "", **changes: str) -> None:
    """Write the human part of October: final, unless `status` says otherwise."""
    text = FINAL.format(more=more)
    for old, new in changes.items():
        assert old in text
        text = text.replace(f"{old}: final", f"{old}: {new}")
    archive.write("acme/periods/2026-10.md", text)


def delivery_of(archive: Archive, period: Period = OCTOBER) -> Delivery:
    """What is to be delivered to the customer, read from the files as they are now."""
    return opened(examined(archive.root), ["acme"], with_audit=True).of("acme", period)
