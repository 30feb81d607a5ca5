"""Quotes or lists in the text are nested deeper than any person writes.

## What it does

Refuses a text with more than 32 quotes and lists inside one another.

## Why

Mail that was answered back and forth for weeks brings such a pile along, and it takes seconds to turn into a
page. Nobody reads the innermost line.

## Bad

```markdown
>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>> Please send the technician.
```

## Good

```markdown
> Please send the technician.
```

## Fix

Keep the words that matter and quote them once.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject


@rule(
    "SV127",
    "nested-text",
    en="quotes or lists in the text are nested more than {limit} deep",
    pt="o texto tem citações ou listas com mais de {limit} níveis",
)
def nested_text(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("nested-text"):
        yield Finding(defect.span, defect.facts)
