"""`svcsite import`: a help desk's CSV export into reports."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import click

from svcsite.authoring.errors import AuthoringError
from svcsite.authoring.importing import run
from svcsite.checks.clock import now
from svcsite.cli.language import ui_language
from svcsite.cli.saying import say
from svcsite.record.vocabulary.names import Language
from svcsite.words import importing as words

_USAGE = 2
_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.command("import")
@click.argument("export", metavar="FILE.csv", type=_FILE)
@click.option(
    "--map", "map_path", metavar="MAP.yml", type=_FILE, required=True, help="What is which column."
)
@click.option(
    "--into",
    metavar="DIR",
    type=click.Path(path_type=Path),
    required=True,
    help="The archive: the folder with archive.yml.",
)
@click.option("--extend-contract", is_flag=True, help="Add unknown reps and causes to archive.yml.")
def command(export: Path, map_path: Path, into: Path, *, extend_contract: bool) -> None:
    """Turn a CSV export into reports, one for each row.

    Rows that cannot be reports go to FILE.rejects.csv with the reason. May be run again: nothing is doubled,
    and no report that is there is touched. Leaves with 0 when every row is a report, 1 when there are rejects,
    2 when the command or the map is wrong.
    """
    try:
        contract = run.archive_in(into, ui_language())
        language = contract.settings.language
        table, drafter = run.prepare(export, map_path, contract)
        on = now().astimezone(contract.settings.timezone).date()
        importing = run.Import(
            table=table, drafter=drafter, contract=contract, on=on, extend=extend_contract
        )
        with _progress(language) as advance:
            account = importing.run(advance)
    except run.BadMapError as error:
        for mistake in error.mistakes:
            place = f"{error.path}:{mistake.span.line}:{mistake.span.column}"
            say(f"{place}: {mistake.message}", err=True)
        sys.exit(_USAGE)
    except AuthoringError as error:
        say(str(error), err=True)
        sys.exit(_USAGE)
    for line in _account(account, language):
        say(line)
    sys.exit(1 if account.rejects else 0)


def _account(account: run.Account, language: Language) -> Iterator[str]:
    """Give the lines that say what became of the rows."""
    rejected = sum(account.rejects.values())
    yield words.TOTAL.format_in(
        language,
        rows=words.ROWS.format_in(language, account.rows),
        reports=words.REPORTS.format_in(language, account.reports),
        rejects=words.REJECTS.format_in(language, rejected),
    )
    if account.there:
        yield words.ALREADY_THERE.format_in(language, account.there)
    if account.differing:
        yield words.DIFFERING.format_in(language, account.differing)
    if account.added:
        yield words.ADDED.format_in(language, names=", ".join(account.added))
    for label, number in account.rejects.items():
        yield f"{number:>8}  {label}"
    if account.rejects_file:
        yield words.REJECTS_FILE.format_in(language, path=account.rejects_file)
    if account.set_aside:
        yield words.SET_ASIDE.format_in(language, path=account.set_aside)


@contextlib.contextmanager
def _progress(language: Language) -> Iterator[Callable[[int, int], None]]:
    """Show a bar on a terminal, with the rate and the time left; nothing anywhere else."""
    if not sys.stderr.isatty():
        yield lambda _done, _rows: None
        return
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn  # noqa: PLC0415

    step = 100
    columns = (TaskProgressColumn(), BarColumn(), TextColumn("{task.fields[said]}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None, said=words.PROGRESS.of(language))

        def advance(done: int, rows: int) -> None:
            if done % step and done != rows:
                return
            one = bar.tasks[0]
            left = int(one.time_remaining or 0)
            rate = words.PER_SECOND.format_in(language, rate=int(one.speed or 0))
            time = f"{left // 60}:{left % 60:02}"
            said = f"{rate} · {words.REMAINING.format_in(language, time=time)}"
            bar.update(task, completed=done, total=rows, said=said)

        yield advance
