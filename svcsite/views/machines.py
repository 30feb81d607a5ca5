"""Machines in words: one as facts, several as a table."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from svcsite.ledger.machines import Model, model_of
from svcsite.record.machine import Machine
from svcsite.record.vocabulary.names import Language
from svcsite.record.vocabulary.shapes import MACHINE
from svcsite.record.vocabulary.unknown import known
from svcsite.views import format as written
from svcsite.views import links
from svcsite.views.elements import Fact, Table, fact, table
from svcsite.views.listing import make
from svcsite.words import machines as words

_COLUMNS = ("description", "brand", "model", "serial", "tag", "site", "purchased", "warranty")


def machine_facts(
    machine: Machine, customer: str, language: Language, *, at: str | None, start: str
) -> tuple[Fact, ...]:
    """Return what is known of one machine of a customer beside its name, for the page at `start`.

    Its numbers lead to its history and its make to that of the model; `at` is a site that goes without saying.
    """
    facts: list[Fact] = []
    if known(machine.description):
        label = _label("model" if known(machine.model) else "brand", language)
        facts += fact(label, make(machine), href=model_link(machine, start))
    history = machine_link(machine, customer, start)
    for name in ("serial", "tag", "site", "purchased", "warranty"):
        if name == "site" and machine.site == at:
            continue
        href = history if name in {"serial", "tag"} else ""
        facts += fact(_label(name, language), _cell(machine, name, language), href=href)
    return tuple(facts)


def machine_link(machine: Machine, customer: str, start: str) -> str:
    """Return the link to a machine's history; empty for one that cannot be told from others."""
    if not machine.identity:
        return ""
    return links.relative(links.machine(customer, machine.identity), start)


def model_link(machine: Machine, start: str) -> str:
    """Return the link to the history of a machine's model; empty where the model is not known."""
    model = model_of(machine)
    return links.relative(links.model(*model), start) if model.is_known else ""


def machine_table(machines: Iterable[Machine], language: Language) -> Table:
    """Return a table of machines with the columns of which something is known."""
    columns = [_label(name, language) for name in _COLUMNS]
    rows = ([_cell(machine, name, language) for name in _COLUMNS] for machine in machines)
    return table(columns, rows)


def model_title(model: Model, language: Language) -> str:
    """Return what to call a model; what is not known of it is said."""
    if model.is_known:
        return f"{model.brand} {model.name}"
    if model.name:
        return words.OF_NO_BRAND.format_in(language, name=model.name)
    if model.brand:
        return words.OF_BRAND.format_in(language, brand=model.brand)
    return words.UNKNOWN_MODEL.of(language)


def _label(name: str, language: Language) -> str:
    return MACHINE[name].label[language]


def _cell(machine: Machine, name: str, language: Language) -> str:
    value: str | date | None = getattr(machine, name)
    return written.day(value, language) if isinstance(value, date) else value or ""
