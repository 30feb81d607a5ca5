"""SV3xx: what the values say, by themselves, against each other and the archive's settings."""

from __future__ import annotations

from svcsite.checks.rule import Rule
from svcsite.checks.rules.values.bad_pause import bad_pause
from svcsite.checks.rules.values.component_without_part import component_without_part
from svcsite.checks.rules.values.declined_without_reason import declined_without_reason
from svcsite.checks.rules.values.email import email
from svcsite.checks.rules.values.impossible_time import impossible_time
from svcsite.checks.rules.values.not_in_contract import not_in_contract
from svcsite.checks.rules.values.not_on_file import not_on_file
from svcsite.checks.rules.values.outcome_contradiction import outcome_contradiction
from svcsite.checks.rules.values.phone import phone
from svcsite.checks.rules.values.purchase_after_visit import purchase_after_visit
from svcsite.checks.rules.values.rating_scale import rating_scale
from svcsite.checks.rules.values.recurring_without_related import recurring_without_related
from svcsite.checks.rules.values.tax_id import tax_id
from svcsite.checks.rules.values.time_order import time_order
from svcsite.checks.rules.values.unknown_holidays import unknown_holidays
from svcsite.checks.rules.values.unknown_rule import unknown_rule
from svcsite.checks.rules.values.warranty_contradiction import warranty_contradiction
from svcsite.checks.rules.values.wrong_type import wrong_type

RULES: tuple[Rule, ...] = (
    wrong_type,
    rating_scale,
    time_order,
    outcome_contradiction,
    not_in_contract,
    not_on_file,
    unknown_rule,
    impossible_time,
    bad_pause,
    purchase_after_visit,
    email,
    phone,
    tax_id,
    declined_without_reason,
    recurring_without_related,
    component_without_part,
    warranty_contradiction,
    unknown_holidays,
)
