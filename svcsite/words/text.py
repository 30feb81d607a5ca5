"""A phrase in both languages."""

from __future__ import annotations

from dataclasses import dataclass

from svcsite.record.vocabulary.names import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One phrase in both languages, with `{names}` for the facts that are put in."""

    en: str
    pt: str

    def of(self, language: Language) -> str:
        """Give the phrase as it stands."""
        return self.pt if language == "pt-BR" else self.en

    def format_in(self, language: Language, **facts: object) -> str:
        """Give the phrase with its facts. Raises `KeyError` for a fact that is missing."""
        return self.of(language).format_map(facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A phrase that depends on a number: none, one, or more; `{n}` is the number."""

    none: Text
    one: Text
    more: Text

    def format_in(self, language: Language, n: int, **facts: object) -> str:
        """Give the phrase for `n` things."""
        text = self.none if n == 0 else self.one if n == 1 else self.more
        return text.format_in(language, n=n, **facts)
