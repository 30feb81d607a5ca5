"""The table of rules, in the order of their codes. A code is never used again for another rule.

The one rule about the table itself stands here, since it has to know all others.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, Rule, Subject, rule
from svcsite.checks.rules import fields, file, header, sections, values

_FAMILIES = (*file.RULES, *header.RULES, *fields.RULES, *sections.RULES, *values.RULES)


@rule(
    "SV307",
    "unknown-rule",
    severity="warning",
    about="archive",
    en='there is no rule "{rule}"',
    pt='não existe a regra "{rule}"',
)
def unknown_rule(subject: Subject) -> Iterator[Finding]:
    """Tell of a severity set in `archive.yml` for a rule that does not exist: nothing was turned."""
    for typed in subject.normal.data.get("rules") or ():
        if find_rule(typed) is None:
            yield Finding(subject.normal.key_span("rules", typed), {"rule": typed})


RULES: tuple[Rule, ...] = tuple(sorted((*_FAMILIES, unknown_rule), key=lambda rule: rule.code))
"""Every rule, by code."""


def find_rule(text: str) -> Rule | None:
    """Find a rule by code or name."""
    wanted = text.strip().lower()
    return next((r for r in RULES if wanted in {r.code.lower(), r.name}), None)
