"""Which way up a photo is held: the one thing of its metadata that is needed to show it."""

from __future__ import annotations

from typing import Literal

_TAG = 0x0112
_ENTRY = 12
_UPRIGHT, _LAST = 1, 8
_TURNED = 5
"""From this number on, width and height change places."""


def orientation(exif: bytes) -> int:
    """Give the orientation that an EXIF block tells, 1 (upright) to 8; what cannot be read is upright.

    Only the first directory is looked at, and nothing in it is followed.
    """
    block = exif.removeprefix(b"Exif\0\0")
    order: Literal["little", "big"] = "little" if block[:2] == b"II" else "big"
    start = int.from_bytes(block[4:8], order)
    count = int.from_bytes(block[start : start + 2], order)
    for place in range(start + 2, min(start + 2 + count * _ENTRY, len(block)), _ENTRY):
        if int.from_bytes(block[place : place + 2], order) == _TAG:
            found = int.from_bytes(block[place + 8 : place + 10], order)
            return found if _UPRIGHT <= found <= _LAST else _UPRIGHT
    return _UPRIGHT


def is_turned(number: int) -> bool:
    """Tell whether a photo of this orientation is as wide as it is stored high."""
    return number >= _TURNED
