"""One file of the archive: its text, or why it has none.

Only regular UTF-8 files inside the archive are read. A symbolic link could publish what lies outside, so none
is followed; a device could block for ever, so none is opened.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from svcsite.source.span import START, Defect, Span

FILE_LIMIT = 256 * 1024
"""The largest file that is read, in bytes; a report has about two thousand."""


@dataclass(frozen=True, slots=True)
class FileText:
    """What a file holds: text with plain line ends and no byte order mark, and a hash of its bytes."""

    text: str
    fingerprint: str


def read_file(path: Path) -> tuple[FileText | None, tuple[Defect, ...]]:
    """Read one file; the text is None when a defect made that impossible. Never raises for a file."""
    try:
        status = path.lstat()
        if defect := _not_a_file(status.st_mode):
            return None, (defect,)
        if status.st_size > FILE_LIMIT:
            return None, (_too_large(status.st_size),)
        data = _read_bytes(path)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return None, (Defect("unreadable-file", START, {"reason": reason}),)
    return decode(data)


def decode(data: bytes) -> tuple[FileText | None, tuple[Defect, ...]]:
    """Turn a file's bytes into text, as `read_file` does; also for text that comes on standard input."""
    if len(data) > FILE_LIMIT:
        return None, (_too_large(len(data)),)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, (_encoding_defect(data, error.start),)
    defects: tuple[Defect, ...] = ()
    if text.startswith("\ufeff"):
        text = text[1:]
        defects = (Defect("byte-order-mark", START),)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return FileText(text, blake2b(data, digest_size=16).hexdigest()), defects


def _too_large(size: int) -> Defect:
    return Defect("file-too-large", START, {"size": size, "limit": FILE_LIMIT})


def _read_bytes(path: Path) -> bytes:
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
    with os.fdopen(descriptor, "rb") as stream:
        return stream.read(FILE_LIMIT + 1)


def _not_a_file(mode: int) -> Defect | None:
    if stat.S_ISREG(mode):
        return None
    if stat.S_ISLNK(mode):
        return Defect("link", START)
    return Defect("folder" if stat.S_ISDIR(mode) else "special-file", START)


def _encoding_defect(data: bytes, offset: int) -> Defect:
    """Say where the first byte stands that is not UTF-8, and what the file probably is."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Defect("encoding", START, {"guess": "UTF-16"})
    before = data[:offset].decode("utf-8", errors="replace").replace("\r\n", "\n")
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    return Defect("encoding", Span.at(line, column, 1), {"guess": "Windows-1252"})
