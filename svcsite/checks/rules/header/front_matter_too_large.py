"""A header of dozens of pages: something else was pasted into it."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject


@rule(
    "SV121",
    "front-matter-too-large",
    en="the header is too long: {size} characters, and at most {limit} are read",
    pt="cabeçalho longo demais: {size} caracteres; o limite é {limit}",
)
def front_matter_too_large(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("front-matter-too-large"):
        yield Finding(defect.span, defect.facts)
