"""Reports by the machine or the service that they are about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from svcsite.ledger.key import ReportKey, day_of
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets, MachineFacets
from svcsite.record.machine import Machine
from svcsite.record.vocabulary.names import Language, fold
from svcsite.record.vocabulary.unknown import known
from svcsite.views.client_report.prose.naming import kind_name
from svcsite.views.elements import joined
from svcsite.views.listing import machine_title
from svcsite.words.client_report import deliveries as words

_MACHINE, _SEVERAL, _SERVICE, _OTHER = range(4)

_Group = tuple[int, int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivered:
    """The reports on one machine or service, the oldest first, and what to call it."""

    title: str
    reports: tuple[Facets, ...]


def delivered_groups(
    reports: Iterable[Facets], customer: Customer, language: Language
) -> list[Delivered]:
    """Return reports by what they are about.

    First the machines in the order of the client's file, then others by name, then reports on several machines at
    once, then services by name.
    """
    places = {
        machine.identity.casefold(): place
        for place, machine in enumerate(customer.machines)
        if machine.identity
    }
    held: dict[_Group, list[Facets]] = {}
    titles: dict[_Group, str] = {}
    for report in sorted(reports, key=lambda report: (day_of(report), ReportKey.of(report))):
        title = _title(report, customer, language)
        group = _group(report, title, places)
        titles.setdefault(group, title)
        held.setdefault(group, []).append(report)
    return [Delivered(title=titles[group], reports=tuple(held[group])) for group in sorted(held)]


def machine_name(
    machine: Machine | MachineFacets,
    customer: Customer,
    language: Language,
    site: str | None = None,
) -> str:
    """Return what a client calls a machine: what it is, its tag or number, and where it stands.

    `site` is where a report says it stands; what the client's file says comes first.
    """
    title = machine_title(machine, language)
    registered = customer.machine(machine.identity) if machine.identity else None
    mark = known(machine.tag) or known(machine.serial)
    place = (registered.site if registered else None) or site
    return joined(title, mark if mark != title else "", place)


def _title(report: Facets, customer: Customer, language: Language) -> str:
    if len(report.machines) == 1:
        return machine_name(report.machines[0], customer, language, report.site)
    if report.machines:
        return words.SEVERAL.of(language)
    return report.service or kind_name(report.kind, language)


def _group(report: Facets, title: str, places: dict[str, int]) -> _Group:
    """Return what sorts the groups, the same for all reports of one."""
    if len(report.machines) == 1:
        identity = (report.machines[0].identity or "").casefold()
        place = places.get(identity, len(places))
        return _MACHINE, place, "" if place < len(places) else f"{fold(title)} {identity}"
    if report.machines:
        return _SEVERAL, 0, ""
    return (_SERVICE if report.service else _OTHER), 0, fold(title)
