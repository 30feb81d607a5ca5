"""The figures of some stretch of time beside the observations that they are made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from svcsite.ledger.key import ReportKey
from svcsite.measures.catalogue import DEFINITIONS, Definition, Measured, Observe
from svcsite.measures.figure import Figure
from svcsite.measures.observation import Observation
from svcsite.record.period import Period


@dataclass(frozen=True, kw_only=True)
class Tally:
    """Observations of one kind, and all figures that are made of just these.

    Of thousands of tallies most are only ever put together with others, so the figures are made when they are asked for.
    """

    definitions: tuple[Definition, ...]
    observations: tuple[Observation, ...]

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """Its figures, in the order of the catalogue."""
        return tuple(one.make(one.name, self.observations) for one in self.definitions)

    @property
    def name(self) -> str:
        """The name of its first figure, which tells it from all other tallies."""
        return self.definitions[0].name

    @property
    def lasting(self) -> bool:
        """Whether it is no sum of events but a state at the end of the time."""
        return self.definitions[0].lasting


def _kinds() -> Iterator[tuple[Definition, ...]]:
    found: dict[Observe, list[Definition]] = {}
    for definition in DEFINITIONS:
        found.setdefault(definition.observe, []).append(definition)
    return map(tuple, found.values())


KINDS = tuple(_kinds())
"""The definitions of the catalogue by what is observed for them, in order."""

Tallies = tuple[Tally, ...]
"""All that is measured, in the order of the catalogue."""


def tallies(measured: Measured, periods: Iterable[Period] | None = None) -> Tallies:
    """Return all tallies of the periods, in order and not overlapping; None is all time."""
    wanted = None if periods is None else tuple(periods)
    return tuple(_tally(measured, kind, wanted) for kind in KINDS)


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
        Tally(definitions=kind, observations=tuple(observed.get(kind[0].name, ())))
        for kind in KINDS
    )


def last_months(last: Period, count: int) -> tuple[Period, ...]:
    """Return so many months up to a last one, the earliest first."""
    months = [last]
    while len(months) < count:
        months.append(months[-1].previous)
    return tuple(reversed(months))


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
    return Tally(definitions=definitions, observations=tuple(seen))
