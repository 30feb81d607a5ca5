"""All customers measured: by month, by year, and the last 12 months."""

from decimal import Decimal

from svcsite.measures.customers import MeasuredCustomers
from svcsite.measures.tally import figures_of
from svcsite.record.customer import Contract, Customer, PlannedWork
from svcsite.record.period import Period
from tests.ledgers import ZONE, day, facts, ledger

TOLD = ledger(
    facts("2025-03-02-a", opened="2025-03-02 09:00"),
    facts("2026-10-02-b", opened="2026-10-02 09:00", score="9"),
    facts("2026-10-03-c", customer="globex", opened="2026-10-03 09:00", score="7"),
)


def test_the_current_month_is_the_archives_own():
    # It is the first of December in Greenwich, and still the last of November in São Paulo.
    measured = MeasuredCustomers(TOLD)
    assert measured.current == Period(2026, 11)
    assert measured.is_over(Period(2026, 10))
    assert not measured.is_over(Period(2026, 11))
    assert not measured.is_over(Period(2026, 1, 12))


def test_only_months_in_which_something_happened_are_told():
    measured = MeasuredCustomers(TOLD)
    assert [month.key for month in measured.months("acme")] == ["2025-03", "2026-10"]
    assert [year.key for year in measured.years("acme")] == ["2025", "2026"]


def test_the_last_months_leave_out_what_was_before():
    recent = MeasuredCustomers(TOLD).recent("acme")
    assert (recent.months[0].key, recent.months[-1].key) == ("2025-12", "2026-11")
    assert figures_of(recent.whole)["reports"].n == 1
    assert sum(figures_of(made)["reports"].n for made in recent.by_month) == 1


def test_all_customers_add_up():
    measured = MeasuredCustomers(TOLD)
    assert figures_of(measured.everywhere(Period(2026, 10)))["reports"].n == 2
    assert figures_of(measured.recent_everywhere().whole)["rating_mean"].value == 8


def test_a_period_that_goes_on_is_not_compared():
    measured = MeasuredCustomers(TOLD)
    assert measured.trends("acme", Period(2026, 11)) == {}
    assert measured.trends_everywhere(Period(2026, 11)) == {}
    assert "reports" in measured.trends("acme", Period(2026, 10))


def test_the_month_in_which_a_customer_came_is_no_base():
    measured = MeasuredCustomers(ledger(facts(opened="2026-09-20 09:00")))
    assert "reports" not in measured.trends("acme", Period(2026, 10))


def test_what_is_told_changes_with_what_was_measured():
    other = ledger(*TOLD.reports[:2], facts("2025-03-02-a", opened="2026-03-02 09:00"))
    first, same, changed = (
        list(MeasuredCustomers(one).recent("acme").told()) for one in (TOLD, TOLD, other)
    )
    assert first == same
    assert first != changed


def test_planned_work_counts_where_its_interval_ends():
    work = PlannedWork(service="PMOC", every="month", machines=Decimal(3))
    contract = Contract(from_=day("2026-09-01"), planned=(work,))
    acme = Customer(slug="acme", fingerprint="", timezone=ZONE, contracts=(contract,))
    measured = MeasuredCustomers(ledger(facts(opened="2026-10-02 09:00"), customers=[acme]))
    assert measured.planned("acme", Period(2026, 10)) == 3
    assert measured.planned("acme", Period(2026, 11)) == 0
    assert measured.planned("acme", Period(2026, 1, 12)) == 6
