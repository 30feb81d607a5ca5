"""SV120 to SV139: the header (front matter) as a text."""

from __future__ import annotations

from svcsite.checks.rule import Rule
from svcsite.checks.rules.header.anchor_or_tag import anchor_or_tag
from svcsite.checks.rules.header.cut_value import cut_value
from svcsite.checks.rules.header.direction_controls import direction_controls
from svcsite.checks.rules.header.duplicate_key import duplicate_key
from svcsite.checks.rules.header.front_matter_too_large import front_matter_too_large
from svcsite.checks.rules.header.hidden_characters import hidden_characters
from svcsite.checks.rules.header.invalid_yaml import invalid_yaml
from svcsite.checks.rules.header.mixed_scripts import mixed_scripts
from svcsite.checks.rules.header.nested_text import nested_text
from svcsite.checks.rules.header.no_front_matter import no_front_matter
from svcsite.checks.rules.header.too_deep import too_deep
from svcsite.checks.rules.header.two_names import two_names
from svcsite.checks.rules.header.typed_fence import typed_fence
from svcsite.checks.rules.header.unquoted_value import unquoted_value
from svcsite.checks.rules.header.zero_width_in_word import zero_width_in_word

RULES: tuple[Rule, ...] = (
    no_front_matter,
    front_matter_too_large,
    invalid_yaml,
    duplicate_key,
    two_names,
    anchor_or_tag,
    too_deep,
    nested_text,
    typed_fence,
    hidden_characters,
    unquoted_value,
    cut_value,
    direction_controls,
    zero_width_in_word,
    mixed_scripts,
)
