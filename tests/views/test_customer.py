"""A customer's index in plain words."""

from datetime import timedelta

import pytest

from svcsite.ledger.ledger import Ledger
from svcsite.measures.customers import MeasuredCustomers
from svcsite.measures.tally import figures_of
from svcsite.record.moment import Moment
from svcsite.record.period import Period
from svcsite.views import links
from svcsite.views.customer import (
    ROWS,
    CustomerHead,
    CustomerView,
    CustomerYear,
    customer_view,
    page_count,
)
from svcsite.views.year_cards import shown_year
from tests.archive import Archive
from tests.ledgers import day, facts, ledger, ledger_of

YEAR = Period(2026, 1, 12)
CONTRACTS = """\
---
name: Acme
cnpj: 11.222.333/0001-81
timezone: Europe/London
contracts:
  - {number: C-1, from: 2025-01-01, to: 2025-12-31}
  - number: C-2
    from: 2026-01-01
    calendar: mon-fri 08:00-18:00, sat 08:00-12:00
    targets: [{priority: high, response: 2h, resolution: 36h, compliance: 95%}, {response: 4h}]
    pausing: [no access, lunch]
    planned: [{service: PMOC, every: month, machines: 6}]
---
Ring twice.
"""


def view_in(ledger: Ledger, page: int = 1) -> CustomerView:
    measured = MeasuredCustomers(ledger)
    return customer_view(
        ledger.customer("acme"),
        ledger.slice_of_customer("acme"),
        measured.recent("acme"),
        CustomerYear(
            year=YEAR,
            figures=figures_of(measured.tallies("acme", YEAR)),
            trends={},
            running=True,
        ),
        measured.months("acme"),
        page,
    )


def view_of(archive: Archive) -> CustomerView:
    return view_in(ledger_of(archive))


def head_in(ledger: Ledger) -> CustomerHead:
    head = view_in(ledger).head
    assert head is not None
    return head


def test_the_first_page_tells_who_the_customer_is(archive):
    archive.write("acme/customer.md", CONTRACTS)
    profile = head_in(ledger_of(archive)).profile
    assert [(fact.label, fact.values[0].text) for fact in profile.facts] == [
        ("Tax id", "11.222.333/0001-81"),
        ("Time zone", "London"),
    ]
    assert profile.notes == "Ring twice."


def test_contracts_stand_newest_first_with_hours_and_targets(archive):
    archive.write("acme/customer.md", CONTRACTS)
    profile = head_in(ledger_of(archive)).profile
    newest, oldest = profile.contracts
    told = {fact.label: [value.text for value in fact.values] for fact in newest.facts}
    assert (newest.title, newest.latest, oldest.latest) == ("Number C-2", True, False)
    assert told["Valid"] == ["since 1 Jan 2026"]
    assert told["Service hours"] == ["Mon–Fri 08:00–18:00", "Sat 08:00–12:00"]
    assert told["Reasons that stop the clock"] == ["No access", "lunch"]
    assert told["Planned work"] == ["PMOC · Monthly · 6 machines"]
    assert newest.targets.rows == (("High", "2 h", "36 h", "95%"), ("All others", "4 h", "", ""))
    assert oldest.targets.rows == ()


def test_a_customer_without_reports_has_an_index_too(archive):
    view = view_of(archive)
    assert (view.reports, view.position, view.newer, view.older) == ((), "", "", "")
    assert view.head is not None
    assert not view.head.distribution.has_data
    assert [(figure.value, figure.href) for figure in view.head.totals] == [
        ("0", ""),
        ("–", ""),
        ("–", ""),
    ]
    assert view.head.years == ()


def test_figures_of_all_time_lead_to_the_list_and_to_the_ratings():
    told = ledger(
        *(
            facts(f"2026-10-02-{score}", opened=f"2026-10-{score:02} 09:00", score=str(score))
            for score in range(6, 11)
        )
    )
    assert [(figure.name, figure.value, figure.href) for figure in head_in(told).totals] == [
        ("reports", "5", "#reports"),
        ("rating_mean", "8.0", "ratings.html#rating_mean"),
        ("rating_satisfied", "3 of 5 (60%)", "ratings.html#rating_mean"),
    ]


def test_the_figures_of_the_year_lead_to_its_page():
    told = ledger(
        facts("2026-10-02-a", opened="2026-10-02 09:00", score="9"),
        facts("2025-11-04-long-ago", opened="2025-11-04 09:00"),
    )
    year = head_in(told).year
    assert (year.year.text, year.year.href) == ("2026, so far", "months/2026.html")
    cards = {card.name: (card.value, card.href) for card in year.cards}
    assert cards["reports"] == ("1", "months/2026.html#reports")
    assert cards["rating_mean"] == ("9.0", "months/2026.html#rating_mean")
    assert cards["sla_response"] == ("–", "")


