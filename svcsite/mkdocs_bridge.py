"""MkDocs meets the press here, and nowhere else: hence the length of this one module.

`hooks/archive.py` hands MkDocs' events to the functions of the same names. In one build

- `on_config` has the archive read and its site planned,
- `on_files` adds one stand-in for each form of page to the hand-written files,
- `on_nav` puts the fixed entries first in the navigation,
- `on_page_markdown` and `on_page_content` give a stand-in its marks,
- `on_post_page` cuts a shell from what the theme made of it,
- `on_post_build` has all pages stamped and printed.
"""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from html import unescape
from itertools import pairwise
from pathlib import Path
from urllib.parse import quote

from markupsafe import Markup
from mkdocs.commands.build import build as build_documentation
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from svcsite import resources
from svcsite.press import style
from svcsite.press.building import Build, Manual, Options, Outcome
from svcsite.press.current import MANUAL, Current
from svcsite.press.findable.manual import manual_entry
from svcsite.press.kept import Kept, KeptLostError
from svcsite.press.manual_key import is_ours_alone, manual_key
from svcsite.press.outline import depths
from svcsite.press.page import Heading, PressError, escaped
from svcsite.press.plan import plan
from svcsite.press.printing import Context
from svcsite.press.probe import Places, Probe, probes
from svcsite.press.search.publishing import SCRIPT
from svcsite.press.search.record import SearchEntry
from svcsite.press.shell import Shells, cut
from svcsite.press.shells_kept import kept_shells
from svcsite.press.site import Settings, Site, refuse_collisions, refuse_folder
from svcsite.press.sitemap import sitemaps
from svcsite.press.stamp import Stamp
from svcsite.press.typed import readable
from svcsite.press.work_folder import NAME, WorkFolder
from svcsite.record.reader import read_archive_file
from svcsite.record.vocabulary.names import Language
from svcsite.source.tree import SETTINGS
from svcsite.views.links import HOME
from svcsite.words import press as words
from svcsite.words.labels import labels
from svcsite.words.search import NO_INDEX

SITEMAP = "sitemap.xml"

_STATE = "svcsite_build"
_OPTIONS = "svcsite_options"
_HEARD = "svcsite_heard"
_SERVED = "served"
_LEFT_OUT = (InclusionLevel.EXCLUDED, InclusionLevel.DRAFT)
_SKIPPED = re.compile(r"(?:Page|Template) skipped: '([^']*)'")
_log = logging.getLogger("mkdocs.plugins.svcsite")


@dataclass(slots=True)
class _Command:
    """What MkDocs was started for; it tells so once, however often it builds."""

    name: str = "build"


_command = _Command()


class SiteError(Exception):
    """A site that could not be built; its text tells a person why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What a build made: the folder, the archive's language, its pages, how many files were made anew, the warnings."""

    folder: Path
    language: Language
    pages: int
    made: int
    warnings: tuple[str, ...]


@dataclass(slots=True, kw_only=True)
class _Build:
    """What the events of one build hand on; it stays with that build's own configuration."""

    settings: Settings
    site: Site
    places: Places
    kept: Kept
    work: WorkFolder
    current: Current
    published: Path
    options: Options
    probes: dict[str, Probe] = field(default_factory=dict)
    shells: Shells = field(default_factory=dict)
    manual: list[SearchEntry] = field(default_factory=list)
    outcome: Outcome | None = None


