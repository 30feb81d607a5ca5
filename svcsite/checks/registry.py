"""The table of rules, in the order of their codes. A code is never used again for another rule.

The one rule about the table itself stands here, since it has to know all others.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, Rule, Subject, rule
from svcsite.checks.rules import fields, files, header, sections, values

_RULES: tuple[Rule, ...] = (
    files.unreadable_file,
    files.encoding,
    files.byte_order_mark,
    files.file_too_large,
    files.link_or_folder,
    files.misplaced_file,
    files.wrong_ending,
    files.bad_folder_name,
    files.no_customer_file,
    header.no_front_matter,
    header.front_matter_too_large,
    header.invalid_yaml,
    header.duplicate_key,
    header.two_names,
    header.anchor_or_tag,
    header.too_deep,
    header.nested_text,
    header.typed_fence,
    header.hidden_characters,
    header.unquoted_value,
    header.cut_value,
    files.bad_file_name,
    files.wrong_year,
    fields.missing_field,
    fields.unknown_key,
    fields.unsigned,
    sections.missing_section,
    sections.empty_section,
    sections.placeholder_text,
    sections.unknown_heading,
    sections.repeated_section,
    sections.text_outside_section,
    fields.product_or_service,
    fields.nameless_customer,
    values.wrong_type,
    values.rating_scale,
    values.time_order,
    values.outcome_contradiction,
    values.not_in_contract,
    values.not_on_file,
)


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


RULES: tuple[Rule, ...] = (*_RULES, unknown_rule)


def find_rule(text: str) -> Rule | None:
    """Find a rule by code or name."""
    wanted = text.strip().lower()
    return next((r for r in RULES if wanted in {r.code.lower(), r.name}), None)
