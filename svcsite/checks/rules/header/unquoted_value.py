"""A value that YAML would refuse and that has only one reading, such as `said: no: never`."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.saying import Said
from svcsite.checks.subject import Subject
from svcsite.words.text import Text

_NEEDS_QUOTES = Text(
    en='the value needs "quotes"; it was read as: {value}',
    pt='o valor precisa de "aspas"; foi lido como: {value}',
)

_NEEDS_BLANK = Text(
    en="a blank is missing after the colon; the value was read as: {value}",
    pt="falta um espaço depois dos dois-pontos; o valor foi lido como: {value}",
)


@rule("SV130", "unquoted-value", severity="warning", en="{what}", pt="{what}")
def unquoted_value(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("unquoted-value", "missing-space"):
        text = _NEEDS_QUOTES if defect.kind == "unquoted-value" else _NEEDS_BLANK
        yield Finding(defect.span, {"what": Said(text, defect.facts)})
