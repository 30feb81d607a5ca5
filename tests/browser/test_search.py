"""A person looks for something: by word, number and filter, by keyboard, on a phone, from disk."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import faults, show
from tests.browser.conftest import PHONE

FORNO = "customers/padaria-pinheiral/2026/2026-01-20-forno-em-uso.html"


def opened(page: Page) -> Page:
    """Open the search by its key, and wait until it is ready."""
    page.keyboard.press("/")
    expect(page.get_by_role("dialog")).to_be_visible()
    expect(page.get_by_role("group", name="Filtros")).to_be_visible()
    return page


def addressed(page: Page, text: str) -> None:
    """Wait until the page's address has a question."""
    page.wait_for_url(lambda url: parse_qs(urlsplit(url).query).get("q") == [text])


def ask(page: Page, text: str) -> list[str]:
    """Type a question; return the titles of what is found at first."""
    page.get_by_role("textbox", name="Buscar no acervo").fill(text)
    addressed(page, text)
    expect(page.locator(".svc-search__status")).not_to_contain_text(
        re.compile("Buscando|Searching")
    )
    return page.locator(".svc-search__link strong").all_inner_texts()


def choose(page: Page, name: str, value: str) -> None:
    """Tick a value of a filter, and wait for what it leaves."""
    page.locator(".svc-search summary", has_text=name).click()
    page.get_by_role("group", name=name, exact=True).get_by_label(
        re.compile(rf"^{re.escape(value)}\s[\d.]+$")
    ).check()
    chip = page.get_by_role("button", name=f"Remover o filtro {name}: {value}")
    expect(chip).to_be_visible()
    expect(page.get_by_role("status")).to_contain_text("resultado")


def count(page: Page) -> int:
    match = re.match(r"(\d+) resultado", page.get_by_role("status").inner_text())
    return int(match[1]) if match else 0


def test_accents_and_capitals_do_not_matter(open_page):
    page = opened(open_page())
    counts = set()
    for text in ("manutenção", "manutencao", "MANUTENÇÃO", "manutencoes"):
        assert ask(page, text)
        counts.add(count(page))
    assert len(counts) == 1


def test_a_serial_number_finds_its_machine_and_nothing_that_begins_like_it(open_page):
    page = opened(open_page())
    for number in ("E79281J4H102557", "e79281j4h102557"):
        titles = ask(page, number)
        assert titles
        assert all("Brother ADS-4700W" in title for title in titles)
    # While it is being typed, as well.
    assert ask(page, "E79281") == titles


def test_a_machine_comes_before_its_reports(open_page):
    page = opened(open_page())
    ask(page, "KQ40-1823")
    expect(page.locator(".svc-search__link").first).to_have_attribute(
        "href", re.compile("/machines/")
    )
    assert count(page) > 1


def test_a_ticket_finds_its_report(open_page):
    page = opened(open_page())
    assert ask(page, "OS-42011") == ask(page, "42011")
    assert count(page) == 1


def test_a_word_that_stands_nowhere_finds_nothing(open_page):
    page = opened(open_page())
    assert ask(page, "zzzzqq") == []
    expect(page.get_by_role("status")).to_contain_text("Nada encontrado")


def test_two_filters_narrow_and_two_values_of_one_widen(open_page):
    page = opened(open_page())
    ask(page, "manutencao")
    everything = count(page)
    choose(page, "Ano", "2026")
    of_a_year = count(page)
    choose(page, "Cliente", "Padaria Pinheiral")
    of_a_customer = count(page)
    assert everything > of_a_year > of_a_customer > 0
    page.get_by_role("group", name="Cliente", exact=True).get_by_label(
        "Supermercado Tropeiro"
    ).check()
    expect(page.locator(".svc-search__chip")).to_have_count(3)
    narrow = re.compile(rf"^(?:{of_a_customer} |Buscando)")
    expect(page.get_by_role("status")).not_to_contain_text(narrow)
    assert of_a_customer < count(page) < of_a_year
    page.get_by_role("button", name="Remover o filtro Ano: 2026").click()
    expect(page.locator(".svc-search__chip")).to_have_count(2)


def test_filters_alone_find_the_newest_first_across_years(open_page):
    page = opened(open_page())
    choose(page, "Cliente", "Padaria Pinheiral")
    choose(page, "Situação", "Concluído")
    page.get_by_role("button", name="Mostrar mais").click()
    expect(page.locator(".svc-search__link")).to_have_count(count(page))
    lines = page.locator(".svc-search__about").all_inner_texts()
    days = ["".join(reversed(line.rsplit(" · ", 1)[-1].split("/"))) for line in lines]
    assert len({day[:4] for day in days}) > 1
    assert days == sorted(days, reverse=True)


