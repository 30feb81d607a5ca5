"""Short ways to write calendars and moments in the tests of business time."""

from datetime import datetime
from zoneinfo import ZoneInfo

from svcsite.measures.business_time import BusinessCalendar
from svcsite.record.calendar import parse_hours


def calendar(*lines: str, zone: str = "America/Sao_Paulo", holidays: str | None = None):
    """Make a calendar of what a contract says."""
    return BusinessCalendar(hours=parse_hours(list(lines)), zone=ZoneInfo(zone), holidays=holidays)


def at(text: str, zone: str = "America/Sao_Paulo") -> datetime:
    """Read a moment: `2026-10-02 09:12`, by the clocks of a zone; of two, the first."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))
