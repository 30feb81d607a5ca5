"""Facts in a message, put into the archive's language last."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from svcsite.record.vocabulary.names import Language, Name
from svcsite.record.vocabulary.shapes import SHAPES
from svcsite.words.text import Text


@dataclass(frozen=True, slots=True)
class Field:
    """A field named in a message: shown as the archive's language writes it, `pausas.de`."""

    path: tuple[str, ...]
    shape: str = "report"

    def typed(self, language: Language) -> str:
        """Give the way to the field in one language's keys."""
        names, words = SHAPES.get(self.shape), []
        is_free = False
        for part in self.path:
            # Below `causes` a name of the archive's own comes first, and then the keys again.
            found = names.find(part) if names and not is_free else None
            words.append(found.typed[language] if found else part)
            if found:
                names, is_free = SHAPES.get(found.shape or ""), found.each
            elif is_free:
                is_free = False
        return ".".join(words)


@dataclass(frozen=True, slots=True)
class Said:
    """A phrase with its facts, to be put in a language later."""

    text: Text
    facts: Mapping[str, Any] = field(default_factory=dict)

    def put(self, language: Language) -> str:
        """Give the whole phrase in one language."""
        return self.text.format_in(
            language, **{name: _put(fact, language) for name, fact in self.facts.items()}
        )


def _put(fact: Any, language: Language) -> object:
    if isinstance(fact, Said):
        return fact.put(language)
    if isinstance(fact, Text):
        return fact.of(language)
    if isinstance(fact, Field):
        return fact.typed(language)
    if isinstance(fact, Name):
        return fact.typed[language]
    return fact


DID_YOU_MEAN = Text(en='; did you mean "{name}"?', pt='. Você quis dizer "{name}"?')


def suggestion(meant: Name | str | None) -> Said | str:
    """Give the end of a message about something unknown: what was probably meant, or nothing."""
    return Said(DID_YOU_MEAN, {"name": meant}) if meant else ""
