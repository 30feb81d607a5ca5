"""A rule: a code that is never reused, a name, its words in both languages, and how it judges.

A rule is a generator function with `@rule(...)` above it; its docstring is its documentation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from svcsite.checks.diagnostic import Severity
from svcsite.record.customer import Customer
from svcsite.record.normal import Normal
from svcsite.record.reading import Reading
from svcsite.record.report import Report
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import Language, Name
from svcsite.record.vocabulary.shapes import SHAPES
from svcsite.source.document import Document
from svcsite.source.span import Defect, Span
from svcsite.words.text import Text

About = Literal["file", "report", "customer", "archive"]

_ABOUT: dict[type, About] = {Report: "report", Customer: "customer", Settings: "archive"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """One file under judgement, with what it was read as and what it is held against.

    `about` says which record was read, or `file` where none was. `customer` is None while its own file cannot be relied on: then nothing is held against it.
    """

    path: Path
    defects: tuple[Defect, ...]
    settings: Settings
    about: About = "file"
    document: Document | None = None
    normal: Normal = field(default_factory=Normal)
    report: Report | None = None
    customer: Customer | None = None

    @classmethod
    def of(
        cls, reading: Reading[Any], settings: Settings, customer: Customer | None = None
    ) -> Subject:
        """Put a reading under judgement."""
        record = reading.record
        return cls(
            path=reading.path,
            defects=reading.defects,
            settings=settings,
            about=_ABOUT.get(type(record), "file"),
            document=reading.document,
            normal=reading.normal,
            report=record if isinstance(record, Report) else None,
            customer=customer,
        )

    def defects_of(self, *kinds: str) -> Iterator[Defect]:
        """Give the reader's defects of some kinds, in the order it met them."""
        return (defect for defect in self.defects if defect.kind in kinds)


@dataclass(frozen=True, slots=True)
class Field:
    """A field named in a message: shown as the archive's language writes it, `pausas.de`."""

    path: tuple[str, ...]
    shape: str = "report"

    def typed(self, language: Language) -> str:
        """Give the way to the field in one language's keys."""
        names, words = SHAPES.get(self.shape), []
        for part in self.path:
            found = names.find(part) if names else None
            words.append(found.typed[language] if found else part)
            names = SHAPES.get(found.shape) if found and found.shape and not found.each else None
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


_DID_YOU_MEAN = Text(en='; did you mean "{name}"?', pt='. Você quis dizer "{name}"?')


def suggestion(meant: Name | str | None) -> Said | str:
    """Give the end of a message about something unknown: what was probably meant, or nothing."""
    return Said(_DID_YOU_MEAN, {"name": meant}) if meant else ""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found: where, and the facts its message needs."""

    span: Span
    facts: Mapping[str, Any] = field(default_factory=dict)


Judge = Callable[[Subject], Iterator[Finding]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule of the table. `about` says which files it is asked of."""

    code: str
    name: str
    severity: Severity
    about: About
    text: Text
    help: Text | None
    judge: Judge

    @property
    def documentation(self) -> str:
        """What the rule does and why, in Markdown."""
        return (self.judge.__doc__ or "").strip()


def rule(
    code: str,
    name: str,
    *,
    en: str,
    pt: str,
    severity: Severity = "error",
    about: About = "file",
    help: Text | None = None,  # noqa: A002 - the word people look for
) -> Callable[[Judge], Rule]:
    """Make a rule of a generator function."""

    def make(judge: Judge) -> Rule:
        return Rule(
            code=code,
            name=name,
            severity=severity,
            about=about,
            text=Text(en=en, pt=pt),
            help=help,
            judge=judge,
        )

    return make
