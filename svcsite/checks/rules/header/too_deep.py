"""A header nested deeper than any key of the format."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject


@rule(
    "SV126",
    "too-deep",
    en="lists within lists more than {limit} deep",
    pt="listas dentro de listas, mais de {limit} níveis",
)
def too_deep(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("too-deep"):
        yield Finding(defect.span, defect.facts)
