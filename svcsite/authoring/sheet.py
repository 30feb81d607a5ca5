"""The answers of a filled-in form: one JSON object, read as it is and held against nothing yet.

    {"customer": "padaria-pinheiral",
     "fields": {"kind": "corrective", "product": "PR22084517", "contact.name": "Ana", "parts": [{"part": "fuser unit"}]},
     "sections": {"problem": "Paper jam.", "work_done": "• Fuser unit replaced"},
     "name": "paper-jam"}

Fields and sections go by their canonical names, a dot leads into a mapping. `name`, the words of the file's name, may be
left out. Texts are texts: no number is guessed at; yes and no may be true and false.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from svcsite.authoring.errors import AuthoringError
from svcsite.record.vocabulary.names import Language
from svcsite.words import authoring as words
from svcsite.words.text import Text

Answer = str | Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A customer's slug, the answers by canonical field, what was typed for the sections, words for the file's name."""

    customer: str
    fields: Mapping[str, tuple[Answer, ...]] = field(default_factory=dict)
    sections: Mapping[str, str] = field(default_factory=dict)
    name: str = ""


def read_sheet(text: str, language: Language) -> Sheet:
    """Read the JSON of a form. Raises `AuthoringError` for what is no such object."""
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        what = words.NOT_JSON.format_in(language, line=error.lineno, column=error.colno)
        raise AuthoringError(words.NOT_ANSWERS, language, what=what) from None
    reader = _Reader(language)
    sheet = reader.mapping(data, "{}")
    fields = reader.mapping(sheet.get("fields", {}), "fields")
    sections = reader.mapping(sheet.get("sections", {}), "sections")
    return Sheet(
        customer=reader.text(sheet.get("customer"), "customer"),
        fields={name: reader.answers(value, name) for name, value in fields.items()},
        sections={name: reader.text(value or "", name) for name, value in sections.items()},
        name=reader.text(sheet.get("name") or "", "name"),
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    language: Language

    def mapping(self, value: Any, place: str) -> Mapping[str, Any]:
        if not isinstance(value, dict):
            raise self._wants(words.NO_OBJECT, place)
        return value

    def text(self, value: Any, place: str) -> str:
        if not isinstance(value, str):
            raise self._wants(words.NO_TEXT, place)
        return value

    def answers(self, value: Any, place: str) -> tuple[Answer, ...]:
        items = value if isinstance(value, list) else [] if value is None else [value]
        return tuple(self._answer(item, place) for item in items)

    def _answer(self, item: Any, place: str) -> Answer:
        if isinstance(item, dict):
            return {name: self._plain(part, f"{place}.{name}") for name, part in item.items()}
        return self._plain(item, place)

    def _plain(self, value: Any, place: str) -> str:
        if isinstance(value, bool):
            return "yes" if value else "no"
        return self.text(value or "", place)

    def _wants(self, text: Text, place: str) -> AuthoringError:
        what = text.format_in(self.language, place=place)
        return AuthoringError(words.NOT_ANSWERS, self.language, what=what)
