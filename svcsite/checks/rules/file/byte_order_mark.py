"""The file begins with a byte order mark that nobody sees and other programs trip over.

## What it does

Tells of the three bytes EF BB BF that some editors on Windows put before the first line. The report is read
without them.

## Why

Git, converters and spreadsheets take the mark for a part of the first line, which then is no longer `---`.

## Bad

```text
<U+FEFF>---
ticket: OS-48213
```

## Good

```yaml
---
ticket: OS-48213
```

## Fix

Save the file as "UTF-8", not "UTF-8 with BOM". `svcsite check --fix` takes the mark out.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.words.text import Text


@rule(
    "SV103",
    "byte-order-mark",
    severity="warning",
    en="the file begins with an invisible byte order mark (BOM)",
    pt="o arquivo começa com uma marca de início (BOM) invisível",
    help=Text(en="save as UTF-8 without BOM", pt='salve como "UTF-8 sem BOM"'),
)
def byte_order_mark(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("byte-order-mark"):
        yield Finding(defect.span)
