"""A report as a summary speaks of it, and a file with what was found in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from svcsite.checks.diagnostic import Diagnostic
from svcsite.checks.examination import Examination
from svcsite.record.facets import Facets


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A report that was asked for. `customer` and `rep` are names; `best` is the highest score there is."""

    path: Path
    facets: Facets
    customer: str
    rep: str | None
    best: Decimal


def entries_of(examination: Examination) -> Iterator[Entry]:
    """Give the reports that were asked for, refused ones included, in the archive's order."""
    settings = examination.settings
    names = {customer.slug: customer.title for customer in examination.customers}
    for path, facets in examination.told_of:
        yield Entry(
            path=path,
            facets=facets,
            customer=names.get(facets.customer, facets.customer),
            rep=settings.rep_name(facets.rep) if facets.rep else None,
            best=settings.rating.scale.highest,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFindings:
    """A file, the report that it is (if it is one), and its diagnostics: errors first, then by place."""

    path: Path
    entry: Entry | None
    diagnostics: tuple[Diagnostic, ...]

    @property
    def severity(self) -> str | None:
        """The worst of its diagnostics' severities; None for a clean file."""
        return self.diagnostics[0].severity if self.diagnostics else None


def by_file(
    diagnostics: tuple[Diagnostic, ...], entries: tuple[Entry, ...]
) -> tuple[FileFindings, ...]:
    """Give every report and every other file with findings, in the order of their paths."""
    found: dict[Path, list[Diagnostic]] = {entry.path: [] for entry in entries}
    reports = {entry.path: entry for entry in entries}
    for diagnostic in diagnostics:
        found.setdefault(diagnostic.path, []).append(diagnostic)
    return tuple(
        FileFindings(
            path=path,
            entry=reports.get(path),
            diagnostics=tuple(sorted(found[path], key=lambda d: (d.severity != "error", d.order))),
        )
        for path in sorted(found)
    )
