"""What may be typed for a value of each form, as JSON Schema.

A value reaches an editor as YAML understands it, so a number may be one, or a text that reads as one. Null is what
an empty value is; it is always allowed, as a key without a value is one that is not there.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from svcsite.record.fields import CHOICES
from svcsite.record.vocabulary.headings import HEADINGS
from svcsite.record.vocabulary.names import LANGUAGES, Language, Names
from svcsite.record.vocabulary.shapes import REPORT
from svcsite.views.schema.spelling import pattern
from svcsite.words.expected import EXPECTED

Schema = dict[str, Any]

NOTHING: Schema = {"type": "null"}
TEXT: Schema = {"type": ["string", "number", "boolean", "null"]}

_DAY = r"(?:\d{4}[-\/.]\d{1,2}[-\/.]\d{1,2}|\d{1,2}[-\/.]\d{1,2}[-\/.](?:\d{4}|\d{2}))"
_CLOCK = r"\d{1,2}(?:[:hH](?:\d{2})?(?::\d{2}(?:\.\d{1,6})?)?(?:min|m)?)"
_OFFSET = r"\s*(?:Z|[+\-]\d{2}:?\d{2})"
_JOINT = r"(?:[\s,]*(?:[ÀàAa][Ss]|[Aa][Tt])\s*|[Tt,]\s*|\s+-?\s*)"
_NUMBER = r"[+\-]?\d{1,15}(?:[.,]\d{1,9})?"
_PART = r"\d{1,5}(?:[.,]\d+)?\s*(?:[Dd]\w*|[Hh]\w*|[Mm]\w*|[Ss]\w*|[Ww]\w*)\.?"

_STRINGS = {
    "moment": rf"{_DAY}(?:{_JOINT}{_CLOCK}(?:{_OFFSET})?)?",
    "day": rf"(?:{_DAY}|[Uu]nknown|[Dd]esconhecid[ao])",
    "duration": rf"(?:\d{{1,4}}[hH:]\d{{2}}(?:min)?|{_PART}(?:\s*{_PART})*)",
    "size": r"\d{1,6}(?:[.,]\d{1,3})?\s*[KkMm][Ii]?[Bb]",
    "sha256": r"(?:[Ss][Hh][Aa]256:\s*)?[0-9A-Fa-f]{64}",
    "timezone": r"[A-Za-z_]+(?:\/[A-Za-z0-9_+\-]+)*",
}
_NUMBERS = {
    "number": _NUMBER,
    "whole": r"\d{1,9}",
    "count": r"\d{1,9}",
    "percent": rf"{_NUMBER}\s*%?",
}
_YES_NO = ("yes", "y", "true", "sim", "s", "verdadeiro", "x", "no", "n", "false", "nao", "falso")
_LANGUAGES = ("pt", "en", "portugues", "english", "ingles")


def string(expression: str, said: str = "") -> Schema:
    """Give the schema of a text that matches an expression as a whole, blanks around it aside.

    `said` is what the editors of Visual Studio Code's family show in place of the expression.
    """
    matching = {"type": "string", "pattern": rf"^\s*(?:{expression})\s*$"}
    return {**matching, "patternErrorMessage": said} if said else matching


def any_of(*schemas: Schema) -> Schema:
    """Give what meets one of several schemas."""
    return schemas[0] if len(schemas) == 1 else {"anyOf": list(schemas)}


def choice(offered: Iterable[str], spellings: Iterable[str]) -> Schema:
    """Give a choice of words: those that an editor offers, and every folded spelling that is read as one."""
    known = {"type": "string", "pattern": pattern(spellings)}
    return any_of({"enum": list(dict.fromkeys(offered))}, known, NOTHING)


def named(names: Names, languages: Iterable[Language]) -> Schema:
    """Give a choice of names, offered as the languages write them."""
    offered = [word for language in languages for word in names.typed(language)]
    return choice(offered, (spelling for name in names for spelling in name.spellings()))


def several(item: Schema) -> Schema:
    """Give a list of things, for which one alone may stand."""
    return any_of(item, {"type": "array", "items": item})


def form(name: str, languages: tuple[Language, ...]) -> Schema:
    """Give the schema of the form that a field's reader names. Raises `KeyError` for one that is not known."""
    if name in CHOICES:
        return named(CHOICES[name], languages)
    if name in _STRINGS:
        return any_of(string(_STRINGS[name], example(name, languages[0])), NOTHING)
    if name in _NUMBERS:
        numeral = string(_NUMBERS[name], example(name, languages[0]))
        return any_of({"type": "number"}, numeral, NOTHING)
    return {
        "text": TEXT,
        "yes-no": any_of({"type": "boolean"}, choice(_offered_yes_no(languages), _YES_NO)),
        "language": any_of(
            choice(LANGUAGES, _LANGUAGES), string(r"(?:[Pp][Tt]|[Ee][Nn])[_\-\s].*")
        ),
        "hours": several(TEXT),
        "scale": any_of(string(r"\d.*\d"), {"type": "object"}, NOTHING),
        "pairs": any_of(
            TEXT,
            {"type": "object", "additionalProperties": TEXT},
            {
                "type": "array",
                "items": any_of(TEXT, {"type": "object", "additionalProperties": TEXT}),
            },
        ),
        "field-names": several(_suggested(REPORT, languages)),
        "section-names": several(_suggested(HEADINGS, languages)),
    }[name]


def example(name: str, language: Language) -> str:
    """Give a form by example, `a date like 2026-10-02`; empty where its choices or its label say enough."""
    expected = EXPECTED.get(name)
    return expected.of(language) if expected and name not in {"text", "mapping", "list"} else ""


def _suggested(names: Names, languages: Iterable[Language]) -> Schema:
    """Give a text, with the names for an editor to offer."""
    return any_of({"enum": [word for lang in languages for word in names.typed(lang)]}, TEXT)


def _offered_yes_no(languages: Iterable[Language]) -> list[str]:
    return [word for language in languages for word in _words(language)]


def _words(language: Language) -> tuple[str, str]:
    return ("sim", "nao") if language == "pt-BR" else ("yes", "no")
