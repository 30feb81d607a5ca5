"""The way through an archive: every file by itself, then each among the others and against its own past.

It is one long module because the order is what it knows: each step needs what those before it found.
"""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, field, replace
from pathlib import Path

from svcsite.checks.diagnostic import Diagnostic
from svcsite.checks.history import History, trace
from svcsite.checks.index import Index
from svcsite.checks.judging import has_errors, judge
from svcsite.checks.memory import Memory
from svcsite.checks.narratives import Narratives, judge_narratives
from svcsite.checks.photos import judge_photos
from svcsite.checks.seal_history import seals_gone
from svcsite.checks.sealed import Sealed
from svcsite.checks.seals import Bench, holders, judge_seals, signers_in
from svcsite.checks.subject import Subject
from svcsite.checks.verdict import Verdict
from svcsite.checks.verdicts import Task, give_verdicts
from svcsite.checks.waiving import fresh, set_aside, waivers_of
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets
from svcsite.record.reader import read_customer
from svcsite.record.reading import Reading
from svcsite.record.report import Report
from svcsite.record.settings import Settings
from svcsite.source.change import FileChange
from svcsite.source.picture import Picture, is_picture
from svcsite.source.places import stands_in
from svcsite.source.span import START, Defect
from svcsite.source.tree import CustomerFolder, Tree, report_of


