"""A section that the report must have is a heading with nothing below it.

## What it does

Looks for text below the heading of each section that a report of this kind and outcome must have. Other empty
sections are passed over.

## Why

The heading makes the report look complete; whoever opens it for the cause finds a blank.

## Bad

```markdown
## Cause

## Comments

Replace the fuser at 150,000 pages.
```

## Good

```markdown
## Cause

Fuser film torn.

## Comments

Replace the fuser at 150,000 pages.
```

## Fix

Write the section in a sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.asked import required_texts
from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.record.vocabulary.headings import HEADINGS


@rule(
    "SV205",
    "empty-section",
    about="report",
    en='the section "{section}" is empty',
    pt='a seção "{section}" está vazia',
    form={},
)
def empty_section(subject: Subject) -> Iterator[Finding]:
    for name, span, text in required_texts(subject):
        if not text:
            yield Finding(span, {"section": HEADINGS[name]})
