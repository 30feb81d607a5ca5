"""All that was promised to a customer, item by item, each with the id by which it is known.

A promise is an item of a task list, in a report or in a client report's own plan. Its id is written before it, or else
made of its source and its text.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256

from svcsite.ledger.key import ReportKey, day_of
from svcsite.record.facets import Facets
from svcsite.record.narrative import Narrative
from svcsite.record.period import Period
from svcsite.record.steps import Step, steps_in
from svcsite.record.vocabulary.names import fold

Source = ReportKey | Period

_DIGITS, _MORE_DIGITS = 5, 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A step with its id, where it stands, and the day that it counts from."""

    id: str
    step: Step
    source: Source
    day: date


def items_of(facts: Iterable[Facets], narratives: Iterable[Narrative]) -> list[Item]:
    """Return all steps with their ids, the earliest first, and reports before the plan of their period."""
    found: list[tuple[date, int, str, Source, Iterable[Step]]] = [
        (promised_on(report), 0, report.id, ReportKey.of(report), report.steps)
        for report in facts
        if report.steps
    ]
    found += [
        (
            told.period.end - timedelta(days=1),
            told.period.months,
            told.period.key,
            told.period,
            steps_in(told.section("next_steps")),
        )
        for told in narratives
    ]
    items: list[Item] = []
    known: dict[str, tuple[Source, str]] = {}
    for day, _, _, source, steps in sorted(found, key=lambda one: one[:3]):
        for step in steps:
            maker = source, fold(step.text)
            id_ = step.id or action_id(source, step.text)
            if step.id is None and known.setdefault(id_, maker) != maker:
                # Two promises must not become one because few digits tell them apart.
                id_ = action_id(source, step.text, _MORE_DIGITS)
            items.append(Item(id=id_, step=step, source=source, day=day))
    return items


def action_id(source: Source, text: str, digits: int = _DIGITS) -> str:
    """Return the id of an action without a written one: the same as long as its source and its words are."""
    place = source.key if isinstance(source, Period) else str(source)
    return sha256(f"{place}\n{fold(text)}".encode()).hexdigest()[:digits]


def promised_on(report: Facets) -> date:
    """Return the day on which a report promises: the one its id begins with, or else the one it counts from."""
    try:
        return date.fromisoformat(report.id[:10])
    except ValueError:
        return day_of(report)
