"""A section stands twice.

## What it does

Finds headings that name a section which the report has already, under the same name, a synonym, or the name in the
other language.

## Why

Both are published as one, in the order of the first: a reader no longer sees that something was added at the end.

## Bad

```markdown
## Problem

Paper jam on every second page.

## Cause

Fuser film torn.

## Problem

Toner smears.
```

## Good

```markdown
## Problem

Paper jam on every second page. Toner smears.

## Cause

Fuser film torn.
```

## Fix

Move the text under the first heading.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject


@rule(
    "SV208",
    "repeated-section",
    severity="warning",
    en='the section "{section}" stands twice; the first is on line {first}',
    pt='seção repetida: "{section}" já está na linha {first}',
)
def repeated_section(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("repeated-section"):
        yield Finding(defect.span, defect.facts)
