"""People read the archive: they follow a figure to its reports, by mouse, by keyboard, on a phone, on paper."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import DESKTOP, PHONE, SMALL_PHONE

CUSTOMER = "customers/padaria-pinheiral/index.html"
PAPER = 680
"""The width in pixels that a sheet of A4 leaves between its margins."""


def place_of(page: Page) -> Locator:
    """Return the element that the page's address leads to."""
    return page.locator(":target")


def follow(page: Page, figure: Locator) -> Locator:
    """Click a figure, and where that leads to figures that it is the sum of, one of them; return the evidence."""
    name = figure.get_attribute("data-figure")
    figure.click()
    section = place_of(page)
    expect(section).to_be_in_viewport()
    part = section.locator(f"a.svc-figure[data-figure='{name}']")
    if part.count() and not section.locator("[data-counted]").count():
        return follow(page, part.first)
    return section


def test_a_customers_figure_is_followed_to_its_reports_and_back(open_page):
    page = open_page()
    page.locator(".md-tabs").get_by_role("link", name="Clientes").click()
    page.locator("article").get_by_role("link", name="Padaria Pinheiral").first.click()
    title = page.get_by_role("heading", level=1)
    expect(title).to_contain_text("Padaria Pinheiral")

    section = follow(page, page.locator("article a.svc-figure:visible").first)
    assert section.locator("[data-counted]").count() > 0

    report = section.locator("[data-counted]").first
    report.get_by_role("link").first.click()
    expect(page).to_have_url(re.compile(r"/customers/padaria-pinheiral/\d{4}/[^/]+\.html$"))
    page.go_back()
    expect(section).to_be_in_viewport()
    page.go_back()
    expect(page).to_have_url(re.compile(re.escape(CUSTOMER)))
    expect(title).to_have_text(re.compile("^Padaria Pinheiral"))


@pytest.mark.parametrize("width", [DESKTOP, PHONE])
def test_the_heading_that_a_figure_leads_to_is_not_below_the_header(open_page, width):
    page = open_page(CUSTOMER, width=width)
    page.locator("article a.svc-figure:visible").last.click()
    page.wait_for_load_state()
    page.wait_for_timeout(300)
    below = page.locator(".md-header").evaluate("e => e.getBoundingClientRect().bottom")
    assert place_of(page).evaluate("e => e.getBoundingClientRect().top") >= below - 1


def tab_to(page: Page, found: Callable[[Locator], bool], most: int = 150) -> Locator:
    """Press Tab until the focus is on what is looked for."""
    for _ in range(most):
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        if focused.count() and found(focused):
            return focused
    pytest.fail(f"not found within {most} times Tab; the focus is on {page.url}")


def named(name: str) -> Callable[[Locator], bool]:
    """Return what tells the element that shows a name and no more."""
    return lambda focused: focused.inner_text().strip() == name


def test_the_skip_link_leads_past_the_navigation(open_page):
    page = open_page(CUSTOMER)
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    expect(skip).to_have_text("Pular para conteúdo")
    expect(skip).to_be_in_viewport()
    expect(skip).to_have_css("opacity", "1")
    page.keyboard.press("Enter")
    expect(place_of(page)).to_be_in_viewport()
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('article').contains(document.activeElement)")


def test_the_keyboard_alone_leads_from_the_start_to_a_report(open_page):
    page = open_page()
    for name, arrived in [
        ("Clientes", r"/customers/index\.html"),
        ("Padaria Pinheiral", r"/customers/padaria-pinheiral/index\.html"),
    ]:
        tab_to(page, named(name))
        page.keyboard.press("Enter")
        expect(page).to_have_url(re.compile(arrived))
    leads_away = re.compile(r"\.html#")
    tab_to(page, lambda focused: leads_away.search(focused.get_attribute("href") or "") is not None)
    page.keyboard.press("Enter")
    expect(place_of(page)).to_be_in_viewport()
    # The browser goes on from the place that the figure led to.
    tab_to(
        page, lambda focused: focused.locator("xpath=ancestor::*[@data-counted]").count() > 0, 20
    )
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/customers/padaria-pinheiral/\d{4}/"))


