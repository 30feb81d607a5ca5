"""A key is unknown to the format, and what it says is used nowhere.

## What it does

Compares every key of the header, and of the mappings in it, with those that the format has, in both languages, with
their synonyms. Accents, capitals and blanks do not matter. Suggests the key that was probably meant.

## Why

A misspelt key is a value that silently counts for nothing: the rating is missing from the client report.

## Bad

```yaml
ratting: 9
```

## Good

```yaml
rating: 9
```

## Fix

Take the suggested spelling. What has no key of its own belongs in a section.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.saying import suggestion
from svcsite.checks.subject import Subject


@rule(
    "SV202",
    "unknown-key",
    severity="warning",
    en='the key "{key}" is unknown and was passed over{hint}',
    pt='campo desconhecido, ignorado: "{key}"{hint}',
)
def unknown_key(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("unknown-key"):
        hint = suggestion(defect.facts["suggestion"])
        yield Finding(defect.span, {"key": defect.facts["key"], "hint": hint})
