"""A period of a customer's as its client report tells it: as of its cut-off, whatever happened later.

The cut-off is the first moment after the period by the customer's clocks, or now while the period is not over. So a
report that was delivered changes only when somebody enters late what had happened before.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Self

from svcsite.ledger.key import ReportKey
from svcsite.ledger.ledger import Ledger, Slice
from svcsite.ledger.past import Past
from svcsite.measures.backlog import OpenCase, open_at
from svcsite.measures.catalogue import Measured
from svcsite.measures.causes import Pareto, causes
from svcsite.measures.change import changes
from svcsite.measures.client.agreed import MEASURES, Agreed, Decided, agreed, decided
from svcsite.measures.client.breaches import Breach, breaches
from svcsite.measures.client.next_planned import NextPlanned, next_planned
from svcsite.measures.clock import zone_of
from svcsite.measures.figure import Figure
from svcsite.measures.first_time_fix import first_time_fix
from svcsite.measures.intervals import Trend
from svcsite.measures.observation import Observation
from svcsite.measures.paused import PausedTime, paused_by_reason
from svcsite.measures.planned import PlannedInterval, done_reports, intervals_of, planned_machines
from svcsite.measures.ratings import Ratings, ratings_of
from svcsite.measures.recurrence import Return, returns
from svcsite.measures.tally import Tallies, figures_of, tallies
from svcsite.record.customer import Contract, Customer
from svcsite.record.facets import Facets
from svcsite.record.period import Period
from svcsite.record.schedule import under_contract

__all__ = ["Agreed", "Breach", "ClientPeriod", "ClientPeriods"]

_MARGIN = 3
"""Days by which clocks of different zones and days without a time may be apart, and more."""
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientPeriod:
    """All that is measured for one client report, as of `cut_off`.

    `contracts` are those valid in the period, the earliest first, and `first_day` and `last_day` the days of it that
    they cover, both included; the whole period where there is none. `slice` is all that was known of the customer at
    the cut-off, of whatever age. `figures` are those of `tallies` by name, `before` those of the period before as of
    its own cut-off, empty where the customer was not there yet, and `trends` lead from these to those.
    `is_comparable` says that counts of both compare: this period is over, and the one before was a whole one, since the
    customer was there all through it.
    """

    customer: Customer
    period: Period
    cut_off: datetime
    is_over: bool
    contracts: tuple[Contract, ...]
    first_day: date
    last_day: date
    slice: Slice
    tallies: Tallies
    figures: Mapping[str, Figure]
    before: Mapping[str, Figure]
    is_comparable: bool
    trends: Mapping[str, Trend]
    agreed: tuple[Agreed, ...]
    breaches: tuple[Breach, ...]
    """The deadlines missed in the period, in the order in which they passed."""
    reports: tuple[Facets, ...]
    """Those that the figure `reports` counts, the oldest first."""
    paused: tuple[PausedTime, ...]
    """The reasons for which cases solved in the period stood still, the longest first."""
    open: tuple[OpenCase, ...]
    """What is open at the cut-off, the oldest first."""
    returns: tuple[Return, ...]
    """The cases begun in the period with which an earlier one came back, the oldest first."""
    planned: tuple[PlannedInterval, ...]
    """The intervals of planned work that ended in the period, so that all was due, the earliest first."""
    planned_machines: int
    """On how many machines work was due in these."""
    next_planned: tuple[NextPlanned, ...]
    """For each planned work the interval in which it is to be done next, the earliest first."""
    causes: Pareto
    """What the cases begun in the period came from, as far as it was known."""
    ratings: Ratings
    rated: tuple[Observation, ...]
    """The scores given in the period, the oldest first; `value` is the score."""


class ClientPeriods:
    """The periods of a ledger's customers for client reports; what was asked for once is remembered."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._made: dict[tuple[str, Period], ClientPeriod] = {}
        self._states: dict[tuple[str, Period], _State] = {}
        self._past: dict[str, Past] = {}

    def of(self, slug: str, period: Period) -> ClientPeriod:
        """Return a customer's period, which need not be over. Raises `KeyError` for an unknown slug."""
        if (slug, period) not in self._made:
            self._made[slug, period] = self._make(slug, period)
        return self._made[slug, period]

    def cut_off(self, slug: str, period: Period) -> datetime:
        """Return the moment as of which a customer's period is told, in the customer's time zone.

        Raises `KeyError` for an unknown slug.
        """
        zone = zone_of(self._ledger.customer(slug), self._ledger.settings)
        end = datetime.combine(period.end, time(), zone)
        return min(end, self._ledger.as_of.astimezone(zone), key=lambda at: at.astimezone(UTC))

    def _make(self, slug: str, period: Period) -> ClientPeriod:
        customer, cut_off = self._ledger.customer(slug), self.cut_off(slug, period)
        now, before, trends, alike = self._state(slug, period), None, {}, False
        began, is_over = self._past_of(slug).began, period.end <= cut_off.date()
        if began and began < period.start:
            before = self._state(slug, period.previous)
            # The period in which a customer came was not a whole one.
            alike = began < period.previous.start
            trends = changes(before.tallies, now.tallies, alike=alike) if is_over else {}
        slice_ = now.slice
        due = under_contract(customer, period)
        contracts = due.contracts if due else ()
        intervals = intervals_of(customer, done_reports(slice_.reports), cut_off.date())
        ended = [one for one in intervals if one.is_due and period.has(one.end - _DAY)]
        observed = {tally.name: tally.observations for tally in now.tallies}
        scores = observed["rating_mean"]
        return ClientPeriod(
            customer=customer,
            period=period,
            cut_off=cut_off,
            is_over=is_over,
            contracts=contracts,
            first_day=due.first_day if due else period.start,
            last_day=due.last_day if due else period.end - _DAY,
            slice=self._past_of(slug).at(cut_off),
            tallies=now.tallies,
            figures=figures_of(now.tallies),
            before=figures_of(before.tallies) if before else {},
            is_comparable=is_over and alike,
            trends=trends,
            agreed=agreed(customer, contracts, now.decided, before.decided if before else None),
            breaches=breaches(now.decided, slice_.settings, slice_.as_of),
            reports=_told_of(slice_, observed["reports"]),
            paused=tuple(paused_by_reason(slice_, period)),
            open=tuple(open_at(slice_, period)),
            returns=tuple(back for back in returns(slice_) if period.has(back.case.day)),
            planned=tuple(ended),
            planned_machines=planned_machines(ended, period),
            next_planned=next_planned(customer, intervals, cut_off.date()),
            causes=causes(slice_, period),
            ratings=ratings_of(list(scores), slice_.settings.rating.scale),
            rated=tuple(score for score in reversed(scores) if score.reason is None),
        )

    def _state(self, slug: str, period: Period) -> _State:
        if (slug, period) not in self._states:
            past, moment = self._past_of(slug), self.cut_off(slug, period)
            window = self._ledger.settings.recurrence.window.days
            before = past.around(moment, _back(period.start, window + _MARGIN))
            begun = self._planned_since(slug, period)
            within = past.around(moment, _back(period.start, _MARGIN), begun)
            # What comes back may do so with a case that was over before the period.
            within = replace(within, histories=before.histories)
            self._states[slug, period] = _State.of(within, before, period)
        return self._states[slug, period]

    def _planned_since(self, slug: str, period: Period) -> date:
        """Return when the contracts of a period began: what was planned before is not of their intervals."""
        contracts = self._ledger.customer(slug).contracts
        begun = (c.from_ for c in contracts if c.from_ and not (c.to and c.to < period.start))
        return min(begun, default=period.start)

    def _past_of(self, slug: str) -> Past:
        if slug not in self._past:
            self._past[slug] = Past(self._ledger, slug)
        return self._past[slug]


