"""`svcsite check`: judge an archive, or some files of it."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

import click

from svcsite.audits.audited import audited
from svcsite.checks.examination import examine
from svcsite.checks.memory import Memory
from svcsite.checks.registry import RULES
from svcsite.cli.branch import changes_since, narrowed, were_there
from svcsite.cli.language import ui_language
from svcsite.cli.locating import locate, memory_file, standard_input
from svcsite.cli.output import (
    Colour,
    Outputs,
    print_listing,
    read_outputs,
    refuse_inside,
    write_listing,
)
from svcsite.formats import FORMATS
from svcsite.formats.listing import Listing
from svcsite.words import command as words
from svcsite.words import fixing


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "format_",
    type=click.Choice(list(FORMATS)),
    default="full",
    show_default=True,
    help="How findings are printed.",
)
@click.option(
    "--output",
    "outputs",
    metavar="FORMAT:FILE",
    multiple=True,
    callback=read_outputs,
    help="Write the findings to a file too; may be given again.",
)
@click.option(
    "--color",
    "colour",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Whether to print in colour.",
)
@click.option("--strict", is_flag=True, help="Leave with 1 for warnings too.")
@click.option("--changed", is_flag=True, help="Check only what this branch changes.")
@click.option(
    "--base",
    metavar="REV",
    help="Hold reports against their past too, from where HEAD left REV"
    " (default with --changed: origin's branch, else main or master).",
)
@click.option(
    "--staged", is_flag=True, hidden=True, help="Ask git's index what changed: for hooks."
)
@click.option("--fix", is_flag=True, help="Mend what has one right answer, then check.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option(
    "--stdin-filename",
    "piped",
    metavar="PATH",
    type=click.Path(path_type=Path),
    help="Check standard input as if it stood at PATH.",
)
def command(
    paths: tuple[Path, ...],
    format_: str,
    outputs: Outputs,
    colour: Colour,
    *,
    strict: bool,
    changed: bool,
    base: str | None,
    staged: bool,
    fix: bool,
    diff: bool,
    piped: Path | None,
) -> None:
    """Check an archive, or only the given files and folders of it.

    Prints every finding at once. Leaves with 0 when nothing is refused, 1 when something is, 2 when the
    command was used wrongly.
    """
    # What is made here lives until the end, so there is nothing to collect on the way.
    gc.disable()
    has_past = changed or staged or base is not None
    if piped is not None and (paths or changed or fix or diff):
        raise click.UsageError(fixing.NOT_WITH_STANDARD_INPUT.of(ui_language()))
    root, only = locate((piped,) if piped else paths, missing=has_past or piped is not None)
    refuse_inside(outputs, root)
    changes = changes_since(root, base, staged=staged) if has_past else ()
    for path in () if staged or piped else only or ():
        if not os.path.lexists(path) and not were_there(changes, path):
            raise click.UsageError(words.NO_SUCH_PATH.format_in(ui_language(), path=path))
    if changed:
        only = narrowed(changes, root, only)
    all_written = _mend(root, only, show=diff) if fix or diff else True
    instead = standard_input(piped, root, only) if piped else {}
    with Memory(memory_file(root), root) as memory:
        examination = examine(root, only=only, memory=memory, instead=instead, changes=changes)
    examination = audited(examination, only=only)
    listing = Listing.of(examination, Path.cwd(), rules=RULES)
    write_listing(listing, outputs)
    print_listing(listing, format_, colour)
    refused = listing.errors or (strict and listing.warnings) or not all_written
    sys.exit(1 if refused else 0)


def _mend(root: Path, only: tuple[Path, ...] | None, *, show: bool) -> bool:
    """Mend files and tell whether all could be written; or show what would change, and leave."""
    # Most runs mend nothing and should not pay for it.
    from svcsite.cli.fixing import fix_files, show_fixes  # noqa: PLC0415

    if show:
        sys.exit(1 if show_fixes(root, only) else 0)
    return fix_files(root, only)
