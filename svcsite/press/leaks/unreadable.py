"""What cannot be read through."""

from __future__ import annotations

from svcsite.record.vocabulary.names import Language
from svcsite.words.text import Text


class UnreadableError(Exception):
    """Bytes that may hold a text that nobody can find; `reason` says why, with what a library said of it."""

    def __init__(self, reason: Text, error: Exception | str = "") -> None:
        super().__init__(reason.en)
        self._reason = reason
        self._error = error

    def told(self, language: Language) -> str:
        """Say why."""
        return self._reason.format_in(language, error=self._error)
