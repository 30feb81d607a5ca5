"""One photo of the archive: what must be known to show it, or why it cannot be shown.

Only regular files of a limited size are opened, and a picture is measured before it is decoded. What it really is
counts, not what it is called; nothing of its metadata is kept but which way up it is.
"""

from __future__ import annotations

import os
import stat
import warnings
from dataclasses import dataclass
from hashlib import blake2b
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from svcsite.source.orientation import is_turned, orientation
from svcsite.source.picture_kind import READABLE, expected_kind, hidden_kind, kind_of
from svcsite.source.span import START, Defect

if TYPE_CHECKING:
    from PIL.ImageFile import ImageFile

PIXEL_LIMIT = 64_000_000
"""The most pixels a photo may have: each takes three or four bytes of memory, however small the file."""

_GLANCE = (256, 256)


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A photo that can be shown; width and height are in pixels, as seen the right way up.

    `fingerprint` is a hash of the file's bytes.
    """

    path: Path
    fingerprint: str
    width: int
    height: int


class BrokenPictureError(ValueError):
    """The bytes of a picture make no sense."""


def is_picture(path: Path) -> bool:
    """Tell whether a file is a picture by its name."""
    return expected_kind(path.suffix) is not None


def read_picture(path: Path, limit: int) -> tuple[Picture | None, tuple[Defect, ...]]:
    """Read a photo of at most `limit` bytes and see whether it is whole; the picture is None with a defect.

    Never raises for a file.
    """
    try:
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode):
            kind = "link" if stat.S_ISLNK(status.st_mode) else "special-file"
            return None, (Defect(kind, START),)
        if status.st_size > limit:
            return None, (_bad("picture-too-large", size=status.st_size, limit=limit),)
        data = picture_bytes(path)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return None, (Defect("unreadable-file", START, {"reason": reason}),)
    if defect := _disguise(path, data):
        return None, (defect,)
    return _examined(path, data)


def picture_bytes(path: Path) -> bytes:
    """Give the bytes of a photo, not following a link. Raises `OSError`."""
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
    with os.fdopen(descriptor, "rb") as stream:
        return stream.read()


def opened(data: bytes) -> ImageFile:
    """Open the bytes of a JPEG, PNG or WebP as a picture, not yet decoded. Raises `BrokenPictureError`."""
    # Most runs meet no photo and should not pay for what opens it.
    from PIL.JpegImagePlugin import JpegImageFile  # noqa: PLC0415
    from PIL.PngImagePlugin import PngImageFile  # noqa: PLC0415
    from PIL.WebPImagePlugin import WebPImageFile  # noqa: PLC0415

    kinds: dict[str, type[ImageFile]] = {
        "JPEG": JpegImageFile,
        "PNG": PngImageFile,
        "WebP": WebPImageFile,
    }
    try:
        # Bad metadata is warned of, and dropped anyway.
        with warnings.catch_warnings(action="ignore"):
            return kinds[kind_of(data) or ""](BytesIO(data))
    except Exception as error:  # the libraries raise what they like for bytes that make no sense
        raise BrokenPictureError(str(error)) from error


def decode(picture: ImageFile) -> None:
    """Decode an opened picture. Raises `BrokenPictureError`."""
    try:
        with warnings.catch_warnings(action="ignore"):
            picture.load()
    except Exception as error:  # as above
        raise BrokenPictureError(str(error)) from error


def orientation_of(picture: ImageFile) -> int:
    """Give which way up an opened picture is held, 1 to 8."""
    exif = picture.info.get("exif")
    return orientation(exif) if isinstance(exif, bytes) else 1


def _disguise(path: Path, data: bytes) -> Defect | None:
    """Tell of a file that is not what its name says, or of a kind that is not shown."""
    ending, expected = path.suffix.lower(), expected_kind(path.suffix)
    real = kind_of(data)
    if real in READABLE:
        if ending not in READABLE[real]:
            name = path.stem + READABLE[real][0]
            return _bad("picture-misnamed", ending=ending, real=real, name=name)
        hidden = hidden_kind(data)
        return _bad("picture-disguised", ending=ending, real=hidden) if hidden else None
    if real is not None and real != expected:
        return _bad("picture-disguised", ending=ending, real=real)
    if expected not in READABLE:
        return _bad("picture-unsupported", real=expected)
    return _bad("picture-broken")


def _examined(path: Path, data: bytes) -> tuple[Picture | None, tuple[Defect, ...]]:
    try:
        image = opened(data)
        width, height = image.size
        if width * height > PIXEL_LIMIT:
            facts = {"width": width, "height": height, "limit": PIXEL_LIMIT // 1_000_000}
            return None, (_bad("picture-too-many-pixels", **facts),)
        # A JPEG can be decoded small, which is as quick as it is sure.
        image.draft("L", _GLANCE)
        decode(image)
        turned = is_turned(orientation_of(image))
    except BrokenPictureError:
        return None, (_bad("picture-broken"),)
    picture = Picture(
        path=path,
        fingerprint=blake2b(data, digest_size=16).hexdigest(),
        width=height if turned else width,
        height=width if turned else height,
    )
    return picture, ()


def _bad(kind: str, **facts: object) -> Defect:
    return Defect(kind, START, facts)
