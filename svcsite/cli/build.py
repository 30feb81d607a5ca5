"""`svcsite build`: print the site of an archive."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from svcsite.cli.language import ui_language
from svcsite.words import command as words


@click.command()
@click.option(
    "--config",
    type=click.Path(path_type=Path),
    default=Path("mkdocs.yml"),
    show_default=True,
    help="The project's settings.",
)
@click.option("--site-dir", type=click.Path(path_type=Path), help="Where the site is written.")
@click.option("--strict", is_flag=True, help="Let a warning stop the build.")
@click.option(
    "--allow-invalid",
    is_flag=True,
    help="Publish the rest while some reports are refused, and list those.",
)
def command(config: Path, site_dir: Path | None, *, strict: bool, allow_invalid: bool) -> None:
    """Build the site, as `mkdocs build` does.

    Leaves with 0 when the site was printed, 1 when reports were refused and nothing was touched.
    """
    language = ui_language()
    if not config.is_file():
        raise click.UsageError(words.NO_CONFIG.format_in(language, path=config))
    # MkDocs takes a third of a second to import; no other verb should pay for it.
    from svcsite.mkdocs_bridge import SiteError, build  # noqa: PLC0415

    try:
        built = build(
            config,
            site_dir=site_dir,
            strict=strict,
            allow_invalid=allow_invalid or None,
        )
    except SiteError as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    for warning in built.warnings:
        click.echo(warning, err=True)
    first = built.folder / "index.html"
    click.echo(words.BUILT.format_in(built.language, pages=built.pages, path=_near(first)))


def _near(path: Path) -> Path:
    """Give a path as seen from here, where it is below."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
