"""What a typed number claims to be: a value of one of some figures, in one of a few ways."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from svcsite.audits.numerals import Typed, TypedTime
from svcsite.measures.figure import Figure, Unit

Aspect = Literal["value", "n", "part", "rest", "share", "fraction", "time"]
"""Which number of a figure: how much it is, of how many, how many in the part, how many not, its share, both, a time."""

Bound = Literal["=", ">", "<", "~"]

_PERCENT = Decimal(100)
_ROUGHLY = Decimal("0.05")
"""How far from a value one may be who says that he is not exact."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A number that claims to be a figure's, at `start` up to `end` of its text.

    `figures` are the names of those that may be meant, the likeliest first. `of` is the second number of a fraction.
    """

    figures: tuple[str, ...]
    aspect: Aspect
    number: Typed | TypedTime
    start: int
    end: int
    of: Typed | None = None
    bound: Bound = "="

    def is_true_of(self, figure: Figure) -> bool:
        """Tell whether a figure bears it out; nothing bears out a claim where nothing was counted, but none."""
        if self.aspect == "fraction":
            return (
                self.of is not None
                and self._holds(Decimal(len(figure.part) or _count(figure)))
                and self.of.is_rounded(Decimal(figure.n))
            )
        return (value := _number(figure, self.aspect)) is not None and self._holds(value)

    @property
    def is_of_all(self) -> bool:
        """Whether it says that nothing is amiss: then that goes for each of the figures that may be meant."""
        amiss = {"share": _PERCENT, "rest": Decimal(0)}.get(self.aspect)
        return isinstance(self.number, Typed) and amiss in self.number.readings

    def _holds(self, value: Decimal) -> bool:
        if self.number.is_rounded(value):
            return True
        readings = (
            (self.number.shortest, self.number.longest)
            if isinstance(self.number, TypedTime)
            else self.number.readings
        )
        match self.bound:
            case ">":
                return any(reading <= value for reading in readings)
            case "<":
                return any(reading >= value for reading in readings)
            case "~":
                return any(abs(reading - value) <= abs(value) * _ROUGHLY for reading in readings)
        return False


def _number(figure: Figure, aspect: Aspect) -> Decimal | None:
    match aspect:
        case "value":
            return figure.value if figure.unit is Unit.SCORE else Decimal(_count(figure))
        case "n":
            return Decimal(figure.n)
        case "part":
            return Decimal(len(figure.part))
        case "rest":
            return Decimal(figure.n - len(figure.part))
        case "share":
            return None if figure.value is None else figure.value * _PERCENT
    return figure.value


def _count(figure: Figure) -> int:
    """Return how many a figure counts."""
    return int(figure.value or 0) if figure.unit is Unit.REPORTS else len(figure.part)
