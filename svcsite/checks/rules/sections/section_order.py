"""A section stands before one that the format puts first.

## What it does

Compares the order of the sections that the format knows with the format's: Problem, Work done, Cause, Comments, Customer
feedback, Next steps, Internal notes. A period's file has the ten sections of the client report. Tells of the first that
is out of order; headings of one's own may stand anywhere.

## Why

Readers of many reports look for the cause in the same place in each.

## Bad

```markdown
## Work done

Fuser unit replaced.

## Problem

Paper jam on every second page.
```

## Good

```markdown
## Problem

Paper jam on every second page.

## Work done

Fuser unit replaced.
```

## Fix

Move the section, heading and text, to its place.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.record.vocabulary.narrative_headings import SECTIONS_OF


@rule(
    "SV212",
    "section-order",
    severity="warning",
    en='section out of order: "{section}" belongs before "{other}"',
    pt='seção fora de ordem: "{section}" vem antes de "{other}"',
)
def section_order(subject: Subject) -> Iterator[Finding]:
    if subject.about not in SECTIONS_OF or subject.document is None:
        return
    headings, find = SECTIONS_OF[subject.about]
    ranks = {name.name: rank for rank, name in enumerate(headings)}
    passed: list[str] = []
    for section in subject.document.sections:
        name = find(section.heading)
        if name is None or name.name not in ranks or name.name in passed:
            continue
        rank = ranks[name.name]
        other = next((p for p in passed if ranks[p] > rank), None)
        if other is not None:
            yield Finding(section.heading_span, {"section": name, "other": headings[other]})
            return
        passed.append(name.name)
