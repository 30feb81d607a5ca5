"""Which reports are others than when a figure was delivered: those that were edited, came, or went."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self

from svcsite.audits.values import both, each
from svcsite.record.vocabulary.names import LANGUAGES
from svcsite.words import moved as words
from svcsite.words.text import Counted, Text

_MOST = 3
"""How many reports are named of each; who has edited more knows it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """Reports by id, sorted: `changed` have another text, `came` were behind no figure then, `gone` are no more."""

    changed: tuple[str, ...] = ()
    came: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()

    @classmethod
    def of(cls, concerned: Iterable[str], then: Mapping[str, str], now: Mapping[str, str]) -> Self:
        """Compare the fingerprints of the reports that a figure concerns, and of all where none of those is another."""
        found = cls._of(set(concerned), then, now)
        return found or cls._of(set(then), then, now)

    @classmethod
    def _of(cls, ids: set[str], then: Mapping[str, str], now: Mapping[str, str]) -> Self:
        return cls(
            changed=tuple(sorted(i for i in ids if i in then and i in now and then[i] != now[i])),
            came=tuple(sorted(i for i in ids if i in now and i not in then)),
            gone=tuple(sorted(i for i in ids if i in then and i not in now)),
        )

    def __bool__(self) -> bool:
        return bool(self.changed or self.came or self.gone)

    @property
    def text(self) -> Text:
        """What to add to a sentence; nothing where no report is another."""
        kinds = (
            (words.CHANGED, self.changed),
            (words.CAME, self.came),
            (words.GONE, self.gone),
        )
        said = [_named(text, ids) for text, ids in kinds if ids]
        if not said:
            return both("")
        en, pt = ("; ".join(one.of(language) for one in said) for language in LANGUAGES)
        return each(words.SINCE, said=Text(en=en, pt=pt))


def _named(text: Counted, ids: tuple[str, ...]) -> Text:
    names, left = both(", ".join(ids[:_MOST])), len(ids) - _MOST
    if left > 0:
        names = each(words.MORE, ids=names, left=both(str(left)))
    return each(text.one if len(ids) == 1 else text.more, ids=names)
