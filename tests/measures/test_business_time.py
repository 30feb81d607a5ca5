"""The clock of a contract on examples that others worked out, and at the edges of calendars."""

from datetime import UTC, datetime, timedelta
from time import perf_counter
from zoneinfo import ZoneInfo

import pytest

from svcsite.measures.business_time import BusinessCalendar, calendar_of
from svcsite.record.calendar import ALWAYS
from svcsite.record.customer import Contract
from tests.measures.clocks import at, calendar

HOUR = timedelta(hours=1)
OFFICE = "mon-fri 09:00-17:00"
NEW_YORK, LISBON = "America/New_York", "Europe/Lisbon"
LUNCH = "mon-fri 09:00-12:00 13:00-18:00"
JIRA = ("mon 09:00-17:00", "tue 09:00-16:00", "thu 08:00-17:00")


class TestPublishedExamples:
    def test_a_week_with_lunch_breaks(self):
        """PyPI, businesstimedelta 1.0.1, "Example Use": 40 hours, and back to the end."""
        start, end = at("2016-01-18 09:00"), at("2016-01-22 18:00")
        assert calendar(LUNCH).elapsed(start, end) == 40 * HOUR
        assert calendar(LUNCH).deadline(start, 40 * HOUR) == end

    def test_a_week_with_christmas(self):
        """The README of businesstimedelta, "To define holidays": Christmas is on a Friday, 32 hours."""
        clock = calendar(LUNCH, zone="America/Los_Angeles", holidays="US-CA")
        start, end = (
            at(day, "America/Los_Angeles") for day in ("2015-12-21 09:00", "2015-12-28 09:00")
        )
        assert clock.elapsed(start, end) == 32 * HOUR

    def test_a_week_that_begins_on_a_weekend_and_has_the_fourth_of_july(self):
        """PyPI, business-duration 0.63, "Example 1": three days of ten hours are left."""
        clock = calendar("mon-fri 07:00-17:00", zone="America/Los_Angeles", holidays="US-CA")
        start, end = (
            at(day, "America/Los_Angeles") for day in ("2017-07-01 02:02", "2017-07-07 04:48")
        )
        assert clock.elapsed(start, end) == 30 * HOUR

    def test_opened_on_a_friday_night(self):
        """ServiceNow Community, "Understanding my SLAs Part II": 1 hour 44 minutes on Monday at 9:44."""
        clock = calendar("mon-fri 08:00-17:00")
        elapsed = clock.elapsed(at("2014-12-12 20:49"), at("2014-12-15 09:44"))
        assert elapsed == timedelta(hours=1, minutes=44)

    def test_sixteen_hours_of_an_office_that_is_open_eight_to_five(self):
        """ServiceNow documentation, "SLA duration types": after a day of 9 hours, 7 on the next."""
        clock = calendar("mon-fri 08:00-17:00")
        assert clock.deadline(at("2024-08-05 08:00"), 16 * HOUR) == at("2024-08-06 15:00")

    @pytest.mark.parametrize(
        ("opened", "hours", "due"),
        [
            # Zendesk community, "SLA badge to calculate in Business hours": 4 pm on Friday, 10 am on Monday
            ("2024-03-01 16:00", 2, "2024-03-04 10:00"),
            # AirClou, "How business hours affect SLA": 16:00 on Friday, 12:00 on Monday
            ("2024-03-01 16:00", 4, "2024-03-04 12:00"),
            # SwitchLabs, "How SLAs Use Business Hours": Thursday 3 PM, Friday 11 AM
            ("2024-02-29 15:00", 4, "2024-03-01 11:00"),
            # Eccentex, "SLA Calculations": Tuesday 11:00 am, Wednesday 11:00 am
            ("2024-03-05 11:00", 8, "2024-03-06 11:00"),
        ],
    )
    def test_deadlines_in_a_nine_to_five_office(self, opened, hours, due):
        assert calendar(OFFICE).deadline(at(opened), hours * HOUR) == at(due)

    def test_a_goal_over_uneven_days(self):
        """The calendar and goal of Atlassian, "How teams see SLAs", Request A; by hand: 6 + 7 + 0 + 3 hours."""
        clock = calendar(*JIRA)
        assert clock.deadline(at("2024-03-04 11:00"), 16 * HOUR) == at("2024-03-07 11:00")

    def test_opened_late_on_christmas_eve(self):
        """docs.rs, workclock 0.1.2: eight hours from 16:30, lunch and two holidays, are due on the 30th at 9:30."""
        clock = calendar("mon-fri 09:00-12:00 13:00-17:00", zone="Europe/London", holidays="GB-ENG")
        due = clock.deadline(at("2026-12-24 16:30", "Europe/London"), 8 * HOUR)
        assert due == datetime(2026, 12, 30, 9, 30, tzinfo=UTC)

    def test_friday_night_belongs_to_friday(self):
        """docs.rs, workclock, `WorkDay::new`: Monday to Friday 22 to 6, eight hours into Saturday."""
        clock = calendar("mon-fri 22:00-06:00", zone="UTC")
        start, end = at("2026-01-09 22:00", "UTC"), at("2026-01-10 06:00", "UTC")
        assert clock.elapsed(start, end) == 8 * HOUR

    def test_the_night_on_which_clocks_go_forward(self):
        """Timefold documentation, "Time zones and DST": 22:00 to 06:00 in Atlanta is an hour shorter."""
        clock = calendar("sat 22:00-06:00", zone=NEW_YORK)
        assert (
            clock.elapsed(at("2024-03-09 12:00", NEW_YORK), at("2024-03-10 12:00", NEW_YORK))
            == 7 * HOUR
        )


