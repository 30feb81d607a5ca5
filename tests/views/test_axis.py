from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svcsite.views import axis
from svcsite.views.axis import Axis, Reading


def texts(made):
    return [tick.text for tick in made.ticks]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([], ["0", "1"]),
        ([None, 0], ["0", "1"]),
        ([1], ["0", "1"]),
        ([3, None, 7], ["0", "2", "4", "6", "8"]),
        ([9], ["0", "3", "6", "9"]),
        ([31], ["0", "10", "20", "30", "40"]),
        ([104033], ["0", "50.000", "100.000", "150.000"]),
    ],
)
def test_counts_are_whole(values, expected):
    assert texts(axis.counts(values, "pt-BR")) == expected


@pytest.mark.parametrize(
    ("lowest", "highest", "expected"),
    [
        (0, 10, ["0", "2", "4", "6", "8", "10"]),
        (1, 10, ["1", "4", "7", "10"]),
        (1, 5, ["1", "2", "3", "4", "5"]),
        (0, 100, ["0", "20", "40", "60", "80", "100"]),
        (0, 1, ["0", "0,25", "0,5", "0,75", "1"]),
    ],
)
def test_scores_show_the_whole_scale(lowest, highest, expected):
    assert texts(axis.scores(Decimal(lowest), Decimal(highest), "pt-BR")) == expected


def test_shares_go_to_the_whole():
    assert texts(axis.shares("en")) == ["0%", "25%", "50%", "75%", "100%"]


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        ([], ["0 min", "1 min"]),
        ([50 * 60], ["0 min", "15 min", "30 min", "45 min", "1h"]),
        ([Decimal(26_640)], ["0 min", "2h", "4h", "6h", "8h"]),
        ([90 * 3600], ["0 min", "24h", "48h", "72h", "96h"]),
        ([900 * 3600], ["0 min", "250h", "500h", "750h", "1000h"]),
    ],
)
def test_durations_have_the_steps_of_a_clock(seconds, expected):
    assert texts(axis.durations(seconds, "pt-BR")) == expected


@given(st.lists(st.none() | st.integers(0, 10**12), max_size=5))
def test_no_value_is_above_its_axis_and_steps_are_few(values):
    made = axis.counts(values, "en")

    assert made.highest >= max((value for value in values if value), default=0)
    assert len(made.ticks) <= 5


@pytest.mark.parametrize("values", [(), (1,), (1, 1), (2, 1)])
def test_ticks_must_rise(values):
    with pytest.raises(ValueError, match="two ticks or more"):
        Axis(ticks=tuple(Reading(value=value, text="") for value in values))
