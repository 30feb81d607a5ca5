"""Desks for tests, and client reports as the lines that somebody reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from svcsite.ledger.key import ReportKey
from svcsite.ledger.ledger import Ledger
from svcsite.record.delivered import Delivered
from svcsite.record.period import Period
from svcsite.views.client_report.blocks import (
    Block,
    Bullets,
    Drawing,
    Evidence,
    Heading,
    Notice,
    Paragraph,
    Table,
    Written,
    plain,
)
from svcsite.views.client_report.desk import ClientReports
from tests.archive import CUSTOMER, Archive

AS_OF = datetime(2026, 12, 2, 12, tzinfo=UTC)
OCTOBER = Period(2026, 10)

CONTRACT = """\
contracts:
  - number: C-7
    from: 2026-01-01
    scope: Printers and networks
    calendar: mon-fri 08:00-18:00
    holidays: BR-PR
    targets:
      - {response: 4h, resolution: 8h, compliance: 95%}
    periodicity: [month]
    delivery: 3rd business day
"""


def under_contract(archive: Archive, contract: str = CONTRACT, *more: str) -> None:
    """Give the archive's customer a contract, and more lines of its file."""
    head, _, _ = CUSTOMER.rpartition("---\n")
    archive.write("acme/customer.md", head + contract + "".join(more) + "---\n")


def in_portuguese(archive: Archive) -> None:
    """Give the archive's customer the other language; to be called after `under_contract`."""
    path = archive.root / "acme/customer.md"
    text = path.read_text().replace("name: Acme\n", "name: Acme\nlanguage: pt-BR\n")
    archive.write("acme/customer.md", text)


def narrative(archive: Archive, *sections: str, head: str = "", period: str = "2026-10") -> None:
    """Write the human part of a report, final and signed; each section begins with its heading."""
    text = f"---\nauthor: ana.lima\nstatus: final\nsigned: {{by: ana.lima, on: 2026-11-04}}\n{head}---\n"
    archive.write(f"acme/periods/{period}.md", text + "\n\n".join(sections) + "\n")


def desk_of(
    archive: Archive, as_of: datetime = AS_OF, delivered: Iterable[Delivered] = ()
) -> ClientReports:
    """Return the desk of an archive in which nothing may be refused."""
    found = archive.examine()
    assert not found.refused, found.diagnostics
    ledger = Ledger.of(
        settings=found.settings, customers=found.customers, reports=found.admitted, as_of=as_of
    )
    return ClientReports(
        ledger,
        records={ReportKey.of(record): record for record in found.reports},
        narratives=found.narratives,
        delivered=delivered,
        enclosures=found.enclosures,
    )


def section(archive: Archive, name: str, period: Period = OCTOBER) -> list[str]:
    """Return a section of the customer's report as lines."""
    return list(lines(desk_of(archive).of("acme", period).section(name).blocks))


def lines(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield what blocks say, a line for each paragraph, point, row and list of evidence."""
    for block in blocks:
        yield from _lines(block)


def _lines(block: Block) -> list[str]:
    told: list[str]
    match block:
        case Paragraph():
            told = [plain(block.runs)]
        case Bullets():
            told = [f"- {plain(item)}" for item in block.items]
        case Heading():
            told = [f"# {block.text}"]
        case Table():
            heads = " | ".join(column.title for column in block.columns)
            rows = (" | ".join(plain(cell.runs) for cell in row.cells) for row in block.rows)
            told = [f"[{block.caption}]", heads, *rows]
        case Drawing():
            told = [f"({block.chart.title})"]
        case Written():
            told = [f"> {block.markdown}"]
        case Notice():
            told = [f"! {block.title}: {plain(block.runs)}"]
        case Evidence():
            told = [f"= {'; '.join(plain(value) for value in block.values)}"]
    return told
