"""MkDocs' events, as `hooks/archive.py` hands them on.

In one build

- `on_config` has the archive read and its site planned,
- `on_files` adds one stand-in for each form of page to the hand-written files,
- `on_nav` puts the fixed entries first in the navigation,
- `on_page_markdown` and `on_page_content` give a stand-in its marks,
- `on_post_page` cuts a shell from what the theme made of it,
- `on_post_build` has what is stale of all pages printed, and published.
"""

from __future__ import annotations

from html import unescape
from itertools import pairwise
from pathlib import Path
from typing import Literal
from urllib.parse import quote

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from svcsite import resources
from svcsite.mkdocs_bridge.contents import contents
from svcsite.mkdocs_bridge.for_clients import for_clients
from svcsite.mkdocs_bridge.hearing import silence
from svcsite.mkdocs_bridge.policing import mkdocs_serves, policed
from svcsite.mkdocs_bridge.state import (
    HEARD,
    STATE,
    State,
    begin,
    let_go,
    publish,
    purpose,
    state_of,
    told,
)
from svcsite.mkdocs_bridge.watching import help_along
from svcsite.press import style
from svcsite.press.building import Manual
from svcsite.press.findable.manual import manual_entry
from svcsite.press.manual_key import manual_key
from svcsite.press.page import escaped
from svcsite.press.policy import HEADERS, headers
from svcsite.press.probe import probes
from svcsite.press.search.publishing import SCRIPT
from svcsite.press.shell import cut
from svcsite.press.site import refuse_collisions
from svcsite.press.stamp import Stamp
from svcsite.press.typed import readable
from svcsite.views.links import HOME
from svcsite.words.labels import labels

SITEMAP = "sitemap.xml"

_LEFT_OUT = (InclusionLevel.EXCLUDED, InclusionLevel.DRAFT)


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: FBT001 - MkDocs' own form
    """Take note of whether MkDocs serves: a site that is served is published in a folder of its own."""
    del dirty
    purpose.name = command


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Plan the site, and let its language and name be the archive's."""
    if STATE in config.extra:
        return config
    state = config.extra[STATE] = begin(config)
    settings, site = state.settings, state.site
    # MkDocs empties the folder that it builds into.
    config.site_dir = str(state.work.manual)
    config.use_directory_urls = False
    config.site_name = config.site_name or _text(site.name)
    config.theme["language"] = site.language
    # The first folder that has a file gives it: a team's custom_dir goes before ours.
    own = resources.places("templates", "pages", "theme", project=settings.project)
    start = 1 if config.theme.custom_dir else 0
    config.theme.dirs[start:start] = map(str, own)
    config.extra_css.insert(0, style.URL)
    config.extra["svcsite_without_search"] = not settings.search
    config.extra["svcsite_edition"] = settings.edition
    if settings.edition:
        # The team's pages are not written for clients, and a theme would say where the repository is.
        config.nav, config.repo_url, config.edit_uri = None, None, ""
    if settings.search:
        config.extra_javascript.insert(0, SCRIPT)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Refuse hand-written files in the way of generated ones, and add the stand-ins."""
    build = state_of(config)
    if build.settings.edition:
        files = for_clients(files, config)
    hand_written = [
        file
        for file in files
        if file.src_dir == config.docs_dir and file.inclusion not in _LEFT_OUT
    ]
    with told(build.site.language):
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
    silence.names = frozenset({SITEMAP, *build.probes})
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Put the fixed entries first, save those that `nav` in mkdocs.yml has placed itself."""
    entries = []
    for title, url in state_of(config).site.nav:
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
    build = state_of(config)
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
    build = state_of(config)
    probe = build.probes.get(page.file.src_uri)
    if probe is None:
        title = unescape(str(page.title or page.file.name))
        build.manual.append(manual_entry(page.file.dest_uri, title, html, build.site.language))
        return readable(html, labels(build.site.language))
    page.toc = contents(probe.content.headings)
    return probe.content.html


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Give a page its policy, and cut a shell from a stand-in; the empty text keeps MkDocs from writing it."""
    build = state_of(config)
    output = policed(output, config)
    probe = build.probes.get(page.file.src_uri)
    if probe is None:
        return output
    with told(build.site.language):
        build.shells[probe.form] = cut(output, probe, canonical=bool(config.site_url))
    return ""


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """Keep MkDocs from writing its list of addresses, which knows of stand-ins only; give other pages their policy."""
    if template_name == SITEMAP:
        return ""
    return policed(output, config) if template_name.endswith(".html") else output


def on_post_build(config: MkDocsConfig) -> None:
    """Print what is stale of all pages, and publish it."""
    build = state_of(config)
    root = Path(config.site_dir)
    if not (own := root / HEADERS).exists():
        own.write_text(headers(build.allowed), encoding="utf-8")
    files = {path.relative_to(root).as_posix(): path for path in root.rglob("*") if path.is_file()}
    stamp = Stamp.of(build.shells, build.places, edits=bool(build.settings.repository))
    key = manual_key(
        config, build.site, search=build.settings.search, edition=build.settings.edition
    )
    # What MkDocs warned of it shall say again.
    made = Manual(
        key="" if config.extra.get(HEARD) or mkdocs_serves(config) else key,
        files=files,
        found=tuple(build.manual),
    )
    config.site_dir = str(build.published)
    publish(build, stamp, made)


def on_build_error(error: Exception, config: MkDocsConfig | None = None) -> None:
    """Let go of a build that failed."""
    del error
    state = config.extra.get(STATE) if config else None
    if isinstance(state, State):
        let_go(state)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> LiveReloadServer:
    """Watch the reports and the templates, so that saving one shows at once."""
    del builder
    build = state_of(config)
    server.root = str(build.published)
    help_along(server, config, build.settings)
    return server


def _text(plain: str) -> Markup:
    """Return plain text for Material, which escapes in some places only: never twice, as Markup."""
    return Markup(escaped(plain))  # noqa: S704
