"""A key that stands twice: one of the two values would silently be lost."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.words.text import Text


@rule(
    "SV123",
    "duplicate-key",
    en='the key "{key}" is repeated; it stands on line {first} already',
    pt='campo repetido: "{key}" já está na linha {first}',
    help=Text(en="keep one of the two", pt="deixe só um dos dois"),
)
def duplicate_key(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("duplicate-key"):
        yield Finding(defect.span, defect.facts)
