"""What was found in one file by itself, before it is held against the others."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from svcsite.checks.diagnostic import Diagnostic
from svcsite.record.facets import Facets
from svcsite.record.report import Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The diagnostics of one report's file and what others need to know of it.

    `facets` is None where nothing could be read, `report` where it was remembered rather than read.
    """

    path: Path
    diagnostics: tuple[Diagnostic, ...]
    facets: Facets | None = None
    report: Report | None = None
