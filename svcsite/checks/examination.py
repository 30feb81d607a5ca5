"""A whole archive read and judged: what enters the ledger, what is refused and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from svcsite.checks.diagnostic import Diagnostic
from svcsite.checks.judging import has_errors, judge, judge_report
from svcsite.checks.rule import Subject
from svcsite.record.customer import Customer
from svcsite.record.reader import read_archive_file, read_customer, read_report
from svcsite.record.report import Report
from svcsite.record.settings import Settings
from svcsite.source.span import START, Defect
from svcsite.source.tree import CustomerFolder, Tree, walk


@dataclass(frozen=True, slots=True, kw_only=True)
class Examination:
    """What an archive holds and what is wrong with it.

    `customers` (by slug) and `reports` (by customer and id) are those admitted. `settings` are the defaults
    where `archive.yml` could not be read; then nothing else was judged and nothing is admitted.
    `sources` says where each admitted report stands.
    """

    root: Path
    settings: Settings
    customers: tuple[Customer, ...] = ()
    reports: tuple[Report, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    files: int = 0
    sources: Mapping[tuple[str, str], Path] = field(default_factory=dict)

    @property
    def refused(self) -> tuple[Path, ...]:
        """The files with errors, sorted."""
        return tuple(sorted({d.path for d in self.diagnostics if d.severity == "error"}))

    def count(self, severity: str) -> int:
        """Count the diagnostics of one severity."""
        return sum(d.severity == severity for d in self.diagnostics)


def examine(root: Path, *, only: tuple[Path, ...] = ()) -> Examination:
    """Read and judge an archive, or only the files at or below some paths of it.

    `root` is the folder with `archive.yml`. Never raises for what a file contains.
    """
    tree = walk(root)
    reading = read_archive_file(tree.settings)
    settings = reading.record or Settings()
    diagnostics = list(judge(Subject.of(reading, settings)))
    if reading.record is None or has_errors(tuple(diagnostics)):
        # Held against settings that are wrong, every report would be wrong too.
        return Examination(root=root, settings=settings, diagnostics=tuple(diagnostics), files=1)
    if only and not _chosen(tree.settings, only):
        diagnostics = []
    return _Walk(tree, settings, only, diagnostics).run()


@dataclass(slots=True)
class _Walk:
    """The way through an archive, customer by customer."""

    tree: Tree
    settings: Settings
    only: tuple[Path, ...]
    diagnostics: list[Diagnostic]
    files: int = 1
    customers: list[Customer] = field(default_factory=list)
    reports: list[Report] = field(default_factory=list)
    sources: dict[tuple[str, str], Path] = field(default_factory=dict)

    def run(self) -> Examination:
        for path, defect in self.tree.strays:
            if self._asked(path):
                subject = Subject(path=path, defects=(defect,), settings=self.settings)
                self.diagnostics += judge(subject)
        for folder in self.tree.folders:
            self._folder(folder)
        return Examination(
            root=self.tree.root,
            settings=self.settings,
            customers=tuple(self.customers),
            reports=tuple(self.reports),
            diagnostics=tuple(sorted(self.diagnostics, key=lambda d: d.order)),
            files=self.files,
            sources=self.sources,
        )

    def _folder(self, folder: CustomerFolder) -> None:
        asked = [path for path in folder.reports if self._asked(path)]
        if self.only and not asked and not self._asked(folder.customer):
            return
        customer = self._customer(folder)
        badly_named = any(path == folder.customer.parent for path, _ in self.tree.strays)
        if customer is not None and not badly_named:
            self.customers.append(customer)
        blank = customer or Customer(slug=folder.slug, fingerprint="")
        for path in asked:
            reading = read_report(path, blank, self.settings)
            found = judge_report(reading, customer, self.settings)
            self.files += 1
            self.diagnostics += found
            report = reading.record
            if report is None or customer is None or badly_named or has_errors(found):
                continue
            self.reports.append(report)
            self.sources[report.customer, report.id] = path

    def _customer(self, folder: CustomerFolder) -> Customer | None:
        """Read a customer's own file; None where it cannot be relied on."""
        path = folder.customer
        if not path.exists() and not path.is_symlink():
            defect = Defect("no-customer-file", START)
            self.diagnostics += judge(Subject(path=path, defects=(defect,), settings=self.settings))
            return None
        reading = read_customer(path, folder.slug)
        found = judge(Subject.of(reading, self.settings))
        self.files += 1
        if self._asked(path) or has_errors(found):
            self.diagnostics += found
        return None if has_errors(found) else reading.record

    def _asked(self, path: Path) -> bool:
        return not self.only or _chosen(path, self.only)


def _chosen(path: Path, only: tuple[Path, ...]) -> bool:
    return any(path == chosen or chosen in path.parents for chosen in only)


def refused_with_reasons(examination: Examination) -> Iterator[tuple[Path, list[Diagnostic]]]:
    """Give each file with errors, sorted, with all that is wrong in it."""
    refused = set(examination.refused)
    by_path: dict[Path, list[Diagnostic]] = {}
    for diagnostic in examination.diagnostics:
        if diagnostic.path in refused:
            by_path.setdefault(diagnostic.path, []).append(diagnostic)
    yield from sorted(by_path.items())
