"""A fix: what it mends, and how it reads a file for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from svcsite.checks.fixes.sheet import Sheet
from svcsite.source.edit import Edit

Meaning = Literal["same", "more"]
"""What a file may mean once it is mended: the same, or also what nobody could read before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """One fix of the table.

    `rule` is the code of the rule whose findings it mends; where that rule is off or waived, nothing is mended. None
    is for what no rule speaks of, since it is read well as it is. `edits` is a pure function.
    """

    name: str
    rule: str | None
    edits: Callable[[Sheet], Iterator[Edit]]
    meaning: Meaning = "same"
