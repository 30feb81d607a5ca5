"""The figures of some stretch of time beside the observations that they are made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from svcsite.ledger.key import ReportKey
from svcsite.measures.catalogue import DEFINITIONS, Definition, Measured, Observe
from svcsite.measures.figure import Figure
from svcsite.measures.observation import Observation
from svcsite.record.period import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Observations of one kind, and all figures that are made of just these.

    What is `lasting` is no sum of events but a state at the end of the time.
    """

    figures: tuple[Figure, ...]
    observations: tuple[Observation, ...]
    lasting: bool = False

    @property
    def name(self) -> str:
        """The name of its first figure, which tells it from all other tallies."""
        return self.figures[0].name


Tallies = tuple[Tally, ...]
"""All that is measured, in the order of the catalogue."""


def tallies(measured: Measured, periods: Iterable[Period] | None = None) -> Tallies:
    """Return all tallies of the periods, in order and not overlapping; None is all time."""
    wanted = None if periods is None else tuple(periods)
    return tuple(_tally(measured, definitions, wanted) for definitions in _kinds())


def figures_of(made: Tallies) -> dict[str, Figure]:
    """Return the figures of all tallies by name."""
    return {figure.name: figure for tally in made for figure in tally.figures}


def has_events(made: Tallies) -> bool:
    """Tell whether anything happened, whatever still went on."""
    return any(tally.observations for tally in made if not tally.lasting)


def reports_of(made: Tallies) -> Iterator[ReportKey]:
    """Yield the reports that the tallies tell of, each once."""
    return iter(dict.fromkeys(o.report for tally in made for o in tally.observations))


def together(several: Iterable[Tallies]) -> Tallies:
    """Return the tallies of all, as if they were one's: every n is the sum of theirs."""
    observed: dict[str, list[Observation]] = {}
    for made in several:
        for tally in made:
            observed.setdefault(tally.name, []).extend(tally.observations)
    return tuple(
        _made(definitions, observed.get(definitions[0].name, ())) for definitions in _kinds()
    )


def last_months(last: Period, count: int) -> tuple[Period, ...]:
    """Return so many months up to a last one, the earliest first."""
    months = [last]
    while len(months) < count:
        months.append(months[-1].previous)
    return tuple(reversed(months))


def _kinds() -> list[tuple[Definition, ...]]:
    """Return the definitions by what is observed for them."""
    found: dict[Observe, list[Definition]] = {}
    for definition in DEFINITIONS:
        found.setdefault(definition.observe, []).append(definition)
    return [tuple(definitions) for definitions in found.values()]


def _tally(
    measured: Measured, definitions: tuple[Definition, ...], periods: tuple[Period, ...] | None
) -> Tally:
    name = definitions[0].name
    if definitions[0].lasting and periods:
        # What lasts is asked at the end; it does not add up.
        periods = (max(periods, key=lambda period: period.end),)
    seen = (
        measured.observations(name, None)
        if periods is None
        else chain.from_iterable(measured.observations(name, period) for period in periods)
    )
    return _made(definitions, seen)


def _made(definitions: tuple[Definition, ...], seen: Iterable[Observation]) -> Tally:
    observations = tuple(seen)
    return Tally(
        figures=tuple(d.make(d.name, observations) for d in definitions),
        observations=observations,
        lasting=definitions[0].lasting,
    )
