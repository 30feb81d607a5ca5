"""`svcsite figures`: the figures of a customer or of all, with the reports behind each."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from difflib import get_close_matches
from itertools import chain
from typing import Any
from zoneinfo import ZoneInfo

import click

from svcsite.checks.clock import now
from svcsite.checks.examination import Examination, examine
from svcsite.checks.memory import Memory
from svcsite.cli.as_of import AsOf
from svcsite.cli.language import ui_language
from svcsite.cli.locating import locate, memory_file
from svcsite.cli.saying import say
from svcsite.ledger.ledger import Ledger, Slice
from svcsite.measures.catalogue import Measured
from svcsite.measures.clock import day_in, zone_of
from svcsite.measures.planned import PlannedInterval, done_reports, intervals_of, planned_machines
from svcsite.measures.tally import figures_of, tallies, together
from svcsite.record.customer import Customer
from svcsite.record.period import Period
from svcsite.views.figure_data import figures_data
from svcsite.words import figures_command as words


@click.command()
@click.option("--customer", metavar="SLUG", help="Only this customer, by its folder's name.")
@click.option(
    "--period",
    metavar="PERIOD",
    help="2026-10, 2026-B5, 2026-Q3, 2026-H2 or 2026; all time if left out.",
)
@click.option(
    "--as-of",
    "as_of",
    metavar="now|end|DAY",
    default="now",
    show_default=True,
    help="What is known: all by now; by the end of the period, as its client report has it; or by the end of a day.",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["table", "json", "csv"]),
    default="table",
    show_default=True,
    help="How figures are printed.",
)
def command(customer: str | None, period: str | None, as_of: str, format_: str) -> None:
    """Print every figure: its value, its unit, n, and the reports counted and left out.

    Refused reports are in no figure; how many there are is said on standard error. Leaves with 2 for a customer or
    a period that there is not.
    """
    asked = _read_period(period)
    known = AsOf.read(as_of, asked)
    root, _ = locate((), missing=False)
    with Memory(memory_file(root), root) as memory:
        examination = examine(root, memory=memory)
    if refused := len(examination.refused):
        say(words.REFUSED.format_in(examination.settings.language, refused), err=True)
    ledger = _ledger(examination, customer)
    slices = tuple(known.slices(ledger, customer))
    periods = None if asked is None else [asked]
    figures = figures_of(together(tallies(Measured.of(one), periods) for _, one in slices))
    planned = planned_machines(
        chain.from_iterable(_intervals(whose, one) for whose, one in slices), asked
    )
    if format_ == "table":
        # Rich and Babel are for people; programs should not wait for them.
        from svcsite.cli.figure_table import print_table  # noqa: PLC0415

        cases = [case for _, one in slices for case in one.cases]
        print_table(figures, ledger.settings, cases, planned, customer=customer, period=asked)
        return
    zone = _zone(ledger, customer)
    data = figures_data(
        figures,
        customer=customer,
        period=asked,
        planned=planned,
        as_of=known.moment(ledger.as_of, zone),
    )
    if format_ == "json":
        say(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        say(_csv(data), nl=False)


def _intervals(customer: Customer, slice_: Slice) -> list[PlannedInterval]:
    """Return the intervals of a customer's planned work, of which there are some before any report."""
    today = day_in(slice_.as_of, zone_of(customer, slice_.settings))
    return intervals_of(customer, done_reports(slice_.reports), today)


def _zone(ledger: Ledger, customer: str | None) -> ZoneInfo:
    """Return the time zone of a customer, or else of the archive."""
    settings = ledger.settings
    return settings.timezone if customer is None else zone_of(ledger.customer(customer), settings)


def _read_period(text: str | None) -> Period | None:
    if text is None:
        return None
    try:
        return Period.parse(text)
    except ValueError:
        raise click.UsageError(words.NO_PERIOD.format_in(ui_language(), text=text)) from None


def _ledger(examination: Examination, customer: str | None) -> Ledger:
    """Return the ledger as of now. Raises a usage error for a customer that there is not."""
    ledger = Ledger.of(
        settings=examination.settings,
        customers=examination.customers,
        reports=examination.admitted,
        as_of=now(),
    )
    if customer is None or ledger.has_customer(customer):
        return ledger
    close = get_close_matches(customer, [c.slug for c in ledger.customers], n=1)
    text = words.NO_CUSTOMER_BUT if close else words.NO_CUSTOMER
    facts = {"customer": customer, "meant": "".join(close)}
    raise click.UsageError(text.format_in(ui_language(), **facts))


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
