"""An action in prose: what is to be done, by whom and until when."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.ledger.key import ReportKey
from svcsite.measures.client.actions import Action
from svcsite.record.narrative import Decision
from svcsite.record.vocabulary.names import fold
from svcsite.views import format as written
from svcsite.views.client_report.blocks import Run, Runs, joined, phrase, run
from svcsite.views.client_report.prose.jobs import lowered, tidy
from svcsite.views.client_report.prose.naming import person
from svcsite.views.client_report.told import Told
from svcsite.words.client_report import commitments as words


def action_told(action: Action, told: Told) -> Runs:
    """Return an action within a sentence: `trocar o rolamento (Celso Wojcik, até 25/11/2026)`.

    Of one that was done the date does not matter any more.
    """
    language, is_late = told.language, action.state == "late"
    owner = tidy(person(action.owner, told.settings))
    until = None if action.is_done else action.until
    day = written.day(until, language) if until else ""
    source = action.source if isinstance(action.source, ReportKey) else None
    what = Run(text=within(action.text, told), report=source)
    if owner and day:
        text = words.LATE_WITH_BOTH if is_late else words.WITH_BOTH
        return phrase(text, language, what=what, owner=owner, day=day)
    if owner:
        return phrase(words.WITH_OWNER, language, what=what, owner=owner)
    text = words.LATE_WITH_DAY if is_late else words.WITH_DAY
    return phrase(text, language, what=what, day=day) if day else (what,)


def decision_told(decision: Decision, told: Told) -> Runs:
    """Return what is to be decided within a sentence: `trocar o motor (custo: R$ 900,00; resposta até 20/11/2026)`."""
    language, cost = told.language, tidy(decision.cost or "")
    what = Run(text=within(decision.what or "", told))
    terms: list[Runs] = []
    if cost:
        # That it costs nothing is said as it was typed.
        is_free = fold(cost).startswith(words.FREE)
        terms.append(run(cost if is_free else words.COST.format_in(language, cost=cost)))
    if decision.by:
        day = written.day(decision.by, language)
        terms.append(run(words.ANSWER_BY.format_in(language, day=day)))
    if not terms:
        return (what,)
    return phrase(words.DECISION, language, what=what, terms=joined(*terms, by="; "))


def is_ours(action: Action, told: Told) -> bool:
    """Tell whether an action is for us to do, as far as is known: not for one of the client's own people."""
    return not action.owner or told.customer.contact(action.owner) is None


def within(text: str, told: Told) -> str:
    """Return what is to be done as it goes on a sentence: with a small letter unless it begins with a name."""
    typed = tidy(text)
    first = fold(typed.split(" ")[0]) if typed else ""
    return typed if first in set(_names(told)) else lowered(typed)


def _names(told: Told) -> Iterator[str]:
    """Yield the first words, folded, that are known to be of names."""
    yield from words.NAMES
    reps = (told.settings.rep_name(rep) for rep in told.settings.reps)
    contacts = (contact.name for contact in told.customer.contacts)
    sites = (site.name for site in told.customer.sites)
    machines = (n for machine in told.customer.machines for n in (machine.brand, machine.model))
    for name in (told.customer.title, *reps, *contacts, *sites, *machines):
        if name:
            yield fold(name.split(" ")[0])