@pytest.mark.parametrize(
    ("month", "years", "shown"),
    [(11, [2024], 2026), (3, [2024, 2025], 2025), (3, [2025, 2026], 2026), (1, [], 2026)],
)
def test_a_year_in_which_nothing_happened_yet_gives_way_to_the_last(month, years, shown):
    known = [Period(year, 1, 12) for year in years]
    assert shown_year(Period(2026, month), known) == Period(shown, 1, 12)


def test_the_last_months_add_up_to_the_figures_above_them():
    told = ledger(
        facts("2026-10-02-a", opened="2026-10-02 09:00", score="9"),
        facts("2026-11-03-b", opened="2026-11-03 09:00", score="5"),
        facts("2026-11-04-c", opened="2026-11-04 09:00"),
        facts("2025-11-04-long-ago", opened="2025-11-04 09:00"),
    )
    recent = head_in(told).recent
    reports, *_ = recent.cards
    assert (reports.value, reports.href) == ("3", "#months")
    assert [row.month.text for row in recent.rows[:3]] == [
        "November 2026",
        "October 2026",
        "September 2026",
    ]
    assert [row.month.href for row in recent.rows[:3]] == [
        "months/2026-11.html",
        "months/2026-10.html",
        "",
    ]
    for place, card in enumerate(recent.cards):
        assert sum(row.figures[place].n for row in recent.rows) == card.n
    assert recent.rows[0].figures[0].href == "months/2026-11.html#reports"


def test_every_month_of_a_chart_leads_to_its_evidence():
    told = ledger(facts(opened="2026-10-02 09:00", resolved="2026-10-02 12:00", score="9"))
    charts = {chart.key: chart for chart in head_in(told).recent.charts}
    # Nobody promised a time, so there is nothing to say about deadlines.
    assert charts.keys() == {"reports-by-month", "resolution-by-month", "mean-by-month"}
    marks = {mark.label: mark for mark in charts["resolution-by-month"].marks}
    october = marks["October 2026"]
    assert (october.text, october.href) == ("3 h", "months/2026-10.html#resolution_median")
    assert (marks["September 2026"].value, marks["September 2026"].text) == (None, "–")


def test_what_is_open_tells_its_age(archive):
    archive.write("acme/customer.md", CONTRACTS)
    told = ledger(
        facts("2026-11-24-x", opened="2026-11-24 09:00", outcome="waiting part"),
        facts("2026-11-30-y", opened="2026-11-30 23:30", outcome="open"),
        customers=ledger_of(archive).customers,
    )
    rows = head_in(told).waiting
    assert [(row.since, row.age, row.outcome.text) for row in rows] == [
        ("24 Nov 2026", "6 days", "Waiting for a part"),
        ("30 Nov 2026", "since today", "Open"),
    ]


def test_causes_lead_to_their_cases():
    told = ledger(
        facts("2026-10-02-a", opened="2026-10-02", cause="wear"),
        facts("2026-10-03-b", opened="2026-10-03"),
    )
    ranking = head_in(told).ranking
    assert [mark.href for mark in ranking.marks] == [f"causes.html#{links.cause_anchor('wear')}"]
    assert [mark.n for mark in ranking.apart] == [1]


def test_all_months_can_be_opened():
    told = ledger(
        facts("2026-10-02-a", opened="2026-10-02"), facts("2024-03-02-b", opened="2024-03-02")
    )
    years = [
        (year.year.href, [month.text for month in year.months]) for year in head_in(told).years
    ]
    assert years == [
        ("months/2026.html", ["October"]),
        ("months/2024.html", ["March"]),
    ]


@pytest.mark.parametrize(("identity", "href"), [("serial: X1", "machines/"), ("brand: HP", "")])
def test_a_machine_leads_to_its_history_if_it_has_a_number(archive, identity, href):
    archive.write("acme/customer.md", f"---\nname: Acme\nmachines: [{{{identity}}}]\n---\n")
    (found,) = head_in(ledger_of(archive)).profile.histories
    assert found.startswith(href)
    assert bool(found) == bool(href)


def test_a_long_index_is_divided_into_pages():
    start = day("2026-10-02")
    many = ledger(
        *(
            facts(f"2026-10-02-{n}", opened=Moment(start - timedelta(n)))
            for n in range(2 * ROWS + 1)
        )
    )
    slice_ = many.slice_of_customer("acme")
    pages = [view_in(many, number) for number in (1, 2, 3)]
    assert page_count(len(slice_.reports)) == 3
    assert [len(page.reports) for page in pages] == [ROWS, ROWS, 1]
    assert [(page.newer, page.older) for page in pages] == [
        ("", "index-2.html#reports"),
        ("index.html#reports", "index-3.html#reports"),
        ("index-2.html#reports", ""),
    ]
    assert [page.head is not None for page in pages] == [True, False, False]
    assert pages[1].position == "Page 2 of 3"
    assert [page.title for page in pages[:2]] == ["Acme", "Acme – Page 2 of 3"]