def test_what_a_filter_says_it_has_is_what_it_gives(open_page):
    page = opened(open_page())
    ask(page, "manutencao")
    page.locator(".svc-search summary", has_text="Técnico").click()
    row = page.get_by_role("group", name="Técnico", exact=True).locator("label:visible").first
    told = int(row.locator(".svc-search__number").inner_text())
    row.locator("input").check()
    expect(page.locator(".svc-search__chip")).to_have_count(1)
    expect(page.get_by_role("status")).to_have_text(re.compile(rf"^{told} resultado"))


def test_by_keyboard_alone_there_and_back(open_page):
    page = opened(open_page())
    page.keyboard.type("forno centro")
    addressed(page, "forno centro")
    expect(page.get_by_role("status")).to_contain_text("resultado")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    expect(page.locator(".svc-search__link").first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("textbox")).to_be_focused()
    asked = page.url
    with page.expect_navigation():
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
    assert "/customers/" in page.url
    page.go_back()
    assert page.url == asked
    expect(page.get_by_role("textbox")).to_have_value("forno centro")
    expect(page.locator(".svc-search__link").first).to_be_visible()


def test_escape_closes_and_leaves_no_trace(open_page):
    page = open_page("customers/index.html")
    before = page.url
    opened(page)
    ask(page, "fusor")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page).to_have_url(before)


def test_a_slash_in_a_field_is_a_slash(open_page):
    page = opened(open_page())
    page.keyboard.type("a/b")
    expect(page.get_by_role("textbox")).to_have_value("a/b")


@pytest.mark.parametrize("path", ["index.html", "customers/index.html", FORNO, "about.html"])
def test_what_is_found_is_there_from_wherever_it_was_asked(open_page, path):
    page = opened(open_page(path))
    ask(page, "forno")
    for link in page.locator(".svc-search__link").all():
        assert page.request.get(link.evaluate("link => link.href")).ok


def test_nothing_is_asked_for_before_the_search_is_opened(open_page):
    page = open_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "pagefind" in url]
    opened(page)
    assert any("pagefind" in url for url in asked)


def test_the_archive_is_searched_whole_in_both_languages(open_page):
    # The customer Portway is written of in English, in an archive in Portuguese.
    page = opened(open_page())
    assert any("Zebra" in title for title in ask(page, "printers"))
    assert any("Forno" in title for title in ask(page, "fornos"))


def test_the_site_in_english_speaks_english(open_page, english_site):
    page = open_page(site=english_site)
    page.keyboard.press("/")
    box = page.get_by_role("textbox", name="Search the archive")
    box.fill("VNB3K12345")
    expect(page.get_by_role("status")).to_contain_text("results")
    expect(page.locator(".svc-search__link").first).to_be_visible()


def test_on_a_phone_it_fills_the_screen_and_nothing_runs_over(open_page):
    page = open_page(width=390)
    page.get_by_role("button", name="Buscar").tap()
    expect(page.get_by_role("group", name="Filtros")).to_be_visible()
    ask(page, "manutencao")
    box = page.get_by_role("dialog").bounding_box()
    assert box == {"x": 0, "y": 0, "width": 390, "height": 844}
    assert page.evaluate("document.querySelector('dialog').scrollWidth") <= 390


def test_the_open_dialog_is_accessible(open_page):
    page = opened(open_page())
    ask(page, "manutencao")
    choose(page, "Cliente", "Padaria Pinheiral")
    assert faults(page) == []
    show(page, PHONE, "dark")
    assert faults(page) == []


def test_a_policy_that_forbids_scripts_in_pages_lets_it_search(browser: Browser, site):
    # What a careful host allows: files of its own, and WebAssembly.
    policy = "script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'"
    context = browser.new_context(bypass_csp=False)

    def answer(route):
        response = route.fetch()
        route.fulfill(
            response=response, headers={**response.headers, "content-security-policy": policy}
        )

    context.route("**/*", answer)
    page = context.new_page()
    page.goto(site.url())
    assert ask(opened(page), "manutencao")
    context.close()


def test_from_disk_titles_are_looked_through(browser: Browser, site):
    context = browser.new_context()
    page = context.new_page()
    wrongs: list[str] = []
    page.on("pageerror", lambda error: wrongs.append(str(error)))
    page.goto((site.folder / "customers/index.html").as_uri())
    page.keyboard.press("/")
    expect(page.get_by_role("status")).to_contain_text("Aqui a busca conhece só títulos")
    page.get_by_role("textbox").fill("fermentacao KQ40")
    expect(page.locator(".svc-search__link").first).to_contain_text("Câmara de fermentação")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "/customers/" in page.url
    assert wrongs == []
    context.close()
