"""The photos of a report, as somebody looks at them."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import DESKTOP, PHONE

REPORT = "customers/clinica-alto-da-xv/2025/2025-10-22-impressora-faixa-escura.html"


@pytest.mark.parametrize("width", [DESKTOP, PHONE])
def test_photos_are_seen_and_open_larger(open_page, width):
    page = open_page(REPORT, width=width)
    photos = page.locator(".svc-gallery img")
    expect(photos).to_have_count(3)
    for photo in photos.all():
        photo.scroll_into_view_if_needed()
        expect(photo).to_have_js_property("complete", value=True)
        assert photo.evaluate("image => image.naturalWidth") in {360, 480}
        box = photo.bounding_box()
        assert box is not None
        assert 0 <= box["x"] < box["x"] + box["width"] <= width
    page.get_by_role("link", name="Foto 3: Plaqueta").click()
    expect(page).to_have_url(re.compile(r"/plaqueta-[0-9a-f]{8}\.jpg$"))
    assert page.locator("img").evaluate("image => image.naturalWidth") == 1200


def test_a_photo_of_the_text_is_shown_in_the_text(open_page):
    page = open_page(REPORT)
    photo = page.get_by_role("img", name="Faixa cinza na margem esquerda", exact=True)
    expect(photo).to_be_visible()
    assert photo.evaluate("image => image.naturalWidth") == 900


def test_on_paper_photos_stand_two_in_a_row_and_are_all_there(open_page):
    page = open_page(REPORT)
    page.emulate_media(media="print")
    places = page.locator(".svc-gallery li").evaluate_all(
        "all => all.map(one => Math.round(one.getBoundingClientRect().top))"
    )
    assert places[0] == places[1] < places[2]
    # Nobody scrolled to them, so they must have been loaded with the page.
    widths = page.locator(".svc-gallery img").evaluate_all("all => all.map(i => i.naturalWidth)")
    assert widths == [360, 360, 480]
