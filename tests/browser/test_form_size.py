"""What the form weighs, and how it copes with two thousand customers and twenty thousand machines."""

from __future__ import annotations

import gzip
import time

from playwright.sync_api import Browser, BrowserContext, Response, Route, expect

from tests.browser.hand import Hand
from tests.browser.serving import ServedSite
from tests.large import LARGEST, assets

HEAVIEST = 150_000
"""Bytes as they lie on disk, of a page with all that it loads; its lists (JSON) are counted apart."""


def test_a_forms_page_weighs_less_than_150_kb_with_all_that_it_loads(
    browser: Browser, site: ServedSite
) -> None:
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    answers: dict[str, Response] = {}

    def answered(answer: Response) -> None:
        answers[answer.url] = answer

    page.on("response", answered)
    page.goto(site.url("new/corrective.html"))
    page.wait_for_selector(".svc-new.is-running .svc-form")
    bodies = {url: answer.body() for url, answer in answers.items()}
    lists = {url: body for url, body in bodies.items() if url.endswith(".json")}
    loaded = {url: body for url, body in bodies.items() if url not in lists}
    context.close()

    def weight(bodies: dict[str, bytes]) -> tuple[int, int]:
        return sum(map(len, bodies.values())), sum(len(gzip.compress(b)) for b in bodies.values())

    raw, compressed = weight(loaded)
    print(  # noqa: T201 - docs/form.md has these figures
        f"page {raw:,} bytes, {compressed:,} compressed; lists {weight(lists)}"
    )
    assert any(url.endswith("form/writing.js") for url in loaded)
    assert raw < HEAVIEST
    assert compressed < HEAVIEST // 2
    assert all(url.startswith(site.url("new/")) for url in loaded if "favicon" not in url)


def test_one_of_two_thousand_customers_is_found_by_three_letters(
    phone: BrowserContext, site: ServedSite
) -> None:
    """And of one of their four hundred machines, by the last digits of its serial number."""

    files = assets([LARGEST])

    def answer(route: Route) -> None:
        found = files.get(route.request.url.removeprefix(site.address))
        route.fulfill(body=found) if found else route.fulfill(status=404)

    phone.route("**/new/customers.json", answer)
    phone.route("**/new/customers/*.json", answer)
    page = phone.new_page()
    page.goto(site.url("new/corrective.html"))
    page.wait_for_selector(".svc-new.is-running .svc-form")
    hand = Hand(page)
    hand.choose("rep", "Celso Wojcik")
    box = hand.field("customer").get_by_role("combobox")
    hand.tap(box)
    options = hand.field("customer").get_by_role("option")
    expect(options).to_have_count(41)  # forty, and how many more there are

    begun = time.perf_counter()
    page.keyboard.type("zum")
    expect(options.first).to_contain_text("Zumbi Mercado")
    assert time.perf_counter() - begun < 1.0
    slowest = page.evaluate(
        """(box) => Math.max(...["z", "zu", "zum", "pad", "n", ""].map((typed) => {
          const begun = performance.now();
          box.value = typed;
          box.dispatchEvent(new Event("input", { bubbles: true }));
          return performance.now() - begun;
        }))""",
        box.element_handle(),
    )
    print(f"the slowest letter took {slowest:.0f} ms")  # noqa: T201
    assert slowest < 100
    box.fill("zum")
    hand.tap(options.first)
    hand.choose("product", "Impressora de cupom", "0399")
    expect(hand.field("product").locator(".svc-chips")).to_contain_text("T-1234-0399")
    # Not all lists are fetched unasked where there are so many.
    expect(page.locator(".svc-form__lists")).to_contain_text("funciona sem rede")
    page.goto(site.url("new/index.html"))
    expect(page.locator(".svc-new__fetch")).to_contain_text("Listas de 1 de 2000 clientes")
