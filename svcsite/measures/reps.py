"""A rep's figures: what the rep handled, and the ratings that are credited to the rep."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Self

from svcsite.ledger.ledger import Ledger, Slice
from svcsite.measures.catalogue import DEFINITIONS, Definition
from svcsite.measures.observation import Observation
from svcsite.measures.ranking import credited
from svcsite.measures.tally import Tallies, Tally
from svcsite.record.facets import Facets
from svcsite.record.period import Period

TALLIES = (
    "reports",
    "response_median",
    "resolution_median",
    "rating_mean",
    "first_time_fix",
)
"""What is told of a rep, by the names of the tallies.

Not recurrences: a trouble that came back says something of who was there before, not of who was called then.
"""

_RATINGS = "rating_mean"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """Observations, the newest first, and the figures that are made of them."""

    definitions: tuple[Definition, ...]
    observations: tuple[Observation, ...]
    ages: tuple[int, ...]
    """How many months before the year 0 each was, so that those of a period are found quickly: a negative number."""

    @classmethod
    def of(cls, name: str, slice_: Slice) -> Self:
        """Observe a slice for the tally of a name."""
        observe = next(one.observe for one in DEFINITIONS if one.name == name)
        newest_first = tuple(sorted(observe(slice_), key=_age, reverse=True))
        return cls(
            definitions=tuple(one for one in DEFINITIONS if one.observe == observe),
            observations=newest_first,
            ages=tuple(-(o.day.year * 12 + o.day.month) for o in newest_first),
        )

    def tally(self, period: Period | None) -> Tally:
        """Return the tally of a period; None is all time."""
        start, end = 0, len(self.ages)
        if period is not None:
            first = period.year * 12 + period.first
            start = bisect_left(self.ages, -(first + period.months - 1))
            end = bisect_right(self.ages, -first)
        return Tally(definitions=self.definitions, observations=self.observations[start:end])


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredRep:
    """A rep, all that the rep handled, and what is told of the rep; make it with `of`.

    Figures of cases are those of the cases that one of the rep's reports began. In a complaint the rating is
    credited to whom it is about.
    """

    rep: str
    slice: Slice
    seen: tuple[Seen, ...]

    @classmethod
    def of(cls, rep: str, handled: Slice, rated: Slice) -> Self:
        """Measure a rep: `handled` is of the rep's reports, and `rated` of those whose ratings are credited."""
        seen = (Seen.of(name, rated if name == _RATINGS else handled) for name in TALLIES)
        return cls(rep=rep, slice=handled, seen=tuple(seen))

    @property
    def ratings(self) -> tuple[Observation, ...]:
        """The ratings credited to the rep, the newest first."""
        return self.seen[TALLIES.index(_RATINGS)].observations

    def tallies(self, period: Period | None) -> Tallies:
        """Return what is told of the rep in a period, in order; None is all time."""
        return tuple(seen.tally(period) for seen in self.seen)

    def months(self) -> list[Period]:
        """Return the months in which anything told happened, the earliest first."""
        days = {o.day for seen in self.seen for o in seen.observations}
        return sorted({Period.month_of(day) for day in days if day != date.min})


def measured_reps(ledger: Ledger) -> list[MeasuredRep]:
    """Return every rep that the archive names or who has a report or a rating, by id."""
    handled: dict[str, list[Facets]] = {rep: [] for rep in ledger.settings.reps}
    rated: dict[str, list[Facets]] = {}
    for report in ledger.reports:
        if report.rep:
            handled.setdefault(report.rep, []).append(report)
        if who := credited(report):
            rated.setdefault(who, []).append(report)
    return [
        MeasuredRep.of(
            rep, ledger.slice_of(handled.get(rep, ())), ledger.slice_of(rated.get(rep, ()))
        )
        for rep in sorted({*handled, *rated})
    ]


def _age(observation: Observation) -> tuple[date, Sequence[str]]:
    return observation.day, observation.report
