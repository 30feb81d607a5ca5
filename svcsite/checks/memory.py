"""Verdicts remembered from one run to the next, in one SQLite file.

A file is known again by its size and the time of its last change, or, where that is another as in a fresh clone, by git's
name for its content; a verdict holds only in its context: the same settings, the same customer, the same rules. A memory
that is corrupt, old, locked or cannot be written is no memory, never an error.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path
from typing import Self, TypeAlias

from pydantic import TypeAdapter, ValidationError

import svcsite
from svcsite.checks.diagnostic import Diagnostic
from svcsite.checks.sealed import Sealed
from svcsite.checks.verdict import Verdict
from svcsite.record.facets import Facets
from svcsite.source.blobs import blobs
from svcsite.source.picture import Picture

_JUDGES = ("source", "record", "words", "checks")
_COLUMNS = "size, changed, blob, context, diagnostics, facets, picture, seals"
_SCHEMA = f"CREATE TABLE IF NOT EXISTS judged (path PRIMARY KEY, {_COLUMNS}) WITHOUT ROWID"
# A file saved again within the clock's grain would look unchanged, so a fresh one is not yet trusted.
_GRAIN = 2_000_000_000
_NEVER = -1
"""A time at which no file was changed: what is kept so is known again by its content alone."""
_MANY = 100
"""From how many new verdicts on git is asked: it takes as long as to judge some dozens."""
# What these rules find stops being true as time goes by: a date in the future does not stay there.
_PASSING = frozenset({"SV308"})

_diagnostics = TypeAdapter(tuple[Diagnostic, ...])
_facets = TypeAdapter(Facets | None)
_picture = TypeAdapter(Picture | None)
_seals = TypeAdapter(tuple[Sealed, ...])
_NOTHING = _diagnostics.dump_json(())
_NONE = b"null"

_Row: TypeAlias = tuple[int, int, str, str, bytes, bytes, bytes, bytes]


class Memory:
    """The remembered verdicts of the archive at `root`, kept in `file`. Use it as a context manager.

    `ask` gives git's names for the content of the files below `root`, by path within it; it is asked at most once.
    """

    def __init__(
        self, file: Path, root: Path, ask: Callable[[Path], Mapping[str, str]] = blobs
    ) -> None:
        self._file = file
        self._root = root
        self._ask = ask
        self._blobs: Mapping[str, str] | None = None
        self._known: dict[str, _Row] = {}
        self._new: dict[str, _Row] = {}
        self._seen: set[str] = set()
        self._stamps: dict[str, tuple[int, int]] = {}
        self._is_complete = False
        # A link would lead the writing to somebody's other file.
        self._is_safe = not (file.is_symlink() or file.parent.is_symlink())
        self._rules = _fingerprint_of_rules()

    def __enter__(self) -> Self:
        with suppress(sqlite3.Error, OSError):
            if self._is_safe and self._file.is_file():
                with closing(sqlite3.connect(self._file, timeout=1)) as database:
                    rows = database.execute(f"SELECT path, {_COLUMNS} FROM judged")  # noqa: S608
                    self._known = {path: tuple(rest) for path, *rest in rows}
        return self

    def __exit__(self, *_: object) -> None:
        # Only who has seen all reports knows which of them are gone.
        gone = self._known.keys() - self._seen if self._is_complete else set()
        if not self._is_safe or (not self._new and not gone):
            return
        try:
            self._write(gone)
        except (sqlite3.Error, OSError):
            # What cannot be written or read is forgotten: the next run judges everything anew.
            with suppress(OSError):
                self._file.unlink(missing_ok=True)

    def context(self, *fingerprints: str) -> str:
        """Give the context of a verdict: what it was held against."""
        today = os.environ.get("SOURCE_DATE_EPOCH", "")
        parts = (self._rules, today, *fingerprints)
        return blake2b("\0".join(parts).encode(), digest_size=16).hexdigest()

    def see(self, path: Path) -> None:
        """Take note of a file that is there, though it is not asked after."""
        self._seen.add(self._name(path))

    def complete(self) -> None:
        """Say that every report and photo of the archive has been seen: others are forgotten."""
        self._is_complete = True

    def recall(self, path: Path, context: str) -> Verdict | None:
        """Give what was found in a file that has not changed since, or None."""
        name = self._name(path)
        self._seen.add(name)
        try:
            status = os.lstat(path)
        except OSError:
            return None
        # What is seen before reading counts: a change while we read is a change.
        stamp = self._stamps[name] = (status.st_size, status.st_mtime_ns)
        known = self._known.get(name)
        if known is None or known[3] != context:
            return None
        if stamp != known[:2]:
            if stamp[0] != known[0] or not known[2] or known[2] != self._blob(name):
                return None
            self._new[name] = (*stamp, *known[2:])
        try:
            clean = known[4] == _NOTHING
            found = () if clean else _diagnostics.validate_json(known[4])
            found = tuple(replace(diagnostic, path=path) for diagnostic in found)
            facets = None if known[5] == _NONE else _facets.validate_json(known[5])
            picture = None if known[6] == _NONE else _picture.validate_json(known[6])
            seals = () if known[7] == _NOTHING else _seals.validate_json(known[7])
        except (ValidationError, TypeError):
            return None
        picture = replace(picture, path=path) if picture else None
        return Verdict(path=path, diagnostics=found, facets=facets, picture=picture, seals=seals)

    def keep(self, verdict: Verdict, context: str) -> None:
        """Remember a verdict, once the run is over, on a file that `recall` was asked for.

        Not one that does not last, as on a file that could not be read, which may be allowed later; nor one that
        holds for this hour only; nor on a file saved while it was judged, or just now, unless git knows what it holds.
        """
        if not verdict.lasts or any(d.code in _PASSING for d in verdict.diagnostics):
            return
        name = self._name(verdict.path)
        # A name that is no UTF-8 cannot be written down (`ValueError`): such a file is judged anew each time.
        with suppress(OSError, ValueError):
            status = os.lstat(verdict.path)
            stamp = (status.st_size, status.st_mtime_ns)
            if stamp == self._stamps.get(name):
                found = _diagnostics.dump_json(verdict.diagnostics)
                facets = _facets.dump_json(verdict.facets)
                picture = _picture.dump_json(verdict.picture)
                seals = _seals.dump_json(verdict.seals)
                self._new[name] = (*stamp, "", context, found, facets, picture, seals)

    def _name(self, path: Path) -> str:
        # Ten times as quick as `relative_to`, which is asked for every file of the archive.
        return str(path)[len(str(self._root)) + 1 :]

    def _blob(self, name: str) -> str:
        if self._blobs is None:
            self._blobs = self._ask(self._root)
        return self._blobs.get(name, "")

    def _rows(self) -> Iterator[tuple[str | int | bytes, ...]]:
        """Yield what is new. A file saved just now is known again only where git knows what it holds."""
        asks = self._blobs is not None or len(self._new) >= _MANY
        present = time.time_ns()
        for name, row in self._new.items():
            blob = self._blob(name) if asks else ""
            is_fresh = present - row[1] <= _GRAIN
            if blob or not is_fresh:
                yield (name, row[0], _NEVER if is_fresh else row[1], blob, *row[3:])

    def _write(self, gone: Iterable[str]) -> None:
        rows = list(self._rows())
        self._file.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(self._file, timeout=1)) as database, database:
            database.execute("DROP TABLE IF EXISTS verdicts")  # of earlier versions
            database.execute(_SCHEMA)
            database.executemany("DELETE FROM judged WHERE path = ?", ((n,) for n in gone))
            database.executemany("REPLACE INTO judged VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)


def _fingerprint_of_rules() -> str:
    """Give a hash that changes when the program that judges does."""
    hashed = blake2b(digest_size=16)
    package = Path(svcsite.__file__).parent
    for room in _JUDGES:
        for file in sorted((package / room).rglob("*.py")):
            # Not its time: where programs are installed anew for each run, all are new.
            hashed.update(f"{file.relative_to(package).as_posix()}:".encode() + file.read_bytes())
    return hashed.hexdigest()
