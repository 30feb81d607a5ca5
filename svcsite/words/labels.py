"""The short labels that templates read by name, gathered from the pages' own words."""

from __future__ import annotations

from functools import cache

from svcsite.record.vocabulary.names import Language
from svcsite.words import pages
from svcsite.words.text import Text

_FAMILIES: tuple[dict[str, Text], ...] = (pages.LABELS,)


@cache
def labels(language: Language) -> dict[str, str]:
    """Return all labels in one language, by name. Raises `ValueError` where two families give one name."""
    found: dict[str, str] = {}
    for family in _FAMILIES:
        if taken := found.keys() & family.keys():
            raise ValueError(f"labels named twice: {sorted(taken)}")
        found.update({name: text.of(language) for name, text in family.items()})
    return found
