"""A customer's index in plain words."""

from datetime import timedelta

from svcsite.record.moment import Moment
from svcsite.views.customer import ROWS, CustomerView, customer_view, page_count
from tests.archive import Archive
from tests.ledgers import day, facts, ledger, ledger_of

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


def view_of(archive: Archive, page: int = 1) -> CustomerView:
    ledger = ledger_of(archive)
    return customer_view(ledger.customers[0], ledger.slice_of_customer("acme"), page)


def test_the_first_page_tells_who_the_customer_is(archive):
    archive.write("acme/customer.md", CONTRACTS)
    view = view_of(archive)
    assert view.profile is not None
    assert [(fact.label, fact.values[0].text) for fact in view.profile.facts] == [
        ("Tax id", "11.222.333/0001-81"),
        ("Time zone", "London"),
    ]
    assert view.profile.notes == "Ring twice."


def test_contracts_stand_newest_first_with_hours_and_targets(archive):
    archive.write("acme/customer.md", CONTRACTS)
    profile = view_of(archive).profile
    assert profile is not None
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
    assert view.profile is not None
    assert view.profile.satisfaction.bars == ()
    assert view.profile.satisfaction.cards[0].value == "–"


def test_the_rating_summary_tells_its_base_and_who_is_not_in_it(archive):
    archive.report(name="2026-10-02-a")
    archive.report(("rating: 9", "rating: 9.5"), name="2026-10-02-b")
    archive.report(("rating: 9", "rating: {declined: busy}"), name="2026-10-02-c")
    profile = view_of(archive).profile
    assert profile is not None
    summary = profile.satisfaction
    assert [(card.value, card.note) for card in summary.cards] == [
        ("9.3 of 10", "based on 2 ratings"),
        ("2 of 2", "too few ratings: no percentage"),
    ]
    assert summary.base == "based on 2 ratings; 1 declined"
    assert [(bar.score, bar.count, bar.share, bar.length) for bar in summary.bars[:3]] == [
        ("10", "0", "", 0),
        ("9", "2", "", 100),
        ("8", "0", "", 0),
    ]
    assert summary.note


def test_a_long_index_is_divided_into_pages():
    start = day("2026-10-02")
    many = ledger(
        *(
            facts(f"2026-10-02-{n}", opened=Moment(start - timedelta(n)))
            for n in range(2 * ROWS + 1)
        )
    )
    slice_ = many.slice_of_customer("acme")
    pages = [customer_view(many.customers[0], slice_, number) for number in (1, 2, 3)]
    assert page_count(len(slice_.reports)) == 3
    assert [len(page.reports) for page in pages] == [ROWS, ROWS, 1]
    assert [(page.newer, page.older) for page in pages] == [
        ("", "index-2.html"),
        ("index.html", "index-3.html"),
        ("index-2.html", ""),
    ]
    assert [page.profile is not None for page in pages] == [True, False, False]
    assert pages[1].position == "Page 2 of 3"
    assert [page.title for page in pages[:2]] == ["Acme", "Acme – Page 2 of 3"]
