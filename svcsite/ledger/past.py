"""A customer's reports as they were known at one earlier moment after another, without going through all each time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import chain

from svcsite.ledger.case import PLANNED, Case
from svcsite.ledger.cut_off import CutOff, case_at, moments
from svcsite.ledger.history import Histories
from svcsite.ledger.key import ReportKey, day_of, id_day
from svcsite.ledger.ledger import Ledger, Slice, made_on
from svcsite.record.facets import Facets

_YEAR = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lasting:
    """A case with the days of the first and the last thing that its reports tell of."""

    case: Case
    first: date
    latest: date

    def lasts_until(self, day: date) -> bool:
        """Tell whether anything of it is of a day or later, or may yet be."""
        return self.latest >= day or self.case.is_open


class Past:
    """What was known of one customer at moments up to that of the ledger.

    Raises `KeyError` for an unknown slug.
    """

    def __init__(self, ledger: Ledger, slug: str) -> None:
        customer = ledger.customer(slug)
        self._settings = ledger.settings
        self._zone = customer.timezone or ledger.settings.timezone
        self._now = ledger.as_of.astimezone(self._zone).date()
        self._reports = tuple(reversed(ledger.of_customer(slug)))
        self._days = [day_of(report) for report in self._reports]
        self._places = {ReportKey.of(report): n for n, report in enumerate(self._reports)}
        cases = map(_lasting, ledger.slice_of_customer(slug).cases)
        self._cases = sorted(cases, key=lambda one: one.first)
        self._firsts = [one.first for one in self._cases]
        self._made_on = made_on(one.case for one in self._cases)
        self._in_month: dict[int, list[int]] = {}
        self._timeless: list[int] = []
        for place, one in enumerate(self._cases):
            if one.first == date.min:
                self._timeless.append(place)
                continue
            until = self._now if one.case.is_open else min(one.latest, self._now)
            for month in range(_month(one.first), max(_month(until), _month(one.first)) + 1):
                self._in_month.setdefault(month, []).append(place)
        self._planned = [
            place
            for place, one in enumerate(self._cases)
            if any(visit.kind in PLANNED for visit in one.case.visits)
        ]

    @property
    def began(self) -> date | None:
        """The day from which on anything is known of the customer; None where nothing is."""
        known = bisect_right(self._firsts, date.min)
        return self._firsts[known] if known < len(self._firsts) else None

    def at(self, moment: datetime) -> Slice:
        """Return all that was known at an aware moment."""
        cut_off = CutOff.at(moment, self._zone)
        cases: list[Case | None] = [
            one.case for one in self._cases[: bisect_right(self._firsts, cut_off.last_day)]
        ]
        reports: list[Facets | None] = list(
            self._reports[: bisect_right(self._days, cut_off.last_day)]
        )
        days = dict(self._made_on)
        for place, told in self._changed(cut_off):
            cases[place] = told
            visits = self._cases[place].case.visits
            known = {ReportKey.of(visit): visit for visit in told.visits} if told else {}
            for key in map(ReportKey.of, visits):
                days.pop(key, None)
                if self._places[key] < len(reports):
                    reports[self._places[key]] = known.get(key)
            days |= made_on([told]) if told else {}
        return self._slice(moment, reports, cases, days)

    def around(self, moment: datetime, since: date, planned_since: date | None = None) -> Slice:
        """Return what was known at an aware moment of the cases that were open or told of anything since a day.

        With the cases of planned work of which anything is of `planned_since` or later.
        """
        cut_off = CutOff.at(moment, self._zone)
        months = range(_month(since), _month(cut_off.last_day) + 1)
        places = set(chain(self._timeless, *(self._in_month.get(m, ()) for m in months)))
        places = {p for p in places if self._cases[p].lasts_until(since)}
        if planned_since:
            places.update(p for p in self._planned if self._cases[p].lasts_until(planned_since))
        begun = sorted(p for p in places if self._cases[p].first <= cut_off.last_day)
        told = [case for case in (self._told(place, cut_off) for place in begun) if case]
        reports = sorted(
            (visit for case in told for visit in case.visits),
            key=lambda report: self._places[ReportKey.of(report)],
        )
        return self._slice(moment, reports, told, made_on(told))

    def _told(self, place: int, cut_off: CutOff) -> Case | None:
        one = self._cases[place]
        # What is open is never settled: its cause may still be found.
        is_settled = one.latest < cut_off.last_day and not one.case.is_open
        return one.case if is_settled else case_at(one.case, cut_off)

    def _changed(self, cut_off: CutOff) -> Iterator[tuple[int, Case | None]]:
        """Yield the places of cases that had begun and were known otherwise than now, with what was known."""
        alive = self._in_month.get(_month(cut_off.last_day), ())
        for place in chain(self._timeless, alive):
            if self._cases[place].first <= cut_off.last_day:
                told = self._told(place, cut_off)
                if told is not self._cases[place].case:
                    yield place, told

    def _slice(
        self,
        moment: datetime,
        reports: Iterable[Facets | None],
        cases: Iterable[Case | None],
        days: dict[ReportKey, date],
    ) -> Slice:
        """Return a slice of what is there, reports and cases being given oldest first."""
        told = tuple(case for case in cases if case)
        return Slice(
            settings=self._settings,
            # In UTC: between two times of one zone Python compares by the wall clock.
            as_of=moment.astimezone(UTC),
            reports=tuple(report for report in reports if report)[::-1],
            cases=told,
            histories=Histories(told),
            made_on=days,
        )


def _lasting(case: Case) -> _Lasting:
    begins = [day_of(visit) for visit in case.visits]
    told = [moment.day for visit in case.visits for moment in moments(visit)]
    told += map(id_day, case.visits)
    return _Lasting(case=case, first=min(begins), latest=max(begins + told))


def _month(day: date) -> int:
    return day.year * _YEAR + day.month
