"""The moment as of which a site tells what is open: the full hour, or the same all day, and never before what a report tells."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from svcsite.checks.examination import examine
from svcsite.press import as_of
from svcsite.press.as_of import HeldMoment, full_hour
from tests.archive import CUSTOMER, REPORT, SETTINGS

MORNING = datetime(2026, 10, 2, 11, 0, tzinfo=UTC)
"""Eight o'clock in São Paulo; the report tells of 9:12 to 15:05."""


class Clock:
    moment = MORNING

    def __call__(self) -> datetime:
        return self.moment


@pytest.fixture
def found(tmp_path, monkeypatch):
    """Examine an archive with one report on the evening of its day."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(MORNING.timestamp()) + 12 * 3600))
    files = {
        "archive.yml": SETTINGS,
        "acme/customer.md": CUSTOMER,
        "acme/2026/2026-10-02-printer-jam.md": REPORT,
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    examination = examine(tmp_path)
    assert examination.admitted
    return examination


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_it_is_held_while_the_day_lasts(found, clock):
    clock.moment = MORNING + timedelta(hours=8)
    held = HeldMoment(clock)
    first = held(found)
    clock.moment += timedelta(hours=7, minutes=59)
    assert held(found) == first == MORNING + timedelta(hours=8)


def test_another_day_has_another(found, clock):
    held = HeldMoment(clock)
    held(found)
    clock.moment += timedelta(days=1)
    assert held(found) == clock.moment


def test_the_day_changes_at_midnight_by_the_clocks_of_the_archive(found, clock):
    held = HeldMoment(clock)
    clock.moment = datetime(2026, 10, 3, 2, 59, tzinfo=UTC)
    before = held(found)
    clock.moment = datetime(2026, 10, 3, 3, 0, tzinfo=UTC)
    assert held(found) > before


def test_a_visit_that_is_over_is_told_as_over(found, clock):
    held = HeldMoment(clock)
    assert held(found) == MORNING
    clock.moment = datetime(2026, 10, 2, 18, 10, tzinfo=UTC)
    solved = datetime(2026, 10, 2, 18, 5, tzinfo=UTC)
    assert solved < held(found) < clock.moment


def test_what_lies_ahead_moves_nothing(found, clock):
    """The report tells of later times than it is: as if a pause were to end then."""
    assert HeldMoment(clock)(found) == MORNING


@pytest.fixture
def hourly(found, monkeypatch):
    """Tell the moment of a build at a time of the clock on the wall."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH")

    def at(moment: datetime) -> datetime:
        monkeypatch.setattr(as_of, "now", lambda: moment)
        return full_hour(found)

    return at


def test_a_build_tells_of_the_full_hour(hourly):
    assert hourly(MORNING + timedelta(minutes=59)) == MORNING
    assert hourly(MORNING + timedelta(minutes=60)) == MORNING + timedelta(hours=1)


def test_what_happened_within_the_hour_has_happened(hourly):
    solved = datetime(2026, 10, 2, 18, 5, tzinfo=UTC)
    assert hourly(solved + timedelta(minutes=1)) > solved
    assert hourly(solved - timedelta(minutes=1)) == datetime(2026, 10, 2, 18, tzinfo=UTC)


def test_a_moment_that_is_given_is_that_one(found):
    """The archive was examined at one that was given."""
    assert full_hour(found) == MORNING + timedelta(hours=12)
