"""The human part of a client report: prose by section, a survey, decisions asked, errata."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from svcsite.record.fields import (
    Count,
    Day,
    Many,
    NarrativeStatus,
    Number,
    Pairs,
    Record,
    Text,
    Texts,
)
from svcsite.record.period import Period
from svcsite.record.placeholders import without_placeholders
from svcsite.record.report import Signature
from svcsite.source.span import Span


class Question(Record):
    """One question of a survey: the mean score that it got, and from how many answers."""

    text: Text | None = None
    score: Number | None = None
    answers: Count | None = None


class Survey(Record):
    """A periodic survey of satisfaction: who was asked, who answered, and what they said.

    Scores are means on a scale up to `scale_top`, the survey's own; None is what was not told.
    """

    name: Text | None = None
    invited: Count | None = None
    answers: Count | None = None
    score: Number | None = None
    scale_top: Number | None = None
    on: Day | None = None
    questions: Annotated[tuple[Question, ...], Many] = ()
    comments: Texts = ()


class Decision(Record):
    """What the customer is asked to decide, what it costs, and the day by which an answer is hoped for."""

    what: Text | None = None
    cost: Text | None = None
    by: Day | None = None


class Erratum(Record):
    """Why a figure of the delivered report is another now, from what it `was` to what it is `now`."""

    on: Day | None = None
    figure: Text | None = None
    was: Text | None = Field(None, alias="from")
    now: Text | None = Field(None, alias="to")
    reason: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NarrativeSection:
    """A section: its canonical name (None for a heading nobody knows), its heading as typed, its Markdown.

    `text` is without comments. `raw` is all that stands from line `line` of the file on, with spaces in place of
    comments, so that a place in it is a place in the file.
    """

    name: str | None
    heading: str
    text: str
    line: int
    raw: str

    def span(self, start: int, end: int) -> Span:
        """Give where a stretch of `raw`, on one line of it, stands in the file."""
        line_start = self.raw.rfind("\n", 0, start) + 1
        line = self.line + self.raw.count("\n", 0, start)
        return Span.at(line, start - line_start + 1, end - start)


class Narrative(Record):
    """The human part of one client report; `period` is its file's name, `customer` the folder's slug."""

    customer: str
    period: Period
    fingerprint: str
    author: Text | None = None
    status: NarrativeStatus = "draft"
    signed: Signature | None = None
    survey: Survey | None = None
    decisions: Annotated[tuple[Decision, ...], Many] = ()
    errata: Annotated[tuple[Erratum, ...], Many] = ()
    waive: Pairs = ()
    sections: tuple[NarrativeSection, ...] = ()

    @property
    def is_final(self) -> bool:
        """Tell whether its author has done with it."""
        return self.status == "final"

    def section(self, name: str) -> str:
        """Give what was written for a section, by canonical name; empty where nobody wrote anything.

        What a draft put there for the writer is nothing written.
        """
        return "\n\n".join(
            text for s in self.sections if s.name == name and (text := without_placeholders(s.text))
        )
