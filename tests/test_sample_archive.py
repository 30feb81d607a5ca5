"""The archive that a new user sees first: complete, clean, and a site without a broken link."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from svcsite.checks.examination import Examination, examine
from svcsite.mkdocs_bridge import build
from svcsite.record.vocabulary.values import KINDS, OUTCOMES

PROJECT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def examination() -> Examination:
    return examine(PROJECT / "reports")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    assert build(PROJECT / "mkdocs.yml", site_dir=folder, strict=True).warnings == ()
    return folder


def test_nothing_in_it_is_found_fault_with(examination):
    assert examination.diagnostics == ()


def test_it_is_as_large_and_varied_as_it_should_be(examination):
    reports = examination.reports
    assert len(examination.customers) >= 5
    assert len(reports) >= 60
    assert {report.kind for report in reports} == {kind.name for kind in KINDS}
    assert {report.outcome for report in reports} == {outcome.name for outcome in OUTCOMES}
    assert any(report.product for report in reports)
    assert any(report.service for report in reports)
    days = sorted(report.begins.day for report in reports)
    assert (days[-1] - days[0]).days >= 15 * 30


def test_it_tells_the_stories_that_a_service_company_lives(examination):
    reports = examination.reports
    assert any(
        r.kind == "preventive" and len(r.product) == 6 and "|" in r.section("work_done")
        for r in reports
    )
    assert any(
        r.outcome == "unproductive" and "ausente" in (r.reason or "").lower() for r in reports
    )
    assert any(r.pauses and r.channel == "remote" for r in reports)
    assert any(r.kind == "warranty" and r.escalated for r in reports)
    assert any(r.kind == "complaint" and r.involved and r.section("internal") for r in reports)
    assert any(r.recurring and r.related for r in reports)
    assert any(r.rating.declined for r in reports)
    tickets = [(r.customer, r.ticket) for r in reports if r.ticket]
    assert max(map(tickets.count, tickets)) >= 3


class Links(HTMLParser):
    """What a page leads to and loads, and the ids it has."""

    def __init__(self) -> None:
        super().__init__()
        self.leads: list[str] = []
        self.loads: list[str] = []
        self.ids: set[str] = set()

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        if found.get("id"):
            self.ids.add(found["id"])
        if tag == "a" and found.get("href"):
            self.leads.append(found["href"])
        for name in ("src", "href"):
            if tag in {"script", "img", "link", "source", "iframe"} and found.get(name):
                self.loads.append(found[name])


def read(path: Path) -> Links:
    links = Links()
    links.feed(path.read_text(encoding="utf-8"))
    return links


def test_every_report_and_customer_has_a_page(site, examination):
    for report in examination.reports:
        assert (site / f"customers/{report.customer}/{report.id[:4]}/{report.id}.html").is_file()
    for customer in examination.customers:
        assert (site / f"customers/{customer.slug}/index.html").is_file()


def test_no_link_is_broken_and_nothing_comes_from_another_host(site):
    pages = {path: read(path) for path in site.rglob("*.html") if path.name != "404.html"}
    assert len(pages) > 90
    for path, links in pages.items():
        for address in [*links.leads, *links.loads]:
            parts = urlsplit(address)
            if parts.scheme in {"mailto", "tel"} or (parts.scheme and address in links.leads):
                continue
            assert not parts.scheme, f"{path}: {address}"
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            assert target.is_file(), f"{path}: {address}"
            if parts.fragment and target in pages:
                assert unquote(parts.fragment) in pages[target].ids, f"{path}: {address}"


def test_no_page_shows_what_python_says_of_nothing(site):
    for path in site.rglob("*.html"):
        text = re.sub(
            r"<script.*?</script>|<[^>]*>", " ", path.read_text(encoding="utf-8"), flags=re.DOTALL
        )
        assert not re.search(r"\b(None|NaN|nan|Undefined|Decimal\()", text), path
