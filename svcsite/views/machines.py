"""Machines in words: one as facts, several as a table."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from svcsite.record.machine import Machine
from svcsite.record.vocabulary.names import Language
from svcsite.record.vocabulary.shapes import MACHINE
from svcsite.views import format as written
from svcsite.views.elements import Fact, Table, fact, joined, table

_COLUMNS = ("description", "brand", "model", "serial", "tag", "site", "purchased", "warranty")


def machine_facts(machine: Machine, language: Language, *, at: str | None) -> tuple[Fact, ...]:
    """Return what is known of one machine beside its name; `at` is a site that goes without saying."""
    facts: list[Fact] = []
    if machine.description:
        make = joined(machine.brand, machine.model, by=" ")
        facts += fact(_label("model" if machine.model else "brand", language), make)
    for name in ("serial", "tag", "site", "purchased", "warranty"):
        if name == "site" and machine.site == at:
            continue
        facts += fact(_label(name, language), _cell(machine, name, language))
    return tuple(facts)


def machine_table(machines: Iterable[Machine], language: Language) -> Table:
    """Return a table of machines with the columns of which something is known."""
    columns = [_label(name, language) for name in _COLUMNS]
    rows = ([_cell(machine, name, language) for name in _COLUMNS] for machine in machines)
    return table(columns, rows)


def _label(name: str, language: Language) -> str:
    return MACHINE[name].label[language]


def _cell(machine: Machine, name: str, language: Language) -> str:
    value: str | date | None = getattr(machine, name)
    return written.day(value, language) if isinstance(value, date) else value or ""
