"""When a deadline is decided: met on the day it was met, breached on the day it passed, and never again.

What comes after a deadline has passed does not undo the breach: not a late solution, nor that the customer gave up.
So a delivered period keeps its breaches whatever happens next.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from svcsite.ledger.case import Case
from svcsite.ledger.key import ReportKey
from svcsite.measures.clock import Clock, day_in, seconds
from svcsite.measures.figure import Reason
from svcsite.measures.observation import Observation
from svcsite.record.facets import Facets
from svcsite.record.moment import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What became of a deadline, and on which day.

    With a `reason` it is not decided. `late` is the business time in seconds by which it was missed, so far where the
    case is open; None where it was met, and where nobody knows the time.
    """

    day: date
    met: bool = False
    reason: Reason | None = None
    late: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """What was promised: so much business time on a clock, until something is done.

    `done` is when it was, `ended` when the case was over, for whatever cause; either is None while it has not
    happened. `as_of` is the aware moment at which it is asked.
    """

    clock: Clock
    limit: timedelta | None
    done: Moment | None
    ended: Moment | None
    as_of: datetime

    def decide(self) -> Decision:
        """Return what became of it."""
        if self.limit is None:
            return self._undecided(Reason.NO_TARGET)
        settled = self.done or self.ended
        due = self.clock.deadline(self.limit)
        is_late = self._is_late(settled, due)
        if is_late is None:
            return self._undecided(Reason.NO_TIME)
        if is_late and due:
            return Decision(day=due.date(), late=self._late(due, settled))
        if self.done:
            return Decision(day=self.done.day, met=True)
        return self._undecided(Reason.NOT_RESOLVED if settled else Reason.NOT_DUE)

    def _undecided(self, reason: Reason) -> Decision:
        """Say so on the day on which it was settled, or as long as it is open, on the day that is asked."""
        settled = self.done or self.ended
        if settled:
            return Decision(day=settled.day, reason=reason)
        today = day_in(self.as_of, self.clock.calendar.zone)
        return Decision(day=max(today, self.clock.start.day), reason=reason)

    def _is_late(self, settled: Moment | None, due: datetime | None) -> bool | None:
        """Tell whether it passed before it was settled; None where nobody can know."""
        start = self.clock.start
        if start.at is None or (settled and settled.precedes(start)):
            return None
        known = [due.date()] if due else []
        if self.clock.is_vague(min([*known, settled.day] if settled else known, default=date.max)):
            return None
        if due is None:
            return False
        if settled is None:
            return due < self.as_of
        if settled.at:
            return due.astimezone(UTC) < settled.at.astimezone(UTC)
        return None if due.date() == settled.day else due.date() < settled.day

    def _late(self, due: datetime, settled: Moment | None) -> Decimal | None:
        until = settled.at if settled else self.as_of
        return seconds(self.clock.between(due, until)) if until else None


def observed(
    case: Case,
    *,
    clock: Clock | None,
    limit: timedelta | None,
    report: Facets | None,
    done: Moment | None,
    as_of: datetime,
) -> Observation:
    """Return what became of a case's deadline, as an observation whose part is that it was met.

    `report` is the one that tells when it was `done`. A breach is told of the report that began the case, since it
    does not depend on what was done later.
    """
    ended = case.ended
    told = ReportKey.of(report or (case.last if ended else case.first))
    if clock is None:
        reason = Reason.NO_TIME if limit else Reason.NO_TARGET
        return Observation(report=told, day=ended.day if ended else case.day, reason=reason)
    decision = Deadline(clock=clock, limit=limit, done=done, ended=ended, as_of=as_of).decide()
    until = done or ended or Moment(day_in(as_of, clock.calendar.zone), as_of)
    reading = clock.read(until)
    is_breach = decision.reason is None and not decision.met
    return Observation(
        report=case.key if is_breach else told,
        day=decision.day,
        value=seconds(reading.run) if reading else None,
        part=decision.met,
        reason=decision.reason,
        limit=seconds(limit) if limit else None,
        paused=seconds(reading.paused) if reading else None,
        late=decision.late,
        is_open=done is None and ended is None,
    )