SHOWN = """() => {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return null;
  // The theme's hidden radio buttons are shown by their labels.
  const seen = focused.matches("input.md-option") ? focused.nextElementSibling : focused;
  const box = seen.getBoundingClientRect();
  const style = getComputedStyle(seen);
  const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
  const inView = box.width > 0 && box.height > 0 && box.bottom > 0 && box.right > 0 &&
    box.top < innerHeight && box.left < innerWidth;
  return {html: seen.outerHTML.slice(0, 120), outlined, inView};
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [DESKTOP, PHONE])
def test_what_has_the_focus_can_be_seen(open_page, width, scheme):
    page = open_page(CUSTOMER, width=width, scheme=scheme)
    page.emulate_media(reduced_motion="reduce")
    seen = []
    for _ in range(60):
        page.keyboard.press("Tab")
        shown = page.evaluate(SHOWN)
        if shown:
            seen.append(shown)
    assert len(seen) > 20
    assert [one["html"] for one in seen if not (one["outlined"] and one["inView"])] == []


TOO_WIDE = """() => {
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= room) return [];
  return [...document.querySelectorAll("article *")]
    .filter(element => element.getBoundingClientRect().right > room + 1)
    .map(element => element.outerHTML.slice(0, 120)).slice(0, 5);
}"""


def test_a_phone_shows_no_page_wider_than_itself(open_page, a_page):
    site, path = a_page
    page = open_page(path, site=site, width=PHONE)
    for width in (PHONE, SMALL_PHONE):
        page.set_viewport_size({"width": width, "height": 844})
        assert page.evaluate(TOO_WIDE) == [], f"{path} at {width} px"
        room, taken = page.evaluate("[innerWidth, document.documentElement.scrollWidth]")
        assert taken <= room, f"{path} at {width} px"


def test_paper_has_the_article_and_nothing_around_it(open_page, a_page):
    site, path = a_page
    page = open_page(path, site=site, width=PAPER, scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    for around in (
        ".md-header",
        ".md-tabs",
        ".md-sidebar--primary",
        ".md-sidebar--secondary",
        ".md-footer",
    ):
        for found in page.locator(around).all():
            expect(found).to_be_hidden()
    expect(page.locator("article h1").first).to_be_visible()
    assert page.evaluate(TOO_WIDE) == []
    # Ink is dark and paper is white, whatever the reader's screen is.
    assert lightness(page, "article h1", "color") < 0.5
    assert lightness(page, "body", "background-color") > 0.9


def lightness(page: Page, selector: str, part: str) -> float:
    """Return how light a colour is, from 0 to 1; a transparent background is white paper."""
    colour = page.locator(selector).first.evaluate(f"e => getComputedStyle(e)['{part}']")
    parts = [float(number) for number in re.findall(r"[\d.]+", colour)]
    alpha = parts[3] if len(parts) > 3 else 1
    return sum(255 - alpha * (255 - value) for value in parts[:3]) / 765


def test_figures_and_charts_need_no_script(open_page):
    page = open_page(CUSTOMER, scripts=False)
    expect(page.locator("article a.svc-figure").first).to_be_visible()
    expect(page.locator("article svg.svc-drawing").first).to_be_visible()
    page.locator("article a.svc-figure").first.click()
    expect(place_of(page)).to_be_in_viewport()


def test_an_address_that_is_not_there_leads_home(open_page, english_site):
    page = open_page("nowhere/at/all.html", site=english_site, missing=True)
    expect(page.get_by_role("heading", level=1)).to_have_text("Page not found")
    page.locator("article").get_by_role("link").first.click()
    expect(page).to_have_url(english_site.url("index.html"))
