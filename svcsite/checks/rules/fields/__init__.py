"""SV2xx: the fields that must be there, and those that nobody knows."""

from __future__ import annotations

from svcsite.checks.rule import Rule
from svcsite.checks.rules.fields.missing_field import missing_field
from svcsite.checks.rules.fields.nameless_customer import nameless_customer
from svcsite.checks.rules.fields.product_or_service import product_or_service
from svcsite.checks.rules.fields.unknown_key import unknown_key
from svcsite.checks.rules.fields.unsigned import unsigned

RULES: tuple[Rule, ...] = (
    missing_field,
    unknown_key,
    unsigned,
    product_or_service,
    nameless_customer,
)
