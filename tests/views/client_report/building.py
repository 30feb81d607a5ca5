"""Short ways to write what a client report is made of."""

from __future__ import annotations

from collections.abc import Iterable

from svcsite.ledger.key import ReportKey
from svcsite.views import axis
from svcsite.views.axis import Reading
from svcsite.views.chart import ColumnChart, Headings, LineChart, Mark
from svcsite.views.client_report.blocks import (
    Cell,
    Column,
    Evidence,
    Mention,
    Row,
    Run,
    Runs,
    Table,
    Tone,
    evidence_anchor,
    run,
)

CUSTOMER = "mercado-tropeiro"


def words(*parts: str | Run) -> Runs:
    """Return texts and runs as one; a text that begins with `**` is strong."""
    return tuple(
        part
        if isinstance(part, Run)
        else Run(text=part.removeprefix("**"), strong=part.startswith("**"))
        for part in parts
    )


def of_report(id_: str, text: str) -> Run:
    """Return words that tell of a report."""
    return Run(text=text, report=ReportKey(CUSTOMER, id_))


def figure(name: str, text: str, n: int) -> Run:
    """Return the value of a figure."""
    return Run(text=text, figure=name, n=n)


def table(caption: str, heads: str, *rows: Iterable[str | Runs | Cell], anchor: str = "") -> Table:
    """Return a table; `heads` are parted by `|`, and one that begins with `>` is of numbers."""
    columns = tuple(
        Column(
            title=head.strip(" >"), align="end" if ">" in head else "start", width=3 - min(at, 2)
        )
        for at, head in enumerate(heads.split("|"))
    )
    return Table(
        caption=caption,
        columns=columns,
        rows=tuple(
            Row(
                cells=tuple(_cell(given) for given in cells),
                anchor=f"{anchor}-{at}" if anchor else "",
            )
            for at, cells in enumerate(rows, start=1)
        ),
    )


def toned(text: str, tone: Tone) -> Cell:
    """Return a cell with a colour."""
    return Cell(runs=run(text), tone=tone)


def _cell(given: str | Runs | Cell) -> Cell:
    if isinstance(given, Cell):
        return given
    return Cell(runs=run(given) if isinstance(given, str) else given)


def evidence(name: str, title: str, ids: Iterable[str], *more: str) -> Evidence:
    """Return the reports behind a figure, and behind more figures that are made of the same."""
    counted = tuple(
        Mention(report=ReportKey(CUSTOMER, id_), name=f"{id_[:10]} · {id_[11:]}", value="4h10")
        for id_ in ids
    )
    return Evidence(
        figures=(name, *more),
        anchor=evidence_anchor(name),
        title=title,
        values=tuple(
            words("Considerados: ", figure(one, str(len(counted)), len(counted)))
            for one in (name, *more)
        ),
        counted=counted,
    )


def by_month(*values: int) -> ColumnChart:
    """Return a chart of how many reports there were from June on."""
    names = ("junho", "julho", "agosto", "setembro", "outubro")
    marks = tuple(
        Mark(
            label=f"{name} de 2026",
            short=name[:3],
            group="2026",
            value=value,
            text=str(value),
            n=value,
            href=f"#{evidence_anchor('reports')}" if name == "outubro" else "",
            figure="reports" if name == "outubro" else "",
        )
        for name, value in zip(names, values, strict=False)
    )
    return ColumnChart(
        key="reports-by-month",
        title="Atendimentos por mês",
        description="Quantos atendimentos houve em cada um dos últimos meses.",
        base="",
        headings=Headings(label="Mês", value="Atendimentos"),
        marks=marks,
        axis=axis.counts(values, "pt-BR"),
    )


def in_time() -> LineChart:
    """Return a chart of the share of deadlines met by month, with the one promised."""
    shares = ((0.94, 16), (1.0, 9), (None, 0), (0.5, 4), (0.923, 13))
    months = ("junho", "julho", "agosto", "setembro", "outubro")
    marks = tuple(
        Mark(
            label=f"{name} de 2026",
            short=name[:3],
            group="2026",
            value=share,
            text="–" if share is None else f"{share:.1%}".replace(".", ","),
            n=n,
            n_text=str(n) if n else "",
            base=f"base: {n} prazos",
            low=None if share is None else max(share - 0.2, 0),
            high=None if share is None else min(share + 0.06, 1),
            interval="" if share is None else "de 66,7% a 98,6%",
        )
        for name, (share, n) in zip(months, shares, strict=True)
    )
    return LineChart(
        key="sla-by-month",
        title="Prazos de solução cumpridos, por mês",
        description="A parte dos prazos de solução cumprida em cada mês, e a meta do contrato.",
        base="base: 42 prazos",
        headings=Headings(label="Mês", value="No prazo", base="Base", interval="Incerteza"),
        marks=marks,
        axis=axis.shares("pt-BR"),
        target=Reading(value=0.95, text="meta: 95%"),
    )
