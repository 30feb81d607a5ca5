"""`svcsite verify`: the delivered client reports, recomputed."""

from __future__ import annotations

from pathlib import Path

import click

from svcsite.cli.archive_option import archive_option
from svcsite.cli.delivering import UnknownError, examined, opened, read_period
from svcsite.cli.saying import say
from svcsite.delivery.archive import Archive, shown
from svcsite.delivery.verify import Verdict, verify
from svcsite.record.delivered import Delivered
from svcsite.source.tree import CUSTOMER
from svcsite.views.periods import period_title
from svcsite.words import verify as words

MOVED = 1

_MOST = 3
"""How many missing parts of a frozen file are told; one is enough to know that it was touched."""


@click.command(name="verify")
@click.argument("customer", required=False)
@click.argument("period", required=False)
@archive_option()
@click.pass_context
def command(context: click.Context, customer: str | None, period: str | None, folder: Path) -> None:
    """Recompute every delivered report, or those of CUSTOMER, or the one of PERIOD.

    A delivered figure or agreed target that is another today is told with its old and its new value and the reports
    that were edited since. Leaves with 1 where no erratum of the period's file explains one, or a frozen file cannot be
    read or is not whole; with 2 for what was never delivered.
    """
    examination = examined(folder)
    language = examination.settings.language
    asked = read_period(period, language) if period is not None else None
    files = [
        path
        for path in examination.delivered_files
        if customer in {None, path.parent.parent.name}
        and (asked is None or path.name.startswith(f"{asked.key}."))
    ]
    known = {one.slug for one in examination.customers}
    wanted = {path.parent.parent.name for path in files} & known
    archive = opened(examination, wanted if customer is None else {customer})
    if customer is not None and asked is not None and not files:
        facts = archive.of(customer, asked).facts(archive.root)
        raise UnknownError(words.NONE_SUCH.format_in(language, **facts))
    if not files:
        say(words.NOTHING.of(archive.language))
    verdicts = list(verify(archive, files))
    for verdict in verdicts:
        for line in _lines(verdict, archive):
            say(line)
    say(words.COUNT.format_in(archive.language, len(files)), err=True, nl=bool(files))
    context.exit(0 if all(verdict.holds for verdict in verdicts) else MOVED)


def _lines(verdict: Verdict, archive: Archive) -> list[str]:
    """Return what is to be said of a delivery, one line for each figure that nobody explained."""
    language, delivered = archive.language, verdict.delivered
    if delivered is None:
        return [words.UNREADABLE.format_in(language, path=shown(verdict.path))]
    if not verdict.recomputed:
        customer = archive.root / delivered.customer / CUSTOMER
        facts = {"path": shown(verdict.path), "customer": shown(customer)}
        return [words.NOT_RECOMPUTED.format_in(language, **facts)]
    delivery = archive.of(delivered.customer, delivered.of_period)
    report = _name(delivered, archive)
    if verdict.holds:
        return [words.EXPLAINED.format_in(language, len(verdict.explained), report=report)]
    facts = {"report": report, "path": shown(delivery.narrative_file)}
    lines = [
        words.LACKS.format_in(language, path=shown(verdict.path), field=field)
        for field in verdict.lacking[:_MOST]
    ]
    for found in verdict.moved:
        figure = {
            "figure": found.label.of(language),
            "old": found.told_was.of(language),
            "new": found.told_now.of(language),
            "name": found.name,
            "since": found.since.text.of(language),
        }
        lines.append(words.MOVED.format_in(language, **facts, **figure))
    if len(verdict.moved) > 1:
        lines.append(words.ALL_AT_ONCE.format_in(language, **facts))
    if verdict.redefined and verdict.moved:
        lines.append(words.REDEFINED.format_in(language, report=report))
    return lines


def _name(delivered: Delivered, archive: Archive) -> str:
    title = period_title(delivered.of_period, archive.language)
    facts = {"customer": archive.customers[delivered.customer].title, "period": title}
    return words.NAMED.format_in(archive.language, **facts)
