"""What was promised for a case and what came of it: the same words as behind the figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from svcsite.ledger.case import Case
from svcsite.measures.figure import Reason
from svcsite.measures.observation import Observation
from svcsite.measures.resolution import resolution_of
from svcsite.measures.response import response_of
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import Language
from svcsite.views.elements import Badge
from svcsite.views.figures import Clock, clock_of, reason_text, time_text
from svcsite.words import contributions
from svcsite.words import promises as words
from svcsite.words.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """A time that was promised, and what came of it.

    `promised` and `achieved` are empty where nobody promised or knows anything, and `badge` None where there is
    nothing to judge.
    """

    label: str
    promised: str
    achieved: str
    badge: Badge | None


def promises(case: Case, settings: Settings, as_of: datetime) -> tuple[Promise, ...]:
    """Return what was promised for a case, as of an aware moment; nothing for work that nobody called for."""
    if case.is_planned:
        return ()
    language, clock = settings.language, clock_of([case])
    seen = (
        (words.RESPONSE, response_of(case, settings, as_of)),
        (words.RESOLUTION, resolution_of(case, settings, as_of)),
    )
    told = tuple(
        _promise(label, observation, case, clock, language)
        for label, observation in seen
        if observation.limit is not None
    )
    return told or (
        Promise(
            label=words.DEADLINES.of(language),
            promised="",
            achieved="",
            badge=Badge(text=words.NO_TARGET.of(language)),
        ),
    )


def in_business_hours(case: Case) -> bool:
    """Tell whether the times promised for a case are of business hours."""
    return clock_of([case]) is Clock.BUSINESS


def _promise(
    label: Text, seen: Observation, case: Case, clock: Clock, language: Language
) -> Promise:
    limit = seen.limit
    return Promise(
        label=label.of(language),
        promised="" if limit is None else time_text(limit, clock, language),
        achieved=", ".join(_achieved(label, seen, case, clock, language)),
        badge=_badge(label, seen, case, clock, language),
    )


def _achieved(
    label: Text, seen: Observation, case: Case, clock: Clock, language: Language
) -> Iterator[str]:
    """Yield how long it took, or has taken so far, how long the clock stood, and why nothing can be said."""
    if seen.value is not None and seen.reason is not Reason.NOT_RESOLVED:
        time = time_text(seen.value, clock, language)
        yield words.SO_FAR.format_in(language, time=time) if _runs(label, seen, case) else time
    if seen.paused:
        paused = time_text(seen.paused, clock, language)
        yield contributions.PAUSED.format_in(language, time=paused)
    if seen.reason in {Reason.NO_TIME, Reason.NOT_RESOLVED}:
        why = reason_text(seen.reason, language)
        yield why[:1].lower() + why[1:]


def _badge(
    label: Text, seen: Observation, case: Case, clock: Clock, language: Language
) -> Badge | None:
    if seen.part:
        return Badge(text=contributions.IN_TIME.of(language), tone="good")
    if seen.reason is Reason.NOT_DUE:
        return Badge(text=words.NOT_DUE.of(language), tone="waiting")
    if seen.reason is not None:
        return None
    late, missed = (
        (words.OVERDUE_BY, words.OVERDUE)
        if _runs(label, seen, case)
        else (contributions.LATE, contributions.MISSED)
    )
    if not seen.late:
        return Badge(text=missed.of(language), tone="bad")
    time = time_text(seen.late, clock, language)
    return Badge(text=late.format_in(language, time=time), tone="bad")


def _runs(label: Text, seen: Observation, case: Case) -> bool:
    """Tell whether what was promised has not been done yet and still can be."""
    if not case.is_open or seen.part:
        return False
    if label is words.RESOLUTION:
        return True
    only_arrival = case.contract and case.contract.response_counts == "arrival"
    return not (case.arrival or (case.answer and not only_arrival))
