"""The archive's own settings, from `archive.yml`: scale, causes, reps, what reports need, rules."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Annotated, Any
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from svcsite.record.fields import (
    Duration,
    LanguageTag,
    Number,
    Reader,
    Record,
    Severity,
    Size,
    Text,
    Whole,
    YesNo,
    Zone,
)
from svcsite.record.parsing import parse_number
from svcsite.record.requirements import (
    DEFAULT_KINDS,
    DEFAULT_OUTCOMES,
    KindRow,
    OutcomeRow,
    Required,
    required,
)
from svcsite.record.vocabulary.names import Language, Names, fold
from svcsite.record.vocabulary.values import KINDS, OUTCOMES, STARTER_CAUSES

_SCALE = re.compile(r"(\d+(?:[.,]\d+)?)\s*(?:-|–|a|to|\.\.)\s*(\d+(?:[.,]\d+)?)")


@dataclass(frozen=True, slots=True)
class Scale:
    """The lowest and the highest score, and a phrase for those scores that have one."""

    lowest: Decimal
    highest: Decimal
    phrases: tuple[tuple[Decimal, str], ...] = ()

    def has(self, score: Decimal) -> bool:
        """Tell whether a score lies on the scale."""
        return self.lowest <= score <= self.highest

    def phrase(self, score: Decimal) -> str | None:
        """Give the phrase of exactly this score."""
        return dict(self.phrases).get(score)


def _read_scale(value: Any) -> Any:
    try:
        if isinstance(value, str) and (match := _SCALE.fullmatch(value.strip())):
            lowest, highest = parse_number(match[1]), parse_number(match[2])
            phrases: tuple[tuple[Decimal, str], ...] = ()
        elif isinstance(value, dict):
            phrases = tuple((parse_number(score), str(said or "")) for score, said in value.items())
            lowest, highest = min(p[0] for p in phrases), max(p[0] for p in phrases)
        else:
            return value
    except ValueError:
        return value
    return Scale(lowest, highest, phrases) if lowest < highest else value


def _check_scale(value: Any) -> Any:
    scale = _read_scale(value)
    if isinstance(scale, Scale):
        return scale
    raise PydanticCustomError("scale", "expected scale")


class RatingSettings(Record):
    """How customers rate, and from which score on one counts as satisfied."""

    scale: Annotated[Scale, Reader(_check_scale, expected="scale")] = Scale(Decimal(0), Decimal(10))
    satisfied: Number = Decimal(8)


class Recurrence(Record):
    """How soon the same trouble on the same machine is the old trouble come back."""

    window: Duration = timedelta(days=30)


class PhotoSettings(Record):
    """The largest photo that is taken, in bytes."""

    limit: Size = 5 << 20


class Cause(Record):
    """A cause that reports may name. An internal one is renamed on what customers see; `renamed` says that it was."""

    label: Text | None = None
    internal: YesNo = False
    renamed: bool = Field(default=False, exclude=True)


class Rep(Record):
    """Somebody who handles calls and visits."""

    name: Text | None = None
    role: Text | None = None
    email: Text | None = None


def _keyed_by(names: Names, expected: str) -> BeforeValidator:
    """Let the rows of a table be named in either language."""

    def read(value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        rows = {}
        for typed, row in value.items():
            name = names.find(typed)
            if name is None:
                raise PydanticCustomError(expected, "expected {expected}", {"expected": expected})
            rows[name.name] = row
        return rows

    return BeforeValidator(read)


class Limits(Record):
    """The most words that a section may have, by the section's name; None where there is no limit."""

    problem: Whole | None = 120
    work_done: Whole | None = 250
    cause: Whole | None = 80
    comments: Whole | None = 120
    feedback: Whole | None = None
    next_steps: Whole | None = None
    internal: Whole | None = None

    def of(self, section: str) -> int | None:
        """Give the limit of a section by its canonical name."""
        limit: int | None = getattr(self, section)
        return limit


class Settings(Record):
    """An archive's settings; each has a default, so that an empty `archive.yml` is one.

    `name` to `website` are what a client report's cover says of the company; `logo` is a path beside `archive.yml`.
    """

    name: Text = "svcsite"
    language: LanguageTag = "en"
    timezone: Zone = ZoneInfo("UTC")
    legal_name: Text | None = None
    cnpj: Text | None = None
    address: Text | None = None
    phone: Text | None = None
    email: Text | None = None
    logo: Text | None = None
    website: Text | None = None
    rating: RatingSettings = RatingSettings.model_construct()
    recurrence: Recurrence = Recurrence.model_construct()
    causes: dict[str, Cause] = Field(default_factory=dict)
    reps: dict[str, Rep] = Field(default_factory=dict)
    kinds: Annotated[dict[str, KindRow], _keyed_by(KINDS, "kind")] = Field(default_factory=dict)
    outcomes: Annotated[dict[str, OutcomeRow], _keyed_by(OUTCOMES, "outcome")] = Field(
        default_factory=dict
    )
    limits: Limits = Limits.model_construct()
    photos: PhotoSettings = PhotoSettings.model_construct()
    rules: dict[str, Severity] = Field(default_factory=dict)

    def required(self, kind: str, outcome: str) -> Required:
        """Give what a report of this kind and outcome must have."""
        row = self.kinds.get(kind) or DEFAULT_KINDS[kind]
        return required(row, self.outcomes.get(outcome) or DEFAULT_OUTCOMES[outcome])

    def severity(self, *names: str) -> str | None:
        """Give the severity set for a rule under one of its names, capitals aside, or None."""
        if not self.rules:
            return None
        wanted = {name.lower() for name in names}
        return next((s for typed, s in self.rules.items() if typed.strip().lower() in wanted), None)

    def find_rep(self, typed: str) -> str | None:
        """Find a rep's id by id or name, however it was typed."""
        if typed in self.reps:
            return typed
        wanted = fold(typed)
        for key, rep in self.reps.items():
            if wanted in {fold(key), fold(rep.name or key)}:
                return key
        return None

    def find_cause(self, typed: str) -> str | None:
        """Find a cause's id by id, label, or what either language calls a starter cause."""
        wanted = fold(typed)
        starter = STARTER_CAUSES.find(typed)
        if not self.causes:
            return starter.name if starter else None
        if typed in self.causes:
            return typed
        for key, cause in self.causes.items():
            if wanted in {fold(key), fold(cause.label or key)}:
                return key
        same = (key for key in self.causes if starter and STARTER_CAUSES.find(key) is starter)
        return next(same, None)

    def cause_label(self, cause: str, language: Language) -> str:
        """Give what a page calls a cause."""
        row = self.causes.get(cause)
        if row and row.label:
            return row.label
        starter = STARTER_CAUSES.find(cause)
        return starter.label[language] if starter else cause

    def cause_word(self, cause: str, language: Language) -> str:
        """Give what a report in a language calls a cause, by its id."""
        return cause if self.causes else STARTER_CAUSES[cause].typed[language]

    def rep_name(self, rep: str) -> str:
        """Give a rep's name, or the id where no name is known."""
        row = self.reps.get(rep)
        return (row.name if row else None) or rep

    def cause_ids(self) -> list[str]:
        """List the causes that reports may name."""
        return list(self.causes) or [name.name for name in STARTER_CAUSES]
