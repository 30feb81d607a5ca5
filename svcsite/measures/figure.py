"""A figure: a number that can say where it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from svcsite.ledger.ledger import ReportKey

SMALL = 5
"""Under this many answers no percentage is told: one answer more would move it too far."""


class Unit(Enum):
    """What a figure's value counts."""

    REPORTS = "reports"
    """How many reports."""
    SCORE = "score"
    """A score on the archive's own scale."""
    PART = "part"
    """How many of the n; only of these there is a share."""


class Reason(Enum):
    """Why a report that belongs to the population was left out of a figure."""

    DECLINED = "declined"
    NOT_ASKED = "not asked"
    NO_ANSWER = "no answer"
    UNFINISHED = "unfinished"
    """Something remains to be done, so nobody was asked yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Excluded:
    """A report that was left out, and why."""

    report: ReportKey
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A value with its unit, what it was made from and what was left out.

    `value` is None where nothing could be counted, which is not zero. `n` is how many reports it
    was made from: `counted` names them, `excluded` those of the same population left out.
    """

    name: str
    value: Decimal | None
    unit: Unit
    n: int
    counted: tuple[ReportKey, ...]
    excluded: tuple[Excluded, ...] = ()

    @property
    def share(self) -> Decimal | None:
        """The value over n, from 0 to 1; None for a small n and for what is no part of it."""
        if self.unit is not Unit.PART or self.value is None or self.n < SMALL:
            return None
        return self.value / self.n
