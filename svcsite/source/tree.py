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
from dataclasses import dataclass
from pathlib import Path

from svcsite.source.span import START, Defect

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


@dataclass(frozen=True, slots=True)
class CustomerFolder:
    """One customer's files, sorted by name; `customer` is where `customer.md` stands or should."""

    slug: str
    customer: Path
    reports: tuple[Path, ...]
    narratives: tuple[Path, ...]


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
            strays.append((path, Defect("misplaced", START, {"expected": "<slug>/<year>/"})))
    return Tree(root, tuple(folders), tuple(strays))


def slug_is_good(slug: str) -> bool:
    """Tell whether a folder's name can name a customer: lower case, digits, hyphens; no reserved name."""
    return bool(SLUG.fullmatch(slug)) and slug not in RESERVED


def _customer_folder(folder: Path, strays: list[tuple[Path, Defect]]) -> CustomerFolder:
    reports: list[Path] = []
    narratives: list[Path] = []
    if not slug_is_good(folder.name):
        strays.append((folder, Defect("bad-slug", START, {"slug": folder.name})))
    for entry in _entries(folder, strays):
        path = Path(entry.path)
        if entry.is_symlink():
            strays.append((path, Defect("link", START)))
        elif entry.is_dir() and YEAR.fullmatch(entry.name):
            reports.extend(_markdown(path, strays))
        elif entry.is_dir() and entry.name == PERIODS:
            narratives.extend(_markdown(path, strays))
        elif entry.name.lower().endswith((".md", ".markdown", ".txt")) and entry.name != CUSTOMER:
            expected = f"{folder.name}/<year>/"
            strays.append((path, Defect("misplaced", START, {"expected": expected})))
    return CustomerFolder(
        folder.name, folder / CUSTOMER, tuple(sorted(reports)), tuple(sorted(narratives))
    )


def _markdown(folder: Path, strays: list[tuple[Path, Defect]]) -> Iterator[Path]:
    """List a folder's Markdown files, whatever kind of thing they are; reading them says what is wrong."""
    for entry in _entries(folder, strays):
        name = entry.name
        if name.endswith(".md"):
            yield Path(entry.path)
        elif entry.is_symlink():
            strays.append((Path(entry.path), Defect("link", START)))
        elif name.lower().endswith((".md", ".markdown", ".txt", ".docx", ".doc", ".odt")):
            strays.append((Path(entry.path), Defect("wrong-ending", START)))


def _entries(folder: Path, strays: list[tuple[Path, Defect]]) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted((e for e in entries if not e.name.startswith(".")), key=lambda e: e.name)
    except OSError as error:
        facts = {"reason": error.strerror or type(error).__name__}
        strays.append((folder, Defect("unreadable-file", START, facts)))
        return []
