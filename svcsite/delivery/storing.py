"""Putting the files of a delivery in place: all of them or none, and a frozen record over nobody's.

First every file is written whole beside its place, where a full disk or a missing right shows; only then are they put
in place, the frozen record first. So no mail lies ready whose figures are not frozen.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path


class StoreError(Exception):
    """A file could not be put in place: its path, and what the system said; `taken` where somebody else was first."""

    def __init__(self, path: Path, reason: str, *, taken: bool = False) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason
        self.taken = taken


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """What is to stand at a path. A `fresh` one must not be there yet; another takes the place of what is."""

    path: Path
    data: bytes
    fresh: bool = False


def store(files: Sequence[File]) -> None:
    """Put files in place in their order. Raises `StoreError`, and then what was there before is as it was."""
    staged: list[tuple[Path, File]] = []
    placed: list[tuple[Path, bytes | None]] = []
    try:
        staged.extend((_stage(file), file) for file in files)
        for temporary, file in staged:
            placed.append((file.path, _place(temporary, file)))
    except StoreError:
        for path, before in reversed(placed):
            _restore(path, before)
        raise
    finally:
        for temporary, _ in staged:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)


def _stage(file: File) -> Path:
    folder = file.path.parent
    temporary: Path | None = None
    try:
        folder.mkdir(parents=True, exist_ok=True)
        # Hidden, so that a reader of the archive passes it over.
        descriptor, name = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=folder)
        temporary = Path(name)
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(file.data)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(0o666 & ~_umask())
    except OSError as error:
        if temporary:
            temporary.unlink(missing_ok=True)
        raise StoreError(file.path, _said(error)) from None
    return temporary


def _place(temporary: Path, file: File) -> bytes | None:
    """Put a file in place, and return what was there, or None."""
    before = None
    try:
        if file.fresh:
            # Of two that deliver at once, one finds the other's claim.
            file.path.open("xb").close()
        elif file.path.exists():
            before = file.path.read_bytes()
        temporary.replace(file.path)
    except FileExistsError as error:
        raise StoreError(file.path, _said(error), taken=True) from None
    except OSError as error:
        raise StoreError(file.path, _said(error)) from None
    return before


def _restore(path: Path, before: bytes | None) -> None:
    with suppress(OSError):
        if before is None:
            path.unlink()
        else:
            path.write_bytes(before)


def _umask() -> int:
    """Return what the system takes away from the rights of new files; it can be asked by setting it only."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _said(error: OSError) -> str:
    return error.strerror or type(error).__name__
