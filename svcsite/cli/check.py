"""`svcsite check`: judge an archive, or some files of it."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from svcsite.checks.examination import examine
from svcsite.checks.memory import Memory
from svcsite.cli.language import ui_language
from svcsite.formats import FORMATS
from svcsite.formats.listing import Listing
from svcsite.source.tree import find_archive
from svcsite.words import command as words


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
@click.option("--strict", is_flag=True, help="Leave with 1 for warnings too.")
def command(paths: tuple[Path, ...], format_: str, *, strict: bool) -> None:
    """Check an archive, or only the given files and folders of it.

    Prints every finding at once. Leaves with 0 when nothing is refused, 1 when something is, 2 when the
    command was used wrongly.
    """
    root, only = _locate(paths)
    with Memory(root.parent / ".svcsite" / "checks.sqlite", root) as memory:
        examination = examine(root, only=only, memory=memory)
    listing = Listing(
        diagnostics=examination.diagnostics,
        files=examination.files,
        language=examination.settings.language,
        base=Path.cwd(),
    )
    if text := FORMATS[format_](listing):
        click.echo(text)
    sys.exit(1 if listing.errors or (strict and listing.warnings) else 0)


def _locate(paths: tuple[Path, ...]) -> tuple[Path, tuple[Path, ...]]:
    """Find the one archive that all paths belong to, and the paths within it that were asked for."""
    language = ui_language()
    roots: set[Path] = set()
    only: list[Path] = []
    for path in paths or (Path(),):
        # Not resolved: a link is judged where it stands, not where it leads.
        full = Path.cwd() / path
        if not full.exists() and not full.is_symlink():
            raise click.UsageError(words.NO_SUCH_PATH.format_in(language, path=path))
        root = find_archive(full if full.is_dir() else full.parent)
        if root is None:
            raise click.UsageError(words.NO_ARCHIVE.format_in(language, path=path))
        roots.add(root)
        place = full.parent.resolve() / full.name if full.name else full.resolve()
        if place == root or place in root.parents:
            continue
        if root not in place.parents:
            text = words.NOT_A_REPORT.format_in(language, path=path, root=root)
            raise click.UsageError(text)
        only.append(place)
    if len(roots) > 1:
        raise click.UsageError(words.TWO_ARCHIVES.of(language))
    whole = len(only) < len(paths or (Path(),))
    return roots.pop(), () if whole else tuple(only)