class TestPauses:
    CLOCK = calendar("seg-sex 08:00-18:00")
    START, END = at("2024-03-01 16:00"), at("2024-03-04 12:00")

    def test_the_union_of_overlapping_pauses_is_counted_once(self):
        pauses = [
            (at("2024-03-04 09:00"), at("2024-03-04 10:30")),
            (at("2024-03-04 10:00"), at("2024-03-04 11:00")),
        ]
        assert self.CLOCK.paused(self.START, self.END, pauses) == 2 * HOUR
        assert self.CLOCK.elapsed(self.START, self.END, pauses) == 4 * HOUR

    def test_a_pause_over_the_weekend_takes_off_business_time_only(self):
        pauses = [(at("2024-03-01 17:00"), at("2024-03-04 09:00"))]
        assert self.CLOCK.paused(self.START, self.END, pauses) == 2 * HOUR

    def test_a_pause_by_night_takes_off_nothing(self):
        pauses = [(at("2024-03-01 19:00"), at("2024-03-03 09:00"))]
        assert self.CLOCK.elapsed(self.START, self.END, pauses) == 6 * HOUR

    def test_an_open_pause_runs_on_and_the_deadline_never_comes(self):
        pauses = [(at("2024-03-04 09:00"), None)]
        assert self.CLOCK.elapsed(self.START, self.END, pauses) == 3 * HOUR
        assert self.CLOCK.deadline(self.START, 3 * HOUR, pauses) == at("2024-03-04 09:00")
        assert self.CLOCK.deadline(self.START, 4 * HOUR, pauses) is None

    def test_a_pause_moves_the_deadline(self):
        pauses = [(at("2024-03-01 17:00"), at("2024-03-04 09:00"))]
        assert self.CLOCK.deadline(self.START, 2 * HOUR) == at("2024-03-01 18:00")
        assert self.CLOCK.deadline(self.START, 2 * HOUR, pauses) == at("2024-03-04 10:00")

    def test_a_pause_that_ends_before_it_begins_is_none(self):
        pauses = [(at("2024-03-04 11:00"), at("2024-03-04 09:00"))]
        assert self.CLOCK.paused(self.START, self.END, pauses) == timedelta()

    def test_the_wall_clock_stands_still_too(self):
        clock = calendar("24x7")
        pauses = [(at("2024-03-02 00:00"), at("2024-03-03 00:00"))]
        assert clock.elapsed(self.START, self.END, pauses) == 44 * HOUR


