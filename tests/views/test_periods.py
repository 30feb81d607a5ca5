"""Months and years as people call them."""

import pytest

from svcsite.record.period import Period
from svcsite.views.periods import Around, month_name, month_short, period_heading, period_title


@pytest.mark.parametrize(
    ("key", "pt", "en"),
    [
        ("2026-10", "outubro de 2026", "October 2026"),
        ("2026", "2026", "2026"),
        ("2026-Q3", "3º trimestre de 2026", "Q3 2026"),
        ("2026-H1", "1º semestre de 2026", "H1 2026"),
        ("2026-B6", "6º bimestre de 2026", "November and December 2026"),
    ],
)
def test_periods_have_names(key, pt, en):
    assert period_title(Period.parse(key), "pt-BR") == pt
    assert period_title(Period.parse(key), "en") == en


def test_months_have_names_of_their_own_and_short_ones():
    assert month_name(Period(2026, 3), "pt-BR") == "março"
    assert month_short(Period(2026, 3), "pt-BR") == "mar"
    assert month_short(Period(2026, 9), "en") == "Sep"


def test_a_period_knows_its_neighbours():
    months = [Period(2026, 3), Period(2026, 5), Period(2026, 8)]
    assert Around.of(months[0], months, months) == Around(after=months[1])
    assert Around.of(months[1], months, months) == Around(before=months[0], after=months[2])


def test_a_year_knows_its_months():
    months = [Period(2025, 12), Period(2026, 5)]
    years = [Period(2025, 1, 12), Period(2026, 1, 12)]
    assert Around.of(years[1], years, months) == Around(before=years[0], months=(months[1],))


def test_a_heading_begins_with_a_capital():
    assert period_heading(Period.parse("2026-10"), "pt-BR") == "Outubro de 2026"
    assert period_heading(Period.parse("2026-Q3"), "pt-BR") == "3º trimestre de 2026"
