"""`svcsite sign`: a report signed and sealed."""

from __future__ import annotations

import os
from pathlib import Path

import click

from svcsite.authoring.errors import AuthoringError
from svcsite.authoring.known import open_archive
from svcsite.authoring.signing import SealedAlreadyError, find_key, put_on, ready
from svcsite.checks.clock import now
from svcsite.cli.archive_option import archive_option
from svcsite.cli.language import ui_language
from svcsite.cli.saying import say
from svcsite.delivery.archive import shown
from svcsite.words import sealing as words

REFUSED = 2


@click.command(name="sign")
@click.argument("report")
@click.option(
    "--as",
    "rep",
    metavar="REP",
    help="Who signs (default: you, by git's user.email or $SVCSITE_REP).",
)
@click.option(
    "--key",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="The SSH key, or the public half of one that the agent has (default: git's user.signingkey, ~/.ssh/id_ed25519).",
)
@click.option(
    "--show-canonical",
    "shows",
    is_flag=True,
    help="Print the text that would be signed, and write nothing.",
)
@archive_option(default=None)
@click.pass_context
def command(
    context: click.Context,
    report: str,
    *,
    rep: str | None,
    key: Path | None,
    shows: bool,
    folder: Path | None,
) -> None:
    """Sign REPORT (its file, or CUSTOMER/ID) where it has no sign-off yet, and seal it.

    The seal is an SSH signature of all that the report says, kept beside it with the text that was signed; svcsite check
    tells when the report says something else. After an amendment, sign again: the old seal stays. Prints the seal's
    file. Leaves with 2 where nothing was written.
    """
    try:
        archive = open_archive(folder or _start(report), ui_language())
        path = _report(report, archive.root)
        prepared = ready(archive, path, rep, now(), os.environ)
        if shows:
            say(prepared.seal.text.encode("utf-8"), nl=False)
            return
        sealed = put_on(prepared, key or find_key(archive, Path.home()))
    except SealedAlreadyError as done:
        say(str(done), err=True)
        return
    except AuthoringError as error:
        say(f"svcsite sign: {error}", err=True)
        context.exit(REFUSED)
    settings, seal = archive.settings, prepared.seal
    if prepared.line:
        say(words.SIGNED.format_in(settings.language, line=prepared.line), err=True)
    day = seal.on.astimezone(settings.timezone).date().isoformat()
    facts = {"rep": settings.rep_name(seal.by), "day": day}
    say(words.SEALED.format_in(settings.language, **facts), err=True)
    say(shown(sealed))


def _start(report: str) -> Path:
    """Say where to look for the archive: around the report's file, or here."""
    path = Path.cwd() / report
    return path.parent if path.is_file() else Path.cwd()


def _report(typed: str, root: Path) -> Path:
    """Give the place of a report that was named by its file, or as CUSTOMER/ID; one that is none is told of later."""
    path = Path.cwd() / typed
    if not path.is_file() and (parts := typed.removesuffix(".md").split("/")) and len(parts) > 1:
        path = root / parts[0] / parts[-1][:4] / f"{parts[-1]}.md"
    place = path.parent.resolve() / path.name
    match place.relative_to(root).parts if place.is_relative_to(root) else ():
        case (_, _, name) if name.endswith(".md"):
            return place
    raise AuthoringError(words.NO_REPORT, ui_language(), typed=typed)
