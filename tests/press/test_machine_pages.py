"""The pages of machines and of models: what they tell, and that every figure leads to its reports."""

from __future__ import annotations

from html import unescape

import pytest

from svcsite.press.plan import plan
from svcsite.press.site import Settings
from svcsite.views import links
from tests.archive import Archive
from tests.evidence import Evidence

MACHINE = links.machine("acme", "VNB3K12345")
MODEL = links.model("HP", "LaserJet M404")

Changes = tuple[tuple[str, str], ...]


def visit(day: str, *changes: tuple[str, str], ticket: str | None = None) -> Changes:
    """Return what makes of the good report one of another day, with a ticket of its own."""
    return (
        ("ticket: OS-48213", f"ticket: {ticket or f'OS-{day}'}"),
        *(("2026-10-02", day) for _ in range(4)),
        *changes,
    )


class Built:
    """The pages of an archive, made and written to a folder when they are asked for."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def pages(self) -> dict[str, str]:
        settings = Settings(project=self._archive.root.parent, reports=self._archive.root)
        return {page.url: unescape(page.recipe().html) for page in plan(settings).planned().pages}

    def faults(self) -> list[str]:
        folder = self._archive.root.parent / "site"
        for url, html in self.pages().items():
            path = folder / url
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(html, encoding="utf-8")
        return [fault for fault in Evidence(folder).faults() if is_ours(fault)]


def is_ours(fault: str) -> bool:
    return fault.startswith("models/") or "/machines/" in fault.split(":", maxsplit=1)[0]


@pytest.fixture
def repaired(archive: Archive) -> Archive:
    """A printer with three failures, the second of which is the first come back."""
    fitted = ("rating: 9", "rating: 9\nparts: [{part: Fuser unit}]\nmeter: 187420")
    archive.report(*visit("2026-03-03", fitted), name="2026-03-03-jam")
    archive.report(*visit("2026-03-13"), name="2026-03-13-jam")
    archive.report(*visit("2026-06-21", ("cause: component", "cause: wear")), name="2026-06-21-jam")
    return archive


def test_a_machine_tells_every_visit_and_what_came_back(repaired):
    html = Built(repaired).pages()[MACHINE].partition('id="reports"')[2]
    assert html.index("2026-06-21-jam.html") < html.index("2026-03-03-jam.html")
    assert "100 days after the failure before" in html
    assert 'href="../2026/2026-03-03-jam.html">repeat of the visit on 3 Mar 2026</a>' in html
    assert "Replace the fuser at 150,000 pages." in html
    assert "187420" in html


def test_a_machine_tells_its_figures_with_their_n(repaired):
    html = Built(repaired).pages()[MACHINE]
    assert 'data-figure="failures" data-n="3"' in html
    assert ">55 days</a>" in html
    assert "based on 2 intervals" in html
    assert ">1 of 3</a>" in html


def test_a_part_is_told_with_the_days_on_which_it_was_fitted(repaired):
    html = Built(repaired).pages()[MACHINE]
    assert '<th scope="row">Fuser unit</th>' in html
    assert (
        'data-counted="acme/2026-03-03-jam" href="../2026/2026-03-03-jam.html">3 Mar 2026' in html
    )


def test_parts_of_a_visit_to_several_machines_are_nobodys(archive):
    two = ("product: VNB3K12345", "product: [VNB3K12345, {serial: ZT-1, brand: Zebra}]")
    archive.report(two, ("rating: 9", "rating: 9\nparts: [{part: Fuser unit}]"))
    html = Built(archive).pages()[MACHINE]
    assert '<th scope="row">Fuser unit</th>' not in html
    assert "the report does not say which got them" in html


@pytest.mark.parametrize(("until", "said"), [("2027-01-01", "running"), ("2026-11-30", "over")])
def test_a_warranty_says_whether_it_still_runs(archive, until, said):
    customer = (archive.root / "acme/customer.md").read_text()
    archive.write("acme/customer.md", customer.replace("tag: TAG-01", f"warranty: {until}"))
    assert f", {said}" in Built(archive).pages()[MACHINE]


def test_a_machine_nobody_was_called_for_says_so(archive):
    assert "No report tells of this machine yet." in Built(archive).pages()[MACHINE]


def test_a_machine_that_only_reports_know_has_what_they_tell_of_it(archive):
    machine = "product: {serial: ZT-1, brand: Zebra, model: ZT411, warranty: 2027-01-01}"
    archive.report(("product: VNB3K12345", machine))
    html = Built(archive).pages()[links.machine("acme", "ZT-1")]
    assert "Zebra ZT411 · ZT-1" in html
    assert "running" in html


def test_a_model_says_what_came_back_after_each_fix(repaired):
    html = Built(repaired).pages()[MODEL]
    assert '<th scope="row">Component fault</th>' in html
    assert '<th scope="row">Fuser unit</th>' in html
    assert ">1 of 2</a>" in html
    assert ">1 of 1</a>" in html
    assert "came back on 13 Mar 2026, after 10 days" in html


def test_a_model_gathers_the_comments_of_its_reports(repaired):
    html = Built(repaired).pages()[MODEL]
    assert html.count("Replace the fuser at 150,000 pages.") == 3


def test_many_comments_go_on_on_pages_of_their_own(archive):
    for n in range(60):
        archive.report(("OS-48213", f"OS-{n}"), name=f"2026-10-02-{n:02}")
    pages = Built(archive).pages()
    more = f"{MODEL.removesuffix('.html')}-comments-2.html"
    assert pages[MODEL].count("150,000") == 50
    assert pages[more].count("150,000") == 10


def test_what_nobody_knows_is_told_apart_and_last(archive):
    archive.report()
    lamp = ("product: VNB3K12345", "product: {brand: Unknown, description: Lamp}")
    for n in range(3):
        archive.report(lamp, ("OS-48213", f"OS-{n}"), name=f"2026-10-02-lamp-{n}")
    html = Built(archive).pages()[links.MODELS]
    assert html.index("HP LaserJet M404") < html.index("Lamp, brand not stated")
    assert html.index('id="models"') < html.index('id="unknown"')


def test_a_model_without_numbered_machines_says_what_cannot_be_known(archive):
    archive.report(("product: VNB3K12345", "product: {brand: Bosch, description: Toaster}"))
    html = Built(archive).pages()[links.model("Bosch", "Toaster")]
    assert "cannot be told apart by machine" in html
    assert "time_between_failures" not in html


def test_every_figure_leads_to_as_many_reports_as_it_says(repaired):
    repaired.report(
        *visit("2026-07-01", ("rating: 9", "rating: 9\nkind: preventive")), name="2026-07-01-plan"
    )
    repaired.report(*visit("2026-03-14", ticket="OS-2026-03-13"), name="2026-03-14-again")
    assert Built(repaired).faults() == []


def test_figures_of_long_lists_are_right_on_all_pages(archive):
    for n in range(230):
        cause = ("cause: component", "cause: wear") if n % 3 else ("", "")
        archive.report(("OS-48213", f"OS-{n}"), cause, name=f"2026-10-02-{n:03}")
    assert Built(archive).faults() == []


def test_reports_lead_to_their_machine_and_model(archive):
    archive.report(("product: VNB3K12345", "product: {serial: VNB3K12345, description: Printer}"))
    html = Built(archive).pages()["customers/acme/2026/2026-10-02-printer-jam.html"]
    assert f'href="../machines/{MACHINE.rpartition("/")[2]}"' in html
    assert f'href="../../../{MODEL}"' in html
