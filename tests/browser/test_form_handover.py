"""The ways in which a report leaves the phone, and what each of them carries."""

from __future__ import annotations

import io
import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from PIL import Image
from playwright.sync_api import BrowserContext, FilePayload, Page, Route, expect

from tests.browser.hand import Hand
from tests.browser.phone import begin, kept
from tests.browser.serving import ServedSite


def a_report(page: Page, site: ServedSite, work: str = "Filtros lavados.") -> Hand:
    hand = begin(page, site, "preventive", "?about=padaria-pinheiral&machine=PR22084517")
    hand.choose("rep", "Celso Wojcik")
    hand.now("scheduled")
    hand.now("resolved")
    page.locator('[data-section="work_done"] textarea').fill(work)
    hand.touch("signed", "Assino")
    return hand


def review(hand: Hand) -> str:
    hand.press("Conferir e entregar")
    expect(hand.page.locator(".svc-hand__count")).to_have_text("Não falta nada.")
    return hand.page.locator(".svc-hand textarea").input_value()


def picture(kind: str = "JPEG") -> FilePayload:
    """A photo taken with the phone held upright, which says where it was taken."""
    image = Image.new("RGB", (3000, 1500), "white")
    image.paste((200, 0, 0), (0, 0, 300, 1500))  # the left edge; upright, the top
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "Phone of Celso"
    file = io.BytesIO()
    image.save(file, kind, exif=exif)
    return {"name": "IMG_1.jpg", "mimeType": "image/jpeg", "buffer": file.getvalue()}


def test_a_download_is_the_file_as_it_was_shown(
    phone: BrowserContext, site: ServedSite, tmp_path: Path
) -> None:
    page = kept(phone, site)
    hand = a_report(page, site)
    shown = review(hand)
    with page.expect_download() as downloading:
        hand.press("Baixar o arquivo")
    name = downloading.value.suggested_filename
    assert name == "padaria-pinheiral.2026-11-04-forno-turbo-de-finalizacao.md"
    downloading.value.save_as(tmp_path / name)
    assert (tmp_path / name).read_bytes().decode() == shown


def test_a_copied_text_is_the_file(phone: BrowserContext, site: ServedSite) -> None:
    page = kept(phone, site)
    phone.grant_permissions(["clipboard-read", "clipboard-write"])
    hand = a_report(page, site)
    shown = review(hand)
    hand.press("Copiar o texto")
    expect(page.locator(".svc-hand__told")).to_contain_text("O texto foi copiado.")
    assert page.evaluate("navigator.clipboard.readText()") == shown


def test_the_forge_gets_name_text_and_branch(phone: BrowserContext, site: ServedSite) -> None:
    page = kept(phone, site)
    hand = a_report(page, site)
    shown = review(hand)
    page.evaluate("globalThis.open = (address) => (globalThis.opened = address)")
    hand.press("Abrir no GitHub")
    address = urlsplit(page.evaluate("opened"))
    assert address.path == "/horizonte/acervo/new/main"
    said = {name: values[0] for name, values in parse_qs(address.query).items()}
    assert said == {
        "filename": "reports/padaria-pinheiral/2026/2026-11-04-forno-turbo-de-finalizacao.md",
        "value": shown,
        "message": "Relatório padaria-pinheiral.2026-11-04-forno-turbo-de-finalizacao",
        "quick_pull": "main",
        "target_branch": "relatorios/celso.wojcik/2026-11-04",
    }


def test_gitlab_gets_the_text_by_the_clipboard_as_well(
    phone: BrowserContext, site: ServedSite
) -> None:
    def of_gitlab(route: Route) -> None:
        data = route.fetch().json()
        new = "https://gitlab.example.com/campo/acervo/-/new/main"
        route.fulfill(json={**data, "forge": {**data["forge"], "kind": "gitlab", "new": new}})

    phone.route("**/new/form.json", of_gitlab)
    phone.grant_permissions(["clipboard-read", "clipboard-write"])
    page = phone.new_page()
    hand = a_report(page, site)
    shown = review(hand)
    expect(page.get_by_text("cole lá se a página estiver vazia")).to_be_visible()
    page.evaluate("globalThis.open = (address) => (globalThis.opened = address)")
    hand.press("Abrir no GitLab")
    expect(page.locator(".svc-hand__told")).to_contain_text("Entregue")
    address = urlsplit(page.evaluate("opened"))
    assert address.netloc + address.path == "gitlab.example.com/campo/acervo/-/new/main"
    assert page.evaluate("navigator.clipboard.readText()") == shown


