"""Text stands before the first heading and belongs to no section.

## What it does

Looks between the end of the header and the first heading. Comments are passed over.

## Why

It is published above the sections, where nobody looks for it, and counts for none of them.

## Bad

```markdown
Called again at noon.

## Problem

Paper jam on every second page.
```

## Good

```markdown
## Problem

Paper jam on every second page. Called again at noon.
```

## Fix

Move it into the section it is about.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject


@rule(
    "SV209",
    "text-outside-section",
    severity="warning",
    en="text before the first heading belongs to no section",
    pt="há texto antes do primeiro título, fora de qualquer seção",
)
def text_outside_section(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("text-outside-section"):
        yield Finding(defect.span)
