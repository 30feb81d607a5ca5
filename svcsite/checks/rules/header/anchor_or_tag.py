"""Anchors, aliases and tags make a value mean something that does not stand where it is read."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.words.text import Text


@rule(
    "SV125",
    "anchor-or-tag",
    en='"{what}" is a feature of YAML that reports do not use (anchor, alias or tag)',
    pt='"{what}": recurso de YAML não permitido (âncora, referência ou etiqueta)',
    help=Text(en='put the value in "quotes"', pt='ponha o valor entre "aspas"'),
)
def anchor_or_tag(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("anchor-or-tag"):
        yield Finding(defect.span, defect.facts)
