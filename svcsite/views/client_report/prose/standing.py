"""How things stand in prose: what was promised, what waited, what is open, what came back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from svcsite.measures.backlog import OpenCase
from svcsite.measures.client.actions import Action
from svcsite.measures.recurrence import Return
from svcsite.record.vocabulary.values import OUTCOMES
from svcsite.views import format as written
from svcsite.views.client_report.blocks import Runs, joined, phrase
from svcsite.views.client_report.prose.causes import cause_of
from svcsite.views.client_report.prose.commitments import action_told
from svcsite.views.client_report.prose.jobs import job_of, lowered
from svcsite.views.client_report.prose.missed import is_our_part, reason_named
from svcsite.views.client_report.prose.numerals import (
    capitalised,
    chosen,
    counted,
    listed,
    numeral,
    of_figure,
)
from svcsite.views.client_report.prose.spans import age_told, clock_of_period, later_told, time_told
from svcsite.views.client_report.told import Told
from svcsite.views.recurrences import earlier_of
from svcsite.words.client_report import numerals as nouns
from svcsite.words.client_report import standing as words
from svcsite.words.text import Counted

MOST = 5
"""So many of a list are named in a sentence."""

T = TypeVar("T")
_TWO = 2
_STATES = ("done", "late", "carried", "open")


def promised(told: Told) -> Iterator[Runs]:
    """Yield what became of what was promised before the period, and which of it is late or was carried over."""
    actions, language = told.plan.promised, told.language
    if not actions:
        return
    held = {state: [one for one in actions if one.state == state] for state in _STATES}
    number = numeral(len(actions), language, is_feminine=True)
    several = {state: found for state, found in held.items() if found}
    if len(several) > 1:
        parts = [
            phrase(
                chosen(words.PROMISED_PARTS[state], len(found)),
                language,
                n=numeral(len(found), language, is_feminine=True),
            )
            for state, found in several.items()
        ]
        yield phrase(words.PROMISED_SOME, language, n=number, parts=listed(parts, language))
    else:
        state = next(iter(several))
        if len(actions) == 1:
            told_action = action_told(actions[0], told)
            yield phrase(words.PROMISED_ONE[state], language, actions=told_action)
            return
        texts = words.PROMISED_BOTH if len(actions) == _TWO else words.PROMISED_ALL
        yield phrase(texts[state], language, n=number)
    for found, text in ((held["late"], words.LATE_ONES), (held["carried"], words.CARRIED_ONES)):
        if found:
            yield phrase(chosen(text, len(found)), language, actions=_actions(found, told))


def paused(told: Told) -> Iterator[Runs]:
    """Yield for how long the clock stood still, by reason; what did not stop it; and what waited for our own part.

    Waiting for our own part is never told as a clock that stood still, even where the contract lets it be one.
    """
    language, clock = told.language, clock_of_period(told.now)

    def reasons(stops: bool) -> list[Runs]:  # noqa: FBT001
        return [
            phrase(
                words.TIME_AND_REASON,
                language,
                time=time_told(one.seconds, clock, language),
                reason=reason_named(one.reason, told),
            )
            for one in told.now.paused
            if one.stops is stops and one.seconds and not is_our_part(one.reason)
        ]

    stopped, waited = reasons(stops=True), reasons(stops=False)
    figure = told.now.figures["paused_time"]
    ours = [one for one in told.now.paused if is_our_part(one.reason) and one.seconds]
    if any(one.stops for one in ours):
        # The sum of all has our own part in it; the others are told with their own times.
        if stopped:
            times = listed(stopped, language)
            yield phrase(words.PAUSED_FOR_EACH, language, reasons=times)
    elif stopped and figure.value:
        total = of_figure(time_told(figure.value, clock, language), "paused_time", figure.n)
        if len(stopped) == 1:
            one = next(o for o in told.now.paused if o.stops)
            why = reason_named(one.reason, told)
            yield phrase(words.PAUSED_FOR_ONE, language, time=total, reason=why)
        else:
            yield phrase(words.PAUSED, language, time=total, reasons=listed(stopped, language))
    if waited:
        text = words.WAITED if stopped else words.WAITED_ALONE
        yield phrase(text, language, reasons=listed(waited, language))
    for one in ours:
        text = words.WAITED_FOR_PART_AS_AGREED if one.stops else words.WAITED_FOR_PART
        yield phrase(text, language, time=time_told(one.seconds, clock, language))


def still_open(told: Told) -> Runs:
    """Return what is open, the oldest first, each with its age, as a sentence."""
    language, cases = told.language, told.now.open
    texts = words.OPEN if told.now.is_over else words.OPEN_NOW
    figure = told.now.figures["open_cases"]
    number = of_figure(counted(len(cases), nouns.CASES, language), "open_cases", figure.n)
    items = _cut(cases, lambda one: _open_item(one, told), words.AND_MORE_CASES, told)
    return capitalised(phrase(chosen(texts, len(cases)), language, cases=number, items=items))


def came_back(told: Told) -> Runs:
    """Return what came back, as a sentence; nothing where no case could be judged."""
    language, figure = told.language, told.now.figures["recurrence"]
    found = told.now.returns
    if not found and not figure.n:
        return ()
    return capitalised(
        phrase(
            chosen(words.BACK, len(found)),
            language,
            number=of_figure(numeral(len(found), language), "recurrence", figure.n),
            window=written.duration(told.settings.recurrence.window, language),
            items=_cut(found, lambda one: returned(one, told), words.AND_MORE_CASES, told),
        )
    )


def returned(found: Return, told: Told) -> Runs:
    """Return a case that came back, how much later, and its cause where it may be told."""
    language = told.language
    later = later_told(earlier_of(found).days, language)
    title, cause = job_of(found.case, language).title, cause_of(found.case, told)
    if cause:
        return phrase(
            words.BACK_WITH_CAUSE, language, title=title, later=later, cause=lowered(cause)
        )
    return phrase(words.BACK_ITEM, language, title=title, later=later)


def _open_item(one: OpenCase, told: Told) -> Runs:
    language, outcome = told.language, one.case.last.outcome
    title, age = job_of(one.case, language).title, age_told(one.age, language)
    if not outcome.startswith("waiting"):
        return phrase(words.OPEN_ITEM, language, title=title, age=age)
    label = lowered(OUTCOMES[outcome].label[language])
    return phrase(words.OPEN_WAITING, language, title=title, age=age, outcome=label)


def _actions(found: Sequence[Action], told: Told) -> Runs:
    return _cut(found, lambda one: action_told(one, told), words.AND_MORE, told)


def _cut(several: Sequence[T], tell: Callable[[T], Runs], more: Counted, told: Told) -> Runs:
    """Return the first of several as a list, and how many more there are."""
    language, left = told.language, len(several) - MOST
    items = [tell(one) for one in several[:MOST]]
    if left <= 0:
        return listed(items, language, by="; ")
    is_feminine = more is words.AND_MORE
    number = numeral(left, language, is_feminine=is_feminine)
    return phrase(chosen(more, left), language, items=joined(*items, by="; "), n=number)
