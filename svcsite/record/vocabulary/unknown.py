"""What people and programs type where they know nothing: no name of anything, however often it stands there."""

from __future__ import annotations

import re
from functools import lru_cache

from svcsite.record.vocabulary.names import fold

_WORDS = frozenset(
    fold(word)
    for word in (
        *("unknown", "not known", "not available", "not applicable", "none", "no name", "no brand"),
        *("n/a", "na", "n.a.", "tbd", "null", "unbranded"),
        *("desconhecido", "desconhecida", "não informado", "não informada", "não consta"),
        *("não se aplica", "ignorado", "ignorada", "nenhum", "nenhuma", "sem marca", "sem modelo"),
        *("sem série", "sem número", "s/n", "sn", "ilegível", "illegible"),
        # What data from elsewhere is full of.
        *(
            "ukendt",
            "ukendt mærke",
            "ingen",
            "onbekend",
            "geen",
            "inconnu",
            "inconnue",
            "unbekannt",
        ),
    )
)
_FILLERS = (frozenset("x"), frozenset("n"), frozenset("0"))
_JOINTS = re.compile(r"[/,;|]")


@lru_cache(maxsize=65536)
def is_known(text: str | None) -> bool:
    """Tell whether a text says something: `Unknown`, `N/A`, `????`, `-`, `xx`, `0000` and an empty one do not.

    >>> is_known("LaserJet M404"), is_known("N/A"), is_known("????")
    (True, False, False)
    """
    if not text or _is_empty(text):
        return False
    return not all(_is_empty(part) for part in _JOINTS.split(text))


def known(text: str | None) -> str:
    """Return a text that says something, and an empty one for any other."""
    return text if text and is_known(text) else ""


def _is_empty(text: str) -> bool:
    typed = fold(text)
    signs = {sign for sign in typed if sign.isalnum()}
    return not signs or typed in _WORDS or any(signs <= filler for filler in _FILLERS)
