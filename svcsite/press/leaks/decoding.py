"""The texts in a file's bytes, whatever they are packed in; what cannot be read through is told, never passed over."""

from __future__ import annotations

import gzip
import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from svcsite.press.leaks.documents import texts_of_pdf
from svcsite.press.leaks.packed import texts_of_cbor
from svcsite.press.leaks.pictures import texts_of_picture
from svcsite.press.leaks.unreadable import UnreadableError
from svcsite.words import leaks as words

_DEEPEST = 4
_LARGEST = 512 << 20
_PRINTED = re.compile(rb"[\x20-\x7e\xc2-\xf4\x80-\xbf]{8,}")
_PAGEFIND = b"pagefind_dcd"
_PROGRAMS = (b"\0asm", b"\x00\x01\x00\x00", b"OTTO", b"true")
"""WebAssembly and plain fonts: their text stands in them as it is."""


def texts(data: bytes, depth: int = 0) -> Iterator[str]:
    """Yield all texts in these bytes. Raises `UnreadableError` for what cannot be read through."""
    if depth > _DEEPEST or len(data) > _LARGEST:
        raise UnreadableError(words.PACKED_TOO_OFTEN)
    if data.startswith(b"\x1f\x8b"):
        yield from texts(_unzipped(data), depth + 1)
    elif data.startswith(b"PK\x03\x04"):
        yield from _of_archive(data, depth)
    elif data.startswith(_PAGEFIND):
        held = data.removeprefix(_PAGEFIND)
        # What a page is found by is JSON, the engine is a program, and the rest is packed.
        if held.startswith((b"{", *_PROGRAMS)):
            yield from texts(held, depth + 1)
        else:
            yield from texts_of_cbor(held)
    elif data[:1024].lstrip().startswith(b"%PDF"):
        yield from texts_of_pdf(data, lambda inner: texts(inner, depth + 1))
        yield from _printed(data)
    elif _is_picture(data):
        yield from texts_of_picture(data)
        yield from _printed(data)
    elif data.startswith(_PROGRAMS):
        yield from _printed(data)
    else:
        yield _text(data)


def _is_picture(data: bytes) -> bool:
    signs = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\0\0\1\0", b"II*\0", b"MM\0*", b"BM")
    return data.startswith(signs) or (data[:4] == b"RIFF" and data[8:12] == b"WEBP")


def _text(data: bytes) -> str:
    encoding = "utf-8-sig"
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encoding = "utf-16"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableError(words.NO_TEXT) from error
    if "\0" in text:
        raise UnreadableError(words.NO_TEXT)
    return text


def _unzipped(data: bytes) -> bytes:
    try:
        with gzip.GzipFile(fileobj=BytesIO(data)) as packed:
            found = packed.read(_LARGEST + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise UnreadableError(words.BROKEN, error) from error
    # A header may name the file that was packed, and say something of it.
    return found + b"\n" + b"\n".join(_PRINTED.findall(data[:512])) if data[3:4] != b"\0" else found


def _of_archive(data: bytes, depth: int) -> Iterator[str]:
    try:
        with zipfile.ZipFile(BytesIO(data)) as held:
            yield held.comment.decode("utf-8", "replace")
            for member in held.infolist():
                if member.file_size > _LARGEST:
                    raise UnreadableError(words.PACKED_TOO_OFTEN)
                yield f"{member.filename}\n{member.comment.decode('utf-8', 'replace')}"
                if not member.is_dir():
                    yield from texts(held.read(member), depth + 1)
    except (zipfile.BadZipFile, RuntimeError, zlib.error, NotImplementedError) as error:
        raise UnreadableError(words.BROKEN, error) from error


def _printed(data: bytes) -> Iterator[str]:
    """Yield what can be read in bytes of any kind; shorter texts come about by chance in what is packed."""
    for match in _PRINTED.finditer(data):
        yield match[0].decode("utf-8", "replace")
