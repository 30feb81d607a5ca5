"""SV6xx: what a branch did to reports that were there before; judged where git can tell."""

from __future__ import annotations

from svcsite.checks.rule import Rule
from svcsite.checks.rules.history.changed_after_sign_off import changed_after_sign_off
from svcsite.checks.rules.history.renamed_without_alias import renamed_without_alias
from svcsite.checks.rules.history.report_deleted import report_deleted
from svcsite.checks.rules.history.seal_removed import seal_removed

RULES: tuple[Rule, ...] = (
    changed_after_sign_off,
    report_deleted,
    renamed_without_alias,
    seal_removed,
)
