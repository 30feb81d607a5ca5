"""All figures by name, in the order in which they are shown, and what each is made from."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Self

from svcsite.ledger.ledger import Slice
from svcsite.measures import observation as made
from svcsite.measures.backlog import backlog
from svcsite.measures.figure import Figure, Unit
from svcsite.measures.first_time_fix import first_time_fix
from svcsite.measures.observation import Observation, lasting
from svcsite.measures.paused import paused_time
from svcsite.measures.planned import planned_done
from svcsite.measures.ratings import asked, scores
from svcsite.measures.recurrence import recurrence
from svcsite.measures.resolution import resolution, resolution_deadline
from svcsite.measures.response import response, response_deadline
from svcsite.measures.volume import unproductive, volume
from svcsite.record.period import Period

Observe = Callable[[Slice], Iterable[Observation]]
Make = Callable[[str, Iterable[Observation]], Figure]


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """A figure's name, what is observed for it, and how its value is made of that.

    The docstring of `observe` is the definition that people read. A `lasting` figure is no sum of events but a state
    at the end of a period.
    """

    name: str
    observe: Observe
    make: Make
    lasting: bool = False


def _median(name: str, observations: Iterable[Observation]) -> Figure:
    return made.median_of(name, Unit.SECONDS, observations)


def _mean(name: str, observations: Iterable[Observation]) -> Figure:
    return made.mean_of(name, Unit.SECONDS, observations)


def _p90(name: str, observations: Iterable[Observation]) -> Figure:
    return made.p90_of(name, Unit.SECONDS, observations)


def _total(name: str, observations: Iterable[Observation]) -> Figure:
    return made.total(name, Unit.SECONDS, observations)


def _score(name: str, observations: Iterable[Observation]) -> Figure:
    return made.mean_of(name, Unit.SCORE, observations)


def _machines(name: str, observations: Iterable[Observation]) -> Figure:
    return made.total(name, Unit.REPORTS, observations)


DEFINITIONS: tuple[Definition, ...] = (
    Definition(name="reports", observe=volume, make=made.count),
    Definition(name="response_median", observe=response, make=_median),
    Definition(name="response_mean", observe=response, make=_mean),
    Definition(name="response_p90", observe=response, make=_p90),
    Definition(name="sla_response", observe=response_deadline, make=made.share),
    Definition(name="resolution_median", observe=resolution, make=_median),
    Definition(name="resolution_mean", observe=resolution, make=_mean),
    Definition(name="resolution_p90", observe=resolution, make=_p90),
    Definition(name="sla_resolution", observe=resolution_deadline, make=made.share),
    Definition(name="paused_time", observe=paused_time, make=_total),
    Definition(name="rating_mean", observe=scores, make=_score),
    Definition(name="rating_satisfied", observe=scores, make=made.share),
    Definition(name="response_rate", observe=asked, make=made.share),
    Definition(name="recurrence", observe=recurrence, make=made.part_count),
    Definition(name="first_time_fix", observe=first_time_fix, make=made.share),
    Definition(name="unproductive", observe=unproductive, make=made.part_count),
    Definition(name="planned_done", observe=planned_done, make=_machines),
    Definition(name="open_cases", observe=backlog, make=made.count, lasting=True),
)
"""The figures of a customer, of a rep and of the archive."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A slice with all its observations, from which the figures of any period are made; make it with `of`."""

    slice: Slice
    _seen: dict[Observe, _Seen] = field(repr=False)

    @classmethod
    def of(cls, slice_: Slice, others: Mapping[Observe, Slice] | None = None) -> Self:
        """Observe a slice once; for some kinds of observations `others` have another one in place of it."""
        slices = others or {}
        kinds = {definition.observe: definition.lasting for definition in DEFINITIONS}
        return cls(
            slice=slice_,
            _seen={
                observe: _Seen.of(observe(slices.get(observe, slice_)), lasts=lasts)
                for observe, lasts in kinds.items()
            },
        )

    @classmethod
    def given(cls, slice_: Slice, observed: Mapping[str, Iterable[Observation]]) -> Self:
        """Return what was observed of a slice before, as `observed` gave it."""
        return cls(
            slice=slice_,
            _seen={
                definition.observe: _Seen.of(observed[definition.name], lasts=definition.lasting)
                for definition in DEFINITIONS
                if definition.name in observed
            },
        )

    @property
    def observed(self) -> dict[str, tuple[Observation, ...]]:
        """All observations, each kind under the name of the first figure that is made of it."""
        first: dict[Observe, str] = {}
        for definition in DEFINITIONS:
            first.setdefault(definition.observe, definition.name)
        return {name: self._seen[observe].observations for observe, name in first.items()}

    def figures(self, period: Period | None) -> dict[str, Figure]:
        """Return all figures of a period by name, in their order; None is all time."""
        return {d.name: d.make(d.name, self._seen[d.observe].within(period)) for d in DEFINITIONS}

    def figure(self, name: str, period: Period | None) -> Figure:
        """Return one figure. Raises `KeyError` for a name that none has."""
        return _BY_NAME[name].make(name, self.observations(name, period))

    def observations(self, name: str, period: Period | None) -> list[Observation]:
        """Return what a figure is made from, newest first. Raises `KeyError` for a name that none has."""
        return self._seen[_BY_NAME[name].observe].within(period)

    def months(self) -> list[Period]:
        """Return the months in which something happened, the earliest first, with those between."""
        known = [seen.first_and_last() for seen in self._seen.values()]
        days = [day for found in known for day in found]
        if not days:
            return []
        month, last = Period.month_of(min(days)), Period.month_of(max(days))
        found = [month]
        while month < last:
            month = Period.month_of(month.end)
            found.append(month)
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    """Observations of one kind, the earliest first, so that those of a period stand together."""

    observations: tuple[Observation, ...]
    months: tuple[int, ...]
    """The month of each, counted from the year 0."""
    lasts: bool

    @classmethod
    def of(cls, observations: Iterable[Observation], *, lasts: bool) -> Self:
        ordered = tuple(sorted(observations, key=lambda o: (o.day, o.report)))
        months = tuple(o.day.year * 12 + o.day.month for o in ordered)
        return cls(observations=ordered, months=months, lasts=lasts)

    def within(self, period: Period | None) -> list[Observation]:
        """Return those of a period, newest first."""
        if self.lasts:
            return lasting(reversed(self.observations), period)
        start, end = 0, len(self.months)
        if period is not None:
            month = period.year * 12 + period.first
            start = bisect_left(self.months, month)
            end = bisect_left(self.months, month + period.months)
        return list(reversed(self.observations[start:end]))

    def first_and_last(self) -> tuple[date, ...]:
        """Return the first and the last known day."""
        start = bisect_left(self.observations, 1, key=lambda o: o.day != date.min)
        known = self.observations[start:]
        return (known[0].day, known[-1].day) if known else ()


_BY_NAME = {definition.name: definition for definition in DEFINITIONS}
