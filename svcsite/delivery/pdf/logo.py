"""A company's logo, made small enough for a cover."""

from __future__ import annotations

from base64 import b64encode
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from svcsite.source.picture import BrokenPictureError, opened, picture_bytes

_WIDEST, _HIGHEST = 900, 360
"""In pixels: three times as fine as it is printed."""
_LARGEST_FILE = 10_000_000
_LARGEST_PICTURE = 64_000_000


def picture(png: bytes) -> str:
    """Return a PNG as a text: an SVG that holds it, empty where there is none."""
    if not png:
        return ""
    # The size stands in the first block of every PNG.
    width, height = (int.from_bytes(png[at : at + 4]) for at in (16, 20))
    size = f'width="{width}" height="{height}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" {size}>'
        f'<image {size} href="data:image/png;base64,{b64encode(png).decode()}"/></svg>'
    )


def logo(path: str, folder: Path, project: Path) -> bytes | None:
    """Return a logo as a PNG, or None where there is none to be had.

    `path` is relative to `folder` and must lead to a PNG, JPEG or WebP within `project`.
    """
    try:
        file = (folder / path).resolve()
        found = file.stat()
        if not file.is_relative_to(project.resolve()) or found.st_size > _LARGEST_FILE:
            return None
        return _drawn(file, found.st_mtime_ns)
    except (OSError, ValueError):
        # A picture that makes no sense is a ValueError, too, as is a path with a nought in it.
        return None


@lru_cache(maxsize=16)
def _drawn(file: Path, _changed: int) -> bytes:
    """Return a picture as a PNG of the size of a logo, made once until its file changes.

    Raises `OSError` and `BrokenPictureError`.
    """
    image = opened(picture_bytes(file))
    if image.width * image.height > _LARGEST_PICTURE:
        raise BrokenPictureError("too many pixels")
    try:
        drawn = image.convert("RGBA")
        drawn.thumbnail((_WIDEST, _HIGHEST))
        made = BytesIO()
        drawn.save(made, "PNG", optimize=False)
    except Exception as error:  # the libraries raise what they like for bytes that make no sense
        raise BrokenPictureError(str(error)) from error
    return made.getvalue()
