"""One key stands under two of its names, and nobody can say which value holds.

## What it does

Every key has a name in English and one in Portuguese. Finds both in one report or mapping.

## Why

The two mostly come from a template in one language and a paste in the other, and they seldom agree.

## Bad

```yaml
ticket: OS-48213
chamado: OS-48312
```

## Good

```yaml
ticket: OS-48213
```

## Fix

Keep one of the two.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.words.text import Text


@rule(
    "SV124",
    "two-names",
    en='"{key}" and "{other}" (line {first}) are two names of one key',
    pt='campo escrito com dois nomes: "{key}" e "{other}" (linha {first})',
    help=Text(en="keep one of the two", pt="deixe só um dos dois"),
)
def two_names(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("two-names"):
        yield Finding(defect.span, defect.facts)
