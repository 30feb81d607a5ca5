"""The value ends sooner than it seems to.

## What it does

Tells of ` #` inside a value, where YAML takes the rest for a remark, and of a comma inside a value of a list in
brackets, where it begins another value. A remark set apart by two blanks and a blank behind the `#` is quiet.

## Why

`site: Loja #2` is the site "Loja", and `[hose 2,5 m]` are two things: nothing else says that something is missing.

## Bad

```yaml
site: Loja #2
readings: [hose 2,5 m]
```

## Good

```yaml
site: "Loja #2"
readings: ["hose 2,5 m"]
```

## Fix

If the rest belongs to the value, put the value in "quotes"; if it is a remark, put two blanks before the `#`
and one behind.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.saying import Said
from svcsite.checks.subject import Subject
from svcsite.words.text import Text

_REMARK = Text(
    en='the value ends before "{rest}", which was taken for a remark',
    pt='o valor termina antes de "{rest}", que foi lido como anotação',
)

_COMMA = Text(
    en='the value ends before ",{rest}": between brackets a comma begins something new',
    pt='o valor termina antes de ",{rest}": entre chaves, a vírgula começa outro campo',
)


@rule(
    "SV131",
    "cut-value",
    severity="warning",
    en="{what}",
    pt="{what}",
    help=Text(
        en='if it belongs to the value, put the value in "quotes"',
        pt='se faz parte do valor, ponha o valor entre "aspas"',
    ),
)
def cut_value(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("cut-value", "value-cut-by-comma"):
        text = _REMARK if defect.kind == "cut-value" else _COMMA
        yield Finding(defect.span, {"what": Said(text, defect.facts)})
