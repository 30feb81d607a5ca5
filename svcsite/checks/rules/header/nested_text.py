"""Text nested so deep that only a machine writes it, and that takes seconds to render."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject


@rule(
    "SV127",
    "nested-text",
    en="quotes or lists in the text are nested more than {limit} deep",
    pt="o texto tem citações ou listas com mais de {limit} níveis",
)
def nested_text(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("nested-text"):
        yield Finding(defect.span, defect.facts)
