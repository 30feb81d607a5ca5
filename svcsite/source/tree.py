"""Which files an archive has, and the part each plays by where it stands.

archive.yml                     the archive's settings
<slug>/customer.md              a customer
<slug>/<year>/<id>.md           a report
<slug>/<year>/<id>/*            its photos and documents
<slug>/<year>/<id>/seals/       what was signed of it, with the signatures
allowed_signers                 whose signatures count
<slug>/periods/<period>.md      the human part of a client report
<slug>/periods/<period>/*       the documents that go with it
<slug>/periods/<period>.delivered.json    what was delivered, frozen
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from svcsite.source.entries import DOCUMENTS, TEXTS, entries, lost, markdown, misplaced
from svcsite.source.period_folder import PERIODS, PeriodFiles, period_files
from svcsite.source.seal_folder import SEALS, seals_in
from svcsite.source.span import START, Defect
from svcsite.source.twins import twins

SETTINGS = "archive.yml"
SIGNERS = "allowed_signers"
CUSTOMER = "customer.md"
SLUG = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
YEAR = re.compile(r"[0-9]{4}")
REPORT_ID = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}-[a-z0-9][a-z0-9-]{0,119}")

# Windows refuses these as file names whatever their ending, so a clone there would break.
RESERVED = frozenset(
    {"con", "prn", "aux", "nul", "index", "periods", "machines"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)}
)


@dataclass(frozen=True, slots=True)
class CustomerFolder:
    """One customer's files, sorted by name; `customer` is where `customer.md` stands or should.

    `attachments` are the photos and documents beside the reports, each in the folder that has its report's name.
    `enclosures` are the documents that go with client reports, each in the folder that has its period's name, and
    `delivered` is what was frozen of those that left the house. `seals` are the texts and signatures of what was
    sealed of the reports.
    """

    slug: str
    customer: Path
    reports: tuple[Path, ...]
    narratives: tuple[Path, ...]
    attachments: tuple[Path, ...] = ()
    enclosures: tuple[Path, ...] = ()
    delivered: tuple[Path, ...] = ()
    seals: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Tree:
    """All files of an archive by the part they play, and the ones that play none; or those of one customer alone."""

    root: Path
    folders: tuple[CustomerFolder, ...]
    strays: tuple[tuple[Path, Defect], ...]
    is_whole: bool = True

    @property
    def settings(self) -> Path:
        """Where the archive's settings stand or should."""
        return self.root / SETTINGS

    @property
    def signers(self) -> Path:
        """Where those stand whose signatures count, in OpenSSH's form."""
        return self.root / SIGNERS

    def with_file(self, path: Path) -> Tree:
        """Give the tree as if there were a file at `path`, which lies below its root."""
        known = {
            known
            for folder in self.folders
            for known in (
                *folder.reports,
                *folder.narratives,
                *folder.attachments,
                *folder.enclosures,
                *folder.delivered,
                *folder.seals,
            )
        }
        if path == self.settings or path in known or path in {stray for stray, _ in self.strays}:
            return self
        match path.relative_to(self.root).parts:
            case (slug, name) if name == CUSTOMER:
                return self._with_folder(slug)
            case (slug, year, name) if YEAR.fullmatch(year) and name.endswith(".md"):
                return self._with_folder(slug, report=path)
            case (slug, folder, name) if folder == PERIODS and name.endswith(".md"):
                return self._with_folder(slug, narrative=path)
        return replace(self, strays=(*self.strays, *_strays_at(path, self.root)))

    def _with_folder(
        self, slug: str, *, report: Path | None = None, narrative: Path | None = None
    ) -> Tree:
        """Give the tree with a customer's folder in it, and one report or narrative more."""
        strays = list(self.strays)
        there = next((folder for folder in self.folders if folder.slug == slug), None)
        if there is None:
            there = CustomerFolder(slug, self.root / slug / CUSTOMER, (), ())
            strays += _bad_slug(self.root / slug)
        folder = replace(
            there,
            reports=_with(there.reports, report),
            narratives=_with(there.narratives, narrative),
        )
        others = (f for f in self.folders if f.slug != slug)
        folders = tuple(sorted((*others, folder), key=lambda f: f.slug))
        return Tree(self.root, folders, tuple(strays))


