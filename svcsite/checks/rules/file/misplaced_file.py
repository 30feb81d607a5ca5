"""A report stands where no report is looked for.

## What it does

Tells of Markdown and text files at the top of the archive or of a customer's folder. Reports belong to a folder
of the year below the customer's. `README.md` at the top and `customer.md` are no reports.

## Why

It would never be published, and its writer would believe that it was.

## Bad

```text
acme/2026-10-02-printer-jam.md
```

## Good

```text
acme/2026/2026-10-02-printer-jam.md
```

## Fix

Move it into the folder of its year.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.words.text import Text


@rule(
    "SV106",
    "misplaced-file",
    en="a report does not belong here and would not be published",
    pt="o relatório está fora do lugar e não seria publicado",
    help=Text(en="move it to {expected}", pt="mova para {expected}"),
)
def misplaced_file(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("misplaced"):
        yield Finding(defect.span, defect.facts)
