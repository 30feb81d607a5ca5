"""`svcsite build`: print the site of an archive."""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures import Executor
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import click

from svcsite.cli.language import ui_language
from svcsite.cli.progress import Progress
from svcsite.cli.saying import say
from svcsite.press.unchanged import LastBuild, file_of
from svcsite.record.vocabulary.names import Language
from svcsite.source.tree import SLUG
from svcsite.words import command as words
from svcsite.words import editions as edition_words


@click.command()
@click.option(
    "--config",
    type=click.Path(path_type=Path),
    default=Path("mkdocs.yml"),
    show_default=True,
    help="The project's settings.",
)
@click.option("--site-dir", type=click.Path(path_type=Path), help="Where the site is written.")
@click.option("--search/--no-search", default=None, help="With or without the search.")
@click.option(
    "--workers",
    type=click.IntRange(min=1),
    metavar="N",
    help="How many processes print (default: as many as there are cores).",
)
@click.option(
    "--executor",
    metavar="dask:ADDRESS",
    help="Read, judge and print on a Dask cluster: dask:tcp://HOST:8786, or dask:local for one on this machine.",
)
@click.option(
    "--edition", metavar="CUSTOMER", help="One client's own site, by the customer's folder."
)
@click.option(
    "--editions", is_flag=True, help="Every client's own site, each in a folder of its own."
)
@click.option(
    "--redact",
    type=click.Choice(["contacts"]),
    help="Roles in place of the names, phones and e-mails of customers' people.",
)
@click.option("--strict", is_flag=True, help="Let a warning stop the build.")
@click.option(
    "--allow-invalid",
    is_flag=True,
    help="Publish the rest while some reports are refused, and list those.",
)
def command(
    config: Path,
    site_dir: Path | None,
    *,
    search: bool | None,
    workers: int | None,
    executor: str | None,
    edition: str | None,
    editions: bool,
    redact: str | None,
    strict: bool,
    allow_invalid: bool,
) -> None:
    """Build the site, as `mkdocs build` does: only what has changed since the last time is made anew.

    Leaves with 0 when the site was printed, 1 when reports were refused, or an edition tells of others, and nothing was
    touched.
    """
    language = ui_language()
    if not config.is_file():
        raise click.UsageError(words.NO_CONFIG.format_in(language, path=config))
    if edition is not None and not SLUG.fullmatch(edition):
        raise click.UsageError(edition_words.NO_SLUG.format_in(language, slug=edition))
    if edition is not None and editions:
        raise click.UsageError(edition_words.ONE_OR_ALL.of(language))
    order = _Order(
        config=config,
        search=search,
        workers=workers,
        executor=executor,
        redact=redact,
        strict=strict,
        allow_invalid=allow_invalid,
    )
    if not editions:
        sys.exit(0 if _built(order, site_dir, edition) else 1)
    from svcsite.mkdocs_bridge import SiteError, customers  # noqa: PLC0415

    try:
        slugs = customers(config)
    except SiteError as error:
        say(str(error), err=True)
        sys.exit(1)
    # Each client's site stands or falls by itself.
    done = [_built(order, site_dir / slug if site_dir else None, slug) for slug in slugs]
    sys.exit(0 if all(done) else 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Order:
    """What is asked of every site that one command builds."""

    config: Path
    search: bool | None
    workers: int | None
    executor: str | None
    redact: str | None
    strict: bool
    allow_invalid: bool


def _built(order: _Order, site_dir: Path | None, edition: str | None) -> bool:
    """Build a site, or find that nothing is to be done; say what came of it, and tell whether it stands."""
    config = order.config
    asked = repr((order, str(config.resolve()), str(site_dir), edition))
    last = LastBuild.kept(file_of(config.resolve().parent, asked))
    if last and last.stands(asked):
        _tell(last.language, Path(last.folder), pages=last.pages, made=0)
        return True
    # MkDocs takes a third of a second to import; no other verb should pay for it.
    from svcsite.mkdocs_bridge import SiteError, build  # noqa: PLC0415
    from svcsite.press.building import Options  # noqa: PLC0415
    from svcsite.press.workers import seldom_collect  # noqa: PLC0415

    seldom_collect()
    pool = _cluster(order.executor, order.workers) if order.executor else None
    progress = Progress(ui_language())
    try:
        built = build(
            config,
            site_dir=site_dir,
            strict=order.strict,
            allow_invalid=order.allow_invalid or None,
            search=order.search,
            edition=edition,
            redact=order.redact,
            options=Options(
                workers=order.workers or 0,
                pool=pool,
                expect=progress.expect,
                advance=progress.advance,
            ),
            asked=asked,
        )
    except SiteError as error:
        say(str(error), err=True)
        return False
    for warning in built.warnings:
        say(warning, err=True)
    _tell(built.language, built.folder, pages=built.pages, made=built.made)
    return True


def _tell(language: Language, folder: Path, *, pages: int, made: int) -> None:
    first = _near(folder / "index.html")
    say(words.BUILT.format_in(language, pages=pages, path=first))
    if made < pages:
        say(words.MADE_ANEW.format_in(language, files=made))


def _cluster(
    executor: str, workers: int | None
) -> Callable[[Path, Path], AbstractContextManager[Executor]]:
    """Return what opens the cluster that `--executor` names. Raises `click.UsageError` where it names none."""
    from svcsite.press.cluster import LOCAL, cluster  # noqa: PLC0415

    kind, _, address = executor.partition(":")
    if kind != "dask" or not address:
        raise click.UsageError(words.NO_SUCH_EXECUTOR.format_in(ui_language(), value=executor))
    if workers and address != LOCAL:
        raise click.UsageError(words.WORKERS_ARE_THE_CLUSTER_S.of(ui_language()))
    return partial(cluster, address=address, workers=workers or 0)


def _near(path: Path) -> Path:
    """Give a path as seen from here, where it is below."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
