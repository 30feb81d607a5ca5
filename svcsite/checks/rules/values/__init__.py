"""SV3xx: what the values say, by themselves, against each other and the archive's settings."""

from __future__ import annotations

from svcsite.checks.rule import Rule
from svcsite.checks.rules.values.not_in_contract import not_in_contract
from svcsite.checks.rules.values.not_on_file import not_on_file
from svcsite.checks.rules.values.outcome_contradiction import outcome_contradiction
from svcsite.checks.rules.values.rating_scale import rating_scale
from svcsite.checks.rules.values.time_order import time_order
from svcsite.checks.rules.values.unknown_rule import unknown_rule
from svcsite.checks.rules.values.wrong_type import wrong_type

RULES: tuple[Rule, ...] = (
    wrong_type,
    rating_scale,
    time_order,
    outcome_contradiction,
    not_in_contract,
    not_on_file,
    unknown_rule,
)
