"""What stands in a folder of an archive, and what somebody put where nobody looks for it.

Whatever plays no part is added to a list of strays, each with what is wrong with it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from svcsite.source.picture import is_picture
from svcsite.source.span import START, Defect

TEXTS = (".md", ".markdown", ".txt")
"""Endings of files that somebody may have meant for a report."""
DOCUMENTS = (*TEXTS, ".docx", ".doc", ".odt")

Strays = list[tuple[Path, Defect]]


def entries(folder: Path, strays: Strays) -> list[os.DirEntry[str]]:
    """List a folder by name, hidden files left out; one that cannot be listed is a stray."""
    try:
        with os.scandir(folder) as found:
            return sorted((e for e in found if not e.name.startswith(".")), key=lambda e: e.name)
    except OSError as error:
        facts = {"reason": error.strerror or type(error).__name__}
        strays.append((folder, Defect("unreadable-file", START, facts)))
        return []


def markdown(
    folder: Path,
    strays: Strays,
    attachments: list[Path],
    nested: Callable[[Path], None] | None = None,
) -> Iterator[Path]:
    """List a folder's Markdown files, whatever kind of thing they are; reading them says what is wrong.

    What stands beside them in folders of their own names is added to `attachments`; `nested` is told of every folder,
    also of those that have no report's name.
    """
    there = entries(folder, strays)
    reports = {entry.name.removesuffix(".md") for entry in there if entry.name.endswith(".md")}
    here = f"{folder.parent.name}/{folder.name}/"
    for entry in there:
        name, path = entry.name, Path(entry.path)
        if name.endswith(".md"):
            yield path
        elif entry.is_dir(follow_symlinks=False):
            if nested:
                nested(path)
            if name in reports:
                attachments.extend(beside(path, strays, f"{here}{name}/"))
            else:
                strays += [*lost(path, here), *lost_pictures(path, f"{here}<id>/")]
        else:
            strays += stray(entry, here)


def stray(entry: os.DirEntry[str], here: str) -> Strays:
    """Tell what is wrong with a file that plays no part in `here`, a folder of reports or periods; mostly nothing."""
    path = Path(entry.path)
    if entry.is_symlink():
        return [(path, Defect("link", START))]
    if entry.name.lower().endswith(DOCUMENTS):
        return [(path, Defect("wrong-ending", START))]
    if is_picture(path):
        return [(path, Defect("lost-photo", START, {"expected": f"{here}<id>/"}))]
    return []


def beside(folder: Path, strays: Strays, here: str) -> Iterator[Path]:
    """List the photos and documents of one report or period; they stand in its folder itself and not below."""
    for entry in entries(folder, strays):
        path = Path(entry.path)
        if entry.is_symlink():
            strays.append((path, Defect("link", START)))
        elif entry.is_dir():
            strays += lost_pictures(path, here)
        else:
            yield path


def misplaced(expected: str) -> Defect:
    """Tell that a file stands where none is looked for."""
    return Defect("misplaced", START, {"expected": expected})


def lost(folder: Path, expected: str) -> Strays:
    """Find the reports that somebody filed in a folder of their own making, where none is looked for."""
    below = (path for path in _below(folder) if path.name.endswith(".md"))
    return [(path, misplaced(expected)) for path in below]


def lost_pictures(folder: Path, expected: str) -> Strays:
    """Tell of a folder with photos that belong to no report: once, however many they are."""
    has_pictures = any(map(is_picture, _below(folder)))
    return [(folder, Defect("lost-photo", START, {"expected": expected}))] if has_pictures else []


def _below(folder: Path) -> Iterator[Path]:
    """List all files in a folder and in those below it, links to folders not followed."""
    for place, folders, names in os.walk(folder):
        folders.sort()
        yield from (Path(place, name) for name in sorted(names))
