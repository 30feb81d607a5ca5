"""A site built by `svcsite build`: MkDocs is asked only for what it made otherwise last time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from mkdocs.commands.build import build as build_documentation
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from svcsite.mkdocs_bridge.events import on_config
from svcsite.mkdocs_bridge.hearing import heard as hearing
from svcsite.mkdocs_bridge.state import HEARD, OPTIONS, STATE, publish, purpose, state_of
from svcsite.press.building import Options
from svcsite.press.current import MANUAL
from svcsite.press.glimpse import Glimpse
from svcsite.press.kept import KeptLostError
from svcsite.press.manual_key import is_ours_alone, manual_key
from svcsite.press.page import PressError
from svcsite.press.shells_kept import kept_shells
from svcsite.press.site import Settings
from svcsite.press.unchanged import Inputs, LastBuild, file_of, within_hour
from svcsite.record.vocabulary.names import Language
from svcsite.source.tree import walk
from svcsite.words import press as words

EDITIONS = "site-editions"
"""The folder of a project in which each client's own site has its own."""


class SiteError(Exception):
    """A site that could not be built; its text tells a person why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What a build made: the folder, the archive's language, its pages, how many files were made anew, the warnings.

    `glimpse` shows one customer's pages on it before the next build.
    """

    folder: Path
    language: Language
    pages: int
    made: int
    warnings: tuple[str, ...]
    glimpse: Glimpse


def build(
    config_file: Path,
    *,
    site_dir: Path | None = None,
    strict: bool = False,
    allow_invalid: bool | None = None,
    search: bool | None = None,
    edition: str | None = None,
    redact: str | None = None,
    options: Options | None = None,
    asked: str = "",
    serving: bool = False,
) -> Built:
    """Build the site of `config_file` (a mkdocs.yml).

    `site_dir`, `allow_invalid`, `search`, `edition` and `redact` stand for what the file says, where given; `strict`
    makes a warning an error. An edition is built in a folder of its own. With `asked`, which says all of that in one text, it is kept for `unchanged` that nothing is to be
    done while nothing changes. What is built for `serving` goes to a folder of its own and tells what is open as of one
    moment of the day. Raises `SiteError` with all that went wrong.
    """
    purpose.name = "serve" if serving else "build"
    given = {
        "allow_invalid": allow_invalid,
        "search": search,
        "edition": edition,
        "redact": redact,
    }
    if edition and site_dir is None:
        site_dir = config_file.resolve().parent / EDITIONS / edition
    chosen = {name: value for name, value in given.items() if value is not None}
    once = partial(
        _built, config_file, site_dir, chosen, options or Options(), strict=strict, asked=asked
    )
    try:
        return once()
    except KeptLostError:
        # It was thrown away, so that this time there is nothing to be lost.
        pass
    try:
        return once()
    except KeptLostError as error:
        raise SiteError(str(error)) from error


def customers(config_file: Path) -> tuple[str, ...]:
    """Return the customers of the archive of `config_file` by slug, sorted. Raises `SiteError`."""
    try:
        config = load_config(str(config_file))
        settings = Settings.read(config.extra.get("svcsite"), config_file.resolve().parent)
    except MkDocsException as error:
        raise SiteError(str(error)) from error
    except PressError as error:
        raise SiteError(error.told("en")) from error
    return tuple(sorted(folder.slug for folder in walk(settings.reports).folders))


def _built(
    config_file: Path,
    site_dir: Path | None,
    chosen: Mapping[str, bool | str],
    options: Options,
    *,
    strict: bool,
    asked: str,
) -> Built:
    """Build once, with some of the settings chosen otherwise. Raises `SiteError` and `KeptLostError`."""
    with hearing() as heard:
        try:
            config = load_config(
                str(config_file),
                site_dir=str(site_dir) if site_dir else None,
                strict=strict or None,
            )
            if chosen:
                config.extra["svcsite"] = {**(config.extra.get("svcsite") or {}), **chosen}
            config.extra[OPTIONS] = options
            config.extra[HEARD] = heard
            config.plugins.on_startup(command=purpose.name, dirty=False)
            inputs = Inputs.of(_read(config)) if asked and is_ours_alone(config) else None
            try:
                if not _without_mkdocs(config):
                    build_documentation(config)
            finally:
                config.plugins.on_shutdown()
        except (MkDocsException, OSError) as error:
            if isinstance(error.__cause__, KeptLostError):
                raise error.__cause__ from error
            raise SiteError("\n".join(heard) or str(error)) from error
    if STATE not in config.extra:
        raise SiteError(words.NO_HOOK.format_in("en", path=config_file))
    state = state_of(config)
    assert state.outcome is not None
    if inputs and inputs.settled and not heard and not state.site.problems:
        LastBuild(
            asked=within_hour(asked),
            read=inputs.paths,
            inputs=inputs.stamp,
            folder=str(state.published.resolve()),
            standing=state.outcome.standing,
            pages=state.outcome.pages,
            language=state.site.language,
        ).keep(file_of(state.settings.project, asked))
    return Built(
        folder=state.published,
        language=state.site.language,
        pages=state.outcome.pages,
        made=state.outcome.made,
        warnings=tuple(heard),
        glimpse=Glimpse(
            settings=state.settings,
            published=state.published,
            kept=state.work.kept,
            targets=state.site.targets,
            as_of=purpose.as_of,
        ),
    )


def _read(config: MkDocsConfig) -> tuple[Path, ...]:
    """Return the files and folders that a build reads, beside the program."""
    file = Path(config.config_file_path)
    project = file.resolve().parent
    reports = project / (config.extra.get("svcsite") or {}).get("reports", "reports")
    own = (project / name for name in ("hooks", "templates", "pdf"))
    themes = (Path(folder) for folder in (config.theme.custom_dir,) if folder)
    return (file, Path(config.docs_dir), reports, *own, *themes, *_history_around(reports))


def _history_around(reports: Path) -> tuple[Path, ...]:
    """Return the files in which git says which commit an archive is at: the sitemap has the dates of commits."""
    tops = (folder / ".git" for folder in (reports.resolve(), *reports.resolve().parents))
    top = next((folder for folder in tops if folder.exists()), None)
    if top is None or top.is_dir():
        return (top / "HEAD", top / "packed-refs", top / "refs") if top else ()
    # A linked work tree says where its own HEAD is; what that points to, only the log of it tells nearby.
    own = (top.parent / top.read_text(encoding="utf-8").removeprefix("gitdir:").strip()).resolve()
    return own / "HEAD", own / "logs" / "HEAD"


def _without_mkdocs(config: MkDocsConfig) -> bool:
    """Publish with what MkDocs made last time, if that is still true; tell whether it was done."""
    if not is_ours_alone(config):
        return False
    on_config(config)
    state = state_of(config)
    key = manual_key(
        config, state.site, search=state.settings.search, edition=state.settings.edition
    )
    try:
        stamp = (
            kept_shells(state.kept.extract(MANUAL)) if state.current.holds(MANUAL, key) else None
        )
    except ValueError:
        stamp = None
    if stamp is None:
        return False
    publish(state, stamp, None)
    return True
