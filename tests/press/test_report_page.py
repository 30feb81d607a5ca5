"""The page of a report: what it shows of its case and of what came before, and when it is made anew."""

from dataclasses import replace
from datetime import timedelta

from svcsite.measures.customers import MeasuredCustomers
from svcsite.press.pages.report import pages
from tests.plannings import planning_of

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
