"""One key in both languages, or under two of its names: and nobody can say which value holds."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.words.text import Text


@rule(
    "SV124",
    "two-names",
    en='"{key}" and "{other}" (line {first}) are two names of one key',
    pt='campo escrito com dois nomes: "{key}" e "{other}" (linha {first})',
    help=Text(en="keep one of the two", pt="deixe só um dos dois"),
)
def two_names(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("two-names"):
        yield Finding(defect.span, defect.facts)
