"""Two customers whose files are full of words that stand nowhere else, to be looked for in the other's site."""

from __future__ import annotations

from pathlib import Path

from svcsite.authoring.scaffold import lay, plan
from tests.archive import SETTINGS

CAUSES = """\
causes:
  wear: Wear
  ours: {label: Sloppy work of the crew, internal: yes}
"""

BRAVO = """\
---
name: Bravo Foods
legal_name: Bravo Foods Holding Ltda
cnpj: 11.222.333/0001-81
address: Rua das Acácias, 1200, Curitiba
contacts:
  - {name: Beatriz Nogueira, role: Buyer, email: beatriz@bravo.example, phone: "(41) 3344-1820"}
machines:
  - {serial: BRV-77Q1234, tag: BTAG-09, brand: HP, model: LaserJet M404}
---
The guard dog of Bravo bites technicians.
"""

ACME = """\
---
name: Acme
contacts:
  - {name: Ana Souza, role: Manager, email: ana@acme.example, phone: "(41) 3222-0614"}
  - {name: Otto Prado, role: Manager, email: otto@acme.example}
machines:
  - {serial: VNB3K12345, brand: HP, model: LaserJet M404}
---
Ring the bell twice, the owner is stingy.
"""

REPORT = """\
---
ticket: {ticket}
opened: 2026-10-02 09:12
responded: 2026-10-02 09:40
resolved: 2026-10-02 15:05
contact: {contact}
product: {serial}
cause: {cause}
rating: 9
rep: joao.silva
signed: 2026-10-02
defective_parts: [fuser unit]
{more}---
## Problem

{problem}

## Work done

Fuser unit replaced, 20 test pages printed.

## Cause

Fuser film torn.

## Comments

Replace the fuser at 150,000 pages.

{rest}"""


def report(**given: str) -> str:
    """Return a good report of Acme, with some of its words replaced."""
    usual = {
        "ticket": "OS-48213",
        "contact": "Ana Souza",
        "serial": "VNB3K12345",
        "cause": "wear",
        "problem": "Paper jam on every second page.",
        "more": "",
        "rest": "",
    }
    return REPORT.format(**{**usual, **given})


def of_bravo(**given: str) -> str:
    """Return a good report of Bravo's."""
    usual = {
        "ticket": "TCK-99120",
        "contact": "Beatriz Nogueira",
        "serial": "BRV-77Q1234",
        "problem": "The freezer of the bakery hums a sad old tune at night.",
    }
    return report(**{**usual, **given})


ACME_FAULT = "2026-10-02-printer-jam"
BRAVO_REPORT = "2026-10-05-humming-freezer"


def write_two(folder: Path) -> Path:
    """Lay a project with Acme, Bravo and a report of each, and return its folder."""
    lay(folder, plan("en", "Horizonte", None))
    reports = folder / "reports"
    settings = SETTINGS.replace("reps:\n", "reps:\n  zeno.prado: Zeno Quaresma\n") + CAUSES
    written = {
        "archive.yml": settings,
        "acme/customer.md": ACME,
        f"acme/2026/{ACME_FAULT}.md": report(
            cause="ours",
            more='involved: zeno.prado\nwaive: {SV503: "the clerk was drunk again"}\n',
            rest="## Internal notes\n\nThe crew forgot the gasket in the van.\n",
        ),
        "bravo-foods/customer.md": BRAVO,
        f"bravo-foods/2026/{BRAVO_REPORT}.md": of_bravo(),
    }
    for name, text in written.items():
        path = reports / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
