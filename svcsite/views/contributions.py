"""What one report adds to a figure, in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from svcsite.measures.observation import Observation
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import Language
from svcsite.views import format as written
from svcsite.views.elements import Badge, Tone
from svcsite.views.figures import Clock, machines_text, time_text
from svcsite.words import contributions as words
from svcsite.words.text import Text

_BY_PART: dict[str, tuple[tuple[Text, Tone], tuple[Text, Tone]]] = {
    "sla_response": ((words.IN_TIME, "good"), (words.MISSED, "bad")),
    "sla_resolution": ((words.IN_TIME, "good"), (words.MISSED, "bad")),
    "response_rate": ((words.ANSWERED, "good"), (words.NOT_ANSWERED, "plain")),
    "recurrence": ((words.CAME_BACK, "bad"), (words.DID_NOT, "plain")),
    "first_time_fix": ((words.FIRST_VISIT, "good"), (words.NOT_FIRST, "plain")),
    "unproductive": ((words.IN_VAIN, "bad"), (words.PRODUCTIVE, "plain")),
}
"""What it means to be in the part that a figure is about, and not to be."""

_RATINGS = frozenset({"rating_mean", "rating_satisfied"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """What a report adds: a few words, and where there is one a verdict. Both may be empty."""

    text: str
    verdict: Badge | None


def contribution(
    name: str, observation: Observation, settings: Settings, clock: Clock, told: date
) -> Contribution:
    """Say what an observation adds to the figure of a name, and when it counts if not on the day told beside it."""
    language = settings.language
    texts = [*_texts(name, observation, language, clock)]
    if observation.day != told:
        texts.append(
            words.COUNTS_ON.format_in(language, day=written.day(observation.day, language))
        )
    return Contribution(
        text=", ".join(texts),
        verdict=_verdict(name, observation, language, clock),
    )


def _texts(name: str, seen: Observation, language: Language, clock: Clock) -> Iterator[str]:
    if name == "open_cases":
        yield _state(seen, language)
    if seen.value is not None:
        yield _value(name, seen.value, language, clock)
    if seen.limit is not None:
        yield words.TARGET.format_in(language, time=_promised(seen.limit, language))
    if seen.paused:
        yield words.PAUSED.format_in(language, time=time_text(seen.paused, clock, language))


def _state(seen: Observation, language: Language) -> str:
    if seen.until is None:
        return words.STILL_OPEN.of(language)
    return words.OVER_ON.format_in(language, day=written.day(seen.until, language))


def _value(name: str, value: Decimal, language: Language, clock: Clock) -> str:
    if name in _RATINGS:
        return words.SCORE.format_in(language, score=written.number(value, language))
    return (
        machines_text(value, language)
        if name == "planned_done"
        else time_text(value, clock, language)
    )


def _verdict(name: str, seen: Observation, language: Language, clock: Clock) -> Badge | None:
    if name in _RATINGS:
        return Badge(text=words.SATISFIED.of(language), tone="good") if seen.part else None
    if name not in _BY_PART:
        return None
    met, other = _BY_PART[name]
    text, tone = met if seen.part else other
    if text is words.MISSED and seen.late:
        late = time_text(seen.late, clock, language)
        text = words.OVERDUE if seen.is_open else words.LATE
        return Badge(text=text.format_in(language, time=late), tone=tone)
    return Badge(text=text.of(language), tone=tone)


def _promised(seconds: Decimal, language: Language) -> str:
    """Write a promise as the contract does."""
    return time_text(seconds, Clock.MIXED, language)
