"""Promises of which nothing is left: neither done nor told of again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from svcsite.measures.client.actions import actions_of
from svcsite.measures.client.promises import items_of
from svcsite.record.delivered import Delivered
from svcsite.record.facets import Facets
from svcsite.record.narrative import Narrative
from svcsite.record.period import Period
from svcsite.record.steps import steps_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Vanished:
    """A promise of which nothing is left, and the period whose client report would have to tell of it."""

    id: str
    text: str
    period: Period


def vanished(
    facts: Sequence[Facets], narratives: Sequence[Narrative], delivered: Sequence[Delivered]
) -> Iterator[Vanished]:
    """Yield a customer's promises of which nothing is left, period by period, each once.

    What a delivered plan left undone must still stand in a report or in a plan, written or delivered. And a plan that a
    person writes, and that was not delivered yet, lists what earlier plans of that kind promised and is not done; what
    reports promised need not be repeated, since it is told from there.
    """
    told: set[str] = set()
    ordered = sorted(delivered, key=lambda one: (one.of_period.months, one.of_period))
    for gone in (*_gone(facts, narratives, ordered), *_left_out(facts, narratives, ordered)):
        if gone.id not in told:
            told.add(gone.id)
            yield gone


def _gone(
    facts: Sequence[Facets], narratives: Sequence[Narrative], delivered: Sequence[Delivered]
) -> Iterator[Vanished]:
    known = {item.id for item in items_of(facts, narratives)}
    for place, plan in enumerate(delivered):
        period = plan.of_period
        later = [p for p in delivered[place + 1 :] if p.of_period.months == period.months]
        after = later[0] if later else None
        kept = known | {action.id for action in (after.actions if after else ())}
        for action in plan.actions:
            if action.state != "done" and action.id not in kept:
                told_in = after.of_period if after else period.next
                yield Vanished(id=action.id, text=action.text, period=told_in)


def _left_out(
    facts: Sequence[Facets], narratives: Sequence[Narrative], delivered: Sequence[Delivered]
) -> Iterator[Vanished]:
    left_the_house = {plan.of_period for plan in delivered}
    for told in sorted(narratives, key=lambda one: one.period):
        period = told.period
        listed = [step.id for step in steps_in(told.section("next_steps"))]
        if not listed or period in left_the_house:
            continue
        plan = actions_of(facts, narratives, delivered, period, period.end)
        for action in plan.promised:
            is_own = isinstance(action.source, Period)
            if is_own and not action.is_done and action.id not in listed:
                yield Vanished(id=action.id, text=action.text, period=period)
