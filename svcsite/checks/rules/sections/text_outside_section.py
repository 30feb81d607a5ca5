"""Text between the header and the first heading; it is published above the sections."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject


@rule(
    "SV209",
    "text-outside-section",
    severity="warning",
    about="report",
    en="text before the first heading belongs to no section",
    pt="há texto antes do primeiro título, fora de qualquer seção",
)
def text_outside_section(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("text-outside-section"):
        yield Finding(defect.span)
