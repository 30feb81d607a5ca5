"""What is asked of a person at a terminal: only what a report needs and nobody has said.

Each question takes one line. A number picks from the list shown, Enter leaves the field empty, and an answer
that cannot be is asked again with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Protocol

from svcsite.authoring.answers import (
    LISTS,
    Setting,
    cause_words,
    field_title,
    key_of,
    machine_name,
)
from svcsite.authoring.draft import Draft, with_beginning, with_ticket
from svcsite.authoring.errors import AnswerError
from svcsite.authoring.known import Known
from svcsite.record.machine import Machine
from svcsite.record.moment import Moment
from svcsite.record.parsing import parse_yes_no
from svcsite.record.report import Report
from svcsite.record.template import BEGINNING, SUBJECT, Template
from svcsite.record.vocabulary.values import BEFORE_THE_ARCHIVE
from svcsite.words import authoring as words

LISTED = 20
"""How many choices are shown; the rest can still be typed."""

_RECENT = 5


class Terminal(Protocol):
    """Where a person is asked: one line out, one line in; an empty line is no answer."""

    def ask(self, question: str) -> str:
        """Ask and give what was typed."""

    def say(self, text: str) -> None:
        """Show a line."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to pick: what is written when it is picked, and what it is."""

    value: str
    label: str = ""


def ask(draft: Draft, template: Template, terminal: Terminal) -> Draft:
    """Ask for what the draft lacks, and give it with the answers."""
    draft = _ask_subject(draft, template, terminal)
    draft = _ask_ticket(draft, terminal)
    if not any(name in draft for name in BEGINNING):
        draft = _ask_beginning(draft, template.beginning, terminal)
    if draft.outcome is None and "resolved" in draft.wanted.fields:
        draft = _ask_field(draft, "resolved", terminal, words.NOT_YET.of(draft.known.language))
    for name in draft.lacks(draft.required):
        if name not in (*SUBJECT, *BEGINNING):
            draft = _ask_field(draft, name, terminal)
    return draft


def _ask_subject(draft: Draft, template: Template, terminal: Terminal) -> Draft:
    first = template.subject
    for name in sorted(SUBJECT, key=lambda subject: subject != first):
        if not any(subject in draft for subject in SUBJECT):
            draft = _ask_field(draft, name, terminal)
    return draft


def _ask_ticket(draft: Draft, terminal: Terminal) -> Draft:
    """Propose the ticket of a case that is still open for the machine."""
    known = draft.known
    last = None if "ticket" in draft else open_case(draft)
    if last is None or last.ticket is None:
        return draft
    question = words.SAME_CASE.format_in(known.language, ticket=last.ticket, last=last.id)
    while True:
        try:
            same = parse_yes_no(terminal.ask(question) or "y")
        except ValueError:
            continue
        return with_ticket(draft.adding("ticket", last.ticket)) if same else draft


def open_case(draft: Draft) -> Report | None:
    """Find the last report of the case that is still open for the draft's machine."""
    machine = draft.machine
    return draft.known.open_case(machine.identity) if machine and machine.identity else None


def _ask_beginning(draft: Draft, name: str, terminal: Terminal) -> Draft:
    now = str(Moment(draft.known.now.date(), draft.known.now))
    asked = _ask_field(
        draft, name, terminal, words.ENTER_FOR.format_in(draft.known.language, value=now)
    )
    return with_beginning(asked, name)


def _ask_field(draft: Draft, name: str, terminal: Terminal, hint: str = "") -> Draft:
    """Ask for one field until the answer can be read or there is none."""
    known = draft.known
    choices = list(_choices(draft, name))
    title = field_title(name, Setting(known=known, day=draft.day))
    enter = hint or words.ENTER_TO_SKIP.of(known.language)
    terminal.say(f"{title} ({enter})")
    for number, choice in enumerate(choices[:LISTED], start=1):
        terminal.say(f"  {number:>2}. {choice.value}  {choice.label}".rstrip())
    if len(choices) > LISTED:
        terminal.say("  " + words.MORE.format_in(known.language, n=len(choices) - LISTED))
    while typed := terminal.ask(key_of(name, known)).strip():
        try:
            return draft.answering(name, *_picked(typed, choices, several=name in LISTS))
        except AnswerError as error:
            terminal.say(str(error))
    return draft


def _picked(typed: str, choices: list[Choice], *, several: bool) -> list[str]:
    """Give what was typed with numbers of the list put as what they stand for."""
    values = {choice.value.casefold() for choice in choices}
    parts = typed.split(",") if several and typed.casefold() not in values else [typed]
    picked = []
    for part in (part.strip() for part in parts):
        # A serial number may look like a place in the list; then it is the serial number.
        is_place = part.isascii() and part.isdigit() and part.casefold() not in values
        place = int(part) if is_place and len(part) <= len(str(LISTED)) else 0
        picked.append(choices[place - 1].value if 0 < place <= len(choices) else part)
    return picked


def _choices(draft: Draft, field: str) -> Iterator[Choice]:
    known = draft.known
    if field == "product":
        for machine in known.customer.machines:
            if name := machine_name(machine):
                yield Choice(name, describe(machine))
    elif field == "contact":
        yield from (Choice(c.name, c.role or "") for c in known.customer.contacts if c.name)
    elif field in {"rep", "involved"}:
        yield from (Choice(key, known.settings.rep_name(key)) for key in known.settings.reps)
    elif field == "cause":
        for cause, word in zip(known.settings.cause_ids(), cause_words(known), strict=True):
            yield Choice(word, known.settings.cause_label(cause, known.language))
    elif field == "related":
        yield from _related(draft, known)


def _related(draft: Draft, known: Known) -> Iterator[Choice]:
    machine = draft.machine
    reports = known.reports_on(machine.identity if machine else None)
    yield from (Choice(report.id) for report in islice(reports, _RECENT))
    yield Choice(BEFORE_THE_ARCHIVE["before the archive"].typed[known.written_in])


def describe(machine: Machine) -> str:
    """Say in a line what a machine is and where it stands, beside what a report calls it."""
    model = " ".join(part for part in (machine.brand, machine.model) if part)
    serial = machine.serial if machine.tag else None
    return " · ".join(p for p in (model, machine.description, machine.site, serial) if p)
