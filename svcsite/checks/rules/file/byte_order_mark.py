"""A byte order mark, which some editors on Windows put first and other programs trip over."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.words.text import Text


@rule(
    "SV103",
    "byte-order-mark",
    severity="warning",
    en="the file begins with an invisible byte order mark (BOM)",
    pt="o arquivo começa com uma marca de início (BOM) invisível",
    help=Text(en="save as UTF-8 without BOM", pt='salve como "UTF-8 sem BOM"'),
)
def byte_order_mark(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("byte-order-mark"):
        yield Finding(defect.span)
