"""What the last build made, in one SQLite file: each chapter's key, each file's, and what the search knows.

One transaction is one build. It begins before anything is planned, so that it is the lock against a second build too,
and a build that is killed leaves no trace in it. A file that is corrupt, of another version or cannot be written is no
memory, never an error: everything is then made anew.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple, NoReturn, Self

from svcsite.press.page import PressError
from svcsite.words import press as words

_VERSION = 1
_SCHEMA = """
CREATE TABLE chapters (name PRIMARY KEY, key, standing, outside, extract) WITHOUT ROWID;
CREATE TABLE files (chapter, url, key, size, changed, digest, PRIMARY KEY (chapter, url)) WITHOUT ROWID;
CREATE TABLE found (chapter, url, shelf, owner, key, fragment, title, PRIMARY KEY (chapter, url)) WITHOUT ROWID;
"""
_TABLES = ("chapters", "files", "found")
_POLL = 0.2


class File(NamedTuple):
    """A published file: its key, its size, its time of change in nanoseconds, and a hash of its bytes."""

    key: str
    size: int
    changed: int
    digest: str


class Found(NamedTuple):
    """What the search knows of a page: shelf, owner and key of its entry, its fragment, and its row in a list of titles."""

    shelf: str
    owner: str
    key: str
    fragment: bytes
    title: str


class KeptChapter(NamedTuple):
    """A chapter of the last build.

    `standing` is a hash of the sizes and times of its files, `outside` tells in JSON where it led to.
    """

    key: str
    standing: str
    outside: str = "{}"


class KeptLostError(PressError):
    """What was kept turned out to be unreadable in the midst of a build, which must be begun again without it."""


class Kept:
    """The memory of one site, in `file`. Use it as a context manager: what was said within is kept if nothing failed.

    `waiting` is called once when another build is at work on the same site; entering then waits for it.
    """

    def __init__(self, file: Path, waiting: Callable[[], None] = lambda: None) -> None:
        self._file: Path | None = file
        self._waiting = waiting
        self._database: sqlite3.Connection | None = None
        self.chapters: dict[str, KeptChapter] = {}

    def __enter__(self) -> Self:
        self._database = self._opened() or self._opened(anew=True) or self._in_memory()
        return self

    def __exit__(self, failed: object, *_: object) -> None:
        # What cannot be written down is made anew the next time.
        with suppress(sqlite3.Error):
            if failed is None and self._database is not None:
                self._database.execute("COMMIT")
        self.close()

    def close(self) -> None:
        """Keep nothing more, and let another build begin."""
        if self._database is not None:
            with suppress(sqlite3.Error):
                self._database.close()
        self._database = None
        self.chapters = {}

    def files(self, chapter: str) -> dict[str, File]:
        """Return the files of a chapter by address."""
        rows = self._rows(
            "SELECT url, key, size, changed, digest FROM files WHERE chapter = ?", chapter
        )
        return {url: File(*rest) for url, *rest in rows}

    def entries(self) -> Iterator[tuple[str, str, str, str]]:
        """Yield address, shelf, owner and key of all that the search finds."""
        yield from self._rows("SELECT url, shelf, owner, key FROM found")

    def addresses(self) -> list[str]:
        """Return the addresses of all pages."""
        return [
            url
            for (url,) in self._rows(
                "SELECT url FROM files WHERE url LIKE '%.html' AND url <> '404.html'"
            )
        ]

    def keys_found(self, chapter: str) -> dict[str, str]:
        """Return the keys of what the search finds of a chapter, by address."""
        return dict(self._rows("SELECT url, key FROM found WHERE chapter = ?", chapter))

    def fragment(self, url: str) -> tuple[bytes, str]:
        """Return the fragment and the title's row of a page. Raises `KeyError` where there is none."""
        for fragment, title in self._rows("SELECT fragment, title FROM found WHERE url = ?", url):
            return fragment, title
        raise KeyError(url)

    def extract(self, chapter: str) -> bytes:
        """Return what the archive's own pages want of a customer's chapter, as it was kept."""
        return next(
            (
                data
                for (data,) in self._rows("SELECT extract FROM chapters WHERE name = ?", chapter)
            ),
            b"",
        )

    def put_chapter(self, name: str, chapter: KeptChapter, extract: bytes = b"") -> None:
        """Keep what a chapter is, and what the archive's own pages want of it."""
        self.chapters[name] = chapter
        self._write("REPLACE INTO chapters VALUES (?, ?, ?, ?, ?)", [(name, *chapter, extract)])

    def put_files(self, chapter: str, files: Mapping[str, File]) -> None:
        """Keep the files of a chapter in place of those that it had."""
        self._write("DELETE FROM files WHERE chapter = ?", [(chapter,)])
        rows = ((chapter, url, *file) for url, file in files.items())
        self._write("INSERT INTO files VALUES (?, ?, ?, ?, ?, ?)", rows)

    def put_found(self, chapter: str, found: Mapping[str, Found], urls: Iterable[str]) -> None:
        """Keep what the search newly found of a chapter, and of what it had only these addresses."""
        gone = self.keys_found(chapter).keys() - set(urls)
        self._write(
            "DELETE FROM found WHERE chapter = ? AND url = ?", ((chapter, url) for url in gone)
        )
        rows = ((chapter, url, *one) for url, one in found.items())
        self._write("REPLACE INTO found VALUES (?, ?, ?, ?, ?, ?, ?)", rows)

    def forget(self, chapter: str) -> None:
        """Keep nothing of a chapter."""
        self.chapters.pop(chapter, None)
        self._write("DELETE FROM chapters WHERE name = ?", [(chapter,)])
        for table in ("files", "found"):
            self._write(f"DELETE FROM {table} WHERE chapter = ?", [(chapter,)])  # noqa: S608 - ours

    def _opened(self, *, anew: bool = False) -> sqlite3.Connection | None:
        """Return the database with its transaction begun, or None where it cannot be relied on."""
        # A link would lead the writing to somebody's other file.
        if self._file is None or self._file.is_symlink() or self._file.parent.is_symlink():
            return None
        database = None
        try:
            if anew:
                self._file.unlink(missing_ok=True)
            self._file.parent.mkdir(parents=True, exist_ok=True)
            database = sqlite3.connect(
                self._file, timeout=0, isolation_level=None, check_same_thread=False
            )
            self._begin(database)
            (version,) = database.execute("PRAGMA user_version").fetchone()
            if version != _VERSION:
                self._lay_out(database)
            database.execute(
                f"PRAGMA user_version = {_VERSION}"
            )  # Fails where nothing can be written.
            rows = database.execute("SELECT name, key, standing, outside FROM chapters")
            self.chapters = {name: KeptChapter(*rest) for name, *rest in rows}
        except (sqlite3.Error, OSError):
            self.chapters = {}
            if database is not None:
                with suppress(sqlite3.Error):
                    database.close()
            return None
        return database

    def _in_memory(self) -> sqlite3.Connection:
        """Return a database for this build alone."""
        database = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        database.execute("BEGIN")
        self._lay_out(database)
        self._file = None
        return database

    def _begin(self, database: sqlite3.Connection) -> None:
        told = False
        while True:
            try:
                database.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                    raise
                if not told:
                    self._waiting()
                    told = True
                time.sleep(_POLL)
            else:
                return

    @staticmethod
    def _lay_out(database: sqlite3.Connection) -> None:
        for table in _TABLES:
            database.execute(f"DROP TABLE IF EXISTS {table}")
        for statement in filter(str.strip, _SCHEMA.split(";")):
            database.execute(statement)
        database.execute(f"PRAGMA user_version = {_VERSION}")

    def _rows(self, query: str, *values: str) -> list[tuple[Any, ...]]:
        if self._database is None:
            return []
        try:
            return self._database.execute(query, values).fetchall()
        except sqlite3.Error as error:
            self._give_up(error)

    def _write(self, statement: str, rows: Iterable[tuple[Any, ...]]) -> None:
        if self._database is None:
            return
        try:
            self._database.executemany(statement, rows)
        except sqlite3.Error as error:
            self._give_up(error)

    def _give_up(self, error: sqlite3.Error) -> NoReturn:
        self.close()
        if self._file is not None:
            with suppress(OSError):
                self._file.unlink(missing_ok=True)
        raise KeptLostError.of(words.KEPT_LOST) from error