def find_archive(start: Path) -> Path | None:
    """Find the folder with `archive.yml`: here, in `reports/`, or the same in a folder above."""
    here = start.resolve()
    for folder in (here, *here.parents):
        for candidate in (folder, folder / "reports"):
            if (candidate / SETTINGS).is_file():
                return candidate
    return None


def walk(root: Path, folder: str | None = None) -> Tree:
    """List an archive's files in a fixed order, or only those in one customer's folder, whose name is given.

    A folder that cannot be listed is a stray.
    """
    strays: list[tuple[Path, Defect]] = []
    folders: list[CustomerFolder] = []
    if folder is not None:
        there = (root / folder).is_dir() and not (root / folder).is_symlink()
        folders += [_customer_folder(root / folder, strays)] if there else []
        return Tree(root, tuple(folders), tuple(strays), is_whole=False)
    for entry in entries(root, strays):
        path = Path(entry.path)
        if entry.is_dir(follow_symlinks=False):
            folders.append(_customer_folder(path, strays))
        elif entry.is_symlink():
            strays.append((path, Defect("link", START)))
        elif entry.name.endswith(".md") and entry.name.lower() != "readme.md":
            strays.append((path, misplaced("<slug>/<year>/")))
    strays += twins([folder.customer.parent for folder in folders], slug_is_good)
    return Tree(root, tuple(folders), tuple(strays))


def report_of(attachment: Path) -> Path:
    """Give the report that a photo or a document belongs to by where it stands."""
    return attachment.parent.with_name(f"{attachment.parent.name}.md")


def slug_is_good(slug: str) -> bool:
    """Tell whether a folder's name can name a customer: lower case, digits, hyphens; no reserved name."""
    return bool(SLUG.fullmatch(slug)) and slug not in RESERVED


def _with(paths: tuple[Path, ...], path: Path | None) -> tuple[Path, ...]:
    return tuple(sorted((*paths, path))) if path else paths


def _customer_folder(folder: Path, strays: list[tuple[Path, Defect]]) -> CustomerFolder:
    reports: list[Path] = []
    attachments: list[Path] = []
    seals: list[Path] = []
    periods = PeriodFiles()

    def nested(there: Path) -> None:
        if (there / SEALS).is_symlink() or not (there / SEALS).is_dir():
            return
        if there.with_name(f"{there.name}.md").is_file():
            seals.extend(seals_in(there / SEALS, strays))
        else:
            strays.append((there / SEALS, Defect("lost-seal", START)))

    strays += _bad_slug(folder)
    for entry in entries(folder, strays):
        path = Path(entry.path)
        if entry.is_symlink():
            strays.append((path, Defect("link", START)))
        elif entry.is_dir() and YEAR.fullmatch(entry.name):
            reports.extend(markdown(path, strays, attachments, nested))
        elif entry.is_dir() and entry.name == PERIODS:
            periods = period_files(path, strays)
        elif entry.is_dir():
            strays += lost(path, f"{folder.name}/<year>/")
        elif entry.name.lower().endswith(TEXTS) and entry.name != CUSTOMER:
            strays.append((path, misplaced(f"{folder.name}/<year>/")))
    strays += twins(reports, lambda stem: bool(REPORT_ID.fullmatch(stem)))
    return CustomerFolder(
        folder.name,
        folder / CUSTOMER,
        tuple(sorted(reports)),
        tuple(periods.narratives),
        tuple(sorted(attachments)),
        tuple(periods.enclosures),
        tuple(periods.delivered),
        tuple(sorted(seals)),
    )


def _strays_at(path: Path, root: Path) -> Iterator[tuple[Path, Defect]]:
    """Tell what a walk would say of a file that stands there and plays no part."""
    match path.relative_to(root).parts:
        case (name,) if name.endswith(".md") and name.lower() != "readme.md":
            yield path, misplaced("<slug>/<year>/")
        case (slug, name) if name.lower().endswith(TEXTS):
            yield path, misplaced(f"{slug}/<year>/")
        case (_, folder, name) if folder == PERIODS or YEAR.fullmatch(folder):
            if name.lower().endswith(DOCUMENTS) and not name.endswith(".md"):
                yield path, Defect("wrong-ending", START)


def _bad_slug(folder: Path) -> list[tuple[Path, Defect]]:
    good = slug_is_good(folder.name)
    return [] if good else [(folder, Defect("bad-slug", START, {"slug": folder.name}))]
