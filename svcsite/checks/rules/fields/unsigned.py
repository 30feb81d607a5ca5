"""A finished report that nobody answers for, or a sign-off without its date."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.asked import is_typed, required_fields
from svcsite.checks.rule import Finding, rule
from svcsite.checks.saying import Field, Said
from svcsite.checks.subject import Subject
from svcsite.words.text import Text


@rule(
    "SV203",
    "unsigned",
    about="report",
    en="the rep has not signed: {what}",
    pt="falta a assinatura do técnico: {what}",
)
def unsigned(subject: Subject) -> Iterator[Finding]:
    report = subject.report
    assert report is not None
    if "signed" not in required_fields(subject, report):
        return
    if not is_typed(subject.normal.data, ("signed",)):
        field = Field(("signed",))
        what = Said(
            Text(en='write "{field}: date"', pt='escreva "{field}: data"'), {"field": field}
        )
        yield Finding(subject.normal.key_span("signed"), {"what": what})
    elif report.signed is not None and not is_typed(subject.normal.data, ("signed", "on")):
        what = Said(Text(en="the date is missing", pt="não há data"))
        yield Finding(subject.normal.span("signed"), {"what": what})
