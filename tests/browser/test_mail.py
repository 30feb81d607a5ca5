"""The mail of a client report, on a phone and at a desk, light and dark."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from svcsite.delivery.letter import letter
from svcsite.delivery.mail_html import letter_html
from svcsite.views.client_report.report import ClientReport
from tests.browser.axe import Scheme, faults
from tests.browser.conftest import PHONE
from tests.delivery.mails import PROJECT, everything
from tests.views.client_report.examples import hostile, monthly

WIDE = 700
REPORTS = {"monthly": monthly(), "all blocks": everything(monthly()), "hostile": hostile()}


def shown(browser: Browser, report: ClientReport, folder: Path, width: int, scheme: Scheme) -> Page:
    file = folder / "mail.html"
    told = letter(report, ["Ana Souza"], [], every=[1, 3])
    file.write_text(letter_html(told, PROJECT), encoding="utf-8")
    size = {"width": width, "height": 800}
    return browser.new_page(viewport=size, color_scheme=scheme)  # type: ignore[arg-type]


@pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
@pytest.mark.parametrize(("width", "scheme"), [(PHONE, "light"), (PHONE, "dark"), (WIDE, "light")])
def test_it_fits_the_screen_fetches_nothing_and_everybody_can_read_it(
    browser, tmp_path, report, width, scheme
):
    page = shown(browser, report, tmp_path, width, scheme)
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto((tmp_path / "mail.html").as_uri())
    assert len(fetched) == 1
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    # A mail has no landmarks: the program around it has them.
    found = [fault for fault in faults(page) if not fault.startswith(("region", "landmark"))]
    page.close()
    assert found == []
