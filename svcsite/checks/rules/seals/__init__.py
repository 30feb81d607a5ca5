"""SV9xx: sealed sign-off: what has to be sealed, and whether seals hold."""

from __future__ import annotations

from svcsite.checks.rule import Rule
from svcsite.checks.rules.seals.broken_seal import broken_seal
from svcsite.checks.rules.seals.false_seal import false_seal
from svcsite.checks.rules.seals.lost_acceptance import lost_acceptance
from svcsite.checks.rules.seals.lost_seal import lost_seal
from svcsite.checks.rules.seals.missing_seal import missing_seal
from svcsite.checks.rules.seals.seal_unverified import seal_unverified
from svcsite.checks.rules.seals.sealed_in_silence import sealed_in_silence
from svcsite.checks.rules.seals.unreadable_seal import unreadable_seal

RULES: tuple[Rule, ...] = (
    missing_seal,
    broken_seal,
    false_seal,
    unreadable_seal,
    seal_unverified,
    sealed_in_silence,
    lost_seal,
    lost_acceptance,
)
