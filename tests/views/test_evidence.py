"""The reports behind figures, in plain words."""

from collections.abc import Callable
from datetime import datetime, timedelta

from svcsite.ledger.key import ReportKey
from svcsite.ledger.ledger import Ledger
from svcsite.measures.catalogue import Measured
from svcsite.measures.tally import Tally, tallies
from svcsite.record.calendar import parse_hours
from svcsite.record.customer import Contract, Customer, Target
from svcsite.record.facets import RatingFacets
from svcsite.record.moment import Moment
from svcsite.views.evidence import (
    FIRST,
    ROWS,
    EvidenceView,
    Rows,
    Sources,
    evidence,
    evidence_of,
    page_count_of,
)
from svcsite.views.figures import Clock
from tests.ledgers import ZONE, day, facts, ledger

START = "customers/acme/months/2026-10.html"
CONTRACT = Contract(
    from_=day("2026-01-01"),
    calendar=parse_hours(["mon-fri 08:00-18:00"]),
    targets=(Target(resolution=timedelta(hours=8)),),
    pausing=("no access",),
)
ACME = Customer(slug="acme", fingerprint="", name="Acme", timezone=ZONE, contracts=(CONTRACT,))


def tally_of(ledger: Ledger, name: str) -> Tally:
    (found,) = (t for t in tallies(Measured.of(ledger.everything)) if t.name == name)
    return found


def view_of(
    ledger: Ledger,
    name: str,
    *,
    page: int = 1,
    address: Callable[[int], str] | None = None,
    with_customer: bool = False,
) -> EvidenceView:
    sources = Sources(
        settings=ledger.settings,
        customers={customer.slug: customer for customer in ledger.customers},
        reports={ReportKey.of(report): report for report in ledger.reports},
        clock=Clock.BUSINESS,
        with_customer=with_customer,
    )
    return evidence(tally_of(ledger, name), Rows(sources, START), page=page, address=address)


def said(view: EvidenceView) -> list[tuple[str, str, str]]:
    rows = view.counted
    return [
        (row.report.key, row.adds.text, row.adds.verdict.text if row.adds.verdict else "")
        for row in rows
    ]


def test_a_deadline_says_what_was_needed_what_was_promised_and_what_became_of_it():
    told = ledger(
        facts("2026-10-01-late", opened="2026-10-01 08:00", resolved="2026-10-01 16:40"),
        facts(
            "2026-10-02-met",
            opened="2026-10-02 08:00",
            resolved="2026-10-02 15:10",
            pauses=[("2026-10-02 10:00", "2026-10-02 11:00", "no access")],
        ),
        customers=[ACME],
    )
    view = view_of(told, "sla_resolution")
    assert said(view) == [
        (
            "acme/2026-10-02-met",
            "6 h 10 min (business hours), target 8 h, clock stopped for 1 h (business hours)",
            "on time",
        ),
        (
            "acme/2026-10-01-late",
            "8 h 40 min (business hours), target 8 h",
            "late by 40 min (business hours)",
        ),
    ]
    assert [row.day for row in view.counted] == ["2 Oct 2026", "1 Oct 2026"]
    assert view.counted[0].report.what.href == "../2026/2026-10-02-met.html"
    assert view.summary == "2 reports counted"


def test_what_counts_on_a_deadline_tells_the_day_of_the_visit_and_when_it_counts():
    told = ledger(
        facts("2026-10-01-late", opened="2026-10-01 12:00", resolved="2026-10-05 11:00"),
        customers=[ACME],
    )
    [row] = view_of(told, "sla_resolution").counted
    assert row.day == "1 Oct 2026"
    assert row.adds.text.endswith("target 8 h, counts on 2 Oct 2026")


def test_a_case_that_is_still_late_is_overdue():
    told = ledger(
        facts("2026-10-01-x", opened="2026-10-01 08:00", outcome="open"),
        customers=[ACME],
        as_of=datetime(2026, 10, 2, 13, tzinfo=ZONE),
    )
    [(_, _, verdict)] = said(view_of(told, "sla_resolution"))
    assert verdict == "overdue by 7 h (business hours)"


def test_what_was_left_out_stands_by_reason():
    told = ledger(
        facts("2026-10-01-a", opened="2026-10-01", score="9"),
        facts("2026-10-02-b", opened="2026-10-02", rating=RatingFacets(declined="busy")),
        facts("2026-10-03-c", opened="2026-10-03"),
        facts("2026-10-04-d", opened="2026-10-04", rating=RatingFacets(declined="busy")),
    )
    view = view_of(told, "rating_mean")
    assert said(view) == [("acme/2026-10-01-a", "score 9", "satisfied")]
    assert [(group.title, [row.report.key for row in group.rows]) for group in view.left_out] == [
        ("The customer declined to rate: 2 reports", ["acme/2026-10-04-d", "acme/2026-10-02-b"]),
        ("Rating not asked for: 1 report", ["acme/2026-10-03-c"]),
    ]


def test_figures_of_the_same_reports_share_one_list():
    told = ledger(facts(opened="2026-10-02", score="6"))
    view = view_of(told, "rating_mean")
    assert [(one.place, one.figure.value) for one in view.figures] == [
        ("rating_mean", "6.0"),
        ("rating_satisfied", "0 of 1"),
    ]
    assert view.figures[0].definition == "../../../definitions.html#rating_mean"


def test_where_a_report_is_one_there_is_nothing_to_explain():
    told = ledger(facts(opened="2026-10-02", score="6"))
    assert not view_of(told, "reports").explains
    assert view_of(told, "rating_mean").explains


def test_the_customer_is_named_where_there_are_several():
    told = ledger(facts(opened="2026-10-02"))
    assert view_of(told, "reports").counted[0].report.customer.text == ""
    row = view_of(told, "reports", with_customer=True).counted[0]
    assert (row.report.customer.text, row.report.customer.href) == ("Acme", "../index.html")


def test_an_open_case_says_that_it_is_open():
    told = ledger(facts(opened="2026-10-02 09:12", outcome="open"))
    assert said(view_of(told, "open_cases")) == [("acme/2026-10-02-x", "still open", "")]


def test_a_long_list_goes_on_elsewhere():
    start = day("2026-10-02")
    many = ledger(
        *(
            facts(f"2026-10-02-{n}", opened=Moment(start - timedelta(n)))
            for n in range(FIRST + ROWS + 1)
        )
    )

    def address(page: int) -> str:
        return f"customers/acme/months/2026-10-reports-{page}.html"

    pages = [view_of(many, "reports", page=number, address=address) for number in (1, 2, 3)]
    assert page_count_of(tally_of(many, "reports")) == 3
    assert [len(page.counted) for page in pages] == [FIRST, ROWS, 1]
    assert [page.more.href for page in pages] == [
        "2026-10-reports-2.html#reports",
        "2026-10-reports-3.html#reports",
        "",
    ]
    assert pages[0].more.text == "See 401 more"
    assert len({row.report.key for page in pages for row in page.counted}) == FIRST + ROWS + 1


def test_without_further_pages_all_reports_stand_on_one():
    many = ledger(*(facts(f"2026-10-02-{n}", opened="2026-10-02") for n in range(FIRST + 1)))
    view = view_of(many, "reports")
    assert (len(view.counted), view.more.href) == (FIRST + 1, "")


def test_evidence_on_the_same_page_is_only_a_place():
    assert evidence_of(START, "reports", START) == "#reports"
    assert evidence_of(START, "reports", "index.html") == f"{START}#reports"
