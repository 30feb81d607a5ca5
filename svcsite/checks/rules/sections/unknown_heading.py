"""A section has a name that the format does not know.

## What it does

Compares headings of level 1 and 2 with the sections' names in both languages, with their synonyms. Suggests the name
that was probably meant. Deeper headings are free, and a heading with "intern" in it is always internal.

## Why

The section is published, but stands for none of the format's: a "Cuase" leaves the cause missing.

## Bad

```markdown
## Cuase

Fuser film torn.
```

## Good

```markdown
## Cause

Fuser film torn.
```

## Fix

Take the suggested name. A heading of your own goes one level down (`###`), within the section it belongs to.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.saying import suggestion
from svcsite.checks.subject import Subject


@rule(
    "SV207",
    "unknown-heading",
    severity="warning",
    en='the heading "{heading}" is unknown{hint}',
    pt='título desconhecido: "{heading}"{hint}',
)
def unknown_heading(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("unknown-heading"):
        hint = suggestion(defect.facts["suggestion"])
        yield Finding(defect.span, {"heading": defect.facts["heading"], "hint": hint})
