"""The moment as of which a site tells what is open, and for how long it is the same one.

The pages of whoever has an open case tell the time, and would all be another at every moment. So a build tells of the full
hour, and while a site is served the moment is held for the day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta
from typing import TypeAlias
from zoneinfo import ZoneInfo

from svcsite.checks.clock import given, now
from svcsite.checks.examination import Examination
from svcsite.ledger.cut_off import moments
from svcsite.measures.clock import day_in, zone_of
from svcsite.record.facets import Facets

AsOf: TypeAlias = Callable[[Examination], datetime]
"""Gives the aware moment as of which an archive, or one customer's share of it, is told."""

_TICK = timedelta(microseconds=1)


def full_hour(examination: Examination) -> datetime:
    """Return the last full hour, or just after the latest that is told of, if that has happened since.

    What was solved a minute ago is solved. Where `SOURCE_DATE_EPOCH` says what time it is, that is it.
    """
    if known := given():
        return known
    moment = now()
    hour = moment.replace(minute=0, second=0, microsecond=0)
    return max((hour, *_happened(examination.admitted, hour, moment)))


class HeldMoment:
    """The first moment of a day at which anybody asked, in all the zones whose days count for what is told.

    It is never before what a report tells of that has happened: who saves a visit that was over a minute ago sees it over.
    """

    def __init__(self, clock: Callable[[], datetime] = now) -> None:
        self._clock = clock
        self._held: dict[frozenset[tuple[ZoneInfo, date]], datetime] = {}

    def __call__(self, examination: Examination) -> datetime:
        """Return the moment for what was examined: an archive, or a customer's share of one."""
        moment, settings = self._clock(), examination.settings
        zones = {settings.timezone, *(zone_of(one, settings) for one in examination.customers)}
        days = frozenset((zone, day_in(moment, zone)) for zone in zones)
        held = self._held.setdefault(days, moment)
        return max((held, *_happened(examination.admitted, held, moment)))


def _happened(reports: Iterable[Facets], since: datetime, until: datetime) -> Iterable[datetime]:
    """Yield just after when anything happened between two moments that one of the reports tells of."""
    for report in reports:
        for moment in (*moments(report), *filter(None, (report.opened,))):
            if moment.at is not None and since <= moment.at < until:
                yield moment.at.astimezone(UTC) + _TICK
