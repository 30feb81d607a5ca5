"""Which files an archive has, and the part each plays by where it stands.

archive.yml                     the archive's settings
<slug>/customer.md              a customer
<slug>/<year>/<id>.md           a report
<slug>/<year>/<id>/*            its photos and documents
<slug>/periods/<period>.md      the human part of a client report
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from svcsite.source.picture import is_picture
from svcsite.source.span import START, Defect
from svcsite.source.twins import twins

SETTINGS = "archive.yml"
CUSTOMER = "customer.md"
PERIODS = "periods"
SLUG = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
YEAR = re.compile(r"[0-9]{4}")
REPORT_ID = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}-[a-z0-9][a-z0-9-]{0,119}")

# Windows refuses these as file names whatever their ending, so a clone there would break.
RESERVED = frozenset(
    {"con", "prn", "aux", "nul", "index", "periods", "machines"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)}
)

_TEXTS = (".md", ".markdown", ".txt")
_DOCUMENTS = (*_TEXTS, ".docx", ".doc", ".odt")


@dataclass(frozen=True, slots=True)
class CustomerFolder:
    """One customer's files, sorted by name; `customer` is where `customer.md` stands or should.

    `attachments` are the photos and documents beside the reports, each in the folder that has its report's name.
    """

    slug: str
    customer: Path
    reports: tuple[Path, ...]
    narratives: tuple[Path, ...]
    attachments: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Tree:
    """All files of an archive by the part they play, and the ones that play none."""

    root: Path
    folders: tuple[CustomerFolder, ...]
    strays: tuple[tuple[Path, Defect], ...]

    @property
    def settings(self) -> Path:
        """Where the archive's settings stand or should."""
        return self.root / SETTINGS

    def with_file(self, path: Path) -> Tree:
        """Give the tree as if there were a file at `path`, which lies below its root."""
        known = {
            known
            for folder in self.folders
            for known in (*folder.reports, *folder.narratives, *folder.attachments)
        }
        if path == self.settings or path in known or path in {stray for stray, _ in self.strays}:
            return self
        match path.relative_to(self.root).parts:
            case (slug, name) if name == CUSTOMER:
                return self._with_folder(slug)
            case (slug, year, name) if YEAR.fullmatch(year) and name.endswith(".md"):
                return self._with_folder(slug, report=path)
        return replace(self, strays=(*self.strays, *_strays_at(path, self.root)))

    def _with_folder(self, slug: str, report: Path | None = None) -> Tree:
        """Give the tree with a customer's folder in it, and one report more."""
        strays = list(self.strays)
        there = next((folder for folder in self.folders if folder.slug == slug), None)
        if there is None:
            there = CustomerFolder(slug, self.root / slug / CUSTOMER, (), ())
            strays += _bad_slug(self.root / slug)
        added = (report,) if report else ()
        folder = replace(there, reports=tuple(sorted((*there.reports, *added))))
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


def walk(root: Path) -> Tree:
    """List an archive's files in a fixed order. A folder that cannot be listed is a stray."""
    strays: list[tuple[Path, Defect]] = []
    folders: list[CustomerFolder] = []
    for entry in _entries(root, strays):
        path = Path(entry.path)
        if entry.is_dir(follow_symlinks=False):
            folders.append(_customer_folder(path, strays))
        elif entry.is_symlink():
            strays.append((path, Defect("link", START)))
        elif entry.name.endswith(".md") and entry.name.lower() != "readme.md":
            strays.append((path, _misplaced("<slug>/<year>/")))
    strays += twins([folder.customer.parent for folder in folders], slug_is_good)
    return Tree(root, tuple(folders), tuple(strays))


def report_of(attachment: Path) -> Path:
    """Give the report that a photo or a document belongs to by where it stands."""
    return attachment.parent.with_name(f"{attachment.parent.name}.md")


def slug_is_good(slug: str) -> bool:
    """Tell whether a folder's name can name a customer: lower case, digits, hyphens; no reserved name."""
    return bool(SLUG.fullmatch(slug)) and slug not in RESERVED


