"""The machines of an archive, each with its reports, and the models that they are of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from svcsite.ledger.ledger import Ledger
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets, MachineFacets
from svcsite.record.machine import Machine
from svcsite.record.vocabulary.names import fold
from svcsite.record.vocabulary.unknown import known


class Model(NamedTuple):
    """A brand and what it calls the thing, or else what the thing is; what nobody knows is empty."""

    brand: str
    name: str

    @property
    def is_known(self) -> bool:
        """Tell whether both are known: what is not can be counted, and never compared."""
        return bool(self.brand and self.name)

    @property
    def identity(self) -> tuple[str, str]:
        """What makes it the same model however it was typed."""
        return fold(self.brand), fold(self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class MachineHistory:
    """A machine that can be told from all others, with its reports, newest first.

    `machine` is what is known of it: from the customer's file, or else from its newest report.
    """

    customer: Customer
    identity: str
    machine: Machine | MachineFacets
    reports: tuple[Facets, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelHistory:
    """A model with the machines of it that can be told apart, and all reports on it, newest first."""

    model: Model
    machines: tuple[MachineHistory, ...]
    reports: tuple[Facets, ...]


def model_of(machine: Machine | MachineFacets) -> Model:
    """Return the model of a machine; one with no model's name goes by what it is, such as "toaster"."""
    return Model(known(machine.brand), known(machine.model) or known(machine.description))


def machines_of(ledger: Ledger, customer: Customer) -> tuple[MachineHistory, ...]:
    """Return a customer's machines in the order of its file, then those that only reports know, by identity."""
    reports: dict[str, list[Facets]] = {}
    seen: dict[str, tuple[str, MachineFacets]] = {}
    for report in ledger.of_customer(customer.slug):
        for machine in report.machines:
            if machine.identity:
                key = machine.identity.casefold()
                # Newest first: the newest report's spelling is kept.
                seen.setdefault(key, (machine.identity, machine))
                theirs = reports.setdefault(key, [])
                if not theirs or theirs[-1] is not report:
                    theirs.append(report)
    listed = {m.identity.casefold(): m for m in customer.machines if m.identity}
    order = [*listed, *sorted(seen.keys() - listed.keys())]
    return tuple(
        MachineHistory(
            customer=customer,
            identity=(listed[key].identity if key in listed else None) or seen[key][0],
            machine=listed.get(key) or seen[key][1],
            reports=tuple(reports.get(key, ())),
        )
        for key in order
    )


def models_of(ledger: Ledger, machines: Iterable[MachineHistory]) -> tuple[ModelHistory, ...]:
    """Return the models of the archive, sorted by name; `machines` are those of all customers.

    What is not known of a model is one of its own, sorted last.
    """
    names: dict[tuple[str, str], Model] = {}
    reports: dict[tuple[str, str], list[Facets]] = {}
    held: dict[tuple[str, str], list[MachineHistory]] = {}
    for history in machines:
        model = model_of(history.machine)
        names.setdefault(model.identity, model)
        held.setdefault(model.identity, []).append(history)
    for report in ledger.reports:
        for model in dict.fromkeys(map(model_of, report.machines)):
            names.setdefault(model.identity, model)
            reports.setdefault(model.identity, []).append(report)
    return tuple(
        ModelHistory(
            model=names[key],
            machines=tuple(held.get(key, ())),
            reports=tuple(reports.get(key, ())),
        )
        for key in sorted(names, key=lambda key: (not names[key].is_known, key))
    )
