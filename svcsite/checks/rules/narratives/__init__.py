"""SV8xx: the human part of client reports, by itself and against the figures."""

from __future__ import annotations

from svcsite.checks.rule import Rule
from svcsite.checks.rules.narratives.action_vanished import action_vanished
from svcsite.checks.rules.narratives.delivered_figure_moved import delivered_figure_moved
from svcsite.checks.rules.narratives.figure_mismatch import figure_mismatch
from svcsite.checks.rules.narratives.incomplete_action import incomplete_action
from svcsite.checks.rules.narratives.narrative_placeholder import narrative_placeholder
from svcsite.checks.rules.narratives.not_under_contract import not_under_contract
from svcsite.checks.rules.narratives.period_not_over import period_not_over
from svcsite.checks.rules.narratives.repeated_action import repeated_action
from svcsite.checks.rules.narratives.unknown_figure import unknown_figure
from svcsite.checks.rules.narratives.unknown_period import unknown_period
from svcsite.checks.rules.narratives.unread_mark import unread_mark
from svcsite.checks.rules.narratives.unreadable_delivery import unreadable_delivery
from svcsite.checks.rules.narratives.unsigned_final import unsigned_final

RULES: tuple[Rule, ...] = (
    narrative_placeholder,
    period_not_over,
    not_under_contract,
    unsigned_final,
    unknown_period,
    unknown_figure,
    incomplete_action,
    repeated_action,
    unread_mark,
    figure_mismatch,
    delivered_figure_moved,
    action_vanished,
    unreadable_delivery,
)
