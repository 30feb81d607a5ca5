"""Text as it is compared: words without accents, capitals and punctuation, out of whatever escapes they stand in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote

_TOKEN = re.compile(r"[^\W_]+")
_TAG = re.compile(r"<[^<>]*>")
_CONTROL = re.compile(r"\\[nrtbfv]")
_CODE = re.compile(r"\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2}))")
_PASSED_OVER = re.compile(
    "[\u00ad\u200b-\u200f\u2060-\u2064\ufeff\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+"
)
"""Accents, as NFKD takes them off their letters, and characters that nobody sees."""
_LAST, _HALVES = 0x10FFFF, range(0xD800, 0xE000)
_ROUNDS = 3
"""How often something may be escaped within something else: JSON in an attribute in a feed."""


def tokens(text: str) -> list[str]:
    """Return the words and numbers of a text in order: letters and digits alone, without accents, in small letters."""
    if not text.isascii():
        text = _PASSED_OVER.sub("", unicodedata.normalize("NFKD", text))
    return _TOKEN.findall(text.casefold())


def readings(text: str) -> Iterator[str]:
    """Yield a text as it stands, and as whoever unescapes it, or takes its marks away, would read it."""
    yield text
    for _ in range(_ROUNDS):
        plain = _unescaped(text)
        if plain == text:
            break
        text = plain
        yield text
    if "<" in text:
        # What a mark stands between may be one word, or two.
        yield _TAG.sub("", text)
        yield _TAG.sub(" ", text)


def _unescaped(text: str) -> str:
    if "&" in text:
        text = unescape(text)
    if "%" in text:
        text = unquote(text, errors="replace")
    if "\\" in text:
        text = _CODE.sub(_character, _CONTROL.sub(" ", text))
    return text


def _character(code: re.Match[str]) -> str:
    number = int(code[1] or code[2] or code[3], 16)
    # Halves of a pair stand for pictures, which no name has.
    return " " if number > _LAST or number in _HALVES else chr(number)