@dataclass(slots=True, kw_only=True)
class Survey:
    """The way through an archive; after `run`, the lists say what was found.

    `fingerprint` is that of the settings' file; `only`, `memory`, `instead` and `changes` are as `examine` has them.
    """

    tree: Tree
    settings: Settings
    fingerprint: str
    only: frozenset[Path] | None
    memory: Memory | None
    instead: Mapping[Path, bytes]
    changes: tuple[FileChange, ...]
    pool: Executor | None = None
    told: list[Diagnostic] = field(default_factory=list)
    files: int = 0
    customers: list[Customer] = field(default_factory=list)
    readings: list[Reading[Customer]] = field(default_factory=list)
    """The customers' files, as they were read."""
    verdicts: list[tuple[Verdict, bool]] = field(default_factory=list)
    """Each report's verdict, and whether its customer can be relied on."""
    history: History = field(default_factory=History)
    barred_folders: frozenset[Path] = frozenset()
    reports: list[Report] = field(default_factory=list)
    """The full records of those that enter the ledger, as far as they were asked for and read."""
    admitted: dict[tuple[str, str], tuple[Facets, Path]] = field(default_factory=dict)
    """What enters the ledger and where it stands, by customer and id, asked for or not."""
    told_of: list[tuple[Path, Facets]] = field(default_factory=list)
    photos: dict[tuple[str, str], list[Picture]] = field(default_factory=dict)
    """The photos that can be shown with each report that is asked for, by customer and id or period's key."""

    seals: dict[tuple[str, str], tuple[Sealed, ...]] = field(default_factory=dict)
    """The seals of each report that is asked for, by customer and id."""

    asked_by_seal: frozenset[Path] = frozenset()
    """The reports that are told of because one of their seals was asked for."""

    narratives: Narratives = field(default_factory=Narratives)

    def run(self) -> None:
        """Judge every file by itself, then each report among the others and against its past."""
        self.files += self.asked(self.tree.settings)
        self.barred_folders = frozenset(path for path, _ in self.tree.strays)
        for path, defect in self.tree.strays:
            if self.asked(path) or (defect.kind == "lost-photo" and self._asked_around(path)):
                self.told += judge(self._bare(path, defect))
        barred = {d.path for d in self.told if d.severity == "error"}
        self._files()
        self._photos()
        self._seals()
        index = self._index()
        self._customers_among_others(index)
        known = {customer.slug: customer for customer in self.customers}
        self.history = trace(self.changes, self.tree.root, known, self.settings)
        self._admit(index, barred)
        self.narratives = judge_narratives(
            self.tree,
            {c.slug: c for c in self.customers if self.tree.root / c.slug not in barred},
            self.settings,
            asked=self.asked,
            instead=self.instead,
        )
        self.told += self.narratives.diagnostics
        self.files += len(self.narratives.readings)
        for path, defect in seals_gone(self.changes, self.tree.root, self.history):
            if self.asked(path) or self.asked(path.with_suffix("") / defect.facts["file"]):
                bare = self._bare(path, defect)
                self.told += judge(replace(bare, about="history"))
        for path, change in self.history.gone.items():
            if self.asked(path):
                gone = Subject(path=path, settings=self.settings, about="history", change=change)
                self.told += judge(gone)

    def _admit(self, index: Index, barred: set[Path]) -> None:
        """Tell of each report that is asked for, and admit those in which nothing is wrong."""
        for verdict, reliable in self.verdicts:
            facets = verdict.facets
            is_asked = self.asked(verdict.path) or verdict.path in self.asked_by_seal
            if is_asked:
                found = self._among_others(verdict, index)
                self.files += 1
                self.told += found
            else:
                # Nobody will be told of it, so what it says by itself is enough.
                found = _by_itself(verdict)
            if facets is None:
                continue
            if is_asked:
                self.told_of.append((verdict.path, facets))
            if reliable and verdict.path not in barred and not has_errors(found):
                self.admitted[facets.customer, facets.id] = facets, verdict.path
                if is_asked and verdict.report is not None:
                    self.reports.append(verdict.report)

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

    def _asked_around(self, photos: Path) -> bool:
        """Tell whether a folder with photos is concerned: by one of them, or the report that it would belong to."""
        only = self.only or frozenset()
        return self.asked(report_of(photos / "*")) or any(photos in path.parents for path in only)

    def _photos(self) -> None:
        """Judge the photos that are asked for, themselves or with their report or narrative."""
        there = [
            path
            for folder in self.tree.folders
            for path in (*folder.attachments, *folder.enclosures)
            if is_picture(path)
        ]
        asked = [path for path in there if self.asked(path) or self.asked(report_of(path))]
        if self.memory:
            for path in there:
                self.memory.see(path)
        for verdict in judge_photos(asked, self.settings, self.memory, self.pool):
            self.files += 1
            self.told += verdict.diagnostics
            if verdict.picture:
                report = report_of(verdict.path)
                key = report.parent.parent.name, report.stem
                self.photos.setdefault(key, []).append(verdict.picture)

    def _seals(self) -> None:
        """Add to the verdict on each report that is asked for what its seals are worth."""
        reliable = {verdict.path for verdict, is_reliable in self.verdicts if is_reliable}
        found = list(
            holders(
                self.tree,
                (verdict for verdict, _ in self.verdicts),
                {customer.slug: customer for customer in self.customers},
            )
        )
        if self.memory:
            for holder in found:
                for path in holder.files[:1]:
                    self.memory.see(path)
        asked = [
            holder
            for holder in found
            if holder.path in reliable and any(map(self.asked, (holder.path, *holder.files)))
        ]
        bench = Bench(
            settings=self.settings,
            fingerprint=self.fingerprint,
            signers=signers_in(self.tree),
            instead=self.instead,
        )
        self.asked_by_seal = frozenset(h.path for h in asked if any(map(self.asked, h.files)))
        judged = judge_seals(asked, bench, self.memory)
        for number, (verdict, is_reliable) in enumerate(self.verdicts):
            if (of_seals := judged.get(verdict.path)) and verdict.facets:
                whole = (*verdict.diagnostics, *of_seals.diagnostics)
                self.verdicts[number] = replace(verdict, diagnostics=whole), is_reliable
                if of_seals.seals:
                    key = verdict.facets.customer, verdict.facets.id
                    self.seals[key] = of_seals.seals

    def _files(self) -> None:
        tasks: list[Task] = []
        reliable: list[bool] = []
        for folder in self.tree.folders:
            customer, is_reliable = self._customer(folder)
            if customer is not None and is_reliable:
                self.customers.append(customer)
            tasks += [Task(path=p, slug=folder.slug, customer=customer) for p in folder.reports]
            reliable += [is_reliable] * len(folder.reports)
        verdicts = give_verdicts(
            tasks,
            self.settings,
            fingerprint=self.fingerprint,
            memory=self.memory,
            instead=self.instead,
            pool=self.pool,
        )
        if self.memory and self.tree.is_whole:
            self.memory.complete()
        self.verdicts = list(zip(verdicts, reliable, strict=True))

    def _customer(self, folder: CustomerFolder) -> tuple[Customer | None, bool]:
        """Read a customer's own file; None where it cannot be relied on, and whether it is admitted."""
        path = folder.customer
        badly_named = path.parent in self.barred_folders
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


def _by_itself(verdict: Verdict) -> tuple[Diagnostic, ...]:
    """Give the findings of a file alone, without those that it waives."""
    if verdict.facets is None or not verdict.facets.waivers:
        return verdict.diagnostics
    return tuple(set_aside(verdict.diagnostics, waivers_of(verdict.facets))[0])
