"""A field that a report of this kind and outcome must have (`archive.yml`, `kinds` and `outcomes`)."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.asked import is_typed, required_fields
from svcsite.checks.rule import Finding, rule
from svcsite.checks.saying import Field
from svcsite.checks.subject import Subject
from svcsite.words.text import Text


@rule(
    "SV201",
    "missing-field",
    about="report",
    en='the field "{field}" is missing',
    pt='falta o campo "{field}"',
    help=Text(
        en="it is asked of this kind of job and status",
        pt="ele é exigido para este tipo de atendimento e esta situação",
    ),
)
def missing_field(subject: Subject) -> Iterator[Finding]:
    report = subject.report
    assert report is not None
    for name in required_fields(subject, report):
        path = tuple(name.split("."))
        if name != "signed" and not is_typed(subject.normal.data, path):
            yield Finding(subject.normal.key_span(*path), {"field": Field(path)})
