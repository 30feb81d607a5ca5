"""What can go wrong on a phone: nothing typed is lost, nothing malformed is written, and everything is told."""

from __future__ import annotations

import frontmatter
import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.hand import Hand
from tests.browser.phone import begin, kept
from tests.browser.serving import ServedSite

WORK = '[data-section="work_done"] textarea'


def opened(phone: BrowserContext, site: ServedSite, query: str = "") -> Page:
    page = phone.new_page()
    page.goto(site.url("new/preventive.html") + query)
    page.wait_for_selector(".svc-new.is-running .svc-form")
    return page


def notes(page: Page) -> str:
    return page.locator(".svc-form__notes").inner_text()


def written(page: Page) -> str:
    page.get_by_role("button", name="Conferir e entregar").tap()
    expect(page.locator(".svc-hand")).to_be_visible()
    return page.locator(".svc-hand textarea").input_value()


def test_a_full_device_is_told_and_the_text_stays(phone: BrowserContext, site: ServedSite) -> None:
    phone.add_init_script(
        "IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError') }"
    )
    page = opened(phone, site, "?about=padaria-pinheiral")
    page.locator(WORK).fill("Filtros lavados.")
    expect(page.locator(".svc-form__notes")).to_contain_text("O aparelho está sem espaço")
    assert "Filtros lavados." in written(page)
    expect(page.get_by_role("button", name="Copiar o texto")).to_be_enabled()


def test_a_browser_that_keeps_nothing_says_so(phone: BrowserContext, site: ServedSite) -> None:
    phone.add_init_script(
        "for (const name of ['indexedDB', 'localStorage'])"
        "Object.defineProperty(globalThis, name, { get() { throw new DOMException('', 'SecurityError') } })"
    )
    page = opened(phone, site, "?about=padaria-pinheiral")
    expect(page.locator(".svc-form__notes")).to_contain_text("Este navegador não guarda nada")
    page.locator(WORK).fill("Filtros lavados.")
    assert "Filtros lavados." in written(page)


def test_without_a_database_texts_are_kept_all_the_same(
    phone: BrowserContext, site: ServedSite
) -> None:
    phone.add_init_script("Object.defineProperty(globalThis, 'indexedDB', { value: undefined })")
    page = opened(phone, site, "?about=padaria-pinheiral")
    page.locator(WORK).fill("Filtros lavados.")
    expect(page.locator(".svc-form__state")).to_contain_text("Guardado")
    page.reload()
    expect(page.locator(WORK)).to_have_value("Filtros lavados.")


def test_storage_cleared_below_an_open_page_is_filled_again(
    phone: BrowserContext, site: ServedSite
) -> None:
    page = opened(phone, site, "?about=padaria-pinheiral")
    page.locator(WORK).fill("Filtros")
    expect(page.locator(".svc-form__state")).to_contain_text("Guardado")
    page.evaluate(
        """() => new Promise((done) => {
          const opening = indexedDB.open("svcsite /acervo/");
          opening.onsuccess = () => {
            const work = opening.result.transaction("drafts", "readwrite");
            work.objectStore("drafts").clear();
            work.oncomplete = () => done(opening.result.close());
          };
        })"""
    )
    page.locator(WORK).fill("Filtros lavados.")
    page.wait_for_timeout(300)
    page.reload()
    expect(page.locator(WORK)).to_have_value("Filtros lavados.")


def test_a_draft_that_is_gone_is_told(phone: BrowserContext, site: ServedSite) -> None:
    page = opened(phone, site, "?draft=none")
    expect(page.locator(".svc-form__notes")).to_contain_text("não está mais neste aparelho")


def test_a_wrong_clock_keeps_nobody_from_saving(phone: BrowserContext, site: ServedSite) -> None:
    page = opened(phone, site, "?about=padaria-pinheiral&machine=PR22084517")
    hand = Hand(page)
    for name, day in (
        ("scheduled", "2026-11-04"),
        ("arrived", "2031-01-01"),
        ("left", "2025-01-01"),
    ):
        hand.field(name).locator("[type=date]").fill(day)
        hand.field(name).locator("[type=time]").fill("10:00")
    expect(page.locator(".svc-form__state")).to_contain_text("Guardado")
    page.get_by_role("button", name="Conferir e entregar").tap()
    said = page.locator(".svc-hand__list").inner_text()
    assert "SV303" in said or "2031-01-01" in said
    assert "2025-01-01" in said
    expect(page.get_by_role("button", name="Compartilhar o arquivo")).to_be_enabled()


