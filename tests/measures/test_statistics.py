"""Mean, median and quantiles, against what NumPy's and R's documentation print."""

from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svcsite.measures.statistics import NINETY_PERCENT, mean, median, quantile

NUMBERS = st.lists(st.decimals(-1000, 1000, places=3), min_size=1, max_size=30)
SHARES = st.decimals(0, 1, places=4)


def decimals(*numbers: float) -> list[Decimal]:
    return [Decimal(str(number)) for number in numbers]


def test_the_median_of_six_as_numpy_has_it():
    """numpy.percentile, "Examples": `np.percentile([[10, 7, 4], [3, 2, 1]], 50)` is 3.5."""
    assert median(decimals(10, 7, 4, 3, 2, 1)) == Decimal("3.5")


def test_the_columns_of_the_same_example():
    """Ibid., `axis=0`: 6.5, 4.5, 2.5."""
    columns = [decimals(10, 3), decimals(7, 2), decimals(4, 1)]
    assert [median(column) for column in columns] == decimals(6.5, 4.5, 2.5)


@pytest.mark.parametrize(("share", "value"), [("0.5", "3"), ("0.4", "2.6"), ("0.9", "6.4")])
def test_quantiles_between_ranks(share, value):
    """What `np.percentile([1, 2, 3, 4, 8], q)` prints for 50, 40 and 90: 3.0, 2.6, 6.4."""
    assert quantile(decimals(8, 1, 3, 2, 4), Decimal(share)) == Decimal(value)


def test_the_ends_are_the_least_and_the_greatest():
    assert quantile(decimals(3, 1, 2), Decimal(0)) == 1
    assert quantile(decimals(3, 1, 2), Decimal(1)) == 3


def test_spans_of_time_have_quantiles_too():
    hours = [timedelta(hours=n) for n in (8, 1, 3, 2, 4)]
    assert quantile(hours, NINETY_PERCENT) == timedelta(hours=6, minutes=24)
    assert mean(hours) == timedelta(hours=3, minutes=36)


def test_one_value_is_all_of_them():
    assert [quantile([7.5], Decimal(share)) for share in ("0", "0.3", "1")] == [7.5, 7.5, 7.5]


def test_no_values_have_no_mean_and_no_median():
    nothing: list[Decimal] = []
    assert mean(nothing) is None
    assert median(nothing) is None


def test_a_share_beyond_all_is_a_mistake():
    with pytest.raises(ValueError):
        quantile(decimals(1, 2), Decimal(90))


@given(NUMBERS)
def test_the_order_of_the_values_does_not_matter(numbers):
    assert quantile(numbers[::-1], NINETY_PERCENT) == quantile(numbers, NINETY_PERCENT)


@given(NUMBERS, SHARES, SHARES)
def test_a_greater_share_never_has_a_smaller_quantile(numbers, one, other):
    less, more = quantile(numbers, min(one, other)), quantile(numbers, max(one, other))
    assert less is not None
    assert more is not None
    assert min(numbers) <= less <= more <= max(numbers)
