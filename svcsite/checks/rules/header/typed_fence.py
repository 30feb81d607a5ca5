"""A phone's long dash stands in place of the three hyphens around the header.

## What it does

Tells of a fence of `—`, `––` or the like, which is read as `---`.

## Why

Only this program reads it so. On a git server and in editors the whole header shows as text.

## Bad

```markdown
—
ticket: OS-48213
—
```

## Good

```markdown
---
ticket: OS-48213
---
```

## Fix

Write three hyphens. On a phone, switch off "smart punctuation". `svcsite check --fix` writes them.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.words.text import Text


@rule(
    "SV128",
    "typed-fence",
    severity="warning",
    en='"{typed}" was read as ---',
    pt='"{typed}" foi lido como ---',
    help=Text(en="write three hyphens", pt="escreva três hífens"),
)
def typed_fence(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("typed-fence"):
        yield Finding(defect.span, defect.facts)
