"""`svcsite serve`: show the site while it is written."""

from __future__ import annotations

from pathlib import Path

import click

from svcsite.cli.language import ui_language
from svcsite.words import command as common
from svcsite.words import serving as words

Address = tuple[str, int]


def read_address(
    _context: click.Context, _parameter: click.Parameter, value: str | None
) -> Address | None:
    """Read `HOST:PORT`. Raises a usage error for anything else."""
    if value is None:
        return None
    host, _, port = value.rpartition(":")
    if not host or not port.isdecimal() or int(port) > 65_535:  # noqa: PLR2004 - the last one there is
        raise click.BadParameter(words.BAD_ADDRESS.format_in(ui_language(), value=value))
    return host.strip("[]"), int(port)


@click.command()
@click.option(
    "--config",
    type=click.Path(path_type=Path),
    default=Path("mkdocs.yml"),
    show_default=True,
    help="The project's settings.",
)
@click.option(
    "-a",
    "--dev-addr",
    "address",
    metavar="HOST:PORT",
    callback=read_address,
    help="Where to show it (default: what the settings say, else 127.0.0.1:8000).",
)
@click.option("-o", "--open", "opens", is_flag=True, help="Open it in the browser.")
@click.option("--search/--no-search", default=None, help="With or without the search.")
@click.option(
    "--allow-invalid",
    is_flag=True,
    help="Show the rest while some reports are refused, and list those.",
)
def command(
    config: Path,
    address: Address | None,
    *,
    opens: bool,
    search: bool | None,
    allow_invalid: bool,
) -> None:
    """Show the site on this machine, and make anew what is saved; open pages follow by themselves.

    What is wrong is told here and on the page, which stays the last good one.
    """
    if not config.is_file():
        raise click.UsageError(common.NO_CONFIG.format_in(ui_language(), path=config))
    # MkDocs takes a third of a second to import; no other verb should pay for it.
    from svcsite.cli.following import follow  # noqa: PLC0415

    follow(config, address, opens=opens, search=search, allow_invalid=allow_invalid or None)
