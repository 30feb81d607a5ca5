"""A severity set in `archive.yml` for a rule that does not exist: nothing was turned up or off."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject


@rule(
    "SV307",
    "unknown-rule",
    severity="warning",
    about="archive",
    en='there is no rule "{rule}"',
    pt='não existe a regra "{rule}"',
)
def unknown_rule(subject: Subject) -> Iterator[Finding]:
    for typed in subject.normal.data.get("rules") or ():
        if typed.strip().lower() not in subject.known_rules:
            yield Finding(subject.normal.key_span("rules", typed), {"rule": typed})
