"""Which client reports are due, by the contracts."""

from datetime import date
from typing import Any

from svcsite.record.customer import Contract, Customer
from svcsite.record.period import Period
from svcsite.record.schedule import due_periods, under_contract

TODAY = date(2026, 11, 22)


def customer(*contracts: dict[str, Any]) -> Customer:
    made = tuple(Contract.model_validate(contract) for contract in contracts)
    return Customer(slug="acme", fingerprint="", contracts=made)


def due(*contracts: dict[str, Any], today: date = TODAY) -> list[str]:
    return [found.period.key for found in due_periods(customer(*contracts), today)]


def test_every_month_that_is_over():
    assert due({"from": "2026-08-01", "periodicity": "month"}) == ["2026-08", "2026-09", "2026-10"]


def test_a_month_is_over_on_the_first_day_of_the_next():
    contract = {"from": "2026-10-01", "periodicity": "mensal"}
    assert due(contract, today=date(2026, 10, 31)) == []
    assert due(contract, today=date(2026, 11, 1)) == ["2026-10"]


def test_two_months_quarters_half_years_and_years():
    def asked(periodicity: str) -> list[str]:
        return due({"from": "2025-07-01", "periodicity": periodicity})

    assert asked("two months") == [
        "2025-B4", "2025-B5", "2025-B6", "2026-B1", "2026-B2", "2026-B3", "2026-B4", "2026-B5",
    ]  # fmt: skip
    assert asked("quarter") == ["2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3"]
    assert asked("half-year") == ["2025-H2", "2026-H1"]
    assert asked("year") == ["2025"]


def test_any_set_of_them_the_oldest_first_and_the_shortest_first():
    contract = {"from": "2026-07-01", "periodicity": ["quarter", "month"]}
    assert due(contract) == ["2026-07", "2026-Q3", "2026-08", "2026-09", "2026-10"]


def test_a_contract_without_periodicity_asks_for_nothing():
    assert due({"from": "2026-01-01"}) == []


def test_a_contract_that_begins_or_ends_within_a_period_is_reported_for_its_own_days():
    terms = {"from": "2026-05-10", "to": "2026-08-20", "periodicity": "quarter"}
    second, third = due_periods(customer(terms), TODAY)
    assert (second.period.key, second.first_day, second.last_day) == (
        "2026-Q2",
        date(2026, 5, 10),
        date(2026, 6, 30),
    )
    assert (third.first_day, third.last_day) == (date(2026, 7, 1), date(2026, 8, 20))


def test_a_renewed_contract_covers_the_period_with_both():
    old = {"number": "1", "from": "2025-08-01", "to": "2026-08-15", "periodicity": "month",
           "delivery": "5º dia útil"}  # fmt: skip
    new = {"number": "2", "from": "2026-08-16", "periodicity": ["month", "quarter"],
           "delivery": "dia 10"}  # fmt: skip
    found = {d.period.key: d for d in due_periods(customer(new, old), TODAY)}
    august, third = found["2026-08"], found["2026-Q3"]
    assert [contract.number for contract in august.contracts] == ["1", "2"]
    assert (august.first_day, august.last_day) == (date(2026, 8, 1), date(2026, 8, 31))
    assert (august.delivery_text, august.deliver_by) == ("dia 10", date(2026, 9, 10))
    assert third.first_day == date(2026, 7, 1)
    assert "2026-Q2" not in found


def test_what_the_last_contract_of_a_period_no_longer_asks_for_is_not_due():
    old = {"from": "2026-01-01", "to": "2026-08-15", "periodicity": "month"}
    new = {"from": "2026-08-16", "periodicity": "quarter"}
    assert due(old, new) == [
        "2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06", "2026-07", "2026-Q3",
    ]  # fmt: skip


def test_a_gap_between_contracts_has_no_reports():
    first = {"from": "2026-05-01", "to": "2026-06-30", "periodicity": "month"}
    second = {"from": "2026-09-01", "periodicity": "month"}
    assert due(first, second) == ["2026-05", "2026-06", "2026-09", "2026-10"]


def test_business_days_mind_the_holidays_of_the_contract():
    terms = {"from": "2026-10-01", "periodicity": "month", "delivery": "1º dia útil"}
    [plain] = due_periods(customer(terms), TODAY)
    [brazil] = due_periods(customer({**terms, "holidays": "BR"}), TODAY)
    assert (plain.deliver_by, brazil.deliver_by) == (date(2026, 11, 2), date(2026, 11, 3))


def test_a_delivery_day_in_words_of_its_own_is_told_as_typed():
    terms = {"from": "2026-10-01", "periodicity": "month", "delivery": "with the invoice"}
    [october] = due_periods(customer(terms), TODAY)
    assert (october.delivery_text, october.deliver_by) == ("with the invoice", None)


def test_the_depth_that_the_client_asked_for():
    terms = {"from": "2026-10-01", "periodicity": "month", "depth": "resumo"}
    [october] = due_periods(customer(terms), TODAY)
    assert october.depth == "summary"


def test_a_contract_without_a_beginning_is_reported_since_when_there_is_something():
    asked = customer({"periodicity": "year"})
    assert [d.period.key for d in due_periods(asked, TODAY)] == ["2025"]
    since = due_periods(asked, TODAY, since=date(2023, 5, 1))
    assert [d.period.key for d in since] == ["2023", "2024", "2025"]


def test_a_slip_in_a_contract_s_dates_makes_no_reports_of_another_age():
    assert due({"from": "0206-08-01", "to": "1990-02-01", "periodicity": "year"}) == ["1990"]
    assert due({"from": "2026-08-01", "to": "2026-07-01", "periodicity": "month"}) == []


def test_any_period_may_be_asked_for_where_there_was_a_contract():
    asked = customer({"from": "2026-08-01", "periodicity": "month"})
    third = under_contract(asked, Period.parse("2026-Q3"))
    assert third is not None
    assert third.first_day == date(2026, 8, 1)
    assert under_contract(asked, Period.parse("2026-Q2")) is None
    assert under_contract(customer(), Period.parse("2026-Q3")) is None
