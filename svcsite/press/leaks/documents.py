"""What a PDF says: its pages, and every text and stream that is in it, seen or not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

from svcsite.press.leaks.unreadable import UnreadableError
from svcsite.words import leaks as words

_DEEPEST = 60


def texts_of_pdf(data: bytes, inner: Callable[[bytes], Iterator[str]]) -> Iterator[str]:
    """Yield the texts of a PDF; `inner` reads what is enclosed in it. Raises `UnreadableError`."""
    from pypdf import PdfReader  # noqa: PLC0415 - takes long to import
    from pypdf.errors import PyPdfError  # noqa: PLC0415

    try:
        reader = PdfReader(BytesIO(data), strict=False)
        if not reader.is_encrypted:
            yield from _texts(reader, inner)
            return
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UnreadableError(words.BROKEN, error) from error
    except (IndexError, OSError, NotImplementedError, AssertionError) as error:
        raise UnreadableError(words.BROKEN, error) from error
    raise UnreadableError(words.ENCRYPTED)


def _texts(reader: Any, inner: Callable[[bytes], Iterator[str]]) -> Iterator[str]:
    for page in reader.pages:
        yield page.extract_text()
    for number in range(1, int(reader.trailer["/Size"])):
        held = reader.get_object(number)
        yield from _within(held)
        if held is not None and hasattr(held, "get_data"):
            yield from _stream(held, inner)


def _stream(held: Any, inner: Callable[[bytes], Iterator[str]]) -> Iterator[str]:
    kind, subtype = held.get("/Type"), held.get("/Subtype")
    if kind == "/EmbeddedFile":
        yield from inner(held.get_data())
    elif kind == "/Metadata" or subtype == "/XML":
        yield held.get_data().decode("utf-8", "replace")


def _within(value: Any, depth: int = 0) -> Iterator[str]:
    """Yield the texts in an object of a PDF; what it only refers to is an object of its own."""
    if depth > _DEEPEST:
        raise UnreadableError(words.PACKED_TOO_OFTEN)
    if isinstance(value, dict):
        for key in value:
            yield str(key)
            yield from _within(
                value.raw_get(key) if hasattr(value, "raw_get") else value[key], depth + 1
            )
    elif isinstance(value, list):
        for place in range(len(value)):
            yield from _within(list.__getitem__(value, place), depth + 1)
    elif isinstance(value, str):
        yield value
    elif isinstance(value, bytes):
        yield value.decode("utf-8", "replace")
        yield value.decode("utf-16", "replace")
