"""A section that stands twice; both are published as one."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject


@rule(
    "SV208",
    "repeated-section",
    severity="warning",
    about="report",
    en='the section "{section}" stands twice; the first is on line {first}',
    pt='seção repetida: "{section}" já está na linha {first}',
)
def repeated_section(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("repeated-section"):
        yield Finding(defect.span, defect.facts)
