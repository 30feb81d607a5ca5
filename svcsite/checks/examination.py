"""A whole archive read and judged: what enters the ledger, what is refused and why."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, field
from pathlib import Path

from svcsite.checks.diagnostic import Diagnostic
from svcsite.checks.judging import has_errors, judge
from svcsite.checks.memory import Memory
from svcsite.checks.past import Past, pasts
from svcsite.checks.sealed import Sealed
from svcsite.checks.subject import Subject
from svcsite.checks.survey import Survey
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets
from svcsite.record.narrative import Narrative
from svcsite.record.reader import read_archive_file
from svcsite.record.reading import Reading
from svcsite.record.report import Report
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import Language
from svcsite.source.change import FileChange
from svcsite.source.document import Document
from svcsite.source.period_folder import period_of
from svcsite.source.picture import Picture
from svcsite.source.tree import Tree, walk

_PORTUGUESE = re.compile(r"^(?:idioma|language)\s*:\s*[\"']?pt", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Examination:
    """What an archive holds and what is wrong with it.

    `customers` (by slug) and `admitted` (by customer and id) are what enters the ledger, and `sources` says where each
    admitted report stands; `reports` are their full records, as far as they were asked for. `settings` are the
    defaults where `archive.yml` could not be read; then nothing else was judged and nothing is admitted. `told_of`
    has the reports that were asked for, refused ones included. `photos` has those that can be shown, by customer and
    id of their report, or key of the period that they go with; `seals` the seals of each report, oldest first. `instead` is what was judged in place of some files.
    `pasts` tells of the reports that a branch touched, where its changes were given.

    `narratives` are the human parts of client reports that can be relied on, by path, and `narrative_readings` all
    that were asked for and could be read at all. `delivered_files` say what was frozen, and `enclosures` what goes
    with a client report, by customer and period's key: both by where they stand, unread.
    """

    root: Path
    settings: Settings
    customers: tuple[Customer, ...] = ()
    admitted: tuple[Facets, ...] = ()
    reports: tuple[Report, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    files: int = 0
    sources: Mapping[tuple[str, str], Path] = field(default_factory=dict)
    instead: Mapping[Path, bytes] = field(default_factory=dict)
    told_of: tuple[tuple[Path, Facets], ...] = ()
    pasts: tuple[Past, ...] = ()
    photos: Mapping[tuple[str, str], tuple[Picture, ...]] = field(default_factory=dict)
    seals: Mapping[tuple[str, str], tuple[Sealed, ...]] = field(default_factory=dict)
    narratives: tuple[Narrative, ...] = ()
    narrative_readings: tuple[Reading[Narrative], ...] = ()
    delivered_files: tuple[Path, ...] = ()
    enclosures: Mapping[tuple[str, str], tuple[Path, ...]] = field(default_factory=dict)

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
    folder: str | None = None,
    memory: Memory | None = None,
    instead: Mapping[Path, bytes] | None = None,
    changes: Iterable[FileChange] = (),
    pool: Executor | None = None,
) -> Examination:
    """Read and judge an archive; with `only`, tell of the files at or below some paths alone.

    With `folder`, a customer's slug, there is nothing else: what holds a customer against all others is not asked.
    `root` is the folder with `archive.yml`. With a memory, what it remembers is not read again, and no reports are
    given: that is for those who want the diagnostics. `instead` has bytes that are judged as if they stood in some
    files below `root`, there or not. `changes` is what a branch changed: with it, reports are held against their own
    past too. Never raises for what a file contains.
    """
    instead = instead or {}
    tree = walk(root, folder)
    for path in instead:
        tree = tree.with_file(path)
    reading = read_archive_file(tree.settings, instead.get(tree.settings))
    settings = reading.record or Settings(language=_language_in(reading.document))
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
    survey = Survey(
        tree=tree,
        settings=settings,
        fingerprint=reading.document.fingerprint if reading.document else "",
        only=None if only is None else frozenset(only),
        memory=memory,
        instead=instead,
        changes=tuple(changes),
        pool=pool,
    )
    survey.told = diagnostics if survey.asked(tree.settings) else []
    survey.run()
    return Examination(
        root=root,
        settings=settings,
        customers=tuple(survey.customers),
        admitted=tuple(facets for facets, _ in survey.admitted.values()),
        reports=tuple(survey.reports),
        diagnostics=tuple(sorted(survey.told, key=lambda d: d.order)),
        files=survey.files,
        sources={key: path for key, (_, path) in survey.admitted.items()},
        instead=instead,
        told_of=tuple(survey.told_of),
        pasts=tuple(pasts(survey.history)),
        photos={key: tuple(photos) for key, photos in survey.photos.items()},
        seals=survey.seals,
        narratives=tuple(survey.narratives.admitted),
        narrative_readings=tuple(r for r in survey.narratives.readings if r.record),
        delivered_files=tuple(path for folder in tree.folders for path in folder.delivered),
        enclosures=_by_period(tree),
    )


def _by_period(tree: Tree) -> dict[tuple[str, str], tuple[Path, ...]]:
    """Give the documents that go with client reports, by customer and period's key."""
    found: dict[tuple[str, str], tuple[Path, ...]] = {}
    for folder in tree.folders:
        for path in folder.enclosures:
            key = folder.slug, period_of(path)
            found[key] = (*found.get(key, ()), path)
    return found


def _language_in(document: Document | None) -> Language:
    """Give the language that settings ask for although they cannot be read: to be told why in it."""
    return "pt-BR" if document and _PORTUGUESE.search(document.text) else "en"


def refused_with_reasons(examination: Examination) -> Iterator[tuple[Path, list[Diagnostic]]]:
    """Give each file with errors, sorted, with all that is wrong in it."""
    refused = set(examination.refused)
    by_path: dict[Path, list[Diagnostic]] = {}
    for diagnostic in examination.diagnostics:
        if diagnostic.path in refused:
            by_path.setdefault(diagnostic.path, []).append(diagnostic)
    yield from sorted(by_path.items())
