"""A Markdown file where no report is looked for."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.words.text import Text


@rule(
    "SV106",
    "misplaced-file",
    en="a report does not belong here and would not be published",
    pt="o relatório está fora do lugar e não seria publicado",
    help=Text(en="move it to {expected}", pt="mova para {expected}"),
)
def misplaced_file(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("misplaced"):
        yield Finding(defect.span, defect.facts)
