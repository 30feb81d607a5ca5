"""What was promised to a customer, and what became of it: actions from period to period, none of which is lost.

Whoever ticks or repeats the id of a promise anywhere speaks of the same action. A tick in a plan is of that plan's
period. One in a report has no date, so it says that the action was done by the day on which it was due.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, Self

from svcsite.measures.client.promises import Item, Source, items_of
from svcsite.record.delivered import Delivered
from svcsite.record.facets import Facets
from svcsite.record.narrative import Narrative
from svcsite.record.period import Period
from svcsite.record.steps import Step

ActionState = Literal["open", "done", "late", "carried"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One promise as it stands at a cut-off.

    `source` is the report, or the period whose client report, promised it first. `due` is the date promised before
    the period, and `new_due` the later one that the period's own plan gives it, where it does: then it is carried.
    An action without a date is never late.
    """

    id: str
    text: str
    owner: str | None
    due: date | None
    source: Source
    state: ActionState
    new_due: date | None = None

    @property
    def is_done(self) -> bool:
        """Whether nothing remains to be done."""
        return self.state == "done"

    @property
    def until(self) -> date | None:
        """The date that stands now."""
        return self.new_due or self.due


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a client report has to say of actions, each list by date, those without one last.

    `promised` is what was promised before the period and was not known to be done then; `new` is what reports and the
    plan of the period itself promise.
    """

    promised: tuple[Action, ...] = ()
    new: tuple[Action, ...] = ()

    @property
    def undone(self) -> tuple[Action, ...]:
        """What remains to be done of all, by date."""
        return _by_date(action for action in (*self.promised, *self.new) if not action.is_done)


def actions_of(
    facts: Iterable[Facets],
    narratives: Iterable[Narrative],
    delivered: Iterable[Delivered],
    period: Period,
    cut_off_day: date,
) -> Plan:
    """Return the actions that a customer's client report of a period has to tell of.

    All given is that customer's, in any order. What is dated at or after the period's end is left out. `cut_off_day`
    is the first day that the report knows nothing of. Promised before is what the last delivered report of that
    length left undone; without one, what the reports and the plan of the period before promised, and what is undone
    of earlier ones. What was done before the period is told only where that delivered report left it undone.
    """
    items = [
        item
        for item in items_of(facts, narratives)
        if item.day < period.end and _speaks_to(item.source, period)
    ]
    ticked = _Ticks.of(items, cut_off_day)
    own = {item.id: item.step for item in items if item.source == period}
    last = _last_plan(delivered, period)
    promised = {
        action.id: _standing(action, own.get(action.id), ticked)
        for action in _promised(items, last, period)
    }
    new: dict[str, Action] = {}
    for item in items:
        if item.day < period.start or item.id in promised:
            continue
        first = new.get(item.id) or _action(item)
        restated = _restated(first, item.step)
        new[item.id] = _judged(restated, ticked)
    return Plan(promised=_by_date(promised.values()), new=_by_date(new.values()))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ticks:
    """The ids that are ticked, in plans and in reports, as known on `day`."""

    plans: frozenset[str]
    reports: frozenset[str]
    day: date

    @classmethod
    def of(cls, items: Iterable[Item], day: date) -> Self:
        plans: set[str] = set()
        reports: set[str] = set()
        for item in items:
            if item.step.done:
                (plans if isinstance(item.source, Period) else reports).add(item.id)
        return cls(plans=frozenset(plans), reports=frozenset(reports), day=day)

    def has(self, action: Action) -> bool:
        """Tell whether an action was done."""
        is_due = action.due is None or action.due < self.day
        return action.id in self.plans or (is_due and action.id in self.reports)


def _speaks_to(source: Source, period: Period) -> bool:
    """Tell whether what a plan says counts for a period: a plan of a longer one does not while that one goes on."""
    return not isinstance(source, Period) or source.end <= period.end


def _last_plan(delivered: Iterable[Delivered], period: Period) -> Delivered | None:
    earlier = [
        plan
        for plan in delivered
        if plan.of_period.months == period.months and plan.of_period.end <= period.start
    ]
    return max(earlier, key=lambda plan: plan.of_period, default=None)


def _promised(items: Iterable[Item], last: Delivered | None, period: Period) -> Iterator[Action]:
    """Yield what was promised before a period, as it stood then."""
    found: dict[str, Action] = {}
    sources: dict[str, date] = {}
    undone: set[str] = set()
    told_done: set[str] = set()
    for item in items:
        of_another_length = isinstance(item.source, Period) and item.source.months != period.months
        if item.day >= period.start or (of_another_length and item.id not in found):
            continue
        sources[item.id] = item.day
        found[item.id] = action = _restated(found.get(item.id) or _action(item), item.step)
        ticked = _Ticks.of([item], period.start)
        (undone.discard if ticked.has(action) else undone.add)(item.id)
        (told_done.add if item.id in ticked.plans else told_done.discard)(item.id)
    told = {promise.id: promise for promise in last.actions} if last else {}
    # What came after the last delivered plan was in none, so it is told even when it is done.
    since = last.of_period.end if last else _start_before(period)
    for id_, action in found.items():
        promise = told.get(id_)
        if promise is not None:
            if promise.state != "done":
                yield replace(action, due=promise.new_due or promise.due or action.due)
        elif id_ in undone or (
            sources[id_] >= since and action.due is None and id_ not in told_done
        ):
            yield action
    for id_, promise in told.items():
        if id_ not in found and promise.state != "done" and last:
            # Nobody can find it any more, and still it was promised.
            yield Action(
                id=id_,
                text=promise.text,
                owner=promise.owner,
                due=promise.new_due or promise.due,
                source=last.of_period,
                state="open",
            )


def _start_before(period: Period) -> date:
    try:
        return period.previous.start
    except ValueError:
        return period.start


def _standing(action: Action, own: Step | None, ticked: _Ticks) -> Action:
    """Return a promise as the period's own plan and all ticks leave it."""
    if ticked.has(action):
        return replace(action, owner=(own and own.owner) or action.owner, state="done")
    if own is not None:
        later = own.due if own.due and (action.due is None or own.due > action.due) else None
        action = replace(action, owner=own.owner or action.owner)
        if later and action.due:
            return replace(action, state="carried", new_due=later)
        action = replace(action, due=own.due or action.due)
    return _judged(action, ticked)


def _judged(action: Action, ticked: _Ticks) -> Action:
    if ticked.has(action):
        return replace(action, state="done")
    is_late = action.due is not None and action.due < ticked.day
    return replace(action, state="late" if is_late else "open")


def _action(item: Item) -> Action:
    step = item.step
    return Action(
        id=item.id,
        text=step.text,
        owner=step.owner,
        due=step.due,
        source=item.source,
        state="open",
    )


def _restated(action: Action, step: Step) -> Action:
    """Return an action as a later place has it; its first words and its source stay."""
    return replace(action, owner=step.owner or action.owner, due=step.due or action.due)


def _by_date(actions: Iterable[Action]) -> tuple[Action, ...]:
    return tuple(sorted(actions, key=lambda one: (one.until or date.max, one.text, one.id)))
