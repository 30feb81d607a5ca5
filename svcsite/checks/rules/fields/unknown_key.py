"""A key that the format does not have, mostly misspelt; what it says is not used anywhere."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.saying import suggestion
from svcsite.checks.subject import Subject


@rule(
    "SV202",
    "unknown-key",
    severity="warning",
    en='the key "{key}" is unknown and was passed over{hint}',
    pt='campo desconhecido, ignorado: "{key}"{hint}',
)
def unknown_key(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("unknown-key"):
        hint = suggestion(defect.facts["suggestion"])
        yield Finding(defect.span, {"key": defect.facts["key"], "hint": hint})
