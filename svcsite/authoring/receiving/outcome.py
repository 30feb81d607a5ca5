"""What became of each file that was handed in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal

from svcsite.authoring.receiving.parcel import Sender
from svcsite.checks.diagnostic import Diagnostic

Fate = Literal["new", "completed", "updated", "here", "refused"]
"""Taken in; taken in place of a version with less, or of another; here already; sent back."""

TAKEN: frozenset[Fate] = frozenset({"new", "completed", "updated"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one file; `name` and `origin` are as they came.

    `path` is where it stands or would, seen from the archive's folder, and `branch` the branch it is on, empty in a
    folder. `rep` is the id of who wrote the report, where that is known. `reason` says why it was sent back if no rule did,
    and `diagnostics` what the rules say, of what passes too. `text` is the report itself, for who quotes its lines.
    """

    fate: Fate
    name: str
    origin: str = ""
    sender: Sender | None = None
    rep: str | None = None
    path: PurePosixPath | None = None
    branch: str = ""
    reason: str = ""
    diagnostics: tuple[Diagnostic, ...] = ()
    text: str = ""
    is_photo: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """All outcomes, and the names of what plays no part."""

    outcomes: tuple[Outcome, ...]
    passed_over: tuple[str, ...] = ()

    @property
    def refused(self) -> int:
        """How many files were sent back."""
        return sum(outcome.fate == "refused" for outcome in self.outcomes)
