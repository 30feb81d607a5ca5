"""`svcsite audit`: a built site read through for what its client must not know."""

from __future__ import annotations

from pathlib import Path

import click

from svcsite.cli.archive_option import archive_option
from svcsite.cli.delivering import examined
from svcsite.cli.saying import say
from svcsite.press.leaks.audit import audit, files_of
from svcsite.press.leaks.secrets import holdings, secrets_of
from svcsite.press.page import PressError
from svcsite.words import editions as edition_words
from svcsite.words import leaks as words


@click.command(name="audit")
@click.argument("site", type=click.Path(path_type=Path))
@click.option(
    "--edition",
    metavar="CUSTOMER",
    required=True,
    help="Whose site it is, by the customer's folder.",
)
@click.option(
    "--redact",
    type=click.Choice(["contacts"]),
    help="Look for the customer's own people too, whom a redacted site does not name.",
)
@archive_option()
@click.pass_context
def command(
    context: click.Context, site: Path, edition: str, redact: str | None, folder: Path
) -> None:
    """Read every byte of SITE for other customers' data and for internal text.

    Leaves with 0 where there is none, 1 for findings and for what could not be read through, 2 for wrong usage.
    """
    examination = examined(folder)
    language = examination.settings.language
    if not site.is_dir():
        raise click.UsageError(words.NO_SITE.format_in(language, path=site))
    known = [customer.slug for customer in examination.customers]
    if edition not in known:
        facts = {"slug": edition, "known": ", ".join(known) or "–"}
        raise click.UsageError(edition_words.NO_SUCH_CUSTOMER.format_in(language, **facts))
    count = 0
    try:
        secrets = secrets_of(holdings(examination), edition, examination, redact=bool(redact))
        files = files_of(site)
        for finding in audit(files, secrets):
            count += 1
            say(finding.told(language))
    except PressError as error:
        say(error.told(language), err=True)
        context.exit(1)
    except OSError as error:
        say(f"{error.filename}: {error.strerror}", err=True)
        context.exit(1)
    if count or not files:
        say(
            words.LEAKS.format_in(language, count) if count else words.CLEAN.format_in(language, 0),
            err=True,
        )
        context.exit(1)
    say(words.CLEAN.format_in(language, len(files)))
