"""A key stands twice, and one of its two values would silently be lost.

## What it does

Finds a key that is repeated in the header or within one of its mappings, capitals and accents aside.

## Why

YAML keeps the last one and says nothing. Who typed the first believes that it counts.

## Bad

```yaml
resolved: 2026-10-02 15:05
rep: joao.silva
resolved: 2026-10-03 09:00
```

## Good

```yaml
resolved: 2026-10-02 15:05
rep: joao.silva
```

## Fix

Keep the one that is right. For several machines, parts or people write one key with a list.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.words.text import Text


@rule(
    "SV123",
    "duplicate-key",
    en='the key "{key}" is repeated; it stands on line {first} already',
    pt='campo repetido: "{key}" já está na linha {first}',
    help=Text(en="keep one of the two", pt="deixe só um dos dois"),
)
def duplicate_key(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("duplicate-key"):
        yield Finding(defect.span, defect.facts)
