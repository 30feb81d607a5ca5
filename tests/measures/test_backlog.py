"""What is open, at which moment, and for how long."""

from datetime import timedelta

from svcsite.measures.backlog import open_at
from svcsite.record.period import Period
from tests.ledgers import facts
from tests.measures.contracts import everything, told

REPORTS = (
    facts("2026-09-20-a", opened="2026-09-20 09:00", resolved="2026-11-03 10:00"),
    facts("2026-10-02-b", opened="2026-10-02 09:00", resolved="2026-10-05 10:00"),
    facts("2026-10-30-c", opened="2026-10-30 09:00", outcome="waiting part"),
    facts("2026-10-31-d", opened="2026-10-31 09:00", outcome="cancelled", signed="2026-11-01"),
)


def ids(*args, **more) -> list[str]:
    return [one.case.key.id[-1] for one in open_at(*args, **more)]


def test_open_at_the_end_of_a_month_is_what_began_before_and_was_not_over_then():
    slice_ = everything(*REPORTS)
    for month, expected in (
        ("2026-08", ""),
        ("2026-09", "a"),
        ("2026-10", "acd"),
        ("2026-11", "c"),
    ):
        assert ids(slice_, Period.parse(month)) == list(expected)
        assert sorted(key[-1] for key in told("open_cases", slice_, month)) == list(expected)


def test_the_quarter_is_as_its_last_month():
    slice_ = everything(*REPORTS)
    assert told("open_cases", slice_, "2026-Q3") == told("open_cases", slice_, "2026-09")


def test_a_period_that_is_not_over_and_all_time_are_asked_as_of_now():
    slice_ = everything(*REPORTS, as_of="2026-11-02 12:00")
    assert ids(slice_) == ids(slice_, Period.parse("2026-11")) == ["a", "c"]
    assert sorted(told("open_cases", slice_, "2026-11")) == ["2026-09-20-a", "2026-10-30-c"]
    assert sorted(told("open_cases", slice_)) == ["2026-09-20-a", "2026-10-30-c"]


def test_what_was_not_yet_opened_is_not_open():
    assert ids(everything(*REPORTS, as_of="2026-09-25 12:00")) == ["a"]


def test_the_age_is_by_the_wall_clock_up_to_the_end_of_the_period_or_now():
    slice_ = everything(REPORTS[2], as_of="2026-11-02 12:00")
    (october,) = open_at(slice_, Period.parse("2026-10"))
    assert october.age == timedelta(days=1, hours=15)
    (now,) = open_at(slice_)
    assert now.age == timedelta(days=3)


def test_where_only_the_day_is_known_the_age_is_whole_days():
    slice_ = everything(
        facts("2026-10-30-x", opened="2026-10-30", outcome="open"), as_of="2026-11-02 12:00"
    )
    (one,) = open_at(slice_)
    assert one.age == timedelta(days=3)


def test_a_case_is_open_until_its_last_report_is_solved():
    first = facts("2026-10-02-a", ticket="OS-1", opened="2026-10-02 09:00", outcome="waiting part")
    last = facts(
        "2026-11-05-b", ticket="OS-1", opened="2026-11-05 09:00", resolved="2026-11-05 10:00"
    )
    slice_ = everything(first, last)
    assert ids(slice_, Period.parse("2026-10")) == ["a"]
    assert ids(slice_) == []
