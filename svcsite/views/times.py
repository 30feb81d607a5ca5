"""When things happened: the steps of a visit, what passed between them, and when the clock stood."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from svcsite.ledger.case import Case
from svcsite.record.customer import Customer
from svcsite.record.moment import Moment
from svcsite.record.report import Pause, Report
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import Language
from svcsite.record.vocabulary.shapes import REPORT
from svcsite.views import format as written
from svcsite.views.contract import reason
from svcsite.views.promises import Promise, in_business_hours, promises
from svcsite.words import pages as words
from svcsite.words.promises import BOTH_CLOCKS, WHOLE_CASE
from svcsite.words.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Something that happened: what, when, and how long it took."""

    label: str
    moment: str
    elapsed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseRow:
    """A stretch in which nobody could work: why, from when to when, and how long."""

    reason: str
    span: str
    length: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """The steps in the order they happened, what was promised, the pauses, and what to know to read them."""

    steps: tuple[Step, ...]
    promises: tuple[Promise, ...]
    pauses: tuple[PauseRow, ...]
    notes: tuple[str, ...]


def times(
    report: Report, customer: Customer, settings: Settings, case: Case, as_of: datetime
) -> Times:
    """Return when things happened, and what came of the promises for the report's case as of an aware moment.

    Times elapsed are wall-clock, and those promised run as the contract says.
    """
    language = settings.language
    promised = promises(case, settings, as_of)
    steps = tuple(_steps(report, language))
    pauses = tuple(_pause(pause, language) for pause in report.pauses)
    notes = []
    if any(step.elapsed for step in steps) or any(pause.length for pause in pauses):
        both = in_business_hours(case) and any(one.promised for one in promised)
        note = BOTH_CLOCKS if both else words.LABELS["wall_clock"]
        notes.append(note.of(language))
    if len(case.visits) > 1 and any(one.promised for one in promised):
        notes.append(WHOLE_CASE.of(language))
    if customer.timezone is not None and customer.timezone != settings.timezone:
        zone = written.place(customer.timezone, language)
        notes.append(words.LOCAL_TIMES.format_in(language, zone=zone))
    return Times(steps=steps, promises=promised, pauses=pauses, notes=tuple(notes))


def _steps(report: Report, language: Language) -> list[Step]:
    opened = report.opened
    ends = [
        ("resolved", report.resolved, opened, words.AFTER_OPENING),
        ("left", report.left, report.arrived, words.ON_SITE),
    ]
    if report.left and report.resolved and report.left.precedes(report.resolved):
        ends.reverse()
    happened = [
        ("scheduled", report.scheduled, None, words.AFTER_OPENING),
        ("opened", opened, None, words.AFTER_OPENING),
        ("responded", report.responded, opened, words.AFTER_OPENING),
        ("arrived", report.arrived, opened, words.AFTER_OPENING),
        *ends,
    ]
    return [
        Step(
            label=REPORT[name].label[language],
            moment=written.moment(moment, language),
            elapsed=_elapsed(moment, since, text, language),
        )
        for name, moment, since, text in happened
        if moment is not None
    ]


def _elapsed(moment: Moment, since: Moment | None, text: Text, language: Language) -> str:
    passed = moment.since(since) if since else None
    # What runs backwards is for the checks to speak of.
    if passed is None or passed < timedelta():
        return ""
    return text.format_in(language, time=written.duration(passed, language))


def _pause(pause: Pause, language: Language) -> PauseRow:
    length = pause.to.since(pause.from_) if pause.to and pause.from_ else None
    return PauseRow(
        reason=reason(pause.reason, language) if pause.reason else "",
        span=_span(pause, language),
        length="" if length is None or length < timedelta() else written.duration(length, language),
    )


def _span(pause: Pause, language: Language) -> str:
    """Write from when to when, the day only once."""
    if pause.from_ is None:
        end = written.moment(pause.to, language) if pause.to else ""
        return words.VALID_UNTIL.format_in(language, end=end) if end else ""
    start = written.moment(pause.from_, language)
    if pause.to is None:
        return words.VALID_FROM.format_in(language, start=start)
    same_day = pause.to.day == pause.from_.day and pause.to.at is not None
    end = (
        written.clock(pause.to.at.time(), language)
        if same_day and pause.to.at
        else written.moment(pause.to, language)
    )
    return words.VALID.format_in(language, start=start, end=end)
