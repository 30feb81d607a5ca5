"""Deadlines that were missed, each with what held its case up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from svcsite.ledger.case import Case
from svcsite.measures.client.agreed import Decided, Measure
from svcsite.measures.clock import day_in, zone_of
from svcsite.measures.observation import Observation
from svcsite.measures.paused import held_up
from svcsite.measures.response import first_answer
from svcsite.record.moment import Moment
from svcsite.record.settings import Settings


class Held(NamedTuple):
    """One reason for which a case stood still: its canonical name or as typed, for how long in business time.

    `stops` says that the clock of the deadline stood still with it, so that it is no reason for being late.
    """

    reason: str
    span: timedelta
    stops: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """A deadline that was missed.

    `observation` says when the deadline passed (`day`), what was promised (`limit`) and by how much business time it
    was missed (`late`), both in seconds; while `is_open` it is late so far. `held` are the reasons for which work
    stood still between the call and its end, the longest first.
    """

    case: Case
    measure: Measure
    observation: Observation
    held: tuple[Held, ...]


def breaches(decided: Iterable[Decided], settings: Settings, as_of: datetime) -> tuple[Breach, ...]:
    """Return the deadlines that were missed, as of an aware moment, in the order in which they passed."""
    missed = (
        Breach(
            case=one.case,
            measure=one.measure,
            observation=one.observation,
            held=_held(one, settings, as_of),
        )
        for one in decided
        if one.observation.reason is None and not one.observation.part
    )
    return tuple(sorted(missed, key=lambda one: (one.observation.day, one.case.key, one.measure)))


def _held(one: Decided, settings: Settings, as_of: datetime) -> tuple[Held, ...]:
    """Return what held a case up until what was promised was done, or until now."""
    case, is_answer = one.case, one.measure == "response"
    done = first_answer(case)[1] if is_answer else None
    until = done or case.ended or Moment(day_in(as_of, zone_of(case.customer, settings)), as_of)
    found = (
        # No pause stops the clock of the first answer.
        Held(reason, span, stops and not is_answer)
        for reason, span, stops in held_up(case, settings, until)
        if span
    )
    return tuple(sorted(found, key=lambda held: (-held.span, held.reason)))
