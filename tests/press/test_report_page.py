"""The page of a report: what it shows of its case and of what came before, and when it is made anew."""

import re
from dataclasses import replace
from datetime import timedelta

from svcsite.measures.customers import MeasuredCustomers
from svcsite.press.pages.report import pages
from tests.archive import SETTINGS
from tests.pictures import jpeg
from tests.plannings import planning_of
from tests.sealing import AMENDED, FOLDER, seal, sealed

LATER = (
    ("OS-48213", "OS-48999"),
    ("opened: 2026-10-02 09:12", "opened: 2026-10-20 09:12"),
    ("responded: 2026-10-02 09:40", "responded: 2026-10-20 09:40"),
    ("resolved: 2026-10-02 15:05", "resolved: 2026-10-20 15:05"),
    ("signed: 2026-10-02", "signed: 2026-10-20"),
)
EARLIER_PAGE = "customers/acme/2026/2026-10-02-printer-jam.html"
LATER_PAGE = "customers/acme/2026/2026-10-20-printer-jam.html"


def pages_of(archive, later=timedelta()):
    planning = planning_of(archive)
    ledger = replace(planning.ledger, as_of=planning.ledger.as_of + later)
    planning = replace(planning, ledger=ledger, measured=MeasuredCustomers(ledger))
    return {page.url: page for page in pages(planning)}


def test_what_came_back_says_so_though_nobody_ticked_it(archive):
    archive.report()
    archive.report(*LATER, name="2026-10-20-printer-jam")

    html = {url: page.recipe().html for url, page in pages_of(archive).items()}

    assert '<span class="svc-badge svc-badge--bad">Recurring</span>' in html[LATER_PAGE]
    assert '<a href="2026-10-02-printer-jam.html">earlier visit: 2 Oct 2026</a>' in html[LATER_PAGE]
    assert "Recurring" not in html[EARLIER_PAGE]


def test_a_page_is_made_anew_when_the_report_that_came_back_changes(archive):
    archive.report()
    archive.report(*LATER, name="2026-10-20-printer-jam")
    before = pages_of(archive)
    archive.report(("Paper jam on", "Paper stuck on"))

    after = pages_of(archive)

    assert after[LATER_PAGE].key != before[LATER_PAGE].key


def test_time_alone_changes_only_the_page_of_an_open_case(archive):
    archive.report()
    archive.report(
        *LATER[:3],
        ("resolved: 2026-10-02 15:05", "outcome: partial"),
        LATER[4],
        name="2026-10-20-printer-jam",
    )
    now, tomorrow = pages_of(archive), pages_of(archive, timedelta(days=1))

    assert now[EARLIER_PAGE].key == tomorrow[EARLIER_PAGE].key
    assert now[LATER_PAGE].key != tomorrow[LATER_PAGE].key


def test_the_sign_off_says_who_sealed_it_when_and_whether_the_seal_holds(archive):
    sealed(archive, ("rating: 9\n", ""))
    html = pages_of(archive)[EARLIER_PAGE].recipe().html
    assert '<span class="svc-badge svc-badge--good">Seal holds</span>' in html
    assert "Sealed 2 Oct 2026, 15:05" in html
    assert "Added after the seal" not in html
    archive.report()
    assert "Added after the seal: Customer rating" in pages_of(archive)[EARLIER_PAGE].recipe().html


def test_a_seal_that_does_not_hold_is_not_hidden(archive):
    archive.write("archive.yml", SETTINGS + "rules: {broken-seal: warning}\n")
    sealed(archive)
    before = pages_of(archive)[EARLIER_PAGE]
    archive.report(("rating: 9", "rating: 8"))
    page = pages_of(archive)[EARLIER_PAGE]
    assert '<span class="svc-badge svc-badge--bad">Seal broken</span>' in page.recipe().html
    assert page.key != before.key


def test_every_seal_of_an_amended_report_is_told(archive):
    sealed(archive)
    archive.report(("rating: 9", f"{AMENDED}rating: 8"))
    seal(archive)
    html = pages_of(archive)[EARLIER_PAGE].recipe().html
    assert "1 · João Silva · 2 Oct 2026, 15:05 · Seal holds" in html
    assert "2 · João Silva · 2 Oct 2026, 15:05 · Seal holds" in html


def test_a_report_without_a_seal_says_nothing_of_one(archive):
    archive.report()
    assert "eal" not in pages_of(archive)[EARLIER_PAGE].recipe().html.partition("Sign-off")[2]


def test_what_the_customer_signed_is_shown(archive):
    accepted = f"accepted: {{by: Ana Souza, on: 2026-10-02, photo: sheet.jpg, sha256: {'ab' * 32}}}"
    archive.report(("rating: 9", f"rating: 9\n{accepted}"))
    archive.write(f"{FOLDER}/sheet.jpg", jpeg())
    html = pages_of(archive)[EARLIER_PAGE].recipe().html
    assert f"Signed PDF, SHA-256 {'ab' * 32}" in html
    (photo,) = re.findall(
        r'<a class="svc-signature__photo" href="([^"]+)"><img [^>]*alt="([^"]+)"', html
    )
    assert photo[0].startswith("2026-10-02-printer-jam/sheet-")
    assert photo[1] == "Photo of the signature"
