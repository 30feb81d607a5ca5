"""What an archive's reports call one thing, and which of its spellings has settled."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from svcsite.checks.index import Index
from svcsite.record.facets import Facets, MachineFacets

NEVER = (date.max, 0.0)


def age(report: Facets) -> tuple[date, float, str, str]:
    """Give a key that sorts reports from the earliest to the latest, and those of no date by id after them."""
    order = report.begins.order if report.begins else NEVER
    return (*order, report.id, report.customer)


def settled(spellings: Mapping[str, Iterable[Facets]]) -> tuple[str, Facets]:
    """Give the spelling that most reports have, of equals the earliest, and the first report that has it.

    Not simply the earliest: one slip at the beginning would make every right report after it a wrong one.
    """
    found = []
    for spelling, reports in spellings.items():
        ages = sorted(reports, key=age)
        found.append((-len(ages), age(ages[0]), spelling, ages[0]))
    _, _, spelling, first = min(found)
    return spelling, first


def is_serial(serial: str | None) -> bool:
    """Tell whether this is a serial number and no word for its lack: `s/n`, `N/A`, `ilegível`, `000000`."""
    if not serial:
        return False
    signs = {sign for sign in serial if sign.isalnum()}
    return len(signs) > 1 and any(sign.isdigit() for sign in signs)


def machines_seen(index: Index) -> dict[tuple[str, str], list[tuple[Facets, MachineFacets]]]:
    """Give, by customer and serial number as written, each report of the machine with what it says of it."""
    found: dict[tuple[str, str], list[tuple[Facets, MachineFacets]]] = {}
    for report in index.reports:
        for machine in report.machines:
            if machine.serial:
                found.setdefault((report.customer, machine.serial), []).append((report, machine))
    return found
