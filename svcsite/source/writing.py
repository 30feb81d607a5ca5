"""Writing a file of the archive anew: whole or not at all, and never over what somebody changed meanwhile."""

from __future__ import annotations

import os
import stat
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from svcsite.source.files import FILE_LIMIT


class WriteRefusedError(Exception):
    """A file was left alone. `reason` is `changed`, `outside`, or what the system said."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Original:
    """A regular file's bytes, with what tells later that it is still the same file."""

    path: Path
    data: bytes
    stamp: tuple[int, int, int, int]


def take(path: Path, limit: int = FILE_LIMIT) -> Original | None:
    """Read a file that may be written anew later; None for a link, a folder, or what cannot be read.

    `limit` is how many bytes it may have.
    """
    try:
        # What is seen before reading counts: a change while we read is a change.
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode) or status.st_size > limit:
            return None
        return Original(path, path.read_bytes(), _stamp(status))
    except OSError:
        return None


def rewrite(original: Original, data: bytes, root: Path) -> None:
    """Put other bytes in place of a file below `root`, keeping its permissions.

    Raises `WriteRefusedError`, and then the file is as it was.
    """
    path = original.path
    try:
        if not path.parent.resolve(strict=True).is_relative_to(root.resolve(strict=True)):
            raise WriteRefusedError("outside")
        # Hidden, so that a reader of the archive passes it over.
        descriptor, name = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=path.parent)
    except OSError as error:
        raise WriteRefusedError(_said(error)) from None
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode) or _stamp(status) != original.stamp:
            raise WriteRefusedError("changed")
        if not os.access(path, os.W_OK):
            raise PermissionError(13, os.strerror(13))
        temporary.chmod(stat.S_IMODE(status.st_mode))
        temporary.replace(path)
    except OSError as error:
        raise WriteRefusedError(_said(error)) from None
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _stamp(status: os.stat_result) -> tuple[int, int, int, int]:
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns


def _said(error: OSError) -> str:
    return error.strerror or type(error).__name__
