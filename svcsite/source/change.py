"""What became of one file since a point of its history."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from svcsite.source.tree import CUSTOMER, SETTINGS, SIGNERS

Status = Literal["added", "modified", "deleted", "renamed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FileChange:
    """One file that was changed; paths are absolute.

    `path` is where the file stands now, or stood where it was deleted; `old_path` where it stood then, None for an
    added one. `before` is what it held then: None for an added file, and for one that is no text of the archive
    (see `svcsite.source.git`).
    """

    status: Status
    path: Path
    old_path: Path | None = None
    before: bytes | None = None


def touched(changes: Iterable[FileChange], root: Path) -> tuple[Path, ...] | None:
    """Give the files and folders below `root` that some changes concern; None for the whole archive.

    All of a customer's reports are held against the customer's file, a report is judged with its photos, and
    everything is held against the settings and against those who may seal.
    """
    paths: set[Path] = set()
    for change in changes:
        for path in filter(None, (change.path, change.old_path)):
            match path.relative_to(root).parts:
                case (name,) if name in {SETTINGS, SIGNERS}:
                    return None
                case (_, name) if name == CUSTOMER:
                    paths.add(path.parent)
                case (slug, year, report, _, *_):
                    paths.add(root / slug / year / f"{report}.md")
                case _:
                    paths.add(path)
    return tuple(sorted(paths))
