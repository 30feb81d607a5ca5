"""What a file really is, by how its bytes begin and end, whatever its name says."""

from __future__ import annotations

import re
from io import BytesIO

READABLE = {"JPEG": (".jpg", ".jpeg"), "PNG": (".png",), "WebP": (".webp",)}
"""The kinds of picture that are shown, each with the endings that go with it, the usual one first."""

_OTHERS = {
    "HEIC": (".heic", ".heif"),
    "AVIF": (".avif",),
    "GIF": (".gif",),
    "BMP": (".bmp",),
    "TIFF": (".tif", ".tiff", ".dng"),
    "SVG": (".svg",),
    "JPEG": (".jfif", ".jpe"),
}
_ENDINGS = {
    ending: kind
    for kinds in (_OTHERS, READABLE)
    for kind, endings in kinds.items()
    for ending in endings
}

_MARKS = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"GIF8", "GIF"),
    (b"BM", "BMP"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "ZIP"),
    (b"MZ", "EXE"),
    (b"\x7fELF", "ELF"),
)
_BRANDS = {
    **dict.fromkeys((b"heic", b"heix", b"hevc", b"heim", b"mif1", b"msf1"), "HEIC"),
    **dict.fromkeys((b"avif", b"avis"), "AVIF"),
}
_TEXT = re.compile(rb"(?:\xef\xbb\xbf)?\s*<[!?a-z]", re.IGNORECASE)
_PROGRAMS = (b"<script", b"<!doctype html", b"<html", b"<iframe", b"<?php")
_HEAD = 1024
_LAST = (1 << 16) + 22
"""How much of a file's end may hold the directory of a ZIP: its longest remark, and what goes before it."""


def expected_kind(ending: str) -> str | None:
    """Tell which kind of picture goes by a file's ending, `.jpg`; None for what is no picture's."""
    return _ENDINGS.get(ending.lower())


def kind_of(data: bytes) -> str | None:
    """Tell what the bytes of a file are, as its makers call it: `JPEG`, `HEIC`, `HTML`. None if nobody knows."""
    head = data[:_HEAD]
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "WebP"
    if head[4:8] == b"ftyp":
        return _BRANDS.get(head[8:12], "MP4")
    for mark, kind in _MARKS:
        if head.startswith(mark):
            return kind
    if _TEXT.match(head):
        return "SVG" if b"<svg" in head.lower() else "HTML"
    return None


def hidden_kind(data: bytes) -> str | None:
    """Tell what else a picture's bytes can be opened as: a page with programs, a PDF, an archive.

    A film or a second picture behind the first is not meant: phones put them there.
    """
    lower = data.lower()
    if any(mark in lower for mark in _PROGRAMS):
        return "HTML"
    if b"%PDF-" in data[:_HEAD]:
        return "PDF"
    return "ZIP" if _opens_as_archive(data) else None


def _opens_as_archive(data: bytes) -> bool:
    if b"PK\x05\x06" not in data[-_LAST:]:
        return False
    # Hardly any photo comes this far.
    import zipfile  # noqa: PLC0415

    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return bool(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        return False
