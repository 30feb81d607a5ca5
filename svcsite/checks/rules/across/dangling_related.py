"""An earlier report is named that the customer does not have.

## What it does

Looks for each report named in `related` and `follows` among the customer's own, under the names they had before
(`aliases`) too. "before the archive" is fine. Imported reports are passed over.

It warns and does not refuse: the report itself is whole, and renaming or deleting one report must not throw another,
signed long ago, out of the figures.

## Why

The reader is sent to a page that is not there, and what was tried the first time cannot be looked up.

## Bad

```yaml
related: [2026-09-14-printer-jan]
```

## Good

```yaml
related: [2026-09-14-printer-jam]
```

## Fix

Write the earlier report's file name without `.md`. If it is older than the archive: `related: before the archive`.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from svcsite.checks.index import Index
from svcsite.checks.rule import Finding, rule
from svcsite.checks.saying import suggestion
from svcsite.checks.subject import Subject
from svcsite.record.vocabulary.values import BEFORE_THE_ARCHIVE

_MOST = 25
"""Ids that a wrong one is compared with: of one day or of the same words there are seldom more."""


@rule(
    "SV503",
    "dangling-related",
    severity="warning",
    about="across",
    en='related report "{value}" not found{hint}',
    pt='atendimento relacionado não encontrado: "{value}"{hint}',
)
def dangling_related(subject: Subject) -> Iterator[Finding]:
    facets, index = subject.facets, subject.index
    assert facets is not None
    assert index is not None
    if facets.imported or not (facets.related or facets.follows):
        return
    places = [(f"related.{n}", value) for n, value in enumerate(facets.related)]
    if facets.follows:
        places.append(("follows", facets.follows))
    for place, value in places:
        if index.has(facets.customer, value) or BEFORE_THE_ARCHIVE.find(value):
            continue
        hint = suggestion(_meant(value, facets.customer, index))
        yield Finding(facets.span(place), {"value": value, "hint": hint})


def _meant(value: str, customer: str, index: Index) -> str | None:
    """Give the id that was probably meant: by the ticket, or a like one of the same day or the same words."""
    if case := index.of_case(customer, value):
        return case[0].id
    name = value.strip().removesuffix(".md").rpartition("/")[2].lower()
    if index.has(customer, name):
        return name
    ids = index.kept(_ids)
    near = {*ids.get((customer, name[:10]), ())} | {*ids.get((customer, name[11:]), ())}
    close = get_close_matches(name, sorted(near)[:_MOST], n=1, cutoff=0.7)
    return close[0] if close else None


def _ids(index: Index) -> dict[tuple[str, str], list[str]]:
    """Give a customer's ids by their day and by their words."""
    found: dict[tuple[str, str], list[str]] = {}
    for report in index.reports:
        for part in (report.id[:10], report.id[11:]):
            found.setdefault((report.customer, part), []).append(report.id)
    return found
