"""The moment as of which a site tells what is open, and for how long it is the same one.

A build has one moment. While a site is served it is held for the day: the pages of whoever has an open case tell the time,
and would all be another with every report that is saved.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from typing import TypeAlias
from zoneinfo import ZoneInfo

from svcsite.checks.clock import now
from svcsite.checks.examination import Examination
from svcsite.ledger.cut_off import moments
from svcsite.measures.clock import day_in, zone_of
from svcsite.record.facets import Facets

AsOf: TypeAlias = Callable[[Examination], datetime]
"""Gives the aware moment as of which an archive, or one customer's share of it, is told."""

_TICK = timedelta(microseconds=1)


def one_moment() -> AsOf:
    """Return this very moment, for whatever is asked after."""
    moment = now()
    return lambda _: moment


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
                yield moment.at + _TICK
