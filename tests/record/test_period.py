"""Periods: their keys, their days, what came before."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svcsite.record.period import Period

PERIODS = st.builds(
    lambda year, months, place: Period(year, (place % (12 // months)) * months + 1, months),
    st.integers(4, 9990),
    st.sampled_from([1, 2, 3, 6, 12]),
    st.integers(0, 11),
)


@pytest.mark.parametrize(
    ("key", "start", "end"),
    [
        ("2026-10", date(2026, 10, 1), date(2026, 11, 1)),
        ("2026-12", date(2026, 12, 1), date(2027, 1, 1)),
        ("2026-B5", date(2026, 9, 1), date(2026, 11, 1)),
        ("2026-Q3", date(2026, 7, 1), date(2026, 10, 1)),
        ("2026-H2", date(2026, 7, 1), date(2027, 1, 1)),
        ("2026", date(2026, 1, 1), date(2027, 1, 1)),
        ("2024-02", date(2024, 2, 1), date(2024, 3, 1)),
    ],
)
def test_a_key_names_its_first_day_and_the_day_after_its_last(key, start, end):
    period = Period.parse(key)
    assert (period.start, period.end, period.key) == (start, end, key)


def test_a_key_may_be_typed_in_small_letters():
    assert Period.parse(" 2026-q3 ") == Period.parse("2026-Q3")


@pytest.mark.parametrize(
    "text",
    ["", "26-10", "2026-13", "2026-00", "2026-1", "2026-Q5", "2026-Q0", "2026-B7", "2026-H3", "0000", "2026-10-02", "2026-W1", "²026"],
)  # fmt: skip
def test_what_names_no_period(text):
    with pytest.raises(ValueError, match=f"^{re.escape(text)}$"):
        Period.parse(text)


def test_months_and_years_of_a_day():
    assert Period.month_of(date(2024, 2, 29)).key == "2024-02"
    assert Period.year_of(date(2024, 2, 29)).key == "2024"
    assert Period.month_of(date(2024, 2, 29)).has(date(2024, 2, 29))


def test_periods_sort_by_begin_and_then_the_shortest_first():
    keys = ["2026", "2026-02", "2026-Q1", "2026-01", "2025-12", "2026-B1", "2026-H1"]
    assert [p.key for p in sorted(map(Period.parse, keys))] == [
        *("2025-12", "2026-01", "2026-B1", "2026-Q1", "2026-H1", "2026", "2026-02"),
    ]


@pytest.mark.parametrize(
    ("key", "previous"),
    [("2026-01", "2025-12"), ("2026-Q1", "2025-Q4"), ("2026-H2", "2026-H1"), ("2026", "2025")],
)
def test_the_one_before_is_as_long(key, previous):
    assert Period.parse(key).previous.key == previous


def test_nothing_comes_before_the_first_year():
    with pytest.raises(ValueError, match="0001"):
        _ = Period.parse("0001-Q1").previous


def test_the_last_year_has_an_end_that_can_be_named():
    assert Period.parse("9999-12").end == date.max
    assert Period.parse("9999").has(date.max)


@given(PERIODS)
def test_a_key_is_read_as_the_period_that_has_it(period):
    assert Period.parse(period.key) == period


@given(PERIODS, st.integers(-400, 800))
def test_a_day_is_in_a_period_just_when_it_is_in_one_of_its_months(period, days):
    day = period.start + timedelta(days=days)
    assert period.has(day) == (period.start <= day < period.end)
    assert period.has(day) == (sum(month.has(day) for month in period.each_month()) == 1)


@given(PERIODS)
def test_the_one_before_ends_where_it_begins(period):
    assert period.previous.end == period.start
    assert period.previous.months == period.months


@given(PERIODS)
def test_the_next_is_the_one_that_it_came_before(period):
    assert period.next.previous == period
    assert period.next.start == period.end
