"""A report is about a machine or about a service, and about exactly one of the two."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.asked import is_excused
from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.source.span import START
from svcsite.words.text import Text


@rule(
    "SV210",
    "product-or-service",
    about="report",
    en='say either the machine ("product") or the service ("service"): {what}',
    pt='informe o equipamento ou o serviço ("equipamento" ou "servico"): {what}',
)
def product_or_service(subject: Subject) -> Iterator[Finding]:
    report = subject.report
    assert report is not None
    data = subject.normal.data
    if "product" in data and "service" in data:
        both = Text(en="both are there", pt="há os dois")
        yield Finding(subject.normal.key_span("service"), {"what": both})
    elif "product" not in data and "service" not in data and not is_excused(report, "product"):
        neither = Text(en="neither is there", pt="não há nenhum dos dois")
        yield Finding(START, {"what": neither})