def _customer_folder(folder: Path, strays: list[tuple[Path, Defect]]) -> CustomerFolder:
    reports: list[Path] = []
    narratives: list[Path] = []
    attachments: list[Path] = []
    strays += _bad_slug(folder)
    for entry in _entries(folder, strays):
        path = Path(entry.path)
        if entry.is_symlink():
            strays.append((path, Defect("link", START)))
        elif entry.is_dir() and YEAR.fullmatch(entry.name):
            reports.extend(_markdown(path, strays, attachments))
        elif entry.is_dir() and entry.name == PERIODS:
            narratives.extend(_markdown(path, strays, []))
        elif entry.is_dir():
            strays += _lost(path, f"{folder.name}/<year>/")
        elif entry.name.lower().endswith(_TEXTS) and entry.name != CUSTOMER:
            strays.append((path, _misplaced(f"{folder.name}/<year>/")))
    strays += twins(reports, lambda stem: bool(REPORT_ID.fullmatch(stem)))
    return CustomerFolder(
        folder.name,
        folder / CUSTOMER,
        tuple(sorted(reports)),
        tuple(sorted(narratives)),
        tuple(sorted(attachments)),
    )


def _strays_at(path: Path, root: Path) -> Iterator[tuple[Path, Defect]]:
    """Tell what a walk would say of a file that stands there and plays no part."""
    match path.relative_to(root).parts:
        case (name,) if name.endswith(".md") and name.lower() != "readme.md":
            yield path, _misplaced("<slug>/<year>/")
        case (slug, name) if name.lower().endswith(_TEXTS):
            yield path, _misplaced(f"{slug}/<year>/")
        case (_, folder, name) if folder == PERIODS or YEAR.fullmatch(folder):
            if name.lower().endswith(_DOCUMENTS) and not name.endswith(".md"):
                yield path, Defect("wrong-ending", START)


def _bad_slug(folder: Path) -> list[tuple[Path, Defect]]:
    good = slug_is_good(folder.name)
    return [] if good else [(folder, Defect("bad-slug", START, {"slug": folder.name}))]


def _misplaced(expected: str) -> Defect:
    return Defect("misplaced", START, {"expected": expected})


def _markdown(
    folder: Path, strays: list[tuple[Path, Defect]], attachments: list[Path]
) -> Iterator[Path]:
    """List a folder's Markdown files, whatever kind of thing they are; reading them says what is wrong.

    What stands beside them in folders of their own names is added to `attachments`.
    """
    entries = _entries(folder, strays)
    reports = {entry.name.removesuffix(".md") for entry in entries if entry.name.endswith(".md")}
    here = f"{folder.parent.name}/{folder.name}/"
    for entry in entries:
        name, path = entry.name, Path(entry.path)
        if name.endswith(".md"):
            yield path
        elif entry.is_dir(follow_symlinks=False):
            if name in reports:
                attachments.extend(_attachments(path, strays, f"{here}{name}/"))
            else:
                strays += [*_lost(path, here), *_lost_pictures(path, f"{here}<id>/")]
        elif entry.is_symlink():
            strays.append((path, Defect("link", START)))
        elif name.lower().endswith(_DOCUMENTS):
            strays.append((path, Defect("wrong-ending", START)))
        elif is_picture(path):
            strays.append((path, Defect("lost-photo", START, {"expected": f"{here}<id>/"})))


def _attachments(folder: Path, strays: list[tuple[Path, Defect]], here: str) -> Iterator[Path]:
    """List the photos and documents of one report; they stand in its folder itself and not below."""
    for entry in _entries(folder, strays):
        path = Path(entry.path)
        if entry.is_symlink():
            strays.append((path, Defect("link", START)))
        elif entry.is_dir():
            strays += _lost_pictures(path, here)
        else:
            yield path


def _lost(folder: Path, expected: str) -> list[tuple[Path, Defect]]:
    """Find the reports that somebody filed in a folder of their own making, where none is looked for."""
    below = (path for path in _below(folder) if path.name.endswith(".md"))
    return [(path, _misplaced(expected)) for path in below]


def _lost_pictures(folder: Path, expected: str) -> list[tuple[Path, Defect]]:
    """Tell of a folder with photos that belong to no report: once, however many they are."""
    has_pictures = any(map(is_picture, _below(folder)))
    return [(folder, Defect("lost-photo", START, {"expected": expected}))] if has_pictures else []


def _below(folder: Path) -> Iterator[Path]:
    """List all files in a folder and in those below it, links to folders not followed."""
    for place, folders, names in os.walk(folder):
        folders.sort()
        yield from (Path(place, name) for name in sorted(names))


def _entries(folder: Path, strays: list[tuple[Path, Defect]]) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted((e for e in entries if not e.name.startswith(".")), key=lambda e: e.name)
    except OSError as error:
        facts = {"reason": error.strerror or type(error).__name__}
        strays.append((folder, Defect("unreadable-file", START, facts)))
        return []
