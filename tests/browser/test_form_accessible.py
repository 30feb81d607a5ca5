"""axe-core finds no fault with the form as people have it before them: filled in, judged, handed over, waiting."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import Scheme, faults, show
from tests.browser.hand import Hand
from tests.browser.phone import begin, phone_of
from tests.browser.serving import ServedSite
from tests.browser.test_form_handover import picture
from tests.built import said

WIDTHS = (360, 1280)
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
LEAST = 44
"""CSS pixels that what is touched has at least, in both directions."""

SMALL = """
(least) => [...document.querySelectorAll(
  ".svc-new :is(a, button, input, textarea, select, summary, .svc-choice, [role=option]), .svc-top a"
)].filter((one) => {
  // What is touched of a box within a label, or of a picture's input, is its label.
  if (one.closest(".svc-choice") !== null && !one.matches(".svc-choice")) return false;
  if (one.type === "file" || !one.checkVisibility({ visibilityProperty: true })) return false;
  const { width, height } = one.getBoundingClientRect();
  return width > 0 && (width < least || height < least);
}).map((one) => `${one.outerHTML.slice(0, 120)} ${JSON.stringify(one.getBoundingClientRect())}`)
"""
"""What can be touched and is smaller."""


def fine(page: Page, what: str) -> None:
    """Nothing is at fault at a phone's width and at a desk's, light and dark."""
    for width in WIDTHS:
        for scheme in SCHEMES:
            show(page, width, scheme)
            found = [*faults(page), *page.evaluate(SMALL, LEAST)]
            assert not found, said([f"{what}, {width} px, {scheme}", *found])
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide <= width, f"{what} is {wide} px wide at {width} px"


@pytest.fixture
def hand(browser: Browser, site: ServedSite):
    """A preventive round over six machines, filled in."""
    with phone_of(browser) as phone:
        hand = begin(phone.new_page(), site, "preventive", "?about=clinica-alto-da-xv")
        hand.choose("rep", "Marcos Teixeira")
        hand.press("Marcar todos")
        hand.choose("contact", "Denise Furtado")
        for name in ("scheduled", "resolved"):
            hand.now(name)
        hand.page.locator('[data-section="work_done"] textarea').fill(
            "- Filtros lavados\n- Dreno limpo"
        )
        yield hand


def test_a_form_that_is_filled_in_and_its_open_list(hand: Hand) -> None:
    page = hand.page
    fine(page, "the form")
    hand.press("Mostrar todos os campos")
    fine(page, "the form with all fields")
    page.locator('[data-name="rep"] input').focus()
    expect(hand.field("rep").get_by_role("option").first).to_be_visible()
    fine(page, "the form with an open list")


def test_what_is_marked_and_the_review(hand: Hand, site: ServedSite) -> None:
    page = hand.page
    page.locator("[data-photos] [multiple]").set_input_files([picture()])
    hand.press("Conferir e entregar")
    expect(page.locator(".svc-hand__list li").first).to_be_visible()
    page.locator(".svc-hand summary").click()
    fine(page, "the review of what lacks something")
    page.locator(".svc-hand__list button").first.click()
    expect(page.locator(".is-wrong").first).to_be_visible()
    fine(page, "the form with what is wrong")
    hand.touch("signed", "Assino")
    hand.press("Conferir e entregar")
    expect(page.locator(".svc-hand__count")).to_have_text("Não falta nada.")
    fine(page, "the review")
    hand.press("Compartilhar o arquivo")
    expect(page.locator(".svc-hand__told")).to_contain_text("Entregue")
    fine(page, "the review after handing over")
    page.wait_for_timeout(300)
    begin(page, site, "corrective", "?about=padaria-pinheiral")
    page.locator('[data-section="work_done"] textarea').fill("Cabeça trocada.")
    page.wait_for_timeout(300)
    page.goto(site.url("new/index.html"))
    expect(page.locator(".svc-drafts li")).to_have_count(2)
    fine(page, "the drafts")
