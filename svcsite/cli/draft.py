"""`svcsite draft`: the human part of a client report, begun."""

from __future__ import annotations

import os
from pathlib import Path

import click

from svcsite.authoring.customers import find_customer
from svcsite.authoring.errors import AuthoringError
from svcsite.authoring.known import Archive, git_setting, open_archive, writer
from svcsite.authoring.narrative import draft_narrative, read_period
from svcsite.cli.archive_option import archive_option
from svcsite.cli.delivering import examined, opened
from svcsite.cli.language import ui_language
from svcsite.cli.saying import say
from svcsite.delivery.archive import shown
from svcsite.words import drafting as words

REFUSED = 2


@click.command(name="draft")
@click.argument("customer")
@click.argument("period")
@click.option("--author", metavar="NAME", help="Who writes it (default: you, by git's user.email).")
@archive_option()
@click.pass_context
def command(
    context: click.Context, customer: str, period: str, *, author: str | None, folder: Path
) -> None:
    """Begin the human part of CUSTOMER's report of PERIOD, and print where it is.

    PERIOD is such as 2026-10, 2026-B5, 2026-Q3, 2026-H2 or 2026. Every section has the computed text in a comment to
    start from. Leaves with 2 where nothing was written: no such customer, no such period, one that is not over, no
    contract then, or a file that is there already.
    """
    try:
        archive = open_archive(folder, ui_language())
        language = archive.settings.language
        slug = find_customer(archive.root, customer, archive.settings).slug
        asked = read_period(period, language)
        desk = opened(examined(folder), [slug]).desk
        name = author if author is not None else _author(archive)
        path = draft_narrative(desk, archive.root, slug, asked, name, language)
    except AuthoringError as error:
        say(f"svcsite draft: {error}", err=True)
        context.exit(REFUSED)
    if asked not in {due.period for due in desk.due(slug)}:
        say(words.NOT_ASKED.format_in(language, customer=slug), err=True)
    say(words.NEXT.format_in(language, path=shown(path)), err=True)
    say(shown(path))


def _author(archive: Archive) -> str:
    """Return the name of who writes, as the archive has it, or else as git has it."""
    rep = writer(archive, os.environ)
    name = archive.settings.reps[rep].name if rep else None
    return name or git_setting(archive.root, "user.name")