class TestChangeOfClocks:
    @pytest.mark.parametrize(
        ("day", "zone", "hours"),
        [
            ("2018-11-04", "America/Sao_Paulo", 23),  # midnight to one was skipped
            ("2018-02-17", "America/Sao_Paulo", 25),  # 23:00 to midnight came twice
            ("2024-03-10", NEW_YORK, 23),
            ("2024-11-03", NEW_YORK, 25),
            ("2024-03-31", LISBON, 23),
            ("2024-10-27", LISBON, 25),
        ],
    )
    def test_a_whole_day_is_as_long_as_it_was(self, day, zone, hours):
        clock = calendar("mon-sun 00:00-24:00", zone=zone)
        noon = at(f"{day} 12:00", zone)
        whole = timedelta(days=3)
        opened, closed = noon.astimezone(UTC) - whole, noon.astimezone(UTC) + whole
        assert clock.elapsed(opened, closed) == 2 * whole
        day_alone = calendar(f"{noon:%a} 00:00-24:00", zone=zone)
        assert day_alone.elapsed(opened, closed) == hours * HOUR

    def test_a_span_that_begins_at_a_skipped_time_begins_at_the_jump(self):
        clock = calendar("sun 02:30-04:00", zone=NEW_YORK)
        start, end = at("2024-03-10 00:00", NEW_YORK), at("2024-03-10 12:00", NEW_YORK)
        assert clock.elapsed(start, end) == HOUR
        assert clock.deadline(start, HOUR / 60) == at("2024-03-10 03:01", NEW_YORK)

    def test_a_skipped_span_has_no_time(self):
        clock = calendar("sun 02:00-03:00", zone=NEW_YORK)
        assert (
            clock.elapsed(at("2024-03-09 00:00", NEW_YORK), at("2024-03-11 00:00", NEW_YORK))
            == 0 * HOUR
        )

    def test_a_time_that_comes_twice_is_open_both_times(self):
        clock = calendar("sun 01:00-02:00", zone=LISBON)
        start, end = at("2024-10-27 00:00", LISBON), at("2024-10-27 12:00", LISBON)
        assert clock.elapsed(start, end) == 2 * HOUR

    def test_a_span_ends_at_the_last_of_two_equal_times_and_begins_at_the_first(self):
        start, end = at("2024-10-27 00:00", LISBON), at("2024-10-27 12:00", LISBON)
        assert calendar("sun 00:30-01:30", zone=LISBON).elapsed(start, end) == 2 * HOUR
        assert calendar("sun 01:30-03:00", zone=LISBON).elapsed(start, end) == 2.5 * HOUR

    def test_a_midnight_after_which_it_is_the_day_before_again(self):
        """Newfoundland went from 00:01 on Sunday back to 23:01 on Saturday."""
        zone = "America/St_Johns"
        start, end = at("2006-10-28 12:00", zone), at("2006-10-28 23:30", zone).replace(fold=1)
        assert calendar("sun 00:00-06:00", zone=zone).elapsed(start, end) == HOUR / 2

    def test_the_wall_clock_counts_hours_that_passed(self):
        start, end = at("2018-11-03 12:00"), at("2018-11-04 12:00")
        assert calendar("24x7").elapsed(start, end) == 23 * HOUR
        assert calendar("24x7").deadline(start, 24 * HOUR) == at("2018-11-04 13:00")

    def test_a_day_that_never_was(self):
        """Samoa went from the 29th to the 31st of December 2011 by crossing the date line."""
        clock = calendar("mon-sun 08:00-18:00", zone="Pacific/Apia")
        start, end = (at(f"2011-12-{day} 12:00", "Pacific/Apia") for day in (29, 31))
        assert clock.elapsed(start, end) == 10 * HOUR


