"""All figures by name, in the order in which they are shown, and what each is made from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Self

from svcsite.ledger.ledger import Slice
from svcsite.measures import observation as made
from svcsite.measures.figure import Figure, Unit
from svcsite.measures.observation import Observation, within
from svcsite.measures.ratings import answered, rated
from svcsite.measures.volume import unproductive, volume
from svcsite.record.period import Period

Observe = Callable[[Slice], Iterable[Observation]]
Make = Callable[[str, Iterable[Observation]], Figure]


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """A figure's name, what is observed for it, and how its value is made of that."""

    name: str
    observe: Observe
    make: Make


def _ratings(slice_: Slice) -> Iterator[Observation]:
    return rated(slice_.reports, slice_.settings.rating)


def _answers(slice_: Slice) -> Iterator[Observation]:
    return answered(slice_.reports)


def _mean_score(name: str, observations: Iterable[Observation]) -> Figure:
    return made.mean_of(name, Unit.SCORE, observations)


DEFINITIONS: tuple[Definition, ...] = (
    Definition(name="reports", observe=volume, make=made.count),
    Definition(name="rating_mean", observe=_ratings, make=_mean_score),
    Definition(name="rating_satisfied", observe=_ratings, make=made.share),
    Definition(name="response_rate", observe=_answers, make=made.share),
    Definition(name="unproductive", observe=unproductive, make=made.part_count),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A slice with all its observations, from which the figures of any period are made; make it with `of`."""

    slice: Slice
    _seen: dict[Observe, tuple[Observation, ...]] = field(repr=False)

    @classmethod
    def of(cls, slice_: Slice) -> Self:
        """Observe a slice once."""
        measures = dict.fromkeys(definition.observe for definition in DEFINITIONS)
        return cls(slice=slice_, _seen={observe: tuple(observe(slice_)) for observe in measures})

    def figures(self, period: Period | None) -> dict[str, Figure]:
        """Return all figures of a period by name, in their order; None is all time."""
        return {d.name: d.make(d.name, within(self._seen[d.observe], period)) for d in DEFINITIONS}

    def figure(self, name: str, period: Period | None) -> Figure:
        """Return one figure. Raises `KeyError` for a name that none has."""
        return _BY_NAME[name].make(name, self.observations(name, period))

    def observations(self, name: str, period: Period | None) -> list[Observation]:
        """Return what a figure is made from. Raises `KeyError` for a name that none has."""
        return within(self._seen[_BY_NAME[name].observe], period)

    def months(self) -> list[Period]:
        """Return the months in which something happened, the earliest first, with those between."""
        days = {o.day for seen in self._seen.values() for o in seen if o.day != date.min}
        if not days:
            return []
        month, last = Period.month_of(min(days)), Period.month_of(max(days))
        found = [month]
        while month < last:
            month = Period.month_of(month.end)
            found.append(month)
        return found


_BY_NAME = {definition.name: definition for definition in DEFINITIONS}
