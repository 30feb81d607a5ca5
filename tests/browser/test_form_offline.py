"""The form where there is no network, no server, no list, or a newer build."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.hand import Hand
from tests.browser.phone import begin, kept, phone_of
from tests.browser.serving import ServedSite, served
from tests.built import BuiltSite

WORK = '[data-section="work_done"] textarea'


def form(phone: BrowserContext, site: ServedSite, query: str = "") -> Page:
    page = phone.new_page()
    page.goto(site.url("new/corrective.html") + query)
    page.wait_for_selector(".svc-new.is-running .svc-form")
    return page


def only_the_form(sample_site: BuiltSite, folder: Path) -> BuiltSite:
    """A copy of what the form is made of, which a test may change as a new build would."""
    for part in ("new", "assets/images"):
        shutil.copytree(sample_site.folder / part, folder / part)
    return BuiltSite(folder, sample_site.language)


def test_a_report_is_written_while_the_server_is_stopped(
    browser: Browser, sample_site: BuiltSite
) -> None:
    with phone_of(browser) as phone:
        with served(sample_site) as site:
            page = kept(phone, site)
        # The network is there again, and nobody answers.
        phone.set_offline(False)
        hand = begin(page, site, "preventive")
        hand.choose("rep", "Celso Wojcik")
        hand.choose("customer", "Padaria Pinheiral", "pin")
        hand.choose("contact", "Jussara Prado")
        hand.tap(page.locator('.svc-machines label:has([value="PR22084517"])'))
        hand.now("scheduled")
        hand.now("resolved")
        page.locator(WORK).fill("Filtros lavados.")
        hand.touch("signed", "Assino")
        page.wait_for_timeout(300)
        page.reload()
        page.wait_for_selector(".svc-new.is-running .svc-form")
        expect(page.locator(".svc-form__lists")).to_contain_text("Listas de 1 de dez. de 2026")
        expect(page.locator(".svc-form__lists")).to_contain_text("funciona sem rede")
        hand.press("Conferir e entregar")
        expect(page.locator(".svc-hand__count")).to_have_text("Não falta nada.")


def test_a_new_build_takes_the_place_of_the_kept_form_and_drafts_stay(
    browser: Browser, sample_site: BuiltSite, tmp_path: Path
) -> None:
    built = only_the_form(sample_site, tmp_path)
    page_file, worker = tmp_path / "new/corrective.html", tmp_path / "new/worker.js"
    title = "Manutenção corretiva"
    with phone_of(browser) as phone, served(built) as site:
        page = form(phone, site, "?about=padaria-pinheiral")
        expect(page.locator(".svc-form__lists")).to_contain_text("funciona sem rede")
        page.locator(WORK).fill("Cabeça trocada.")
        page.wait_for_timeout(300)

        page_file.write_text(page_file.read_text().replace(f">{title}<", f">{title}, nova<"))
        worker.write_text(re.sub(r'VERSION = ".', 'VERSION = "new', worker.read_text(), count=1))
        page.reload()
        expect(page.locator("h1")).to_have_text(title)  # as it was kept, at once
        page.evaluate(
            """async () => {
              const isNew = (name) => / new[0-9a-f]+$/.test(name);
              for (;;) {
                const names = (await caches.keys()).filter((name) => name.startsWith("svcsite-form"));
                if (names.length === 1 && isNew(names[0])) return;
                await new Promise((resolve) => setTimeout(resolve, 50));
              }
            }"""
        )
        phone.set_offline(True)
        page.reload()
        expect(page.locator("h1")).to_have_text(f"{title}, nova")
        expect(page.locator(WORK)).to_have_value("Cabeça trocada.")


def test_of_a_customer_whose_lists_are_not_here_nothing_is_said_to_be_missing(
    phone: BrowserContext, site: ServedSite
) -> None:
    phone.route("**/new/customers/*.json", lambda route: route.abort())
    page = form(phone, site, "?about=padaria-pinheiral")
    expect(page.locator(".svc-form__notes")).to_contain_text("ainda não estão neste aparelho")
    hand = Hand(page)
    hand.write("product", "XPTO-1")
    page.keyboard.press("Enter")
    page.locator('[data-name="contact"] input').fill("Fulano de Tal")
    page.keyboard.press("Escape")
    hand.press("Conferir e entregar")
    expect(page.locator(".svc-hand__list li").first).to_be_visible()
    said = page.locator(".svc-hand__list").inner_text()
    assert "SV306" not in said
    assert "cadastro" not in said
    written = page.locator(".svc-hand textarea").input_value()
    assert "equipamento: XPTO-1" in written
    assert "contato: Fulano de Tal" in written
    # It opens without network by now; to say that it works there would be untrue.
    expect(page.locator(".svc-form__lists")).to_contain_text("ainda faltam listas")
    expect(page.locator(".svc-form__lists")).not_to_contain_text("funciona sem rede")


def test_the_customers_written_about_last_are_offered_first(
    phone: BrowserContext, site: ServedSite
) -> None:
    page = form(phone, site)
    Hand(page).choose("customer", "Supermercado Tropeiro", "trop")
    hand = begin(page, site, "support")
    hand.tap(hand.field("customer").get_by_role("combobox"))
    first = hand.field("customer").get_by_role("option").first
    expect(first).to_contain_text("Supermercado Tropeiro")


def test_a_clock_that_is_behind_is_told_and_keeps_nobody_from_writing(
    browser: Browser, site: ServedSite
) -> None:
    with phone_of(browser) as phone:
        phone.clock.set_fixed_time("2019-01-01T08:00:00-03:00")
        page = form(phone, site, "?about=padaria-pinheiral")
        expect(page.locator(".svc-form__notes")).to_contain_text("relógio deste aparelho")
        page.locator(WORK).fill("Cabeça trocada.")
        expect(page.locator(".svc-form__state")).to_contain_text("Guardado")
        page.wait_for_timeout(300)
        page.reload()
        expect(page.locator(WORK)).to_have_value("Cabeça trocada.")
    with phone_of(browser) as phone:
        phone.clock.set_fixed_time("2026-12-02T08:00:00-03:00")
        expect(form(phone, site).locator(".svc-form__notes")).to_be_empty()


def test_from_disk_the_form_says_what_it_cannot_do(browser: Browser, site: ServedSite) -> None:
    context = browser.new_context()
    page = context.new_page()
    for path in ("new/index.html", "new/corrective.html"):
        page.goto((site.folder / path).as_uri())
        expect(page.locator(".svc-new > .svc-form__off")).to_be_visible(timeout=2_000)
        expect(page.locator(".svc-new > .svc-form__off")).to_contain_text("aberto do disco")
    context.close()
