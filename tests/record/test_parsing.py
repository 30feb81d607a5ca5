from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svcsite.record import parsing
from svcsite.record.calendar import ALWAYS, parse_hours
from svcsite.record.moment import Moment

ZONE = ZoneInfo("America/Sao_Paulo")
AT = datetime(2026, 10, 2, 9, 12, tzinfo=ZONE)


@pytest.mark.parametrize(
    "typed",
    [
        "2026-10-02 09:12",
        "2026-10-02T09:12:00",
        "2026-10-02 9h12",
        "02/10/2026 9h12",
        "02/10/2026 9:12",
        "2/10/2026 às 9h12",
        "02/10/26 09:12",
        "02.10.2026, 9h12min",
        "02/10/2026 – 9h12",
        "02/10/2026 9:12h",
        "02/10/2026 9 h 12 min",
        "2026-10-02T12:12:00Z",
        "2026-10-02 09:12-03:00",
        " 02/10/2026\u00a09h12 ",
    ],
)
def test_a_moment_as_people_type_it(typed):
    assert parsing.parse_moment(typed, ZONE) == Moment(date(2026, 10, 2), AT)


def test_a_day_alone_is_a_moment_without_a_time():
    assert parsing.parse_moment("02/10/2026", ZONE) == Moment(date(2026, 10, 2))


def test_an_offset_is_kept_as_an_instant_and_shown_in_the_customers_zone():
    moment = parsing.parse_moment("2026-10-03 01:30Z", ZONE)
    assert moment.day == date(2026, 10, 2)
    assert str(moment) == "2026-10-02 22:30"


@pytest.mark.parametrize(
    "typed",
    [
        "ontem",
        "20261002",
        "12",
        "2026-13-01",
        "2026-02-30",
        "2026-10-02 25:00",
        "2026-10-02 9",
        "9h12",
    ],
)
def test_what_has_no_single_reading_is_no_moment(typed):
    with pytest.raises(ValueError):
        parsing.parse_moment(typed, ZONE)


@pytest.mark.parametrize("typed", ["2026-02-30", "11/18/2026 10:00", "2026-10-02 25:00"])
def test_a_day_or_an_hour_that_does_not_exist_is_told_apart(typed):
    with pytest.raises(parsing.ImpossibleError):
        parsing.parse_moment(typed, ZONE)


def test_four_digits_are_a_year_as_typed():
    assert parsing.parse_day("0001-01-01").year == 1
    assert parsing.parse_day("01/02/26").year == 2026


@given(st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1)))  # noqa: DTZ001
def test_a_moment_is_read_back_as_it_is_written(at):
    at = at.replace(second=0, microsecond=0, tzinfo=UTC)
    moment = Moment(at.date(), at)
    assert parsing.parse_moment(str(moment), UTC) == moment


@pytest.mark.parametrize(
    ("typed", "number"), [("9", "9"), ("9,5", "9.5"), ("9.5", "9.5"), ("-1", "-1")]
)
def test_a_number_with_a_comma_or_a_point(typed, number):
    assert parsing.parse_number(typed) == Decimal(number)


@pytest.mark.parametrize(
    "typed", ["NaN", "inf", "Infinity", "1e3", "9,5,1", "nove", "٩", "1_0", ""]
)
def test_what_is_no_number(typed):
    with pytest.raises(ValueError):
        parsing.parse_number(typed)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("sim", True),
        ("Sim", True),
        ("yes", True),
        ("true", True),
        ("nao", False),
        ("Não", False),
        ("no", False),
    ],
)
def test_yes_and_no_in_both_languages(typed, said):
    assert parsing.parse_yes_no(typed) is said


@pytest.mark.parametrize(
    ("typed", "duration"),
    [
        ("30 days", timedelta(days=30)),
        ("30 dias", timedelta(days=30)),
        ("4h", timedelta(hours=4)),
        ("4h30", timedelta(hours=4, minutes=30)),
        ("1 d 4 h", timedelta(days=1, hours=4)),
        ("90 min", timedelta(minutes=90)),
        ("1,5 h", timedelta(minutes=90)),
        ("2 semanas", timedelta(weeks=2)),
    ],
)
def test_a_duration(typed, duration):
    assert parsing.parse_duration(typed) == duration


@pytest.mark.parametrize("typed", ["", "0h", "4", "soon", "h", "4 parsecs"])
def test_what_is_no_duration(typed):
    with pytest.raises(ValueError):
        parsing.parse_duration(typed)


@pytest.mark.parametrize(
    ("typed", "size"),
    [
        ("5 MB", 5 << 20),
        ("5mb", 5 << 20),
        ("1,5 MB", 3 << 19),
        ("800 KB", 800 << 10),
        ("2 MiB", 2 << 20),
    ],
)
def test_a_size_in_bytes(typed, size):
    assert parsing.parse_size(typed) == size


@pytest.mark.parametrize("typed", ["", "5", "MB", "0 KB", "-5 MB", "5 GB", "large"])
def test_what_is_no_size(typed):
    with pytest.raises(ValueError):
        parsing.parse_size(typed)


def test_a_percentage_is_a_share():
    assert parsing.parse_percent("95%") == Decimal("0.95")
    with pytest.raises(ValueError):
        parsing.parse_percent("120%")


def test_hours_by_weekday():
    hours = parse_hours(["seg-sex 08:00-12:00 13h-18h, sab 08:00-12:00"])
    assert [len(day) for day in hours.days] == [2, 2, 2, 2, 2, 1, 0]
    assert parse_hours(["mon-fri 08:00-12:00 13:00-18:00", "sat 08:00-12:00"]) == hours


def test_hours_of_a_week_that_turns_at_sunday_and_of_a_night():
    hours = parse_hours(["fri-mon 22:00-06:00"])
    assert [bool(day) for day in hours.days] == [True, False, False, False, True, True, True]


def test_all_hours():
    assert parse_hours(["24x7"]) == ALWAYS


@pytest.mark.parametrize(
    "typed", ["sempre", "seg 8-18", "xyz 08:00-18:00", "seg-sex 08:00", "seg-sex 25:00-26:00"]
)
def test_what_are_no_hours(typed):
    with pytest.raises(ValueError):
        parse_hours([typed])
