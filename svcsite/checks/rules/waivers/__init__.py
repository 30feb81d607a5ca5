"""SV7xx: the exceptions that reports make."""

from __future__ import annotations

from svcsite.checks.rule import Rule
from svcsite.checks.rules.waivers.idle_waiver import idle_waiver
from svcsite.checks.rules.waivers.waiver_without_reason import waiver_without_reason

RULES: tuple[Rule, ...] = (
    waiver_without_reason,
    idle_waiver,
)
