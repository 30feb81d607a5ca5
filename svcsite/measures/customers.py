"""All customers of a ledger measured, each once: by month, by year, and all together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from svcsite.ledger.ledger import Ledger, Slice
from svcsite.measures.catalogue import Measured
from svcsite.measures.change import changes
from svcsite.measures.intervals import Trend
from svcsite.measures.observation import Observation
from svcsite.measures.paused import PausedTime, paused_by_reason
from svcsite.measures.planned import PlannedInterval, planned_intervals, planned_machines
from svcsite.measures.tally import Tallies, has_events, last_months, tallies, together
from svcsite.record.period import Period

MONTHS = 12
"""How many months what is shown as recent covers, the current one included."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recent:
    """The last 12 months, the earliest first: each by itself, all as a whole, and against the 12 before."""

    months: tuple[Period, ...]
    by_month: tuple[Tallies, ...]
    whole: Tallies
    trends: Mapping[str, Trend]

    def told(self) -> Iterator[str]:
        """Yield texts that are the same where all of it is the same."""
        yield repr(self.months)
        yield repr(sorted((name, trend.value) for name, trend in self.trends.items()))
        yield from (repr(tally.observations) for tally in self.whole)


class MeasuredCustomers:
    """The figures of a ledger's customers; what was asked for once is remembered.

    `observed` has what was observed of some of them before, by slug, so that it is not observed again.
    """

    def __init__(
        self,
        ledger: Ledger,
        observed: Mapping[str, Mapping[str, tuple[Observation, ...]]] | None = None,
    ) -> None:
        self._ledger = ledger
        self._observed = observed or {}
        self._measured: dict[str, Measured] = {}
        self._tallies: dict[tuple[str, Period], Tallies] = {}
        self._months: dict[str, list[Period]] = {}
        self._everywhere: dict[Period, Tallies] = {}
        self._recent: dict[str, Recent] = {}
        self._planned: dict[str, list[PlannedInterval]] = {}
        self._held: dict[str, Slice] = {}

    @property
    def current(self) -> Period:
        """The month of the moment at which the ledger is asked, in the archive's time zone."""
        return Period.month_of(self._ledger.as_of.astimezone(self._ledger.settings.timezone).date())

    def is_over(self, period: Period) -> bool:
        """Tell whether nothing more can happen in a period."""
        return period.end <= self.current.start

    def of(self, slug: str) -> Measured:
        """Return a customer's figures. Raises `KeyError` for an unknown slug."""
        if slug not in self._measured:
            slice_ = self._ledger.slice_of_customer(slug)
            observed = self._observed.get(slug)
            self._measured[slug] = (
                Measured.of(slice_) if observed is None else Measured.given(slice_, observed)
            )
        return self._measured[slug]

    def tallies(self, slug: str, period: Period) -> Tallies:
        """Return what is measured of a customer in a period."""
        if (slug, period) not in self._tallies:
            self._tallies[slug, period] = tallies(self.of(slug), [period])
        return self._tallies[slug, period]

    def recent(self, slug: str) -> Recent:
        """Return what is measured of a customer in the last 12 months."""
        if slug not in self._recent:
            measured = self.of(slug)
            before, months = self._windows()
            whole = tallies(measured, months)
            self._recent[slug] = Recent(
                months=months,
                by_month=tuple(self.tallies(slug, month) for month in months),
                whole=whole,
                # The current month is not over: how much there was cannot be compared.
                trends=changes(tallies(measured, before), whole, alike=False),
            )
        return self._recent[slug]

    def recent_everywhere(self) -> Recent:
        """Return what is measured of all customers together in the last 12 months."""
        before, months = self._windows()
        slugs = [customer.slug for customer in self._ledger.customers]
        whole = together(self.recent(slug).whole for slug in slugs)
        earlier = together(tallies(self.of(slug), before) for slug in slugs)
        return Recent(
            months=months,
            by_month=tuple(self.everywhere(month) for month in months),
            whole=whole,
            trends=changes(earlier, whole, alike=False),
        )

    def _windows(self) -> tuple[tuple[Period, ...], tuple[Period, ...]]:
        months = last_months(self.current, 2 * MONTHS)
        return months[:MONTHS], months[MONTHS:]

    def months(self, slug: str) -> list[Period]:
        """Return the months in which something happened at a customer's, the earliest first."""
        if slug not in self._months:
            within = self.of(slug).months()
            self._months[slug] = [m for m in within if has_events(self.tallies(slug, m))]
        return self._months[slug]

    def years(self, slug: str) -> list[Period]:
        """Return the years in which something happened at a customer's, the earliest first."""
        return sorted({Period.year_of(month.start) for month in self.months(slug)})

    def planned(self, slug: str, period: Period) -> int:
        """Return on how many machines a customer's contracts planned work in intervals that ended in a period."""
        if slug not in self._planned:
            self._planned[slug] = planned_intervals(self.of(slug).slice)
        return planned_machines(self._planned[slug], period)

    def paused(self, slug: str, period: Period) -> tuple[PausedTime, ...]:
        """Return the reasons for which a customer's cases solved in a period stood still, the longest first."""
        if slug not in self._held:
            # Few cases have pauses, and every period asks for them.
            slice_ = self.of(slug).slice
            held = (case for case in slice_.cases if any(visit.pauses for visit in case.visits))
            self._held[slug] = replace(slice_, cases=tuple(held))
        return tuple(paused_by_reason(self._held[slug], period))

    def trends(self, slug: str, period: Period) -> dict[str, Trend]:
        """Return where each figure went since the period before; none while a period goes on."""
        if not self.is_over(period):
            return {}
        before = period.previous
        began = self.months(slug)
        return changes(
            self.tallies(slug, before),
            self.tallies(slug, period),
            # The month in which a customer came was not a whole one.
            alike=bool(began) and began[0] < before,
        )

    def everywhere(self, period: Period) -> Tallies:
        """Return what is measured of all customers together in a period."""
        if period not in self._everywhere:
            slugs = (customer.slug for customer in self._ledger.customers)
            self._everywhere[period] = together(self.tallies(slug, period) for slug in slugs)
        return self._everywhere[period]

    def trends_everywhere(self, period: Period) -> dict[str, Trend]:
        """Return where each figure of all customers went since the period before; none while a period goes on."""
        if not self.is_over(period):
            return {}
        before = period.previous
        slugs = (customer.slug for customer in self._ledger.customers)
        began = min((self.months(slug)[0] for slug in slugs if self.months(slug)), default=period)
        return changes(self.everywhere(before), self.everywhere(period), alike=began < before)
