"""The header is dozens of pages long: something else was pasted into it.

## What it does

Refuses to read a header of more than 64 KB.

## Why

A header is read in full before anything else is known. One this long is a forgotten second `---`, or a log
pasted into a field.

## Bad

```yaml
---
ticket: OS-48213
reason: |
  2026-10-02 09:12:00 spooler: out of paper
  ... and 3,000 lines more
---
```

## Good

```yaml
---
ticket: OS-48213
reason: spooler log in 2026-10-02-printer-jam/spooler.log
---
```

## Fix

Close the header where the keys end. Put logs into the folder beside the report.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject


@rule(
    "SV121",
    "front-matter-too-large",
    en="the header is too long: {size} characters, and at most {limit} are read",
    pt="cabeçalho longo demais: {size} caracteres; o limite é {limit}",
)
def front_matter_too_large(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("front-matter-too-large"):
        yield Finding(defect.span, defect.facts)
