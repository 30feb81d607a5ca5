"""The table of rules, in the order of their codes. A code is never used again for another rule."""

from __future__ import annotations

from typing import get_args

from svcsite.checks.rule import Rule
from svcsite.checks.rules import (
    across,
    fields,
    file,
    header,
    history,
    narratives,
    seals,
    sections,
    values,
    waivers,
    wording,
)
from svcsite.checks.subject import About

_FAMILIES = (
    *file.RULES,
    *header.RULES,
    *fields.RULES,
    *sections.RULES,
    *values.RULES,
    *across.RULES,
    *wording.RULES,
    *history.RULES,
    *waivers.RULES,
    *narratives.RULES,
    *seals.RULES,
)


RULES: tuple[Rule, ...] = tuple(sorted(_FAMILIES, key=lambda rule: rule.code))
"""Every rule, by code."""


def find_rule(text: str) -> Rule | None:
    """Find a rule by code or name."""
    wanted = text.strip().lower()
    return next((r for r in RULES if wanted in {r.code.lower(), r.name}), None)


# A file that was read as something is asked the rules about any file too; one among others was asked them before.
_READ: tuple[About, ...] = ("file", "report", "customer", "archive", "narrative")

RULES_ABOUT: dict[About, tuple[Rule, ...]] = {
    about: tuple(r for r in RULES if r.about == about or (r.about == "file" and about in _READ))
    for about in get_args(About)
}
"""The rules that are asked of each kind of subject, by code."""

KNOWN = frozenset(name for rule in RULES for name in (rule.code.lower(), rule.name))
"""What `archive.yml` and waivers may call a rule, in lower case."""
