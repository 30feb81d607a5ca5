"""Marks without width and odd blanks, pasted from a chat."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.words.text import Text


@rule(
    "SV129",
    "hidden-characters",
    severity="warning",
    en="invisible characters on this line were passed over (the first is {code})",
    pt="caracteres invisíveis nesta linha foram ignorados (o primeiro é {code})",
    help=Text(en="type the line again", pt="digite a linha de novo"),
)
def hidden_characters(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("hidden-characters"):
        yield Finding(defect.span, defect.facts)
