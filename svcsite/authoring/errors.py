"""What stops a command of authoring: a message for a person, and nothing was written."""

from __future__ import annotations

from svcsite.record.vocabulary.names import Language
from svcsite.words.text import Text


class AuthoringError(Exception):
    """Something that cannot be done as asked; its text tells a person why and what to do."""

    def __init__(self, text: Text, language: Language, **facts: object) -> None:
        super().__init__(text.format_in(language, **facts))


class AnswerError(AuthoringError):
    """An answer that cannot be what was asked for; its text says what can."""
