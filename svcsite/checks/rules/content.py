"""SV2xx: what a report must have, by its kind and outcome."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from svcsite.checks.rule import Field, Finding, Said, Subject, rule
from svcsite.record.reader import without_comments
from svcsite.record.report import Report
from svcsite.record.vocabulary.headings import HEADINGS, find_heading
from svcsite.record.vocabulary.names import Name, fold
from svcsite.source.span import START, Span
from svcsite.words.text import Text

_DID_YOU_MEAN = Text(en='; did you mean "{name}"?', pt='. Você quis dizer "{name}"?')
_PLACEHOLDERS = frozenset(
    {
        "...",
        "…",
        "-",
        "x",
        "xx",
        "xxx",
        "todo",
        "tbd",
        "preencher",
        "a_preencher",
        "?",
        "lorem_ipsum",
    }
)


def _suggestion(name: Name | None) -> Said | str:
    return Said(_DID_YOU_MEAN, {"name": name}) if name else ""


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
    for name in _required_fields(subject, report):
        path = tuple(name.split("."))
        if name != "signed" and not _typed(subject.normal.data, path):
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
        hint = _suggestion(defect.facts["suggestion"])
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
    if "signed" not in _required_fields(subject, report):
        return
    if not _typed(subject.normal.data, ("signed",)):
        field = Field(("signed",))
        what = Said(
            Text(en='write "{field}: date"', pt='escreva "{field}: data"'), {"field": field}
        )
        yield Finding(subject.normal.key_span("signed"), {"what": what})
    elif report.signed is not None and not _typed(subject.normal.data, ("signed", "on")):
        what = Said(Text(en="the date is missing", pt="não há data"))
        yield Finding(subject.normal.span("signed"), {"what": what})


@rule(
    "SV204",
    "missing-section",
    about="report",
    en='the section "{section}" is missing',
    pt='falta a seção "{section}"',
    help=Text(en="add: ## {section}", pt="acrescente: ## {section}"),
)
def missing_section(subject: Subject) -> Iterator[Finding]:
    """A section that a report of this kind and outcome must have."""
    report = subject.report
    assert report is not None
    present = {section.name for section in report.sections}
    for name in _required_sections(subject, report):
        if name not in present:
            yield Finding(_end(subject), {"section": HEADINGS[name]})


@rule(
    "SV205",
    "empty-section",
    about="report",
    en='the section "{section}" is empty',
    pt='a seção "{section}" está vazia',
)
def empty_section(subject: Subject) -> Iterator[Finding]:
    """A heading that must have text below it and has none."""
    for name, span, text in _required_texts(subject):
        if not text:
            yield Finding(span, {"section": HEADINGS[name]})


@rule(
    "SV206",
    "placeholder-text",
    about="report",
    en='the section "{section}" still has the template\'s text',
    pt='a seção "{section}" ainda traz o texto do modelo',
    help=Text(
        en="write what was observed in its place", pt="escreva no lugar dele o que aconteceu"
    ),
)
def placeholder_text(subject: Subject) -> Iterator[Finding]:
    """A section in which nobody wrote anything but what the template left there."""
    for name, span, text in _required_texts(subject):
        visible = without_comments(text)
        if text and (not visible or fold(visible) in _PLACEHOLDERS or _in_brackets(visible)):
            yield Finding(span, {"section": HEADINGS[name]})


@rule(
    "SV207",
    "unknown-heading",
    severity="warning",
    about="report",
    en='the heading "{heading}" is unknown{hint}',
    pt='título desconhecido: "{heading}"{hint}',
)
def unknown_heading(subject: Subject) -> Iterator[Finding]:
    """A section of another name than the format's; it is published, but counts for none of them."""
    for defect in subject.defects_of("unknown-heading"):
        hint = _suggestion(defect.facts["suggestion"])
        yield Finding(defect.span, {"heading": defect.facts["heading"], "hint": hint})


@rule(
    "SV208",
    "repeated-section",
    severity="warning",
    about="report",
    en='the section "{section}" stands twice; the first is on line {first}',
    pt='seção repetida: "{section}" já está na linha {first}',
)
def repeated_section(subject: Subject) -> Iterator[Finding]:
    """A section that stands twice; both are published as one."""
    for defect in subject.defects_of("repeated-section"):
        yield Finding(defect.span, defect.facts)


@rule(
    "SV209",
    "text-outside-section",
    severity="warning",
    about="report",
    en="text before the first heading belongs to no section",
    pt="há texto antes do primeiro título, fora de qualquer seção",
)
def text_outside_section(subject: Subject) -> Iterator[Finding]:
    """Text between the header and the first heading; it is published above the sections."""
    for defect in subject.defects_of("text-outside-section"):
        yield Finding(defect.span)


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
    elif "product" not in data and "service" not in data and not _excused(report, "product"):
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
    if not _typed(subject.normal.data, ("name",)):
        field = Field(("name",), "customer")
        yield Finding(subject.normal.key_span("name"), {"field": field})


def _required_fields(subject: Subject, report: Report) -> list[str]:
    required = subject.settings.required(report.kind, report.outcome).fields
    return [name for name in required if not _excused(report, name)]


def _required_sections(subject: Subject, report: Report) -> list[str]:
    required = subject.settings.required(report.kind, report.outcome).sections
    return [name for name in required if not _excused(report, name, section=True)]


def _excused(report: Report, name: str, *, section: bool = False) -> bool:
    """Tell whether an imported report's source could not say this.

    Nobody signed what was imported. `imported.missing` names what else the source did not have; without it,
    everything that is not there was not to be had.
    """
    imported = report.imported
    if imported is None:
        return False
    if name == "signed" or imported.missing is None:
        return True
    if section:
        return any(find_heading(m) is HEADINGS[name] for m in imported.missing)
    return any(
        Field(tuple(name.split("."))).typed(language) == m or name == m
        for m in imported.missing
        for language in ("en", "pt-BR")
    )


def _typed(data: Mapping[str, Any], path: tuple[str, ...]) -> bool:
    """Tell whether something was typed at a path, understood or not; a schedule stands for an opening."""
    if path == ("opened",):
        return "opened" in data or "scheduled" in data
    here: Any = data
    for part in path:
        if not isinstance(here, Mapping) or part not in here:
            return False
        here = here[part]
    return here not in (None, "", [], {})


def _required_texts(subject: Subject) -> Iterator[tuple[str, Span, str]]:
    """Give name, place and typed text of each required section that has a heading."""
    report, document = subject.report, subject.document
    assert report is not None
    assert document is not None
    required = _required_sections(subject, report)
    for section in document.sections:
        name = find_heading(section.heading)
        if name is not None and name.name in required:
            span = section.span if section.text else section.heading_span
            yield name.name, span, section.text


def _in_brackets(text: str) -> bool:
    return "\n" not in text and (text[0] + text[-1]) in {"<>", "[]"} and "](" not in text


def _end(subject: Subject) -> Span:
    """Give the file's last line, where a section would be added."""
    text = subject.document.text if subject.document else ""
    return Span.at(max(1, len(text.rstrip("\n").split("\n"))))
