"""Dates, times, numbers and durations in both languages."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from svcsite.record.moment import Moment
from svcsite.views import format as written


def test_a_moment_is_a_day_with_its_time_or_a_day_alone():
    at = datetime(2026, 10, 2, 9, 12, tzinfo=UTC)
    assert written.moment(Moment(at.date(), at), "pt-BR") == "02/10/2026 às 9h12"
    assert written.moment(Moment(at.date(), at), "en") == "2 Oct 2026, 09:12"
    assert written.moment(Moment(at.date()), "pt-BR") == "02/10/2026"


def test_the_hour_is_the_one_of_the_moments_own_zone():
    at = datetime(2026, 10, 2, 9, 12, tzinfo=ZoneInfo("America/Sao_Paulo"))
    assert written.moment(Moment(at.date(), at), "pt-BR") == "02/10/2026 às 9h12"


@pytest.mark.parametrize(
    ("value", "pt", "en"),
    [
        (timedelta(), "0 min", "0 min"),
        (timedelta(minutes=28, seconds=59), "28 min", "28 min"),
        (timedelta(hours=8), "8h", "8 h"),
        (timedelta(hours=6, minutes=5), "6h05", "6 h 05 min"),
        (timedelta(days=1), "1 dia", "1 day"),
        (timedelta(days=2, hours=3), "2 dias e 3h", "2 days, 3 h"),
        (timedelta(days=2, minutes=4), "2 dias e 4 min", "2 days, 4 min"),
    ],
)
def test_durations(value, pt, en):
    assert written.duration(value, "pt-BR") == pt
    assert written.duration(value, "en") == en


def test_a_contracts_hours_never_become_days():
    assert written.hours(timedelta(hours=36), "pt-BR") == "36h"


def test_nothing_lasts_less_than_no_time():
    with pytest.raises(ValueError, match="duration"):
        written.duration(timedelta(minutes=-1), "en")


def test_numbers_have_the_languages_own_marks():
    assert written.number(Decimal("1250.50"), "pt-BR") == "1.250,5"
    assert written.number(1250, "en") == "1,250"
    assert written.mean(Decimal("8.66"), "pt-BR") == "8,7"
    assert written.mean(Decimal("9.25"), "pt-BR") == "9,3"
    assert written.percent(Decimal("0.923"), "pt-BR") == "92,3%"
    assert written.percent(Decimal(1), "en") == "100%"


def test_days_of_the_week_begin_on_monday():
    assert written.weekdays("pt-BR")[0] == "seg"
    assert written.weekdays("en")[6] == "Sun"


def test_a_time_zone_is_called_by_its_city():
    assert written.place(ZoneInfo("Europe/London"), "pt-BR") == "Londres"


def test_times_and_days_alone():
    assert written.clock(time(8), "pt-BR") == "8h00"
    assert written.day(date(2026, 2, 1), "en") == "1 Feb 2026"


def test_a_country_is_called_as_people_call_it():
    assert written.country("BR", "pt-BR") == "Brasil"
    assert written.country("BR", "en") == "Brazil"
    assert written.country("QQ", "en") == "QQ"
