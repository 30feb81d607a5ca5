"""What is written in a picture beside what is seen: comments, EXIF, XMP, profiles, text chunks."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from svcsite.press.leaks.unreadable import UnreadableError
from svcsite.words import leaks as words

_DIRECTORIES = (0x8769, 0x8825, 0xA005)
"""EXIF, GPS and interoperability, each a list within the first."""


def texts_of_picture(data: bytes) -> Iterator[str]:
    """Yield the texts of a picture's metadata. Raises `UnreadableError` where it cannot be opened."""
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 - takes long to import

    try:
        with Image.open(BytesIO(data)) as picture:
            picture.load()
            held: list[Any] = [picture.info, getattr(picture, "text", {})]
            exif = picture.getexif()
            held += [dict(exif), *(dict(exif.get_ifd(one)) for one in _DIRECTORIES)]
    except (
        UnidentifiedImageError,
        OSError,
        ValueError,
        SyntaxError,
        Image.DecompressionBombError,
    ) as error:
        raise UnreadableError(words.BROKEN, error) from error
    for one in held:
        yield from _within(one)


def _within(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, bytes):
        yield value.decode("utf-8", "replace")
        # Windows writes its tags so, and phones their comments.
        yield value.decode("utf-16-le", "replace")
        yield value.decode("utf-16-be", "replace")
    elif isinstance(value, dict):
        for key, held in value.items():
            yield from _within(key)
            yield from _within(held)
    elif isinstance(value, (list, tuple)):
        for held in value:
            yield from _within(held)
