"""A browser, and two sites for it to read."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

from tests.browser.axe import Scheme
from tests.browser.phone import phone_of
from tests.browser.requirement import without
from tests.browser.serving import ServedSite, served
from tests.browser.watching import Watch
from tests.built import KINDS, BuiltSite

PHONE, SMALL_PHONE, DESKTOP = 390, 320, 1280

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_ARGUMENTS = [
    # It reads our own pages only; root has no sandbox, nor have most containers.
    "--no-sandbox",
    # What a page should not ask for is not to be had either, on any machine.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--disable-background-networking",
    "--force-color-profile=srgb",
]


def started(playwright: Playwright) -> Browser:
    """Start Debian's Chromium."""
    path = next(filter(None, map(shutil.which, _NAMES)), None)
    if path is None:
        without("Chromium", "apt-get install chromium, or `.ci/run`, which does it")
    return playwright.chromium.launch(executable_path=path, args=_ARGUMENTS, timeout=60_000)


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Debian's Chromium. Without it, tests are skipped, or fail where a browser is required."""
    with sync_playwright() as playwright:
        chromium = started(playwright)
        yield chromium
        chromium.close()


@pytest.fixture(scope="package")
def site(sample_site: BuiltSite) -> Iterator[ServedSite]:
    """The sample archive, in Portuguese."""
    with served(sample_site) as site:
        yield site


@pytest.fixture(scope="package")
def english_site(built_english_site: BuiltSite) -> Iterator[ServedSite]:
    """A made archive in English, with long lists and a refused report."""
    with served(built_english_site) as site:
        yield site


@pytest.fixture(params=KINDS)
def a_page(
    request: pytest.FixtureRequest, site: ServedSite, english_site: ServedSite
) -> tuple[ServedSite, str]:
    """The largest page of each kind, of the sample archive where that has one: its site and address."""
    kind: str = request.param
    # Without an address of its own a site cannot know where its page for what is not found will be shown.
    sites = [english_site] if kind == "not found" else [site, english_site]
    found = next(((at, at.kinds[kind]) for at in sites if kind in at.kinds), None)
    assert found, f"neither site has a page of the kind {kind!r}"
    return found


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """A phone in Curitiba, on the evening of a day of work."""
    with phone_of(browser) as context:
        yield context


OpenPage = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser, site: ServedSite) -> Iterator[OpenPage]:
    """`open_page(path, width=1280, scheme="light", site=site)` opens a page as a new visitor does.

    A `missing` page may be answered with 404. Without `scripts`, none runs. After the test, every page so
    opened must have asked for nothing but files of the site, and have nothing to complain of in its console.
    """
    watches: list[Watch] = []

    def open_it(
        path: str = "index.html",
        *,
        width: int = DESKTOP,
        scheme: Scheme = "light",
        site: ServedSite = site,
        missing: bool = False,
        scripts: bool = True,
    ) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 844 if width < 600 else 900},
            has_touch=width < 600,
            color_scheme=scheme,
            locale=site.built.language,
            timezone_id="America/Sao_Paulo",
            java_script_enabled=scripts,
        )
        context.set_default_timeout(10_000)
        watch = Watch(context, site.address)
        watches.append(watch)
        if missing:
            watch.expected_missing.add(site.url(path))
        page = context.new_page()
        page.goto(site.url(path), wait_until="load")
        return page

    before = len(browser.contexts)
    yield open_it
    for context in browser.contexts[before:]:
        context.close()
    wrongs = [wrong for watch in watches for wrong in watch.wrongs()]
    assert not wrongs, "\n".join(wrongs)
