"""`svcsite init`: a new archive to write reports in."""

from __future__ import annotations

from pathlib import Path

import click

from svcsite.authoring.errors import AuthoringError
from svcsite.authoring.scaffold import lay, plan
from svcsite.cli.language import ui_language
from svcsite.cli.saying import say
from svcsite.record.parsing import parse_language
from svcsite.record.vocabulary.names import Language
from svcsite.words import authoring as words


@click.command(name="init")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--name", metavar="TEXT", help="What the archive is called.")
@click.option(
    "--language",
    "typed",
    metavar="pt-BR|en",
    help="The archive's language (default: your system's).",
)
@click.option(
    "--timezone",
    metavar="NAME",
    help="Its time zone (default: America/Sao_Paulo for pt-BR, UTC for en).",
)
@click.pass_context
def command(
    context: click.Context,
    /,
    folder: Path,
    name: str | None,
    typed: str | None,
    timezone: str | None,
) -> None:
    """Lay a new, empty archive in DIR, which must be empty or not there yet, and say what comes next."""
    try:
        language = _language(typed)
        laid = lay(folder, plan(language, name, timezone))
    except AuthoringError as error:
        say(f"svcsite init: {error}", err=True)
        context.exit(2)
    for path in laid:
        say(path)
    slug = words.A_SLUG.of(language)
    say(words.WHAT_NEXT.format_in(language, slug=slug), err=True)


def _language(typed: str | None) -> Language:
    if typed is None:
        return ui_language()
    try:
        return parse_language(typed)
    except ValueError:
        raise AuthoringError(words.BAD_LANGUAGE, ui_language(), typed=typed) from None
