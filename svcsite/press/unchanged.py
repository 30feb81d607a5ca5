"""Whether a build would do nothing at all, told from the sizes and times of all that it reads and all that it made.

An archive of a hundred thousand reports is listed in less time than the modules that read it take to be imported: so
this is asked before anything else. What was told of a build that warned of something, refused a report, or read a file
that had just been saved is not kept, and whatever cannot be told for sure is no: then the build finds out.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Self

import svcsite
from svcsite.press.standing import standing, told
from svcsite.press.work_folder import NAME
from svcsite.record.vocabulary.names import Language

_GRAIN = 2_000_000_000
"""Nanoseconds within which a file may be saved again and look the same."""

_HOUR = 3600
_PASSED_OVER = frozenset({"__pycache__", ".git"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """How all that a build reads stood when it began: a hex hash, and whether all of it was saved a while before."""

    paths: tuple[str, ...]
    stamp: str
    settled: bool

    @classmethod
    def of(cls, paths: Iterable[Path | str]) -> Self:
        """List files and folders, there or not, and with them the program that reads them."""
        asked = tuple(dict.fromkeys(str(Path(path).resolve()) for path in paths))
        digest = blake2b(digest_size=16)
        newest = 0
        for path in (*asked, *_program()):
            lines = []
            for line, changed in _listed(path):
                lines.append(line)
                newest = max(newest, changed)
            digest.update("\n".join(sorted(lines)).encode("utf-8", "surrogateescape"))
        return cls(paths=asked, stamp=digest.hexdigest(), settled=newest < time.time_ns() - _GRAIN)


@dataclass(frozen=True, slots=True, kw_only=True)
class LastBuild:
    """A build that had nothing to tell: what it was asked for and when, what it read, and what came of it.

    `asked` is what `within_hour` made of it, `folder` is that of the site, and `standing` the hash of its files.
    """

    asked: str
    read: tuple[str, ...]
    inputs: str
    folder: str
    standing: str
    pages: int
    language: Language

    @classmethod
    def kept(cls, file: Path) -> Self | None:
        """Return what was kept in a file, or None where nothing usable was."""
        try:
            kept = json.loads(file.read_bytes())
            return cls(**{**kept, "read": tuple(kept["read"])})
        except (OSError, ValueError, TypeError, KeyError):
            return None

    def stands(self, asked: str) -> bool:
        """Tell whether a build that is asked for would find all that it reads and all that it makes as it is."""
        if self.asked != within_hour(asked):
            return False
        try:
            if Inputs.of(self.read).stamp != self.inputs:
                return False
            files = standing(Path(self.folder)).values()
        except OSError:
            return False
        return told({url: stamp for held in files for url, stamp in held.items()}) == self.standing

    def keep(self, file: Path) -> None:
        """Write it down; what cannot be written down is found out anew the next time."""
        # A link would lead the writing to somebody's other file.
        if file.parent.is_symlink():
            return
        with suppress(OSError):
            draft = file.with_suffix(".new")
            draft.unlink(missing_ok=True)
            draft.write_text(json.dumps(asdict(self)), encoding="utf-8")
            draft.replace(file)


def file_of(project: Path, asked: str) -> Path:
    """Return where a project keeps what came of a build that was asked for."""
    digest = blake2b(asked.encode("utf-8", "surrogateescape"), digest_size=4).hexdigest()
    return project / NAME / f"last-{digest}.json"


def within_hour(asked: str) -> str:
    """Return what is asked of a build together with the hour, in which what is open does not age."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    return f"{asked} {given or int(time.time()) // _HOUR}"


def _program() -> tuple[str, ...]:
    """Return what changes when this program or one that it is made with does: its files, and where packages stand."""
    package = Path(svcsite.__file__).parent
    packages = [path for path in sys.path if path.endswith(("site-packages", "dist-packages"))]
    beside = [str(package.parent / name) for name in ("templates", "hooks")]
    return (str(package), *beside, *(f"{path}{os.sep}." for path in packages))


def _listed(top: str) -> Iterator[tuple[str, int]]:
    """Yield a line for each file at or below a path, with its time of change in nanoseconds; a link is not followed."""
    if top.endswith(f"{os.sep}."):
        with suppress(OSError):
            yield f"{top} {Path(top).stat().st_mtime_ns}", 0
        return
    folders = [top]
    while folders:
        folder = folders.pop()
        try:
            entries = os.scandir(folder)
        except NotADirectoryError:
            status = os.lstat(folder)
            yield (
                f"{folder} {status.st_size} {status.st_mtime_ns} {status.st_mode}",
                status.st_mtime_ns,
            )
            continue
        except FileNotFoundError:
            yield f"{folder} none", 0
            continue
        with entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    if entry.name not in _PASSED_OVER:
                        folders.append(entry.path)
                    continue
                status = entry.stat(follow_symlinks=False)
                changed = status.st_mtime_ns
                yield f"{entry.path} {status.st_size} {changed} {status.st_mode}", changed
