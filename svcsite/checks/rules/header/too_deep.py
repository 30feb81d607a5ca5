"""The header is nested deeper than any key of the format.

## What it does

Refuses lists and mappings within one another more than 16 deep. The format itself needs three.

## Why

Nobody types this. It is a paste that went wrong, or someone trying what the program can bear.

## Bad

```yaml
parts: [[[[[[[[[[[[[[[[[fuser unit]]]]]]]]]]]]]]]]]
```

## Good

```yaml
parts: [fuser unit]
```

## Fix

Write the value as the format has it; the page on formats shows each key.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject


@rule(
    "SV126",
    "too-deep",
    en="lists within lists more than {limit} deep",
    pt="listas dentro de listas, mais de {limit} níveis",
)
def too_deep(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("too-deep"):
        yield Finding(defect.span, defect.facts)
