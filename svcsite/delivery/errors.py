"""What stops a delivery: a message for a person, in the archive's language."""

from __future__ import annotations

from svcsite.record.vocabulary.names import Language
from svcsite.words.text import Text


class DeliveryError(Exception):
    """Something that cannot be done as asked; its text tells a person why and what to do."""

    def __init__(self, text: Text, language: Language, **facts: object) -> None:
        super().__init__(text.format_in(language, **facts))


class NotNotedError(DeliveryError):
    """A mail was sent and that could not be noted; sending it again would send it twice."""
