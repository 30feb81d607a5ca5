"""The rows that became no report, in a file with the reason before each.

The file stands beside the export, or where the command runs when nothing can be written there. It is in the
export's own encoding, with its delimiter and cells, so that mended rows can be imported by the same map.
"""

from __future__ import annotations

import contextlib
import csv
import filecmp
import os
import tempfile
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any, TextIO

from svcsite.authoring.errors import AuthoringError
from svcsite.authoring.importing.table import Row, Table
from svcsite.record.vocabulary.names import Language
from svcsite.words import importing as words


class RejectedError(Exception):
    """A row that cannot become a report: what it is counted under, and what is wrong with it."""

    def __init__(self, label: str, text: str) -> None:
        super().__init__(text)
        self.label = label
        self.text = text


def rejected(reason: words.Reason, language: Language, **facts: object) -> RejectedError:
    """Make the error that says in one language why a row is rejected."""
    return RejectedError(reason.label.of(language), reason.text.format_in(language, **facts))


@dataclass(slots=True)
class Rejects:
    """The rejects file of one import, which appears when it is closed; without rows there is none.

    An earlier one that says something else may have been mended by a person: it is kept under another name.
    """

    table: Table
    language: Language
    set_aside: Path | None = None
    _stream: TextIO | None = field(default=None, init=False)
    _temporary: Path = field(default=Path(), init=False)
    _writer: Any = field(default=None, init=False)

    def add(self, row: Row, reason: str) -> None:
        """Write one row. Raises `AuthoringError` when there is no place for the file."""
        if self._stream is None:
            self._begin()
        self._writer.writerow([reason, *row.cells])

    def close(self) -> Path | None:
        """Put the file in its place and give it; None when no row was rejected."""
        if self._stream is None:
            return None
        self._stream.close()
        self._stream = None
        target = self._temporary.parent / f"{self.table.path.stem}.rejects.csv"
        if target.exists() and filecmp.cmp(target, self._temporary, shallow=False):
            self._temporary.unlink()
            return target
        if target.exists() or target.is_symlink():
            self.set_aside = next(
                path
                for number in count(1)
                if not (path := target.with_name(f"{target.stem}.{number}.csv")).exists()
            )
            target.rename(self.set_aside)
        self._temporary.replace(target)
        return target

    def abandon(self) -> None:
        """Leave nothing behind when an import breaks off."""
        if self._stream is not None:
            self._stream.close()
            with contextlib.suppress(OSError):
                self._temporary.unlink()

    def _begin(self) -> None:
        for folder in (self.table.path.parent, Path.cwd()):
            try:
                handle, name = tempfile.mkstemp(prefix=".rejects-", suffix=".csv", dir=folder)
            except OSError as error:
                reason = error.strerror or type(error).__name__
                continue
            self._temporary = Path(name)
            self._temporary.chmod(0o644)
            self._stream = os.fdopen(
                handle, "w", encoding=self.table.encoding, errors="replace", newline=""
            )
            self._writer = csv.writer(
                self._stream, delimiter=self.table.delimiter, lineterminator="\n"
            )
            column = words.REASON_COLUMN.of(self.language)
            self._writer.writerow([column, *self.table.header])
            return
        raise AuthoringError(words.NO_PLACE_FOR_REJECTS, self.language, reason=reason)
