"""Candidates before all the rules, as `svcsite check` would judge them once their branch is merged.

What the rules need of the archive is laid out in a scratch folder: its settings, its customers, and all reports of
those who are concerned, with the candidates in their places.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from svcsite.authoring.receiving.settling import Candidate
from svcsite.authoring.receiving.standing import Standing
from svcsite.checks.diagnostic import Diagnostic
from svcsite.checks.examination import Examination, examine
from svcsite.source.change import FileChange
from svcsite.source.tree import CUSTOMER, SETTINGS


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """Which candidates may go in, and what was found by the place it was found in, seen from the archive's folder."""

    accepted: tuple[Candidate, ...]
    refused: tuple[Candidate, ...]
    refused_photos: frozenset[PurePosixPath]
    diagnostics: Mapping[PurePosixPath, tuple[Diagnostic, ...]]

    def of(self, path: PurePosixPath) -> tuple[Diagnostic, ...]:
        """Give what was found in a report, or what its customer's file did to it, or in a photo."""
        found = self.diagnostics.get(path, ())
        if path.suffix != ".md" or any(d.severity == "error" for d in found):
            return found
        customer = PurePosixPath(path.parts[0], CUSTOMER)
        folder = PurePosixPath(path.parts[0])
        barred = (*self.diagnostics.get(customer, ()), *self.diagnostics.get(folder, ()))
        return (*found, *(d for d in barred if d.severity == "error"))


def judge_candidates(candidates: Sequence[Candidate], standing: Standing, root: Path) -> Judgement:
    """Judge candidates together; diagnostics speak of them as if they stood in the archive at `root`.

    One that leans on another which is refused is judged again without it. A photo that is refused leaves its
    report alone.
    """
    with tempfile.TemporaryDirectory(prefix="svcsite-") as scratch:
        lair = Path(scratch).resolve() / "reports"
        _lay_out(standing, {c.path.parts[0] for c in candidates}, lair)
        for candidate in candidates:
            _write(lair, candidate.files)
        left, refused = list(candidates), list[Candidate]()
        found: dict[PurePosixPath, tuple[Diagnostic, ...]] = {}
        while True:
            examination = examine(
                lair,
                only=tuple(lair / path for c in left for path in (c.path, *c.files)),
                changes=_changes(left, standing, lair),
            )
            found |= _by_place(examination, lair, root)
            out = [c for c in left if c.data is not None and not _is_admitted(c, examination)]
            if not out:
                break
            refused += out
            left = [c for c in left if c not in out]
            for candidate in out:
                _take_back(candidate, standing, lair)
        bad = frozenset(
            path
            for candidate in candidates
            for path, _ in candidate.photos
            if any(d.severity == "error" for d in found.get(path, ()))
        )
    return Judgement(
        accepted=tuple(left), refused=tuple(refused), refused_photos=bad, diagnostics=found
    )


def _lay_out(standing: Standing, slugs: Iterable[str], folder: Path) -> None:
    concerned = frozenset(slugs)
    wanted = [
        path
        for path in standing.files
        if path.name == CUSTOMER
        or path.as_posix() == SETTINGS
        or (path.parts[0] in concerned and path.suffix == ".md")
    ]
    _write(folder, standing.read(wanted))


def _write(folder: Path, files: Mapping[PurePosixPath, bytes]) -> None:
    for path, data in files.items():
        full = folder / path
        full.parent.mkdir(parents=True, exist_ok=True)
        full.write_bytes(data)


def _take_back(candidate: Candidate, standing: Standing, folder: Path) -> None:
    for path in candidate.files:
        (folder / path).unlink(missing_ok=True)
    # What it would have replaced is still there for the others.
    _write(folder, standing.read([candidate.path]))


def _changes(
    candidates: Iterable[Candidate], standing: Standing, folder: Path
) -> tuple[FileChange, ...]:
    """Tell of the reports that the trunk has already: they are held against what they were."""
    changed = [c.path for c in candidates if c.data is not None and c.path in standing.merged]
    before = standing.before(changed)
    return tuple(
        FileChange(
            status="modified", path=folder / path, old_path=folder / path, before=before.get(path)
        )
        for path in changed
    )


def _is_admitted(candidate: Candidate, examination: Examination) -> bool:
    return (candidate.path.parts[0], candidate.path.stem) in examination.sources


def _by_place(
    examination: Examination, folder: Path, root: Path
) -> dict[PurePosixPath, tuple[Diagnostic, ...]]:
    found: dict[PurePosixPath, tuple[Diagnostic, ...]] = {}
    for diagnostic in examination.diagnostics:
        place = PurePosixPath(diagnostic.path.relative_to(folder).as_posix())
        there = replace(diagnostic, path=root / place)
        found[place] = (*found.get(place, ()), there)
    return found
