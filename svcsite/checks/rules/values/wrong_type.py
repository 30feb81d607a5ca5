"""A value cannot be what its key stands for.

## What it does

Reads each value as what its key holds: a day, a time, a number, yes or no, a choice, a list. Several ways of writing
are read: `02/10/2026 9h12`, `9,5`, `sim`. What could mean two things is not guessed.

## Why

A value that cannot be read is left out of every figure, so it had better be told now.

## Bad

```yaml
opened: yesterday
```

## Good

```yaml
opened: 2026-10-02 09:12
```

## Fix

Write it as the message says. A remark belongs in a section.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.saying import Field
from svcsite.checks.subject import Subject
from svcsite.record.fields import CHOICES
from svcsite.words.expected import EXPECTED
from svcsite.words.text import Text


@rule(
    "SV301",
    "wrong-type",
    en='invalid value for "{field}"{value}; write {expected}',
    pt='valor inválido para "{field}"{value}; escreva {expected}',
    form={"expected": EXPECTED},
)
def wrong_type(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("wrong-type"):
        typed = defect.facts["value"]
        expected = defect.facts["expected"]
        facts = {
            "field": Field(defect.facts["field"], subject.about),
            "value": f': "{typed}"' if typed else "",
            "expected": _expected(expected),
        }
        yield Finding(defect.span, facts)


def _expected(kind: str) -> Text:
    if kind in CHOICES:
        names = list(CHOICES[kind])
        return Text(
            en=", ".join(name.typed["en"] for name in names),
            pt=", ".join(name.typed["pt-BR"] for name in names),
        )
    return EXPECTED.get(kind, EXPECTED["text"])
