"""A seal of a report as it stands today: who put it on, when, and whether it holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Standing = Literal["holds", "broken", "unverified"]
"""`unverified` is one that nobody could be asked about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sealed:
    """One seal. `by` is a rep's id, `on` an aware moment in UTC.

    `added` are the canonical names of the late facts that came after the last seal, which it does not cover.
    """

    number: int
    by: str
    on: datetime
    standing: Standing
    added: tuple[str, ...] = ()
