"""A machine is written with another brand or model than it has.

## What it does

Compares brand and model of each machine that has a serial number with those in `customer.md`, or, where it has none,
with those that most of the customer's reports give for that serial number. `HP LaserJet M404` and `LaserJet M404dn`
count as one, as do `HP` and `Hewlett-Packard`; so does anything with `Unknown`.

## Why

Either the serial number is another machine's, and the work is in the wrong history; or the model is wrong, and the
next rep brings the wrong part.

## Bad

```yaml
product: {serial: VNB3K12345, brand: HP, model: LaserJet P1102}    # customer.md: LaserJet M404
```

## Good

```yaml
product: VNB3K12345
```

## Fix

Read the machine's plate. Correct the report, or `customer.md` if that is what is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from svcsite.checks.index import Index
from svcsite.checks.likeness import one_make
from svcsite.checks.rule import Finding, rule
from svcsite.checks.saying import Field
from svcsite.checks.sightings import is_serial, machines_seen, settled
from svcsite.checks.subject import Subject
from svcsite.record.facets import Facets, MachineFacets
from svcsite.record.machine import Machine


@dataclass(frozen=True, slots=True)
class _Known:
    """A brand or a model that is known, and where it stands."""

    value: str
    where: str


_Key = tuple[str, str, str]
"""Customer, serial number and `brand` or `model`."""


@rule(
    "SV505",
    "machine-differs",
    severity="warning",
    about="across",
    en='{field} "{value}" of {serial}: elsewhere "{known}" ({where})',
    pt='marca ou modelo diferente do cadastro: {field} "{value}" de {serial}, antes "{known}" ({where})',
)
def machine_differs(subject: Subject) -> Iterator[Finding]:
    facets, index = subject.facets, subject.index
    assert facets is not None
    assert index is not None
    known = index.kept(_known)
    if not known:
        return
    for n, machine in enumerate(facets.machines):
        if not machine.serial:
            continue
        for field, value in _make(machine):
            right = known.get((facets.customer, machine.serial.casefold(), field))
            if right is not None and not one_make(value, right.value):
                facts = {
                    "field": Field((field,), "machine"),
                    "value": value,
                    "serial": machine.serial,
                    "known": right.value,
                    "where": right.where,
                }
                yield Finding(facets.span(f"product.{n}.{field}"), facts)


def _known(index: Index) -> dict[_Key, _Known]:
    """Give what a machine's brand and model are, for those of which not all reports say the same."""
    on_file = {
        (customer.slug, machine.serial.casefold()): machine
        for customer in index.customers.values()
        for machine in customer.machines
        if machine.serial
    }
    machines: dict[tuple[str, str], list[tuple[Facets, MachineFacets]]] = {}
    for (slug, serial), seen in index.kept(machines_seen).items():
        machines.setdefault((slug, serial.casefold()), []).extend(seen)
    found: dict[_Key, _Known] = {}
    for (slug, serial), seen in machines.items():
        filed = on_file.get((slug, serial))
        makes = {(machine.brand, machine.model) for _, machine in seen}
        if filed is not None and makes != {(filed.brand, filed.model)}:
            found |= {(slug, serial, f): _Known(v, "customer.md") for f, v in _make(filed)}
        if len(makes) > 1 and is_serial(serial):
            for field, known in _settled(seen):
                found.setdefault((slug, serial, field), known)
    return found


def _settled(seen: list[tuple[Facets, MachineFacets]]) -> Iterator[tuple[str, _Known]]:
    """Give brand and model as most reports have them."""
    values: dict[str, dict[str, list[Facets]]] = {}
    for report, machine in seen:
        for field, value in _make(machine):
            values.setdefault(field, {}).setdefault(value, []).append(report)
    for field, spellings in values.items():
        value, first = settled(spellings)
        yield field, _Known(value, first.id)


def _make(machine: MachineFacets | Machine) -> Iterator[tuple[str, str]]:
    if machine.brand:
        yield "brand", machine.brand
    if machine.model:
        yield "model", machine.model
