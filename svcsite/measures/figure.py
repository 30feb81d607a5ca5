"""A figure: a number that can say where it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from svcsite.ledger.key import ReportKey

SMALL = 5
"""Under this many answers no percentage is told: one answer more would move it too far."""


class Unit(Enum):
    """What a figure's value counts."""

    REPORTS = "reports"
    """How many reports: of all counted ones, or of those in the part."""
    SCORE = "score"
    """A score on the archive's own scale."""
    SHARE = "share"
    """The part of n, from 0 to 1."""
    SECONDS = "s"
    """A length of time in seconds."""


class Reason(Enum):
    """Why a report that belongs to the population was left out of a figure."""

    DECLINED = "declined"
    NOT_ASKED = "not asked"
    NO_ANSWER = "no answer"
    UNFINISHED = "unfinished"
    """Something remains to be done, so nobody was asked yet."""
    NO_TIME = "no time"
    """A day is known, but not the time of day; or the times contradict each other."""
    NO_TARGET = "no target"
    """No contract then, or one that promises nothing for it."""
    NOT_DUE = "not due"
    """Open, and its deadline has not passed."""
    UNDER_WAY = "under way"
    """Done in an interval that is not over, so that not all of it is due yet."""
    NOT_PLANNED = "not planned"
    """Done, but in no interval in which a contract makes such work due."""
    NOT_RESOLVED = "not resolved"
    """It ended without a solution: cancelled, out of scope, nobody there."""
    TOO_EARLY = "too early"
    """It could still come back: the window has not passed."""
    NO_CAUSE = "no cause"
    """Nothing is known by which it could be told from others: no machine and no service, or no cause that says it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Excluded:
    """A report that was left out, and why."""

    report: ReportKey
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A value with its unit, what it was made from and what was left out.

    `value` is None where nothing could be counted, which is not zero. `counted` names the reports it was made
    from, one for each case where cases are counted, and `excluded` those of the same population left out. `part`
    are those of the counted that a share or a count is about: met, satisfied, come back.
    """

    name: str
    value: Decimal | None
    unit: Unit
    counted: tuple[ReportKey, ...]
    excluded: tuple[Excluded, ...] = ()
    part: tuple[ReportKey, ...] = ()

    @property
    def n(self) -> int:
        """How many reports or cases it was made from."""
        return len(self.counted)

    @property
    def told_share(self) -> Decimal | None:
        """The share as far as it may be told: None for a small n, and for what is no share."""
        return self.value if self.unit is Unit.SHARE and self.n >= SMALL else None
