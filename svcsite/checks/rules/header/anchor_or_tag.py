"""An anchor, alias or tag makes a value mean something that does not stand where it is read.

## What it does

Refuses `&name`, `*name` and `!tag` in the header. A value that only looks so, such as `*urgent`, is taken for
text where nothing else is possible.

## Why

A report is read by people, line by line. Aliases can also be nested until a small file fills all memory.

## Bad

```yaml
contact: &who Ana Souza
accepted: {by: *who}
```

## Good

```yaml
contact: Ana Souza
accepted: {by: Ana Souza}
```

## Fix

Write the value itself; if the sign belongs to the value, put the value in "quotes".
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.words.text import Text


@rule(
    "SV125",
    "anchor-or-tag",
    en='"{what}" is a feature of YAML that reports do not use (anchor, alias or tag)',
    pt='"{what}": recurso de YAML não permitido (âncora, referência ou etiqueta)',
    help=Text(en='put the value in "quotes"', pt='ponha o valor entre "aspas"'),
)
def anchor_or_tag(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("anchor-or-tag"):
        yield Finding(defect.span, defect.facts)
