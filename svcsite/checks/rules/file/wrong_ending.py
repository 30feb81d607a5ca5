"""A text or a document among the reports: a report in it would be lost."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject


@rule(
    "SV107",
    "wrong-ending",
    severity="warning",
    en="the file does not end in .md and would not be published",
    pt="o arquivo não termina em .md e não seria publicado",
)
def wrong_ending(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("wrong-ending"):
        yield Finding(defect.span)
