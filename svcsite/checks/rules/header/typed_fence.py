"""A phone's long dash in place of the three hyphens around the header."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.words.text import Text


@rule(
    "SV128",
    "typed-fence",
    severity="warning",
    en='"{typed}" was read as ---',
    pt='"{typed}" foi lido como ---',
    help=Text(en="write three hyphens", pt="escreva três hífens"),
)
def typed_fence(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("typed-fence"):
        yield Finding(defect.span, defect.facts)