def test_a_text_too_long_for_an_address_is_told(phone: BrowserContext, site: ServedSite) -> None:
    page = kept(phone, site)
    hand = a_report(page, site, "\n".join(f"- Filtro {n} lavado e ção" for n in range(300)))
    hand.press("Conferir e entregar")
    expect(page.get_by_role("button", name="Abrir no GitHub")).to_be_disabled()
    expect(page.get_by_text("longo demais para um endereço")).to_be_visible()
    expect(page.get_by_role("button", name="Compartilhar o arquivo")).to_be_enabled()


def test_photos_are_upright_small_and_say_nothing_of_their_camera(
    phone: BrowserContext, site: ServedSite
) -> None:
    page = kept(phone, site)
    hand = a_report(page, site)
    page.locator("[data-photos] [multiple]").set_input_files([picture(), picture("PNG")])
    expect(page.locator("[data-photos] img")).to_have_count(2)
    page.wait_for_timeout(300)
    page.reload()
    page.wait_for_selector(".svc-new.is-running .svc-form")
    expect(page.locator("[data-photos] img")).to_have_count(2)
    review(hand)
    expect(page.get_by_text("As fotos não vão por aqui", exact=False).first).to_be_visible()
    hand.press(re.compile("Compartilhar o arquivo e 2 fotos"))
    expect(page.locator(".svc-hand__told")).to_contain_text("Entregue")
    report, *photos = page.evaluate("shared")
    stem = report["name"].removesuffix(".md.txt")
    assert [one["name"] for one in photos] == [f"{stem}.1.jpg", f"{stem}.2.jpg"]
    for one in photos:
        image = Image.open(io.BytesIO(bytes(one["bytes"])))
        assert image.format == "JPEG"
        assert image.size == (1000, 2000)
        assert not image.getexif()
        top = image.convert("RGB").crop((400, 10, 600, 60)).resize((1, 1)).tobytes()
        assert top[0] > 150 > top[1]


def test_what_was_handed_over_waits_and_can_be_taken_back(
    phone: BrowserContext, site: ServedSite
) -> None:
    page = kept(phone, site)
    hand = a_report(page, site)
    review(hand)
    hand.press("Compartilhar o arquivo")
    expect(page.locator(".svc-hand__told")).to_contain_text("Entregue")
    page.wait_for_timeout(300)
    page.goto(site.url("new/index.html"))
    expect(page.locator(".svc-drafts .svc-badge")).to_have_text("entregue")
    page.locator(".svc-drafts li a").tap()
    page.wait_for_selector(".svc-new.is-running .svc-form")
    review(hand)
    # A second report of the same visit on this phone has a name of its own.
    other = a_report(page, site)
    review(other)
    assert (page.locator(".svc-hand__name").text_content() or "").endswith("finalizacao-2.md")


def test_what_the_phones_menu_refused_is_still_a_draft(
    phone: BrowserContext, site: ServedSite
) -> None:
    page = kept(phone, site)
    hand = a_report(page, site)
    review(hand)
    page.evaluate(
        "() => { navigator.share = () => Promise.reject(new DOMException('', 'AbortError')) }"
    )
    hand.press("Compartilhar o arquivo")
    expect(page.locator(".svc-hand__told")).to_contain_text("Não foi compartilhado")
    page.wait_for_timeout(200)
    page.goto(site.url("new/index.html"))
    expect(page.locator(".svc-drafts .svc-badge")).to_have_text("rascunho")
