"""Means for a ranking."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from svcsite.measures.shrinkage import shrunk_mean

EIGHT = Decimal(8)


def test_nobody_is_best_of_all_by_one_answer():
    one_ten = shrunk_mean(Decimal(10), 1, EIGHT)
    forty_nines = shrunk_mean(Decimal(9 * 40), 40, EIGHT)
    assert one_ten == Decimal(50) / 6  # (10 + 5 * 8) / (1 + 5)
    assert forty_nines > one_ten


def test_without_values_it_is_the_archives_mean():
    assert shrunk_mean(Decimal(0), 0, EIGHT) == EIGHT


def test_a_share_of_part_and_n():
    assert shrunk_mean(Decimal(5), 5, Decimal("0.8")) == Decimal("0.9")


@given(st.integers(0, 1000), st.integers(1, 1000), st.integers(0, 10))
def test_it_lies_between_the_mean_and_the_archives(total, n, prior):
    shrunk, own = shrunk_mean(Decimal(total), n, Decimal(prior)), Decimal(total) / n
    assert min(own, Decimal(prior)) <= shrunk <= max(own, Decimal(prior))
