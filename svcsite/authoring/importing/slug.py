"""The names of folders and files: plain letters, digits and hyphens, always the same for the same text.

Accents, capitals, blanks and common punctuation do not show in a name. Letters of other scripts, signs such as
`+` and what is too long would be lost; a short hash of the whole text then stands at the end, so that two
texts do not fall together.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from hashlib import blake2b

from svcsite.record.vocabulary.names import fold
from svcsite.source.tree import RESERVED

_LETTERS = str.maketrans(
    {
        "ø": "o",
        "œ": "oe",
        "æ": "ae",
        "ß": "ss",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ı": "i",
        "º": "o",
        "ª": "a",
    }
)
_NOT_PLAIN = re.compile(r"[^a-z0-9]+")
_SEPARATORS = frozenset(" -_.,;:'’\"“”´`/\\&()[]|–—·#ºª°")
_HASH_BYTES = 3


@lru_cache(maxsize=65536)
def slug_of(text: str, limit: int) -> str:
    """Give a text as a name of at most `limit` characters; empty for a text without letters and digits.

    >>> slug_of("Padaria Pão Nosso", 64)
    'padaria-pao-nosso'
    """
    lowered = unicodedata.normalize("NFKC", text).casefold().translate(_LETTERS)
    letters = "".join(
        c for c in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(c)
    )
    if not any(c.isalnum() for c in letters):
        return ""
    plain = _NOT_PLAIN.sub("-", letters).strip("-")
    lost = any(not (c.isascii() and c.isalnum()) and c not in _SEPARATORS for c in letters)
    if not lost and len(plain) <= limit and plain not in RESERVED:
        return plain
    mark = blake2b(fold(text).encode(), digest_size=_HASH_BYTES).hexdigest()
    return f"{plain[: limit - len(mark) - 1].strip('-')}-{mark}".lstrip("-")
