"""`svcsite figures`: the figures of a customer or of all, with the reports behind each."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

import click

from svcsite.checks.clock import now
from svcsite.checks.examination import Examination, examine
from svcsite.checks.memory import Memory
from svcsite.cli.language import ui_language
from svcsite.cli.locating import locate, memory_file
from svcsite.ledger.ledger import Ledger, Slice
from svcsite.measures.catalogue import Measured
from svcsite.measures.planned import planned_intervals, planned_machines
from svcsite.record.period import Period
from svcsite.views.figure_data import figures_data
from svcsite.words import figures_command as words


@click.command()
@click.option("--customer", metavar="SLUG", help="Only this customer, by its folder's name.")
@click.option(
    "--period", metavar="PERIOD", help="2026-10, 2026-Q3, 2026-H2 or 2026; all time if left out."
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["table", "json", "csv"]),
    default="table",
    show_default=True,
    help="How figures are printed.",
)
def command(customer: str | None, period: str | None, format_: str) -> None:
    """Print every figure: its value, its unit, n, and the reports counted and left out.

    Refused reports are in no figure; how many there are is said on standard error. Leaves with 2 for a customer or
    a period that there is not.
    """
    asked = _read_period(period)
    root, _ = locate((), missing=False)
    with Memory(memory_file(root), root) as memory:
        examination = examine(root, memory=memory)
    if refused := len(examination.refused):
        click.echo(words.REFUSED.format_in(examination.settings.language, refused), err=True)
    measured = Measured.of(_slice(examination, customer))
    figures = measured.figures(asked)
    planned = planned_machines(planned_intervals(measured.slice), asked)
    if format_ == "table":
        # Rich and Babel are for people; programs should not wait for them.
        from svcsite.cli.figure_table import print_table  # noqa: PLC0415

        print_table(figures, measured.slice, planned, customer=customer, period=asked)
        return
    data = figures_data(figures, customer=customer, period=asked, planned=planned)
    if format_ == "json":
        click.echo(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        click.echo(_csv(data), nl=False)


def _read_period(text: str | None) -> Period | None:
    if text is None:
        return None
    try:
        return Period.parse(text)
    except ValueError:
        raise click.UsageError(words.NO_PERIOD.format_in(ui_language(), text=text)) from None


def _slice(examination: Examination, customer: str | None) -> Slice:
    """Return what is asked for. Raises a usage error for a customer that there is not."""
    ledger = Ledger.of(
        settings=examination.settings,
        customers=examination.customers,
        reports=examination.admitted,
        as_of=now(),
    )
    if customer is None:
        return ledger.everything
    if not ledger.has_customer(customer):
        close = get_close_matches(customer, [c.slug for c in ledger.customers], n=1)
        text = words.NO_CUSTOMER_BUT if close else words.NO_CUSTOMER
        facts = {"customer": customer, "meant": "".join(close)}
        raise click.UsageError(text.format_in(ui_language(), **facts))
    return ledger.slice_of_customer(customer)


def _csv(data: dict[str, Any]) -> str:
    """Return one row for each figure; ids stand in one cell with blanks between, which no id has."""
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    columns = ("customer", "period", "figure", "value", "unit", "n", "part", "counted", "excluded")
    rows.writerow(columns)
    rows.writerows(_rows(data))
    return text.getvalue()


def _rows(data: dict[str, Any]) -> Iterator[tuple[object, ...]]:
    for name, figure in data["figures"].items():
        excluded = (f"{left_out['id']}: {left_out['reason']}" for left_out in figure["excluded"])
        yield (
            data["customer"],
            data["period"],
            name,
            figure["value"],
            figure["unit"],
            figure["n"],
            " ".join(figure["part"]),
            " ".join(figure["counted"]),
            "; ".join(excluded),
        )