@dataclass(frozen=True, slots=True, kw_only=True)
class _State:
    """What was measured of a period, and the part of the past that could matter to it."""

    slice: Slice
    tallies: Tallies
    decided: tuple[Decided, ...]

    @classmethod
    def of(cls, slice_: Slice, before: Slice, period: Period) -> Self:
        """Measure a slice, and in what was going on `before` the repairs of which the window ends in the period."""
        measured = Measured.of(slice_, {first_time_fix: before})
        cases = {ReportKey.of(visit): case for case in slice_.cases for visit in case.visits}
        observed = {one: measured.observations(f"sla_{one}", period) for one in MEASURES}
        return cls(
            slice=slice_,
            tallies=tallies(measured, [period]),
            decided=decided(observed, cases),
        )


def _told_of(slice_: Slice, observations: Iterable[Observation]) -> tuple[Facets, ...]:
    """Return the reports that observations tell of, the oldest first."""
    days = {seen.report: seen.day for seen in observations}
    counted = (report for report in slice_.reports if ReportKey.of(report) in days)
    return tuple(sorted(counted, key=lambda report: (days[ReportKey.of(report)], report.id)))


def _back(day: date, days: int) -> date:
    """Return the day so many days before another, or the first of all days."""
    return date.fromordinal(max(day.toordinal() - days, 1))
