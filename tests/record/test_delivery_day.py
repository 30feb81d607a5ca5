"""The day by which a client report is due, from the words of a contract."""

from datetime import date

import pytest

from svcsite.record.delivery_day import delivery_day
from svcsite.record.period import Period

OCTOBER = Period(2026, 10)
FINADOS = date(2026, 11, 2)


def day(text: str, period: Period = OCTOBER) -> date | None:
    return delivery_day(text, period, lambda on: on == FINADOS)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        # 1 November 2026 is a Sunday, the day after it a holiday.
        ("1º dia útil", date(2026, 11, 3)),
        ("3º dia útil", date(2026, 11, 5)),
        ("até o 3° dia útil do mês seguinte", date(2026, 11, 5)),
        ("terceiro dia útil", date(2026, 11, 5)),
        ("3º dia útil subsequente", date(2026, 11, 5)),
        ("em até 3 dias úteis", date(2026, 11, 5)),
        ("3º dia útil após o fechamento do período", date(2026, 11, 5)),
        ("3rd business day", date(2026, 11, 5)),
        ("by the third working day of the following month", date(2026, 11, 5)),
        ("dia 10 do mês seguinte", date(2026, 11, 10)),
        ("Até o dia 10", date(2026, 11, 10)),
        ("day 10", date(2026, 11, 10)),
        ("by the 10th", date(2026, 11, 10)),
        ("dia 31", date(2026, 11, 30)),
        ("10 dias após", date(2026, 11, 10)),
        ("10 dias corridos após o fim do período", date(2026, 11, 10)),
        ("10 days after the end of the period", date(2026, 11, 10)),
        ("40 days after", date(2026, 12, 10)),
    ],
)
def test_a_day_that_a_contract_names(text, due):
    assert day(text) == due


@pytest.mark.parametrize(
    "text",
    ["", "junto com a nota fiscal", "soon", "dia 0", "dia 32", "0º dia útil", "10", "dia útil",
     "3º dia útil ou quando der", "999º dia útil", "\u202e3", "x" * 10_000],
)  # fmt: skip
def test_what_names_no_day_is_told_as_typed(text):
    assert day(text) is None


def test_business_days_of_a_period_that_ends_with_a_week():
    # Monday is the first business day after Saturday, 31 January 2026.
    assert day("1st business day", Period(2026, 1)) == date(2026, 2, 2)


def test_a_year_is_delivered_in_the_next():
    assert day("dia 15 do mês seguinte", Period(2026, 1, 12)) == date(2027, 1, 15)


def test_where_every_day_is_a_holiday_there_is_no_business_day():
    assert delivery_day("3rd business day", OCTOBER, lambda _: True) is None


def test_the_calendar_ends():
    assert day("900 days after", Period(9999, 12)) is None
