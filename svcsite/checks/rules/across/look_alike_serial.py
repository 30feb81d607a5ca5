"""A serial number that looks like a known one of the same customer and is another.

## What it does

Finds serial numbers that differ from one in `customer.md`, or else from the one that most of the customer's reports
have, only by capitals or by characters that look the same: O and 0, I and 1, B and 8, S and 5, a Cyrillic or Greek letter
and a Latin one, a dash and a hyphen. Two that `customer.md` both has are two machines.

## Why

One machine becomes two: half of its history is on a page of its own, and a recurrence is not seen.

## Bad

```yaml
product: {serial: VNB3KI2345, brand: HP, model: LaserJet M404}
```

## Good

```yaml
product: VNB3K12345
```

## Fix

Copy the serial number from `customer.md`. If there really are two machines, add the second there.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.index import Index
from svcsite.checks.likeness import serial_shape
from svcsite.checks.rule import Finding, rule
from svcsite.checks.sightings import is_serial, machines_seen, settled
from svcsite.checks.subject import Subject
from svcsite.record.facets import Facets

_SHORTEST = 5
"""Characters below which chance makes serial numbers alike."""
_ON_FILE = "customer.md"


@rule(
    "SV504",
    "look-alike-serial",
    severity="warning",
    about="across",
    en='serial number "{serial}" looks like "{known}" ({where})',
    pt='nº de série "{serial}" parecido com "{known}" já cadastrado ({where})',
)
def look_alike_serial(subject: Subject) -> Iterator[Finding]:
    facets, index = subject.facets, subject.index
    assert facets is not None
    assert index is not None
    meant = index.kept(_meant)
    if not meant:
        return
    for n, machine in enumerate(facets.machines):
        known, where = meant.get((facets.customer, machine.serial or ""), ("", ""))
        # Of a machine given by its number alone, not-on-file says that customer.md lacks it and has the other.
        bare = not (machine.known or machine.brand or machine.model)
        if known and not (bare and where == _ON_FILE):
            facts = {"serial": machine.serial, "known": known, "where": where}
            yield Finding(facets.span(f"product.{n}.serial"), facts)


def _meant(index: Index) -> dict[tuple[str, str], tuple[str, str]]:
    """Give, by customer and serial number, the one that was probably meant and where that stands."""
    on_file = _on_file(index)
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for key, spellings in _spellings(index).items():
        filed = on_file.get(key, set())
        if filed:
            known, where = min(filed), _ON_FILE
        elif len(spellings) > 1:
            known, first = settled(spellings)
            where = first.id
        else:
            continue
        for serial in spellings.keys() - filed - {known}:
            if len(serial) >= _SHORTEST or serial.casefold() == known.casefold():
                found[key[0], serial] = known, where
    return found


def _spellings(index: Index) -> dict[tuple[str, str], dict[str, list[Facets]]]:
    """Give, by customer and shape, the serial numbers in reports, each with the reports that have it."""
    found: dict[tuple[str, str], dict[str, list[Facets]]] = {}
    for (slug, serial), seen in index.kept(machines_seen).items():
        if is_serial(serial):
            spellings = found.setdefault((slug, serial_shape(serial)), {})
            spellings[serial] = [report for report, _ in seen]
    return found


def _on_file(index: Index) -> dict[tuple[str, str], set[str]]:
    found: dict[tuple[str, str], set[str]] = {}
    for customer in index.customers.values():
        for machine in customer.machines:
            if machine.serial:
                shape = serial_shape(machine.serial)
                found.setdefault((customer.slug, shape), set()).add(machine.serial)
    return found
