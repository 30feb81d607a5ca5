"""SV2xx: the sections that must be there, and what stands in them."""

from __future__ import annotations

from svcsite.checks.rule import Rule
from svcsite.checks.rules.sections.empty_section import empty_section
from svcsite.checks.rules.sections.missing_section import missing_section
from svcsite.checks.rules.sections.na_without_reason import na_without_reason
from svcsite.checks.rules.sections.placeholder_text import placeholder_text
from svcsite.checks.rules.sections.repeated_section import repeated_section
from svcsite.checks.rules.sections.section_order import section_order
from svcsite.checks.rules.sections.text_outside_section import text_outside_section
from svcsite.checks.rules.sections.unknown_heading import unknown_heading
from svcsite.checks.rules.sections.vague import vague

RULES: tuple[Rule, ...] = (
    missing_section,
    empty_section,
    placeholder_text,
    unknown_heading,
    repeated_section,
    text_outside_section,
    section_order,
    na_without_reason,
    vague,
)
