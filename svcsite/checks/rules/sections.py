"""SV204 to SV209: the sections that must be there, and what stands in them."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.asked import required_sections
from svcsite.checks.rule import Finding, Subject, rule, suggestion
from svcsite.record.reader import without_comments
from svcsite.record.vocabulary.headings import HEADINGS, find_heading
from svcsite.record.vocabulary.names import fold
from svcsite.source.span import Span
from svcsite.words.text import Text

_PLACEHOLDERS = frozenset(
    {
        "",
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
    for name in required_sections(subject, report):
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
        hint = suggestion(defect.facts["suggestion"])
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


def _required_texts(subject: Subject) -> Iterator[tuple[str, Span, str]]:
    """Give name, place and typed text of each required section that has a heading."""
    report, document = subject.report, subject.document
    assert report is not None
    assert document is not None
    required = required_sections(subject, report)
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
