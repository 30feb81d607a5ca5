"""The value needs quotes, or its colon a blank, to be YAML.

## What it does

Tells of a value that YAML refuses and that has only one reading: one with `: ` in it, one that begins with a
quote, `%`, `*` or the like, or one that stands right behind its colon. It is read so.

## Why

Editors, git servers and other programs that read the header stop at that line.

## Bad

```yaml
reason: customer said: not before noon
ticket:OS-48213
```

## Good

```yaml
reason: "customer said: not before noon"
ticket: OS-48213
```

## Fix

Put the value in "quotes"; put a blank behind the colon. `svcsite check --fix` does both.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.saying import Said
from svcsite.checks.subject import Subject
from svcsite.words.text import Text

_NEEDS_QUOTES = Text(
    en='the value needs "quotes"; it was read as: {value}',
    pt='o valor precisa de "aspas"; foi lido como: {value}',
)

_NEEDS_BLANK = Text(
    en="a blank is missing after the colon; the value was read as: {value}",
    pt="falta um espaço depois dos dois-pontos; o valor foi lido como: {value}",
)


@rule("SV130", "unquoted-value", severity="warning", en="{what}", pt="{what}")
def unquoted_value(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("unquoted-value", "missing-space"):
        text = _NEEDS_QUOTES if defect.kind == "unquoted-value" else _NEEDS_BLANK
        yield Finding(defect.span, {"what": Said(text, defect.facts)})
