"""What holds for every calendar and all moments, days on which clocks change above all."""

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from svcsite.measures.business_time import BusinessCalendar, Pause
from svcsite.record.calendar import ALWAYS, WorkingHours
from svcsite.record.holidays import holidays_of

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
CHANGES = [
    datetime.fromisoformat(f"{day}T00:00Z")
    for day in (
        "2018-02-18",  # São Paulo goes back at midnight
        "2018-11-04",  # São Paulo goes forward at midnight
        "2024-03-10",  # New York forward
        "2024-11-03",  # New York back
        "2024-03-31",  # Lisbon forward
        "2024-10-27",  # Lisbon back
        "2024-02-29",  # a leap day
        "2025-01-01",
        "2011-12-30",  # Samoa leaves this day out
        "2006-10-29",  # St. John's goes back at one past midnight, into the day before
    )
]
ZONES = [
    ZoneInfo(name)
    for name in (
        "America/Sao_Paulo", "America/New_York", "Europe/Lisbon", "Pacific/Apia",
        "America/St_Johns", "Australia/Lord_Howe", "UTC",
    )
]  # fmt: skip


def calendars(clock_times: st.SearchStrategy[time]) -> st.SearchStrategy[BusinessCalendar]:
    spans = st.lists(st.tuples(clock_times, clock_times), max_size=3).map(tuple)
    hours = st.lists(spans, min_size=7, max_size=7).map(lambda days: WorkingHours(tuple(days)))
    return st.builds(
        BusinessCalendar,
        hours=hours | st.just(ALWAYS),
        zone=st.sampled_from(ZONES),
        holidays=st.sampled_from([None, "BR-PR", "US", "nowhere"]),
    )


CALENDARS = calendars(st.builds(time, st.integers(0, 23), st.sampled_from([0, 1, 30, 59])))
DAYTIME = calendars(st.builds(time, st.integers(5, 22)))
"""Calendars whose spans neither begin nor end at an hour of the night at which clocks change."""
MOMENTS = st.builds(
    lambda near, minutes, zone: (near + minutes * MINUTE).astimezone(zone),
    st.sampled_from(CHANGES),
    st.integers(-4 * 1440, 4 * 1440),
    st.sampled_from(ZONES),
)
SPANS = st.integers(0, 5000).map(lambda minutes: minutes * MINUTE)
PAUSES = st.lists(st.tuples(MOMENTS, st.none() | MOMENTS), max_size=4)


def passed(start: datetime, end: datetime) -> timedelta:
    """Give the time that passed, whatever the clocks said."""
    return max(end.astimezone(UTC) - start.astimezone(UTC), timedelta())


def is_open(clock: BusinessCalendar, moment: datetime) -> bool:
    """Tell whether the calendar is open, by nothing but what the clocks of its zone show."""
    if clock.hours.always:
        return True
    local = moment.astimezone(clock.zone)
    today, now = local.date(), local.time()
    for day, after_midnight in ((today, False), (today - DAY, True)):
        if day in holidays_of(clock.holidays, day.year):
            continue
        for opens, closes in clock.hours.days[day.weekday()]:
            overnight = closes <= opens
            if after_midnight and overnight and now < closes:
                return True
            if not after_midnight and opens <= now and (overnight or now < closes):
                return True
    return False


def is_paused(pauses: Sequence[Pause], moment: datetime) -> bool:
    return any(begin <= moment and (end is None or moment < end) for begin, end in pauses)


@settings(max_examples=60)
@given(DAYTIME, MOMENTS, st.integers(0, 3000), PAUSES)
def test_it_is_what_counting_every_minute_gives(clock, start, minutes, pauses):
    begin = start.astimezone(UTC)
    every = (begin + n * MINUTE for n in range(minutes))
    counted = sum(is_open(clock, moment) and not is_paused(pauses, moment) for moment in every)
    assert clock.elapsed(start, begin + minutes * MINUTE, pauses) == counted * MINUTE


@given(CALENDARS, MOMENTS, MOMENTS, PAUSES)
def test_it_is_never_negative_nor_more_than_the_time_that_passed(clock, start, end, pauses):
    assert timedelta() <= clock.elapsed(start, end, pauses) <= passed(start, end)


@given(CALENDARS, MOMENTS, MOMENTS, PAUSES, st.tuples(MOMENTS, st.none() | MOMENTS))
def test_a_pause_never_lengthens_it(clock, start, end, pauses, pause):
    assert clock.elapsed(start, end, [*pauses, pause]) <= clock.elapsed(start, end, pauses)


@given(CALENDARS, MOMENTS, MOMENTS, PAUSES)
def test_paused_and_running_time_add_up_to_business_time(clock, start, end, pauses):
    running = clock.elapsed(start, end, pauses)
    assert running + clock.paused(start, end, pauses) == clock.elapsed(start, end)


@given(CALENDARS, st.tuples(MOMENTS, MOMENTS, MOMENTS), PAUSES)
def test_splitting_a_stretch_never_changes_it(clock, moments, pauses):
    start, between, end = sorted(moments, key=lambda moment: moment.astimezone(UTC))
    parts = clock.elapsed(start, between, pauses) + clock.elapsed(between, end, pauses)
    assert parts == clock.elapsed(start, end, pauses)


@given(CALENDARS, MOMENTS, SPANS, PAUSES)
def test_at_its_deadline_a_span_has_passed_and_just_before_it_has_not(clock, start, span, pauses):
    due = clock.deadline(start, span, pauses)
    if due is None:
        far = start.astimezone(UTC) + timedelta(days=3650)
        assert clock.elapsed(start, far, pauses) < span
        return
    assert due.tzinfo is clock.zone
    assert clock.elapsed(start, due, pauses) == span
    if span:
        before = due.astimezone(UTC) - timedelta(microseconds=1)
        assert clock.elapsed(start, before, pauses) < span


@given(CALENDARS, MOMENTS, MOMENTS, PAUSES)
def test_the_deadline_of_what_has_elapsed_is_never_later(clock, start, end, pauses):
    if passed(start, end):
        due = clock.deadline(start, clock.elapsed(start, end, pauses), pauses)
        assert due is not None
        assert due.astimezone(UTC) <= end.astimezone(UTC)


@given(CALENDARS, MOMENTS, MOMENTS, PAUSES, st.sampled_from(ZONES))
def test_the_zone_in_which_moments_are_told_does_not_matter(clock, start, end, pauses, zone):
    told = clock.elapsed(start.astimezone(zone), end.astimezone(zone), pauses)
    assert told == clock.elapsed(start, end, pauses)
