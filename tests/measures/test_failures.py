"""How long a machine works before it fails again."""

from svcsite.measures.failures import between_failures, failures, time_between_failures
from tests.ledgers import facts
from tests.measures.contracts import everything

DAY = 24 * 3600


def failure(opened: str, **given):
    return facts(f"{opened[:10]}-{given.pop('name', 'x')}", opened=opened, serial="A1", **given)


def test_the_mean_is_of_the_gaps_between_calls():
    days = ("2026-01-01 09:00", "2026-01-11 09:00", "2026-01-31 09:00", "2026-03-02 09:00")
    found = time_between_failures(everything(*map(failure, days)))
    assert (found.value, found.n) == (20 * DAY, 3)
    assert [key.id[:10] for key in found.counted] == ["2026-01-11", "2026-01-31", "2026-03-02"]


def test_the_worked_example_of_an_encyclopedia():
    """Wikipedia, "Mean time between failures": 100, 120 and 130 hours of work have a mean of 116.667 hours."""
    calls = ("2026-01-01 00:00", "2026-01-05 04:00", "2026-01-10 04:00", "2026-01-15 14:00")
    found = time_between_failures(everything(*map(failure, calls)))
    assert found.value is not None
    assert f"{found.value / 3600:.3f}" == "116.667"


def test_one_failure_alone_says_nothing():
    assert time_between_failures(everything(failure("2026-01-01 09:00"))).value is None


def test_a_gap_of_which_only_the_days_are_known_is_told_in_days():
    gaps = list(between_failures(everything(failure("2025-01-01"), failure("2026-01-09 09:00"))))
    assert [(gap.value, gap.days, gap.reason) for gap in gaps] == [(373 * DAY, 373, None)]


def test_days_are_those_of_the_calendar():
    (gap,) = between_failures(everything(failure("2026-10-09 08:00"), failure("2026-10-20 07:00")))
    assert (gap.value, gap.days) == (11 * DAY - 3600, 11)


def test_calls_on_one_day_of_which_no_time_is_known_are_left_out():
    found = time_between_failures(
        everything(failure("2026-01-01", name="a"), failure("2026-01-01 09:00", name="b"))
    )
    assert found.n == 0
    assert [left_out.reason.value for left_out in found.excluded] == ["no time"]


def test_what_is_no_failure():
    slice_ = everything(
        failure("2026-01-01 09:00"),
        failure("2026-01-02 09:00", kind="preventive"),
        failure("2026-01-03 09:00", kind="supply"),
        failure("2026-01-04 09:00", outcome="cancelled"),
        failure(
            "2026-01-05 09:00", kind="warranty", name="a", ticket="OS-1", outcome="waiting part"
        ),
        failure("2026-01-05 09:00", kind="warranty", name="b", ticket="OS-1"),
    )
    assert [case.day.day for case in failures(slice_.cases)] == [1, 5]
    (gap,) = between_failures(slice_)
    assert gap.value == 4 * DAY