def on_startup(command: str, dirty: bool) -> None:  # noqa: FBT001 - MkDocs' own form
    """Take note of whether MkDocs serves: a site that is served is published in a folder of its own."""
    del dirty
    _command.name = command


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Plan the site, and let its language and name be the archive's."""
    if _STATE in config.extra:
        return config
    project = Path(config.config_file_path).resolve().parent
    with _told("en"):
        given = Settings.read(config.extra.get("svcsite"), project)
        settings = replace(given, site_url=config.site_url or "")
    language = _language(settings)
    served = project / NAME / _SERVED
    published = served if _command.name == "serve" else Path(config.site_dir)
    if published != served:
        with _told(language):
            refuse_folder(published, settings)
    work = WorkFolder(project, published)
    kept = Kept(work.kept, lambda: _log.warning("%s", words.WAITING.of(language)))
    kept.__enter__()
    try:
        with _told(language):
            site = plan(settings)
            site.refuse_problems(settings)
        work.open()
        current = Current(published, work.made, kept)
    except BaseException:
        kept.close()
        work.close()
        raise
    config.extra[_STATE] = _Build(
        settings=settings,
        site=site,
        places=Places.of(url for _, url in site.nav),
        kept=kept,
        work=work,
        current=current,
        published=published,
        options=config.extra.pop(_OPTIONS, Options()),
    )
    # MkDocs empties the folder that it builds into.
    config.site_dir = str(work.manual)
    config.use_directory_urls = False
    config.site_name = config.site_name or _text(site.name)
    config.theme["language"] = site.language
    # The first folder that has a file gives it: a team's custom_dir goes before ours.
    own = resources.places("templates", "pages", "theme", project=project)
    start = 1 if config.theme.custom_dir else 0
    config.theme.dirs[start:start] = map(str, own)
    config.extra_css.insert(0, style.URL)
    config.extra["svcsite_without_search"] = not settings.search
    if settings.search:
        config.extra_javascript.insert(0, SCRIPT)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Refuse hand-written files in the way of generated ones, and add the stand-ins."""
    build = _build(config)
    hand_written = [
        file
        for file in files
        if file.src_dir == config.docs_dir and file.inclusion not in _LEFT_OUT
    ]
    with _told(build.site.language):
        refuse_collisions(
            (file.dest_uri, file.abs_src_path or file.src_uri) for file in hand_written
        )
    found = probes(build.site.kinds, build.places, edits=bool(build.settings.repository))
    for probe in found:
        uri = probe.url.removesuffix(".html") + ".md"
        build.probes[uri] = probe
        inclusion = InclusionLevel.NOT_IN_NAV
        files.append(File.generated(config, uri, content="", inclusion=inclusion))
    sheet = style.stylesheet(build.settings.project)
    files.append(File.generated(config, style.URL, content=sheet))
    _silence.names = frozenset({SITEMAP, *build.probes})
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Put the fixed entries first, save those that `nav` in mkdocs.yml has placed itself."""
    entries = []
    for title, url in _build(config).site.nav:
        file = files.get_file_from_path(url.removesuffix(".html") + ".md")
        if file is None or file.page is None:
            raise PluginError(f"The entry {title!r} of the navigation leads to no page: {url}")
        if url == HOME:
            nav.homepage = file.page
        if any(page is file.page for page in nav.pages):
            continue
        file.page.title = _text(title)
        entries.append(file.page)
    nav.items[:0] = entries
    nav.pages[:0] = entries
    for before, after in pairwise(nav.pages):
        before.next_page, after.previous_page = after, before
    return nav


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give a stand-in the marks for its title, its description and its link to edit."""
    del files
    build = _build(config)
    probe = build.probes.get(page.file.src_uri)
    if probe is None:
        return markdown
    content, kind = probe.content, probe.form.kind
    # With tabs, the entries are above the page and the column beside it would be empty.
    hidden = {
        "navigation": "navigation.tabs" in config.theme.get("features", ()),
        "toc": kind in build.site.wide,
    }
    page.meta = {
        "title": escaped(content.title),
        "description": escaped(content.description),
        "hide": [name for name, is_hidden in hidden.items() if is_hidden],
        "kind": kind,
        "search": {"exclude": True},
    }
    if content.source is not None:
        page.edit_url = build.settings.repository + quote(content.source)
    return ""


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give a stand-in the marks for its text and its headings; make other pages readable, and searchable."""
    del files
    build = _build(config)
    probe = build.probes.get(page.file.src_uri)
    if probe is None:
        title = unescape(str(page.title or page.file.name))
        build.manual.append(manual_entry(page.file.dest_uri, title, html, build.site.language))
        return readable(html, labels(build.site.language))
    page.toc = _table(probe.content.headings)
    return probe.content.html


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Cut a shell from a stand-in; the empty text keeps MkDocs from writing it."""
    build = _build(config)
    probe = build.probes.get(page.file.src_uri)
    if probe is None:
        return output
    with _told(build.site.language):
        build.shells[probe.form] = cut(output, probe, canonical=bool(config.site_url))
    return ""


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """Keep MkDocs from writing its list of addresses, which knows of stand-ins only."""
    del config
    return "" if template_name == SITEMAP else output


def on_post_build(config: MkDocsConfig) -> None:
    """Print what is stale of all pages, and publish it."""
    build = _build(config)
    root = Path(config.site_dir)
    files = {path.relative_to(root).as_posix(): path for path in root.rglob("*") if path.is_file()}
    stamp = Stamp.of(build.shells, build.places, edits=bool(build.settings.repository))
    key = manual_key(config, build.site, search=build.settings.search)
    # What MkDocs warned of it shall say again.
    made = Manual(
        key="" if config.extra.get(_HEARD) else key, files=files, found=tuple(build.manual)
    )
    config.site_dir = str(build.published)
    _publish(build, stamp, made)


def on_build_error(error: Exception, config: MkDocsConfig | None = None) -> None:
    """Let go of a build that failed: nothing published was touched."""
    del error
    state = config.extra.get(_STATE) if config else None
    if isinstance(state, _Build):
        state.kept.close()
        state.work.close()


def _publish(build: _Build, stamp: Stamp, manual: Manual | None) -> None:
    """Print and publish with some shells; without a manual, what MkDocs made last time is still true."""
    site_url = build.settings.site_url
    with _told(build.site.language):
        try:
            build.outcome = Build(
                site=build.site,
                context=Context(
                    stamp=stamp,
                    stage=build.work.made,
                    targets=build.site.targets,
                    language=build.site.language,
                    search=build.settings.search,
                ),
                kept=build.kept,
                current=build.current,
                published=build.published,
                cache=build.work.search,
                options=build.options,
                manual=manual,
                sitemap=lambda urls: sitemaps(site_url, urls) if site_url else {},
            ).run()
        except BaseException:
            build.kept.close()
            raise
        finally:
            build.work.close()
    build.kept.__exit__(None)
    if build.outcome.problem:
        problem = NO_INDEX.format_in(build.site.language, problem=build.outcome.problem)
        _log.warning("%s", problem)
    _log.info("Printed %d of %d pages", build.outcome.made, build.outcome.pages)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> LiveReloadServer:
    """Watch the reports and the templates, so that saving one shows at once."""
    del builder
    settings = _build(config).settings
    server.root = str(_build(config).published)
    server.watch(str(settings.reports))
    for folder in resources.places("templates", project=settings.project):
        server.watch(str(folder))
    return server


def build(
    config_file: Path,
    *,
    site_dir: Path | None = None,
    strict: bool = False,
    allow_invalid: bool | None = None,
    search: bool | None = None,
    options: Options | None = None,
) -> Built:
    """Build the site of `config_file` (a mkdocs.yml).

    `site_dir`, `allow_invalid` and `search` stand for what the file says, where given; `strict` makes a
    warning an error. Raises `SiteError` with all that went wrong.
    """
    _command.name = "build"
    with _heard() as heard:
        try:
            config = load_config(
                str(config_file),
                site_dir=str(site_dir) if site_dir else None,
                strict=strict or None,
            )
            given = {"allow_invalid": allow_invalid, "search": search}
            chosen = {name: value for name, value in given.items() if value is not None}
            config.extra["svcsite"] = {**(config.extra.get("svcsite") or {}), **chosen}
            config.extra[_OPTIONS] = options or Options()
            config.extra[_HEARD] = heard
            config.plugins.on_startup(command="build", dirty=False)
            try:
                if not _without_mkdocs(config):
                    build_documentation(config)
            finally:
                config.plugins.on_shutdown()
        except (MkDocsException, KeptLostError, OSError) as error:
            if KeptLostError not in (type(error), type(error.__cause__)):
                raise SiteError("\n".join(heard) or str(error)) from error
            # It was thrown away, so that this time there is nothing to be lost.
            return build(
                config_file,
                site_dir=site_dir,
                strict=strict,
                allow_invalid=allow_invalid,
                search=search,
                options=options,
            )
    if _STATE not in config.extra:
        raise SiteError(words.NO_HOOK.format_in("en", path=config_file))
    state = _build(config)
    assert state.outcome is not None
    return Built(
        folder=state.published,
        language=state.site.language,
        pages=state.outcome.pages,
        made=state.outcome.made,
        warnings=tuple(heard),
    )


def _without_mkdocs(config: MkDocsConfig) -> bool:
    """Publish with what MkDocs made last time, if that is still true; tell whether it was done."""
    if not is_ours_alone(config):
        return False
    on_config(config)
    state = _build(config)
    key = manual_key(config, state.site, search=state.settings.search)
    try:
        stamp = (
            kept_shells(state.kept.extract(MANUAL)) if state.current.holds(MANUAL, key) else None
        )
    except ValueError:
        stamp = None
    if stamp is None:
        return False
    _publish(state, stamp, None)
    return True


def _build(config: MkDocsConfig) -> _Build:
    state = config.extra[_STATE]
    assert isinstance(state, _Build)
    return state


def _text(plain: str) -> Markup:
    """Return plain text for Material, which escapes in some places only: never twice, as Markup."""
    return Markup(escaped(plain))  # noqa: S704


def _table(headings: tuple[Heading, ...]) -> TableOfContents:
    """Return headings as the tree that a theme reads."""
    items: list[AnchorLink] = []
    path: list[AnchorLink] = []
    for (level, anchor, title), depth in zip(headings, depths(headings), strict=True):
        link = AnchorLink(escaped(title), escaped(anchor), level)
        del path[depth - 1 :]
        (path[-1].children if path else items).append(link)
        path.append(link)
    return TableOfContents(items)


def _language(settings: Settings) -> Language:
    """Return the archive's language, to tell of what stands in the way before anything is judged."""
    record = read_archive_file(settings.reports / SETTINGS).record
    return record.language if record else "en"


@contextmanager
def _told(language: Language) -> Iterator[None]:
    """Turn what the press raises into the error with which MkDocs stops and says no more."""
    try:
        yield
    except PressError as error:
        raise PluginError(error.told(language)) from error
    except OSError as error:
        raise PluginError(f"{error.filename}: {error.strerror}") from error


class _Listener(logging.Handler):
    """Keeps what MkDocs has to say to a person: it gives its errors to the log alone."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


@contextmanager
def _heard() -> Iterator[list[str]]:
    """Listen to MkDocs' log while something is done."""
    listener = _Listener()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(listener)
    try:
        yield listener.messages
    finally:
        logger.removeHandler(listener)


class _Silence(logging.Filter):
    """Drops MkDocs' remark that a stand-in was not written, which is nothing to wonder at."""

    names: frozenset[str] = frozenset()

    def filter(self, record: logging.LogRecord) -> bool:
        skipped = _SKIPPED.match(record.getMessage())
        return skipped is None or skipped[1] not in self.names


_silence = _Silence()
logging.getLogger(build_documentation.__module__).addFilter(_silence)
