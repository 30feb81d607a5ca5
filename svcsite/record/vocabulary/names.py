"""A name: its one canonical form, what each language calls it, and what else people type for it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from svcsite.source.characters import visible

Language = Literal["en", "pt-BR"]
LANGUAGES: tuple[Language, ...] = ("en", "pt-BR")

_JOINTS = re.compile(r"[\s_\-\u2010-\u2015]+")


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Give the form in which typed names are compared: no accents, lower case, `_` between words.

    >>> fold("Peças trocadas")
    'pecas_trocadas'
    """
    plain = unicodedata.normalize("NFKD", visible(text))
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return _JOINTS.sub("_", letters.casefold().strip(" .:"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """One thing's names. `typed` is how each language writes it in a file, `label` what a page shows."""

    name: str
    typed: Mapping[Language, str]
    label: Mapping[Language, str]
    also: tuple[str, ...] = ()
    shape: str | None = None
    """For a key: the shape of the mapping it holds."""
    each: bool = False
    """For a key: it holds a mapping from free names to mappings of that shape."""

    def spellings(self) -> Iterator[str]:
        """Give every folded spelling that is read as this name."""
        yield fold(self.name)
        for text in (*self.typed.values(), *self.label.values(), *self.also):
            yield fold(text)


class Names:
    """An ordered set of names that people choose from, found by any of their spellings."""

    def __init__(self, names: Iterable[Name]) -> None:
        self._names = {name.name: name for name in names}
        self._spellings: dict[str, Name] = {}
        for name in self._names.values():
            for spelling in name.spellings():
                other = self._spellings.setdefault(spelling, name)
                if other is not name:
                    raise ValueError(f"{spelling!r} names both {other.name} and {name.name}")

    def __iter__(self) -> Iterator[Name]:
        """Give the names in their order."""
        return iter(self._names.values())

    def __getitem__(self, name: str) -> Name:
        """Give a name by its canonical form. Raises `KeyError`."""
        return self._names[name]

    def find(self, typed: str) -> Name | None:
        """Find what was typed in either language, or None."""
        return self._spellings.get(fold(typed))

    def typed(self, language: Language) -> list[str]:
        """List how one language writes the names, in their order."""
        return [name.typed[language] for name in self]


def name(
    canonical: str,
    en: str,
    pt: str,
    pt_label: str,
    *also: str,
    shape: str | None = None,
    each: bool = False,
    en_typed: str | None = None,
) -> Name:
    """Make a row of a table: canonical form, English label, Portuguese word, Portuguese label, synonyms."""
    return Name(
        name=canonical,
        typed={"en": en_typed or canonical, "pt-BR": pt},
        label={"en": en, "pt-BR": pt_label},
        also=also,
        shape=shape,
        each=each,
    )
