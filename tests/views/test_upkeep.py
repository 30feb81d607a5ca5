"""The time between failures in words."""

import pytest

from svcsite.measures.failures import between_failures
from svcsite.views.history import gap_text
from svcsite.views.upkeep import between_view
from tests.ledgers import facts, ledger

SETTINGS = ledger().settings


def gaps(*calls: str):
    reports = [
        facts(f"{call[:10]}-{n}", opened=call, serial="A1", cause="component")
        for n, call in enumerate(calls)
    ]
    return list(between_failures(ledger(*reports).everything))


@pytest.mark.parametrize(
    ("calls", "told"),
    [
        (("2026-10-09 08:00", "2026-10-20 07:00"), "11 days"),
        (("2025-01-01", "2026-01-09 09:00"), "373 days"),
        (("2026-10-09 08:00", "2026-10-10 07:00"), "23 h"),
        (("2026-10-09", "2026-10-10 07:00"), "1 day"),
        (("2026-10-09 08:00", "2026-10-20 07:00", "2026-10-29 06:00"), "10 days"),
    ],
)
def test_a_time_is_told_in_days_of_the_calendar(calls, told):
    assert between_view(gaps(*calls), SETTINGS).value == told


def test_each_gap_is_told_as_the_calendar_has_it():
    (gap,) = gaps("2026-10-09 08:00", "2026-10-20 07:00")
    assert gap_text(gap, "en") == "11 days"


def test_a_time_that_nobody_knows_is_not_told():
    (gap,) = gaps("2026-10-09", "2026-10-09 07:00")
    assert gap_text(gap, "en") == ""
    assert between_view([gap], SETTINGS).value == "–"
