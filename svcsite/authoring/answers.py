"""What a person says about a report, on the command line or at a question, read by the record's own parsers.

Everything is given back as a report writes it: times as `2026-10-02 09:12`, choices in the report's language,
machines, contacts, sites, causes and reps by the name under which they are known.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from difflib import get_close_matches

from svcsite.authoring.errors import AnswerError
from svcsite.authoring.known import Known
from svcsite.record.machine import Machine
from svcsite.record.moment import Moment
from svcsite.record.parsing import parse_moment, parse_number, parse_time
from svcsite.record.vocabulary.names import Language, Names, fold
from svcsite.record.vocabulary.shapes import REPORT, SHAPES
from svcsite.record.vocabulary.values import (
    BEFORE_THE_ARCHIVE,
    CHANNELS,
    KINDS,
    NOT_ASKED,
    OUTCOMES,
    PRIORITIES,
)
from svcsite.source.characters import visible
from svcsite.words import authoring as words
from svcsite.words.expected import EXPECTED

MOMENTS = ("opened", "scheduled", "responded", "arrived", "left", "resolved", "signed")
"""The fields that hold a time, those first by which the others' bare times are understood."""

LISTS = frozenset({"product", "defective_parts", "related"})
"""The fields that may be given several times."""

_CHOICES: dict[str, Names] = {
    "kind": KINDS,
    "outcome": OUTCOMES,
    "channel": CHANNELS,
    "priority": PRIORITIES,
}
NO_NAMES = Names(())
_TODAY = frozenset({"today", "hoje"})
_NOW = frozenset({"now", "agora"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What an answer is held against; a time without a day is one of `day`."""

    known: Known
    day: date


def field_title(name: str, setting: Setting) -> str:
    """Give what the archive's language calls a field, such as `contact` or `escalated.reference`."""
    language = setting.known.language
    labels, names = [], REPORT
    for part in name.split("."):
        found = names[part]
        labels.append(found.label[language])
        names = SHAPES[found.shape] if found.shape else names
    return ": ".join(labels)


def key_of(name: str, known: Known) -> str:
    """Give a field's key as the report's language writes it: `encaminhado.referencia`."""
    keys, names = [], REPORT
    for part in name.split("."):
        found = names[part]
        keys.append(found.typed[known.written_in])
        names = SHAPES[found.shape] if found.shape else names
    return ".".join(keys)


def machine_name(machine: Machine) -> str | None:
    """Give what a report calls a machine: its tag, which is short and stands on it, or its serial number."""
    return machine.tag or machine.serial


def read_answer(name: str, typed: str, setting: Setting) -> str:
    """Read what was typed for a field, canonical and dotted; give it as the report writes it.

    Raises `AnswerError` for what the field cannot hold.
    """
    text = visible(" ".join(typed.split()))
    if name in _CHOICES:
        return _choice(name, text, setting)
    reader = _READERS.get(name)
    return reader(name, text, setting) if reader else text


def _choice(name: str, text: str, setting: Setting) -> str:
    names = _CHOICES[name]
    found = names.find(text)
    if found is None:
        raise _unlisted(name, text, names.typed(setting.known.language), setting)
    return found.typed[setting.known.written_in]


def _moment(name: str, text: str, setting: Setting) -> str:
    known = setting.known
    if fold(text) in _NOW:
        return str(Moment(known.now.date(), known.now))
    if fold(text) in _TODAY:
        return known.now.date().isoformat()
    try:
        return str(parse_moment(text, known.zone))
    except (ValueError, OverflowError):
        pass
    try:
        clock = parse_time(text)
    except ValueError:
        raise AnswerError(
            words.NOT_A_VALUE,
            known.language,
            typed=text,
            field=field_title(name, setting),
            expected=EXPECTED["moment"].of(known.language),
        ) from None
    midnight = text.startswith("24")
    day = setting.day + timedelta(days=1) if midnight else setting.day
    return str(Moment(day, datetime.combine(day, clock, tzinfo=known.zone)))


def _rep(name: str, text: str, setting: Setting) -> str:
    settings = setting.known.settings
    found = settings.find_rep(text)
    if found is None and settings.reps:
        raise _unlisted(name, text, settings.reps, setting)
    return found or text


def _cause(name: str, text: str, setting: Setting) -> str:
    settings = setting.known.settings
    found = settings.find_cause(text)
    if found is None:
        raise _unlisted(name, text, cause_words(setting.known), setting)
    return settings.cause_word(found, setting.known.written_in)


def cause_words(known: Known) -> list[str]:
    """List the causes of the archive as the report's language writes them."""
    settings = known.settings
    return [settings.cause_word(cause, known.written_in) for cause in settings.cause_ids()]


def _rating(_: str, text: str, setting: Setting) -> str:
    known = setting.known
    if not_asked := NOT_ASKED.find(text):
        return not_asked.typed[known.written_in]
    scale = known.settings.rating.scale
    try:
        score = parse_number(text)
    except ValueError:
        score = None
    if score is None or not scale.has(score):
        raise AnswerError(
            words.NOT_A_RATING,
            known.language,
            typed=text,
            lowest=scale.lowest,
            highest=scale.highest,
        )
    return text


def _machine(_: str, text: str, setting: Setting) -> str:
    found = setting.known.customer.machine(text)
    names = (found.serial, found.tag) if found else ()
    return next((name for name in names if name and name.casefold() == text.casefold()), text)


def _contact(_: str, text: str, setting: Setting) -> str:
    found = setting.known.customer.contact(text)
    return (found.name if found else None) or text


def _site(_: str, text: str, setting: Setting) -> str:
    found = setting.known.customer.site(text)
    return (found.name if found else None) or text


def _earlier_report(name: str, text: str, setting: Setting) -> str:
    known = setting.known
    if before := BEFORE_THE_ARCHIVE.find(text):
        return before.typed[known.written_in]
    stem = text.rsplit("/", 1)[-1].removesuffix(".md")
    ids = [report.id for report in known.earlier]
    if stem not in ids:
        close = get_close_matches(stem, ids, n=3, cutoff=0.6) or ids[:-4:-1]
        before = BEFORE_THE_ARCHIVE["before the archive"]
        raise _unlisted(name, text, [*close, before.typed[known.written_in]], setting)
    return stem


def _unlisted(name: str, typed: str, choices: Iterable[str], setting: Setting) -> AnswerError:
    """Say that something is none of the choices, the likeliest of which come first."""
    listed = list(choices)
    close = set(get_close_matches(typed.casefold(), listed, n=1, cutoff=0.6))
    ordered = sorted(listed, key=lambda choice: choice not in close)
    return AnswerError(
        words.NOT_A_CHOICE,
        setting.known.language,
        typed=typed,
        field=field_title(name, setting),
        choices=", ".join(ordered),
    )


_READERS: dict[str, Callable[[str, str, Setting], str]] = {
    **dict.fromkeys(MOMENTS, _moment),
    "escalated.on": _moment,
    "rep": _rep,
    "involved": _rep,
    "cause": _cause,
    "rating": _rating,
    "product": _machine,
    "contact": _contact,
    "site": _site,
    "related": _earlier_report,
    "follows": _earlier_report,
}


def read_field_name(typed: str, language: Language) -> tuple[str, str]:
    """Read `key=value` or `key.key=value`, with keys in either language, as canonical name and value.

    Raises `AnswerError` for a key that reports do not have.
    """
    key, equals, value = typed.partition("=")
    canonical, names = [], REPORT
    for part in key.split("."):
        found = names.find(part)
        if found is None or not equals:
            raise AnswerError(words.NOT_A_FIELD, language, typed=typed)
        canonical.append(found.name)
        names = SHAPES.get(found.shape or "", NO_NAMES)
    return ".".join(canonical), value
