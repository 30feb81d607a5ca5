"""A phone on the evening of 4 November 2026, with the form on it and no network."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect

from tests.browser.hand import Hand
from tests.browser.serving import ServedSite

PHONE: ViewportSize = {"width": 360, "height": 740}

SHARING = """
globalThis.shared = [];
navigator.canShare = ({ files }) => files.every(({ name }) => !name.endsWith(".md"));
navigator.share = async ({ files }) => {
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    shared.push({ name: file.name, type: file.type, bytes: [...bytes] });
  }
};
"""
"""A phone's own menu: it takes what Chromium takes, and remembers it."""


@contextmanager
def phone_of(browser: Browser, **options: object) -> Iterator[BrowserContext]:
    """Give a phone in Curitiba on the evening of the day."""
    context = browser.new_context(
        viewport=PHONE,
        has_touch=True,
        is_mobile=True,
        locale="pt-BR",
        timezone_id="America/Sao_Paulo",
        accept_downloads=True,
        **options,  # type: ignore[arg-type]
    )
    context.set_default_timeout(10_000)
    context.add_init_script(SHARING)
    context.clock.install(time="2026-11-04T16:45:00-03:00")
    yield context
    context.close()


def kept(context: BrowserContext, site: ServedSite) -> Page:
    """Open the form once with network, wait until it is kept, and cut the network."""
    page = context.new_page()
    page.goto(site.url("new/index.html"))
    expect(page.get_by_text("funciona sem rede")).to_be_visible()
    page.goto(site.url("new/corrective.html"))
    expect(page.get_by_text("funciona sem rede")).to_be_visible()
    context.set_offline(True)
    return page


def begin(page: Page, site: ServedSite, kind: str, query: str = "") -> Hand:
    """Choose a kind of job on the first page."""
    page.goto(site.url("new/index.html") + query)
    hand = Hand(page)
    hand.tap(page.locator(f'.svc-kinds [data-kind="{kind}"]'))
    page.wait_for_selector(".svc-new.is-running .svc-form")
    return hand
