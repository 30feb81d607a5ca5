"""The texts in what Pagefind writes: CBOR (RFC 8949) as far as it uses it, and nothing that could not be read."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.press.leaks.unreadable import UnreadableError
from svcsite.words import leaks as words

_SHORT, _LONG = 24, 27
_BYTES, _TEXT, _LIST, _MAP, _TAG, _SIMPLE = 2, 3, 4, 5, 6, 7


def texts_of_cbor(data: bytes) -> Iterator[str]:
    """Yield each text in a CBOR item. Raises `UnreadableError` for anything that is none, or goes on behind it."""
    place, wanted = 0, 1
    while wanted:
        wanted -= 1
        if place >= len(data):
            raise UnreadableError(words.BROKEN, "CBOR")
        major, short = data[place] >> 5, data[place] & 31
        place += 1
        number = short
        if short >= _SHORT:
            if short > _LONG:
                raise UnreadableError(words.BROKEN, "CBOR")
            size = 1 << (short - _SHORT)
            number = int.from_bytes(data[place : place + size], "big")
            place += size
        if major in {_BYTES, _TEXT}:
            if place + number > len(data):
                raise UnreadableError(words.BROKEN, "CBOR")
            yield data[place : place + number].decode("utf-8", "replace")
            place += number
        elif major in {_LIST, _TAG}:
            wanted += number if major == _LIST else 1
        elif major == _MAP:
            wanted += 2 * number
    if data[place:].strip(b"\0\n"):
        raise UnreadableError(words.BROKEN, "CBOR")
