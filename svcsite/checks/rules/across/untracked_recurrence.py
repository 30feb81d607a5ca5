"""A trouble that came back, and nobody said so.

## What it does

Finds a report whose machine or service had the same cause in an earlier case, no longer ago than `recurrence.window` in
`archive.yml` (30 days unless set), and that neither says `recurring: yes` nor names the earlier report in `related` or
`follows`. Preventive work, installations and supplies are passed over, and so are causes that are none, such as
"under analysis" or "other". Only the later report is told.

## Why

A repair that does not last is what a customer remembers. The figures count it either way; who reads the report should
not be the one to find out.

## Bad

```yaml
# 2026-10-02-printer-jam.md, with the same cause: 2026-09-14-printer-jam.md
product: VNB3K12345
cause: component
```

## Good

```yaml
product: VNB3K12345
cause: component
recurring: yes
related: [2026-09-14-printer-jam]
```

## Fix

Say that it came back and name the earlier report. A planned return to the same job names it in `follows`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

from svcsite.checks.index import Index
from svcsite.checks.rule import Finding, rule
from svcsite.checks.sightings import age
from svcsite.checks.subject import Subject
from svcsite.record.facets import Facets
from svcsite.record.moment import Moment
from svcsite.record.trouble import Trouble, is_within, troubles
from svcsite.words.text import Text

_LOOKED_BACK = 20
"""Cases among which the one before is looked for: more than begin on one day, where no time says which was first."""


@rule(
    "SV502",
    "untracked-recurrence",
    severity="warning",
    about="across",
    en="possible recurrence of {earlier}",
    pt="possível reincidência de {earlier}",
    help=Text(
        en="if so: recurring: yes, related: [{earlier}]",
        pt="se for: reincidente: sim, relacionados: [{earlier}]",
    ),
)
def untracked_recurrence(subject: Subject) -> Iterator[Finding]:
    facets, index = subject.facets, subject.index
    assert facets is not None
    assert index is not None
    if facets.recurring or facets.imported:
        return
    told: set[str] = set()
    for before in index.kept(_before).get((facets.customer, facets.id), ()):
        if (
            before.report.id not in told
            and before.is_within(subject.settings.recurrence.window, facets)
            and not _is_tracked(facets, before, index)
        ):
            told.add(before.report.id)
            name = "recurring" if facets.recurring is False else "cause"
            yield Finding(facets.span(name), {"earlier": before.report.id})


class _Before(NamedTuple):
    """The case of the same trouble before a report's own: the report to name, and when the case ended."""

    trouble: Trouble
    report: Facets
    end: Moment

    def is_within(self, window: timedelta, later: Facets) -> bool:
        """Tell whether the later report began no longer after the end than this."""
        return is_within(window, self.end, later.begins or self.end)


def _before(index: Index) -> dict[tuple[str, str], list[_Before]]:
    """Give, by customer and id, what came before, for each report that is the first of its case."""
    seen: dict[Trouble, list[Facets]] = {}
    for report in index.reports:
        for trouble in troubles(report):
            seen.setdefault(trouble, []).append(report)
    found: dict[tuple[str, str], list[_Before]] = {}
    for trouble, reports in seen.items():
        if len(reports) > 1:
            cases: dict[str, list[Facets]] = {}
            for report in sorted(reports, key=age):
                cases.setdefault(report.case, []).append(report)
            history = list(cases.values())
            for n in range(1, len(history)):
                report = history[n][0]
                if before := _last(trouble, history[max(0, n - _LOOKED_BACK) : n], report):
                    found.setdefault((report.customer, report.id), []).append(before)
    return found


def _last(trouble: Trouble, history: list[list[Facets]], report: Facets) -> _Before | None:
    """Find the last case that began before a report, and in it the last visit that did."""
    for visits in reversed(history):
        earlier = visits[-1] if _precedes(visits[-1], report) else visits[0]
        end = visits[-1].resolved or visits[-1].begins
        if end is not None and _precedes(earlier, report):
            return _Before(trouble, earlier, end)
    return None


def _precedes(one: Facets, other: Facets) -> bool:
    return one.begins is not None and other.begins is not None and one.begins.precedes(other.begins)


def _is_tracked(report: Facets, before: _Before, index: Index) -> bool:
    """Tell whether the report, or another one of its case, says that the trouble is an old one."""
    case = before.report.case
    for visit in index.of_case(report.customer, report.case):
        if visit.recurring:
            return True
        for name in (*visit.related, *((visit.follows,) if visit.follows else ())):
            named = index.find(report.customer, name)
            if name == case or (named and named.case == case):
                return True
            if named and named.case != report.case and before.trouble in troubles(named):
                return True
    return False
