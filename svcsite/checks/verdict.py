"""What was found in one report or photo by itself, before reports are held against each other."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from svcsite.checks.diagnostic import Diagnostic
from svcsite.checks.sealed import Sealed
from svcsite.record.facets import Facets
from svcsite.record.report import Report
from svcsite.source.picture import Picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The diagnostics of one report's file and what others need to know of it; or those of a photo.

    `facets` is None where nothing could be read, `report` where it was remembered rather than read, and `picture`
    for what is no photo that can be shown. `seals` are those of a verdict on a report's seals. What does not last, since it depends on more than what the file holds,
    is not remembered.
    """

    path: Path
    diagnostics: tuple[Diagnostic, ...]
    facets: Facets | None = None
    report: Report | None = None
    picture: Picture | None = None
    seals: tuple[Sealed, ...] = ()
    lasts: bool = True
