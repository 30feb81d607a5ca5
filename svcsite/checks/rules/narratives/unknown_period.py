"""A file in the folder `periods` is named for no period.

## What it does

Holds the file's name against the names of periods: `2026-10` is a month, `2026-B5` two months, `2026-Q3` a quarter,
`2026-H2` a half-year and `2026` a year. Suggests the name that was probably meant.

## Why

The name alone says which client report the text belongs to. Under any other it would stand in none.

## Bad

```text
acme/periods/2026-T3.md
```

## Good

```text
acme/periods/2026-Q3.md
```

## Fix

Rename the file. `svcsite draft` names it rightly by itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.saying import suggestion
from svcsite.checks.subject import Subject
from svcsite.words.text import Text


@rule(
    "SV805",
    "unknown-period",
    en='"{stem}" is no period{hint}',
    pt='"{stem}" não é um período{hint}',
    help=Text(
        en="name the file like 2026-10.md, 2026-B5.md, 2026-Q3.md, 2026-H2.md or 2026.md",
        pt="use um nome como 2026-10.md (mês), 2026-B5.md (bimestre), 2026-Q3.md (trimestre), 2026-H2.md (semestre)"
        " ou 2026.md (ano)",
    ),
)
def unknown_period(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("unknown-period"):
        hint = suggestion(defect.facts["suggestion"])
        yield Finding(defect.span, {"stem": defect.facts["stem"], "hint": hint})
