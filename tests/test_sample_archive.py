"""The archive that a new user sees first: complete, clean, and all of it on the site."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from svcsite.checks.examination import Examination, examine
from svcsite.record.vocabulary.values import KINDS, OUTCOMES

PROJECT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def examination() -> Examination:
    return examine(PROJECT / "reports")


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


def test_every_report_and_customer_has_a_page(sample_site, examination):
    for report in examination.reports:
        assert (
            sample_site.folder / f"customers/{report.customer}/{report.id[:4]}/{report.id}.html"
        ).is_file()
    for customer in examination.customers:
        assert (sample_site.folder / f"customers/{customer.slug}/index.html").is_file()


def test_no_page_shows_what_python_says_of_nothing(sample_site):
    for path in sample_site.folder.rglob("*.html"):
        text = re.sub(
            r"<script.*?</script>|<[^>]*>", " ", path.read_text(encoding="utf-8"), flags=re.DOTALL
        )
        assert not re.search(
            r"\b(None\b(?! (of|was|is|has)\b)|NaN|nan\b|Undefined|Decimal\()", text
        ), path
