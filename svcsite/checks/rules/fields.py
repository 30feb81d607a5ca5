"""SV201 to SV203, SV210 and SV211: the fields that must be there, and those that nobody knows."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.asked import is_excused, is_typed, required_fields
from svcsite.checks.rule import Field, Finding, Said, Subject, rule, suggestion
from svcsite.source.span import START
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
    """A field that a report of this kind and outcome must have (`archive.yml`, `kinds` and `outcomes`)."""
    report = subject.report
    assert report is not None
    for name in required_fields(subject, report):
        path = tuple(name.split("."))
        if name != "signed" and not is_typed(subject.normal.data, path):
            yield Finding(subject.normal.key_span(*path), {"field": Field(path)})


@rule(
    "SV202",
    "unknown-key",
    severity="warning",
    en='the key "{key}" is unknown and was passed over{hint}',
    pt='campo desconhecido, ignorado: "{key}"{hint}',
)
def unknown_key(subject: Subject) -> Iterator[Finding]:
    """A key that the format does not have, mostly misspelt; what it says is not used anywhere."""
    for defect in subject.defects_of("unknown-key"):
        hint = suggestion(defect.facts["suggestion"])
        yield Finding(defect.span, {"key": defect.facts["key"], "hint": hint})


@rule(
    "SV203",
    "unsigned",
    about="report",
    en="the rep has not signed: {what}",
    pt="falta a assinatura do técnico: {what}",
)
def unsigned(subject: Subject) -> Iterator[Finding]:
    """A finished report that nobody answers for, or a sign-off without its date."""
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


@rule(
    "SV210",
    "product-or-service",
    about="report",
    en='say either the machine ("product") or the service ("service"): {what}',
    pt='informe o equipamento ou o serviço ("equipamento" ou "servico"): {what}',
)
def product_or_service(subject: Subject) -> Iterator[Finding]:
    """A report is about a machine or about a service, and about exactly one of the two."""
    report = subject.report
    assert report is not None
    data = subject.normal.data
    if "product" in data and "service" in data:
        both = Text(en="both are there", pt="há os dois")
        yield Finding(subject.normal.key_span("service"), {"what": both})
    elif "product" not in data and "service" not in data and not is_excused(report, "product"):
        neither = Text(en="neither is there", pt="não há nenhum dos dois")
        yield Finding(START, {"what": neither})


@rule(
    "SV211",
    "nameless-customer",
    about="customer",
    en='the customer has no name; write "{field}: ..."',
    pt='o cliente está sem nome; escreva "{field}: ..."',
)
def nameless_customer(subject: Subject) -> Iterator[Finding]:
    """A customer's file that does not say who it is."""
    if not is_typed(subject.normal.data, ("name",)):
        field = Field(("name",), "customer")
        yield Finding(subject.normal.key_span("name"), {"field": field})