class TestEdges:
    def test_an_end_before_the_start_is_no_time(self):
        for clock in (calendar(OFFICE), calendar("24x7")):
            assert clock.elapsed(at("2024-03-05 12:00"), at("2024-03-05 11:00")) == timedelta()

    def test_the_leap_day_is_a_day(self):
        assert calendar(OFFICE).elapsed(at("2024-02-28 12:00"), at("2024-03-01 12:00")) == 16 * HOUR

    def test_overlapping_spans_are_counted_once(self):
        clock = calendar("mon-tue 20:00-06:00", "tue 04:00-12:00 10:00-14:00")
        assert clock.elapsed(at("2024-03-04 00:00"), at("2024-03-05 18:00")) == 18 * HOUR

    def test_a_night_that_begins_before_a_holiday_is_served_and_the_holidays_own_is_not(self):
        clock = calendar("mon-sun 22:00-06:00", holidays="BR")  # 2024-05-01 is a Wednesday
        assert clock.elapsed(at("2024-04-30 12:00"), at("2024-05-02 12:00")) == 8 * HOUR

    def test_a_states_holiday_is_none_in_another(self):
        start, end = at("2024-07-08 12:00"), at("2024-07-10 12:00")
        assert calendar(OFFICE, holidays="BR-SP").elapsed(start, end) == 8 * HOUR
        assert calendar(OFFICE, holidays="BR-PR").elapsed(start, end) == 16 * HOUR

    def test_moments_of_another_zone_are_the_same_moments(self):
        start, end = at("2024-03-05 09:00"), at("2024-03-05 12:00")
        clock = calendar(OFFICE)
        assert (
            clock.elapsed(start.astimezone(UTC), end.astimezone(ZoneInfo("Asia/Tokyo"))) == 3 * HOUR
        )

    def test_no_time_at_all_has_passed_at_once(self):
        night = at("2024-03-05 03:00")
        assert calendar(OFFICE).deadline(night, timedelta()) == night

    def test_a_deadline_beyond_thirty_years_is_none(self):
        assert calendar("sun 08:00-09:00").deadline(at("2024-03-05 03:00"), 9000 * HOUR) is None

    def test_the_first_and_last_moments_of_all_time(self):
        clock = calendar(OFFICE)
        first, last = at("0001-01-01 00:00", LISBON), at("9999-12-31 23:59")
        assert clock.elapsed(first, first + 40 * HOUR) > timedelta()
        assert clock.elapsed(last - 100 * HOUR, last) > timedelta()
        assert clock.deadline(last, HOUR) is None
        assert calendar("24x7", zone="Asia/Tokyo").deadline(last - 9 * HOUR, HOUR) is None

    def test_twenty_years_take_no_time_to_speak_of(self):
        clock = calendar("seg-sex 08:00-18:00", holidays="BR-PR")
        start, end = at("2005-01-01 00:00"), at("2025-01-01 00:00")
        clock.elapsed(start, end)
        begun = perf_counter()
        clock.elapsed(start, end)
        assert perf_counter() - begun < 1


class TestContracts:
    ZONE = ZoneInfo("America/Sao_Paulo")

    def test_without_a_contract_the_wall_clock_runs(self):
        assert calendar_of(None, self.ZONE) == BusinessCalendar(hours=ALWAYS, zone=self.ZONE)

    def test_a_contract_gives_its_hours_and_holidays(self):
        contract = Contract.model_validate({"calendar": "seg-sex 08:00-18:00", "holidays": "BR-PR"})
        clock = calendar_of(contract, self.ZONE)
        assert clock == calendar("mon-fri 08:00-18:00", holidays="BR-PR")
        assert calendar_of(contract, self.ZONE) is clock
