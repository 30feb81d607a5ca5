"""A heading that must have text below it and has none."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.asked import required_texts
from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.record.vocabulary.headings import HEADINGS


@rule(
    "SV205",
    "empty-section",
    about="report",
    en='the section "{section}" is empty',
    pt='a seção "{section}" está vazia',
)
def empty_section(subject: Subject) -> Iterator[Finding]:
    for name, span, text in required_texts(subject):
        if not text:
            yield Finding(span, {"section": HEADINGS[name]})
