"""Two reports that tell of one visit.

## What it does

Finds reports of one customer with the same kind of work, machines (or service) and rep that began, or in which the rep
arrived, at the same minute. Two visits of one ticket, two tickets handled on one visit, several machines at one hour and
supplies are passed over, and so is a report without a time of day.

## Why

A visit that was filed twice counts twice: in the client report, in what is invoiced, in the machine's history.

## Bad

```yaml
# 2026-10-02-printer-jam.md and 2026-10-02-paper-jam.md
opened: 2026-10-02 09:12
product: VNB3K12345
rep: joao.silva
```

## Good

```yaml
# 2026-10-02-paper-jam.md
opened: 2026-10-02 09:12
product: VNB3K67890
rep: joao.silva
```

## Fix

Delete the report that says less. If there were two visits, correct the times of one.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from svcsite.checks.index import Index
from svcsite.checks.rule import Finding, rule
from svcsite.checks.sightings import age
from svcsite.checks.subject import Subject
from svcsite.record.facets import Facets
from svcsite.record.moment import Moment
from svcsite.record.vocabulary.names import fold


@rule(
    "SV501",
    "duplicate-visit",
    severity="warning",
    about="across",
    en="possibly the same visit as {other}",
    pt="atendimento possivelmente repetido: {other}",
)
def duplicate_visit(subject: Subject) -> Iterator[Finding]:
    facets, index = subject.facets, subject.index
    assert facets is not None
    assert index is not None
    other = index.kept(_twins).get((facets.customer, facets.id))
    if other is not None:
        yield Finding(facets.span("opened"), {"other": other})


def _twins(index: Index) -> dict[tuple[str, str], str]:
    """Give, by customer and id, the report that tells of the same visit, the earliest if there are more."""
    groups: dict[Hashable, list[Facets]] = {}
    for report in index.reports:
        if report.rep is None or report.kind == "supply":
            continue
        for name, moment in (("begins", report.begins), ("arrived", report.arrived)):
            if moment is not None and moment.at is not None:
                key = (name, moment.at, report.customer, report.rep, report.kind, report.id[:10])
                groups.setdefault(key, []).append(report)
    found: dict[tuple[str, str], str] = {}
    for group in groups.values():
        if len(group) > 1:
            _pair(sorted(group, key=age), found)
    return found


def _pair(group: list[Facets], found: dict[tuple[str, str], str]) -> None:
    by_thing: dict[Hashable, list[Facets]] = {}
    for report in group:
        if thing := _thing(report):
            by_thing.setdefault(thing, []).append(report)
    for reports in by_thing.values():
        for report in reports:
            other = next((o for o in reports if o.id != report.id and _one_visit(report, o)), None)
            if other is not None:
                key = (report.customer, report.id)
                found[key] = min(other.id, found.get(key, other.id))


def _thing(report: Facets) -> Hashable:
    """Give what was worked on; None where nothing tells it from others."""
    machines = [machine.identity for machine in report.machines]
    if machines and all(machines):
        return frozenset(machine.casefold() for machine in machines if machine)
    if not machines and report.service:
        return fold(report.service)
    return None


def _one_visit(one: Facets, other: Facets) -> bool:
    """Tell whether nothing speaks against it; the two have a beginning or an arrival in common."""
    same_arrival = one.arrived == other.arrived
    same_beginning = one.begins == other.begins
    if one.service and (_differ(one.contact, other.contact) or _differ(one.site, other.site)):
        return False
    if _differ(one.ticket, other.ticket):
        if one.imported or other.imported or one.cause != other.cause:
            return False
        return same_arrival and same_beginning and one.arrived is not None
    if same_arrival and one.arrived is not None:
        return True
    return (
        one.outcome == other.outcome
        and not _differ(one.arrived, other.arrived)
        and not _differ(one.responded, other.responded)
        and not _differ(one.resolved, other.resolved)
    )


def _differ(one: str | Moment | None, other: str | Moment | None) -> bool:
    return one is not None and other is not None and one != other
