"""A whole archive read and judged: what enters the ledger, what is refused and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from svcsite.checks.diagnostic import Diagnostic
from svcsite.checks.history import History, trace
from svcsite.checks.index import Index
from svcsite.checks.judging import has_errors, judge, verdict_on
from svcsite.checks.memory import Memory
from svcsite.checks.subject import Subject
from svcsite.checks.verdict import Verdict
from svcsite.checks.waiving import fresh, set_aside, waivers_of
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets
from svcsite.record.reader import read_archive_file, read_customer, read_report
from svcsite.record.reading import Reading
from svcsite.record.report import Report
from svcsite.record.settings import Settings
from svcsite.source.change import FileChange
from svcsite.source.document import Document
from svcsite.source.places import stands_in
from svcsite.source.span import START, Defect
from svcsite.source.tree import CustomerFolder, Tree, walk


@dataclass(frozen=True, slots=True, kw_only=True)
class Examination:
    """What an archive holds and what is wrong with it.

    `customers` (by slug) and `reports` (by customer and id) are those admitted. `settings` are the defaults
    where `archive.yml` could not be read; then nothing else was judged and nothing is admitted.
    `sources` says where each admitted report stands. `told_of` has the reports that were asked for, refused ones
    included. `instead` is what was judged in place of some files.
    """

    root: Path
    settings: Settings
    customers: tuple[Customer, ...] = ()
    reports: tuple[Report, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    files: int = 0
    sources: Mapping[tuple[str, str], Path] = field(default_factory=dict)
    instead: Mapping[Path, bytes] = field(default_factory=dict)
    told_of: tuple[tuple[Path, Facets], ...] = ()

    @property
    def refused(self) -> tuple[Path, ...]:
        """The files with errors, sorted."""
        return tuple(sorted({d.path for d in self.diagnostics if d.severity == "error"}))

    def count(self, severity: str) -> int:
        """Count the diagnostics of one severity."""
        return sum(d.severity == severity for d in self.diagnostics)


def examine(
    root: Path,
    *,
    only: tuple[Path, ...] | None = None,
    memory: Memory | None = None,
    instead: Mapping[Path, bytes] | None = None,
    changes: Iterable[FileChange] = (),
) -> Examination:
    """Read and judge an archive; with `only`, tell of the files at or below some paths alone.

    `root` is the folder with `archive.yml`. With a memory, what it remembers is not read again, and no reports are
    given: that is for those who want the diagnostics. `instead` has bytes that are judged as if they stood in some
    files below `root`, there or not. `changes` is what a branch changed: with it, reports are held against their own
    past too. Never raises for what a file contains.
    """
    instead = instead or {}
    tree = walk(root)
    for path in instead:
        tree = tree.with_file(path)
    reading = read_archive_file(tree.settings, instead.get(tree.settings))
    settings = reading.record or Settings()
    diagnostics = list(judge(Subject.of(reading, settings)))
    if reading.record is None or has_errors(diagnostics):
        # Held against settings that are wrong, every report would be wrong too.
        return Examination(
            root=root,
            settings=settings,
            diagnostics=tuple(diagnostics),
            files=1,
            instead=instead,
        )
    places = None if only is None else frozenset(only)
    survey = _Survey(tree, settings, reading.document, places, memory, instead, tuple(changes))
    survey.told = diagnostics if survey.asked(tree.settings) else []
    return survey.run()


@dataclass(slots=True)
class _Survey:
    """The way through an archive: every file by itself, then each report among the others."""

    tree: Tree
    settings: Settings
    document: Document | None
    only: frozenset[Path] | None
    memory: Memory | None
    instead: Mapping[Path, bytes]
    changes: tuple[FileChange, ...]
    told: list[Diagnostic] = field(default_factory=list)
    files: int = 0
    customers: list[Customer] = field(default_factory=list)
    readings: list[Reading[Customer]] = field(default_factory=list)
    """The customers' files, as they were read."""
    verdicts: list[tuple[Verdict, bool]] = field(default_factory=list)
    """Each report's verdict, and whether its customer can be relied on."""
    history: History = field(default_factory=History)

    def run(self) -> Examination:
        self.files += self.asked(self.tree.settings)
        for path, defect in self.tree.strays:
            if self.asked(path):
                self.told += judge(self._bare(path, defect))
        barred = {d.path for d in self.told if d.severity == "error"}
        for folder in self.tree.folders:
            self._folder(folder)
        index = self._index()
        self._customers_among_others(index)
        known = {customer.slug: customer for customer in self.customers}
        self.history = trace(self.changes, self.tree.root, known, self.settings)
        admitted: dict[tuple[str, str], tuple[Report, Path]] = {}
        told_of: list[tuple[Path, Facets]] = []
        for verdict, reliable in self.verdicts:
            if not self.asked(verdict.path):
                continue
            found = self._among_others(verdict, index)
            self.files += 1
            self.told += found
            if verdict.facets:
                told_of.append((verdict.path, verdict.facets))
            report = verdict.report
            trusted = reliable and verdict.path not in barred
            if report is not None and trusted and not has_errors(found):
                admitted[report.customer, report.id] = report, verdict.path
        for path, change in self.history.gone.items():
            if self.asked(path):
                gone = Subject(path=path, settings=self.settings, about="history", change=change)
                self.told += judge(gone)
        return Examination(
            root=self.tree.root,
            settings=self.settings,
            customers=tuple(self.customers),
            reports=tuple(report for report, _ in admitted.values()),
            diagnostics=tuple(sorted(self.told, key=lambda d: d.order)),
            files=self.files,
            sources={key: path for key, (_, path) in admitted.items()},
            instead=self.instead,
            told_of=tuple(told_of),
        )

    def _index(self) -> Index:
        root = self.tree.root
        return Index.of(
            (verdict.facets for verdict, _ in self.verdicts if verdict.facets),
            customers=self.customers,
            unread=(
                (verdict.path.relative_to(root).parts[0], verdict.path.stem)
                for verdict, _ in self.verdicts
                if verdict.facets is None
            ),
        )

    def _customers_among_others(self, index: Index) -> None:
        """Hold each customer against all others; one that is refused for it takes its reports with it."""
        refused: set[str] = set()
        for reading in self.readings:
            subject = Subject.of(reading, self.settings)
            found = judge(replace(subject, about="customers", index=index))
            if reading.record is not None and has_errors(found):
                refused.add(reading.record.slug)
            if self.asked(reading.path):
                self.told += found
        self.customers = [c for c in self.customers if c.slug not in refused]
        self.verdicts = [
            (verdict, reliable and not (verdict.facets and verdict.facets.customer in refused))
            for verdict, reliable in self.verdicts
        ]

    def asked(self, path: Path) -> bool:
        """Tell whether a file is one of those to tell of."""
        return self.only is None or stands_in(path, self.only)

    def _folder(self, folder: CustomerFolder) -> None:
        customer, reliable = self._customer(folder)
        if customer is not None and reliable:
            self.customers.append(customer)
        for path in folder.reports:
            self.verdicts.append((self._report(path, folder.slug, customer), reliable))

    def _customer(self, folder: CustomerFolder) -> tuple[Customer | None, bool]:
        """Read a customer's own file; None where it cannot be relied on, and whether it is admitted."""
        path = folder.customer
        badly_named = any(stray == path.parent for stray, _ in self.tree.strays)
        if path in self.instead or path.exists() or path.is_symlink():
            reading = read_customer(path, folder.slug, self.instead.get(path))
            customer, found = reading.record, judge(Subject.of(reading, self.settings))
            if customer is not None and not has_errors(found):
                self.readings.append(reading)
        else:
            customer, found = None, judge(self._bare(path, Defect("no-customer-file", START)))
        refused = has_errors(found)
        self.files += self.asked(path)
        # A report is refused with its customer, so whoever asks for it is told why.
        if self.asked(path) or (refused and any(map(self.asked, folder.reports))):
            self.told += found
        customer = None if refused else customer
        return customer, customer is not None and not badly_named

    def _report(self, path: Path, slug: str, customer: Customer | None) -> Verdict:
        """Judge one report by itself, or remember how it was judged."""
        blank = customer or Customer(slug=slug, fingerprint="")
        if self.memory is None or path in self.instead:
            reading = read_report(path, blank, self.settings, self.instead.get(path))
            return verdict_on(reading, customer, self.settings)
        settings = self.document.fingerprint if self.document else ""
        context = self.memory.context(settings, blank.fingerprint)
        remembered = self.memory.recall(path, context)
        if remembered is not None:
            return remembered
        verdict = verdict_on(read_report(path, blank, self.settings), customer, self.settings)
        self.memory.keep(verdict, context)
        return verdict

    def _among_others(self, verdict: Verdict, index: Index) -> tuple[Diagnostic, ...]:
        """Hold a report against all others and its own past, and set aside what it waives."""
        facets = verdict.facets
        if facets is None:
            return verdict.diagnostics
        subject = Subject(
            path=verdict.path, settings=self.settings, about="across", facets=facets, index=index
        )
        found = [*verdict.diagnostics, *judge(subject)]
        reading, change = self.history.changed.get(verdict.path, (None, None))
        past: tuple[Diagnostic, ...] = ()
        if reading is not None:
            now = Subject.of(reading, self.settings)
            past = judge(replace(now, about="history", change=change))
        if not facets.waivers:
            return (*found, *past)
        left, waivers = set_aside(found, waivers_of(facets))
        left += set_aside(past, fresh(waivers, change))[0]
        return (*left, *judge(replace(subject, about="waiver", waivers=waivers)))

    def _bare(self, path: Path, defect: Defect) -> Subject:
        return Subject(path=path, defects=(defect,), settings=self.settings)


def refused_with_reasons(examination: Examination) -> Iterator[tuple[Path, list[Diagnostic]]]:
    """Give each file with errors, sorted, with all that is wrong in it."""
    refused = set(examination.refused)
    by_path: dict[Path, list[Diagnostic]] = {}
    for diagnostic in examination.diagnostics:
        if diagnostic.path in refused:
            by_path.setdefault(diagnostic.path, []).append(diagnostic)
    yield from sorted(by_path.items())
