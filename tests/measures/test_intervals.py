"""Intervals against the tables and examples of those who published them."""

from decimal import Decimal
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svcsite.measures.intervals import (
    Interval,
    Trend,
    count_interval,
    mean_interval,
    median_interval,
    share_interval,
    student_t,
    trend,
)


def told(interval: Interval | None, places: int) -> list[str]:
    """Give both ends as a table would have them."""
    assert interval is not None
    return [f"{end:.{places}f}" for end in (interval.low, interval.high)]


def between(low: int, high: int) -> Interval:
    return Interval(low=Decimal(low), high=Decimal(high))


SLEEP_GAINED = tuple(
    Decimal(hours)
    for hours in ("1.2", "2.4", "1.3", "1.3", "0.0", "1.0", "1.8", "0.8", "4.6", "1.4")
)


class TestShare:
    @pytest.mark.parametrize(
        ("part", "n", "ends"),
        [
            (81, 263, ["0.2553", "0.3662"]),
            (15, 148, ["0.0624", "0.1605"]),
            (0, 20, ["0.0000", "0.1611"]),
            (1, 29, ["0.0061", "0.1718"]),
        ],
    )
    def test_the_four_examples_of_newcombe(self, part, n, ends):
        """Newcombe, Statistics in Medicine 17 (1998) 857-872, table I, method 3."""
        assert told(share_interval(part, n), 4) == ends

    def test_nothing_says_nothing(self):
        assert share_interval(0, 0) is None

    @pytest.mark.parametrize("n", range(1, 100))
    def test_none_and_all_reach_the_very_ends(self, n):
        none, every = share_interval(0, n), share_interval(n, n)
        assert none is not None
        assert every is not None
        assert none.low == 0
        assert every.high == 1

    def test_all_of_a_few_are_not_all_for_certain(self):
        interval = share_interval(5, 5)
        assert interval is not None
        assert interval.low < Decimal("0.6")

    @given(st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
    def test_it_has_the_share_and_mirrors_the_rest(self, counts):
        part, n = counts
        interval, rest = share_interval(part, n), share_interval(n - part, n)
        assert interval is not None
        assert rest is not None
        assert 0 <= interval.low <= Decimal(part) / n <= interval.high <= 1
        assert interval.low + rest.high == 1


class TestMean:
    def test_the_hours_of_sleep_gained_by_ten_patients(self):
        """Student, Biometrika 6 (1908) 20; de Vries and Meys, "R For Dummies", "How to compare paired data with R",
        print -2.4598858 and -0.7001142 for the hours lost."""
        assert told(mean_interval(SLEEP_GAINED), 6) == ["0.700114", "2.459886"]

    @pytest.mark.parametrize(
        ("freedom", "t"),
        [(1, "12.706"), (2, "4.303"), (5, "2.571"), (10, "2.228"), (30, "2.042"), (100, "1.984")],
    )
    def test_the_table_of_student(self, freedom, t):
        """NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, column 0.975."""
        assert f"{student_t(freedom):.3f}" == t

    def test_the_heat_flow_meter(self):
        """Ibid., 1.3.5.2: 195 measurements, t = 1.9723."""
        assert f"{student_t(194):.4f}" == "1.9723"

    def test_many_degrees_of_freedom_go_on_where_few_end(self):
        assert abs(student_t(200) - 1.97189622) < 1e-8
        assert abs(student_t(201) - 1.97183651) < 1e-8

    def test_one_value_and_values_all_equal_show_no_spread(self):
        assert mean_interval([]) is None
        assert mean_interval([Decimal(9)]) is None
        assert mean_interval([Decimal(9)] * 4) is None


class TestMedian:
    @pytest.mark.parametrize(
        ("n", "ranks"), [(6, (1, 6)), (8, (1, 8)), (9, (2, 8)), (10, (2, 9)), (17, (5, 13)), (20, (6, 15))]
    )  # fmt: skip
    def test_the_ranks_of_the_table(self, n, ranks):
        """Table A.7, "Confidence Intervals for the Population Median" of a course's textbook (Course Hero 5646626):
        the narrowest with at least 95 %: 96.9, 99.2, 96.1, 97.9, 95.1 and 95.9 %."""
        values = [Decimal(rank) for rank in range(n, 0, -1)]
        assert median_interval(values) == between(*ranks)

    @pytest.mark.parametrize("n", range(6))
    def test_five_values_cannot_promise_it(self, n):
        """Ibid.: of five values the least and the greatest have the median with 93.8 %."""
        assert median_interval([Decimal(rank) for rank in range(n)]) is None


class TestCount:
    @pytest.mark.parametrize(
        ("count", "ends"),
        [
            (0, ["0.00", "3.69"]),  # calculatorhub.com, "Poisson interval context"
            (10, ["4.80", "18.39"]),  # ibid.
            (
                25,
                ["16.18", "36.90"],
            ),  # GraphPad, "How QuickCalcs computes the confidence interval of a count"
        ],
    )
    def test_garwoods_limits(self, count, ends):
        assert told(count_interval(count), 2) == ends

    def test_a_count_in_the_hundred_thousands_is_quick(self):
        begun = perf_counter()
        interval = count_interval(123_456)
        assert perf_counter() - begun < 1
        assert abs(interval.high - interval.low - 2 * Decimal("1.96") * Decimal(123_456).sqrt()) < 2

    @given(st.integers(0, 2000))
    def test_it_has_the_count_and_grows_with_it(self, count):
        interval, more = count_interval(count), count_interval(count + 1)
        assert interval.low <= count <= interval.high
        assert interval.low < more.low
        assert interval.high < more.high


class TestTrend:
    def test_only_intervals_apart_have_a_direction(self):
        assert trend(between(1, 2), between(3, 4)) is Trend.UP
        assert trend(between(3, 4), between(1, 2)) is Trend.DOWN
        assert trend(between(1, 3), between(2, 4)) is Trend.NONE

    def test_intervals_that_touch_are_not_apart(self):
        assert trend(between(1, 2), between(2, 3)) is Trend.NONE
        assert trend(between(2, 3), between(1, 2)) is Trend.NONE

    def test_what_is_not_known_has_no_direction(self):
        assert trend(None, between(1, 2)) is Trend.NONE
        assert trend(between(1, 2), None) is Trend.NONE

    def test_nine_of_ten_after_eight_of_ten_is_no_trend(self):
        assert trend(share_interval(8, 10), share_interval(9, 10)) is Trend.NONE
        assert trend(share_interval(80, 100), share_interval(95, 100)) is Trend.UP