def test_a_customer_who_left_the_archive_is_told_and_kept(
    phone: BrowserContext, site: ServedSite
) -> None:
    page = opened(phone, site, "?about=padaria-pinheiral&machine=PR22084517")
    page.locator(WORK).fill("Filtros lavados.")
    expect(page.locator(".svc-form__state")).to_contain_text("Guardado")
    expect(page.locator(".svc-form__lists")).to_contain_text("sem rede")
    # The office took the customer out of the archive, and the phone hears of it.
    phone.route("**/new/customers.json", lambda r: r.fulfill(json={"customers": [], "parts": []}))
    phone.route("**/new/customers/*.json", lambda r: r.fulfill(status=404))
    page.reload()
    expect(page.locator(".svc-form__notes")).to_contain_text(
        "Padaria Pinheiral não está mais nas listas"
    )
    expect(page.locator(WORK)).to_have_value("Filtros lavados.")
    assert "equipamento: PR22084517" in written(page)


def test_a_machine_and_a_reason_of_an_older_list_stay_as_they_were(
    phone: BrowserContext, site: ServedSite
) -> None:
    page = opened(phone, site, "?about=padaria-pinheiral&machine=PR22084517")
    page.locator(WORK).fill("Filtros lavados.")
    expect(page.locator(".svc-form__state")).to_contain_text("Guardado")
    expect(page.locator(".svc-form__lists")).to_contain_text("sem rede")

    def renewed(route) -> None:
        data = route.fetch().json()
        data["machines"] = []
        data["contracts"] = [
            {"from": "2026-01-01", "to": "", "reasons": [], "listed": [], "spellings": []}
        ]
        route.fulfill(json=data)

    phone.route("**/new/customers/*.json", renewed)
    page.reload()
    expect(page.locator('[data-name="product"] .svc-chips')).to_contain_text("PR22084517")
    assert "equipamento: PR22084517" in written(page)


@pytest.mark.parametrize(
    "typed",
    [
        'Dona "Zé" D\'Ávila',
        "---",
        "--- fim",
        "# 1: {a}",
        "🔧 João 😀",
        "a\u200bb\u0007c",
        "=cmd|' /C calc'!A0",
    ],
)
def test_odd_names_make_no_malformed_file(
    typed: str, phone: BrowserContext, site: ServedSite
) -> None:
    page = opened(phone, site, "?about=padaria-pinheiral&machine=PR22084517")
    for name in ("contact", "ticket"):
        page.locator(f'[data-name="{name}"] input').fill(typed)
    page.locator(WORK).fill(f"{typed}\n---\n{typed}")
    text = written(page)
    post = frontmatter.loads(text)
    assert post["contato"] == post["chamado"]
    assert "Serviços executados" in post.content
    bare = typed.replace("\u200b", "").replace("\u0007", "")
    assert str(post["contato"]).split() == bare.split()


def test_ten_thousand_characters_are_kept(phone: BrowserContext, site: ServedSite) -> None:
    page = opened(phone, site, "?about=padaria-pinheiral")
    long = "Medição de tensão. " * 526
    page.locator(WORK).fill(long)
    expect(page.locator(".svc-form__state")).to_contain_text("Guardado")
    page.reload()
    expect(page.locator(WORK)).to_have_value(long)
    assert long.strip() in written(page)


def test_two_windows_with_one_draft_lose_nothing(phone: BrowserContext, site: ServedSite) -> None:
    first = opened(phone, site, "?about=padaria-pinheiral")
    first.locator(WORK).fill("Filtros lavados.")
    expect(first.locator(".svc-form__state")).to_contain_text("Guardado")
    second = phone.new_page()
    second.goto(first.url)
    expect(second.locator(WORK)).to_have_value("Filtros lavados.")
    # One that has nothing unsaved follows the other.
    second.locator(WORK).fill("Filtros lavados e secos.")
    expect(first.locator(WORK)).to_have_value("Filtros lavados e secos.")
    expect(first.locator(".svc-form__notes")).to_contain_text("aberto em outra janela")
    # One that could not hear of it keeps what was typed there as a draft of its own.
    first.evaluate("BroadcastChannel.prototype.postMessage = () => {}")
    first.locator(WORK).fill("Escrito na primeira.")
    first.wait_for_timeout(300)
    second.evaluate("BroadcastChannel.prototype.postMessage = () => {}")
    second.locator(WORK).fill("Escrito na segunda.")
    expect(second.locator(".svc-form__notes")).to_contain_text("mudou em outra janela")
    second.wait_for_timeout(300)
    second.goto(site.url("new/index.html"))
    drafts = second.locator(".svc-drafts li")
    expect(drafts).to_have_count(2)
    said = drafts.all_inner_texts()
    assert any("Escrito na primeira." in one for one in said)
    assert any("Escrito na segunda." in one for one in said)


def test_the_worker_leaves_the_rest_of_the_site_alone(
    phone: BrowserContext, site: ServedSite
) -> None:
    page = kept(phone, site)
    scope = page.evaluate("navigator.serviceWorker.getRegistration().then(({ scope }) => scope)")
    assert scope == site.url("new/")
    phone.set_offline(False)
    page.goto(site.url("index.html"))
    assert page.evaluate("navigator.serviceWorker.controller") is None
    assert begin(page, site, "corrective").page.url.startswith(site.url("new/"))
