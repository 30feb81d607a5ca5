"""The holidays that contracts name."""

import subprocess
import sys
from datetime import date

import pytest

from svcsite.record.holidays import Place, UnknownPlaceError, holidays_of, parse_place, states_of


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("BR", Place(country="BR")),
        ("BR-PR", Place(country="BR", state="PR")),
        ("br-pr", Place(country="BR", state="PR")),
        (" BR - Paraná ", Place(country="BR", state="PR")),
        ("BR-sao paulo", Place(country="BR", state="SP")),
        ("PT", Place(country="PT")),
        ("GB-ENG", Place(country="GB", state="ENG")),
    ],
)
def test_a_place_is_read_however_it_was_typed(text, place):
    assert parse_place(text) == place


@pytest.mark.parametrize(
    ("text", "country"),
    [("BR-XX", "BR"), ("XX", None), ("Paraná", None), ("BR-", None), ("NYSE", None), ("", None)],
)
def test_a_place_that_nobody_knows_is_told_with_its_country(text, country):
    with pytest.raises(UnknownPlaceError) as told:
        parse_place(text)
    assert told.value.country == country


def test_the_national_holidays_of_brazil_in_2024():
    """Portaria MGI 8.617/2023, the federal calendar of 2024; 20 November by Lei 14.759/2023."""
    assert sorted(holidays_of("BR", 2024)) == [
        date(2024, month, day)
        for month, day in [
            (1, 1), (3, 29), (4, 21), (5, 1), (9, 7), (10, 12), (11, 2), (11, 15), (11, 20), (12, 25),
        ]
    ]  # fmt: skip


def test_a_states_own_days_are_added():
    """Lei 9.497/1997 of São Paulo: 9 July."""
    assert holidays_of("BR-SP", 2024) - holidays_of("BR", 2024) == {date(2024, 7, 9)}


def test_a_holiday_moved_into_the_year_before():
    """Office of Personnel Management, "Federal Holidays" 2022: New Year's Day, a Saturday, on 31 December 2021."""
    assert date(2021, 12, 31) in holidays_of("US", 2021)


@pytest.mark.parametrize("text", [None, "nowhere", "BR-XX"])
def test_no_place_and_no_known_one_have_none(text):
    assert holidays_of(text, 2024) == frozenset()


@pytest.mark.parametrize("year", [1, 1950, 9999])
@pytest.mark.parametrize("text", ["BR-PR", "PT", "IL", "IN", "SA"])
def test_a_year_that_nobody_published_gives_no_warning(text, year):
    assert all(day.year == year for day in holidays_of(text, year))


def test_the_states_of_a_country_are_told_in_order():
    assert states_of("GB") == ("ENG", "NIR", "SCT", "WLS")
    assert states_of("VA") == ()


def test_who_asks_for_no_holidays_does_not_wait_for_the_package():
    script = (
        "import sys; from svcsite.record.holidays import holidays_of; holidays_of(None, 2024);"
        "sys.exit('holidays' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
