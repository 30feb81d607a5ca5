"""A new report: from what a person gave to a file with everything known filled in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from svcsite.authoring.answers import key_of
from svcsite.authoring.draft import (
    Draft,
    begin,
    with_beginning,
    with_defaults,
    with_outcome,
    with_ticket,
)
from svcsite.authoring.errors import AuthoringError
from svcsite.authoring.filled import draft_of
from svcsite.authoring.known import Known
from svcsite.authoring.placing import words_of, write_report
from svcsite.authoring.questions import Terminal, ask, open_case
from svcsite.authoring.sheet import Sheet
from svcsite.authoring.template import fill, read_template
from svcsite.record.template import SUBJECT, Template
from svcsite.record.vocabulary.values import KINDS
from svcsite.words import authoring as words


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """Where the report stands, and what its writer should know, line by line."""

    path: Path
    notes: tuple[str, ...]


def write_new_report(
    known: Known,
    given: Mapping[str, tuple[str, ...]],
    *,
    name: str | None = None,
    terminal: Terminal | None = None,
) -> Written:
    """Write a new report and say where.

    `given` has what was said of it, by canonical field name, as it was typed; `name` the words of the file's
    name. Without a terminal nothing is asked. Raises `AuthoringError` when something given cannot be, or nothing can
    be written; then nothing was.
    """
    language = known.language
    if all(subject in given for subject in SUBJECT):
        raise AuthoringError(words.MACHINE_AND_SERVICE, language)
    if name is not None and not words_of(name):
        raise AuthoringError(words.BAD_WORDS, language, typed=name)
    draft = begin(known, given)
    template = read_template(known.archive, draft.kind, known.written_in)
    draft = _with_template(draft, template)
    draft = with_outcome(with_defaults(with_ticket(draft)))
    if terminal is None:
        draft = with_beginning(draft, template.beginning)
    else:
        draft = with_defaults(ask(draft, template, terminal))
    folder = known.archive.root / known.customer.slug
    text = fill(template, draft)
    path = write_report(folder, draft.day, words_of(name or _subject(draft)), text, language)
    return Written(path=path, notes=tuple(_notes(draft, template, asked=terminal is not None)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """A report as a form was filled in: its day, the words of its file's name, its text, and notes for its writer."""

    day: date
    words: str
    text: str
    notes: tuple[str, ...]


def finish(known: Known, sheet: Sheet) -> Finished:
    """Give what a form was filled in with as a report. Nothing is asked, added or refused.

    Raises `AuthoringError` for a field or a section that reports do not have, and for a template that cannot be read.
    """
    draft = draft_of(sheet, known)
    template = read_template(known.archive, draft.kind, known.written_in)
    draft = _with_template(draft, template)
    return Finished(
        day=draft.day,
        words=words_of(sheet.name) or words_of(_subject(draft)),
        text=fill(template, draft),
        notes=tuple(_notes(draft, template, asked=True)),
    )


def write_filled(known: Known, sheet: Sheet) -> Written:
    """Write what a form was filled in with and say where.

    Raises `AuthoringError` as `finish` does, and when nothing can be written.
    """
    report = finish(known, sheet)
    folder = known.archive.root / known.customer.slug
    path = write_report(folder, report.day, report.words, report.text, known.language)
    return Written(path=path, notes=report.notes)


def _with_template(draft: Draft, template: Template) -> Draft:
    """Give a draft what its template says of every report made from it."""
    for name, value in template.said().items():
        if name not in draft and not (name in SUBJECT and any(s in draft for s in SUBJECT)):
            draft = draft.adding(name, value) if draft.finished else draft.answering(name, value)
    return draft


def _subject(draft: Draft) -> str:
    """Say in a few words what a report is about, for the name of its file; a round of several machines is its kind."""
    language = draft.known.written_in
    kind = KINDS[draft.kind].typed[language]
    machines = draft.facts.get("product", ("",))
    if len(machines) > 1:
        return kind
    machine, first = draft.machine, machines[0]
    new = {} if isinstance(first, str) else first
    candidates = [
        (machine.description if machine else None) or "",
        f"{machine.brand or ''} {machine.model or ''}" if machine else "",
        draft.get("service"),
        draft.get("service.title"),
        draft.get("product"),
        new.get("description", ""),
        f"{new.get('brand', '')} {new.get('model', '')}",
        new.get("tag", ""),
        new.get("serial", ""),
        kind,
    ]
    return next(text for text in candidates if words_of(text))


def _notes(draft: Draft, template: Template, *, asked: bool) -> list[str]:
    known = draft.known
    language = known.language
    notes = [
        words.MACHINE_NOT_ON_FILE.format_in(language, value=machine)
        for machine in draft.facts.get("product", ())
        if isinstance(machine, str) and known.customer.machine(machine) is None
    ]
    contact = draft.get("contact")
    if contact and known.customer.contact(contact) is None:
        notes.append(words.CONTACT_NOT_ON_FILE.format_in(language, value=contact))
    rep = draft.get("rep")
    if rep and known.settings.find_rep(rep) is None:
        notes.append(words.REP_NOT_ON_FILE.format_in(language, value=rep))
    if not asked and "ticket" not in draft and (last := open_case(draft)):
        notes.append(words.OPEN_CASE.format_in(language, ticket=last.ticket, last=last.id))
    if missing := draft.lacks(draft.required):
        keys = [key_of(template.subject if m in SUBJECT else m, known) for m in missing]
        notes.append(words.STILL_MISSING.format_in(language, keys=", ".join(keys)))
    return notes if draft.finished else [*notes, words.FILL_SECTIONS.of(language)]
