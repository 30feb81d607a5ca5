"""The moment at which pages are true: the full hour, or what was told since."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from svcsite.press import moment
from svcsite.press.moment import as_of
from svcsite.record.facets import Facets
from svcsite.record.moment import Moment

HOUR = datetime(2026, 11, 4, 14, tzinfo=UTC)
CURITIBA = timezone(timedelta(hours=-3))


@pytest.fixture(autouse=True)
def _half_past_two(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setattr(moment, "now", lambda: HOUR + timedelta(minutes=30))


def solved(at: datetime) -> Facets:
    """A report of something that was solved at a moment."""
    return Facets(customer="acme", id="2026-11-04-printer", resolved=Moment(at.date(), at))


def test_it_is_the_last_full_hour() -> None:
    assert as_of([]) == HOUR
    assert as_of([solved(HOUR - timedelta(days=3))]) == HOUR


def test_what_was_told_since_has_happened() -> None:
    minutes_ago = (HOUR + timedelta(minutes=12)).astimezone(CURITIBA)
    assert as_of([solved(minutes_ago), solved(HOUR)]).isoformat() == "2026-11-04T14:12:00+00:00"


def test_what_is_told_of_later_has_not() -> None:
    assert as_of([solved(HOUR + timedelta(minutes=45))]) == HOUR


def test_a_moment_that_is_given_is_that_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1793803500")
    assert as_of([]) == datetime.fromtimestamp(1793803500, UTC)
