"""A section of another name than the format's; it is published, but counts for none of them."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.saying import suggestion
from svcsite.checks.subject import Subject


@rule(
    "SV207",
    "unknown-heading",
    severity="warning",
    about="report",
    en='the heading "{heading}" is unknown{hint}',
    pt='título desconhecido: "{heading}"{hint}',
)
def unknown_heading(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("unknown-heading"):
        hint = suggestion(defect.facts["suggestion"])
        yield Finding(defect.span, {"heading": defect.facts["heading"], "hint": hint})
