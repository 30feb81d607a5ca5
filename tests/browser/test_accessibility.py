"""axe-core finds no fault with any kind of page: light and dark, at a desk and on a phone."""

from __future__ import annotations

import pytest

from tests.browser.axe import Scheme, faults, show
from tests.browser.conftest import DESKTOP, PHONE
from tests.built import said

EVERY: list[tuple[int, Scheme]] = [(DESKTOP, "light"), (PHONE, "dark")]
"""Each width and each scheme once: what one changes, the other does not."""

OTHERS: list[tuple[int, Scheme]] = [(DESKTOP, "dark"), (PHONE, "light")]


def test_a_page_of_each_kind_is_accessible(open_page, a_page):
    site, path = a_page
    page = open_page(path, site=site)
    for width, scheme in EVERY:
        show(page, width, scheme)
        found = faults(page)
        assert not found, said([f"{path}, {width} px, {scheme}", *found])


@pytest.mark.parametrize("path", ["customers/padaria-pinheiral/index.html", "ci.html"])
def test_a_page_of_many_things_is_so_in_all_widths_and_schemes(open_page, path):
    page = open_page(path)
    for width, scheme in OTHERS:
        show(page, width, scheme)
        found = faults(page)
        assert not found, said([f"{path}, {width} px, {scheme}", *found])
