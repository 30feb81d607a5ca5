"""What a client report tells of a few reports, as one text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from svcsite.ledger.key import ReportKey
from svcsite.measures.client.actions import Action, Plan
from svcsite.measures.client.client_period import ClientPeriods
from svcsite.record.customer import Contract, Customer
from svcsite.record.facets import Facets, MachineFacets
from svcsite.record.narrative import Narrative
from svcsite.record.period import Period
from svcsite.record.report import Report
from svcsite.record.schedule import under_contract
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import Language
from svcsite.views.client_report.blocks import (
    Block,
    Bullets,
    Drawing,
    Heading,
    Paragraph,
    Run,
    Runs,
    Table,
    plain,
)
from svcsite.views.client_report.told import Told
from tests.ledgers import ZONE, day, facts, ledger

AS_OF = datetime(2027, 3, 1, tzinfo=UTC)


def agreed(**terms: Any) -> Contract:
    """Return a contract around the clock, eight hours to solve in 95 % of cases; terms as typed in a file."""
    given = {
        "from": "2025-01-01",
        "calendar": "24x7",
        "targets": [{"resolution": "8h", "compliance": "95%"}],
        "pausing": ["no access"],
        "periodicity": ["month"],
        "delivery": "day 5",
    }
    return Contract.model_validate({**given, **terms})


def client(*contracts: Contract, **given: Any) -> Customer:
    """Return a customer with these contracts, or with the one above."""
    return Customer(
        slug="acme",
        fingerprint="",
        name="Acme",
        timezone=ZONE,
        contracts=contracts or (agreed(),),
        **given,
    )


def visit(number: int, *, on: str = "", hours: int = 3, minutes: int = 0, **given: Any) -> Facets:
    """Return the report of a call at 8 in the morning of a day of October, solved so many hours later."""
    date = on or f"2026-10-{number:02}"
    given = {
        "ticket": f"OS-{number}",
        "opened": f"{date} 08:00",
        "responded": f"{date} 08:10",
        "resolved": f"{date} {8 + hours:02}:{minutes:02}",
        "machines": (machine("Câmara fria", f"CF-{number}"),),
        "site": "Loja 2",
        "cause": "component",
        **given,
    }
    return facts(f"{date}-{number}", **given)


def machine(description: str, serial: str, **given: Any) -> MachineFacets:
    """Return a machine that is known."""
    return MachineFacets(description=description, serial=serial, known=True, **given)


def telling(
    *reports: Facets,
    of: Customer | None = None,
    period: str = "2026-10",
    language: Language = "pt-BR",
    plan: Plan | None = None,
    records: Mapping[ReportKey, Report] | None = None,
    narrative: Narrative | None = None,
    settings: Settings | None = None,
    as_of: datetime = AS_OF,
) -> Told:
    """Return what a period's report tells of some reports."""
    customer = of or client()
    own = settings or Settings(timezone=ZONE, language=language)
    whole = ledger(*reports, customers=[customer], settings=own, as_of=as_of)
    parsed = Period.parse(period)
    return Told(
        customer=customer,
        settings=own.model_copy(update={"language": language}),
        language=language,
        now=ClientPeriods(whole).of(customer.slug, parsed),
        plan=plan or Plan(),
        records=records or {},
        narrative=narrative,
        due=under_contract(customer, parsed),
    )


def action(text: str, due: str | None = None, *, state: Any = "open", **given: Any) -> Action:
    """Return an action of Ana's, promised by nobody's report unless a source is given."""
    given = {"owner": "Ana Lima", "source": ReportKey("acme", "2026-09-01-1"), **given}
    return Action(id=text, text=text, due=day(due) if due else None, state=state, **given)


def record(report: Facets, **given: Any) -> dict[ReportKey, Report]:
    """Return the full record of a report, by its key."""
    made = Report(id=report.id, customer=report.customer, fingerprint="", **given)
    return {ReportKey.of(report): made}


def prose(blocks: Iterable[Block]) -> str:
    """Return what paragraphs and bullets say, a line each; what is strong stands between `**`."""
    return "\n".join(line for block in blocks for line in _lines(block))


def everything(blocks: Iterable[Block]) -> list[str]:
    """Return all texts: of headings, tables and charts too."""
    found: list[str] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            found.append(plain(block.runs))
        elif isinstance(block, Bullets):
            found += map(plain, block.items)
        elif isinstance(block, Heading):
            found.append(block.text)
        elif isinstance(block, Table):
            found += [block.caption, *(column.title for column in block.columns)]
            found += [plain(cell.runs) for row in block.rows for cell in row.cells]
        elif isinstance(block, Drawing):
            chart = block.chart
            found += [chart.title, chart.description, *(mark.text for mark in chart.marks)]
    return found


def runs_of(blocks: Iterable[Block]) -> Iterable[Run]:
    """Yield all runs of paragraphs, bullets and tables."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from block.runs
        elif isinstance(block, Bullets):
            for item in block.items:
                yield from item
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from cell.runs


def rows(blocks: Iterable[Block], caption: str) -> list[tuple[str, ...]]:
    """Return the rows of a table."""
    table = next(b for b in blocks if isinstance(b, Table) and b.caption == caption)
    return [tuple(plain(cell.runs) for cell in row.cells) for row in table.rows]


def _lines(block: Block) -> list[str]:
    if isinstance(block, Paragraph):
        return [_marked(block.runs)]
    return [_marked(item) for item in block.items] if isinstance(block, Bullets) else []


def _marked(runs: Runs) -> str:
    text = "".join(f"**{run.text}**" if run.strong else run.text for run in runs)
    return text.replace("****", "")
