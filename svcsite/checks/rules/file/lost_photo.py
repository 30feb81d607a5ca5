"""A photo belongs to no report, so nobody would see it.

## What it does

Tells of photos among the reports of a year, and of folders with photos that have no report's name or stand within a
report's own folder.

## Why

Only what stands in the folder with the report's name is shown with the report. A report that was renamed or deleted
leaves its photos behind.

## Bad

```text
acme/2026/2026-10-02-printer-jam.md
acme/2026/printer-jam/fuser.jpg
```

## Good

```text
acme/2026/2026-10-02-printer-jam.md
acme/2026/2026-10-02-printer-jam/fuser.jpg
```

## Fix

Give the folder the name of its report, without `.md`, and put the photos into it directly.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.words.text import Text


@rule(
    "SV115",
    "lost-photo",
    severity="warning",
    en="photos without a report: they would not be published",
    pt="fotos sem relatório: não seriam publicadas",
    help=Text(en="put them into {expected}", pt="coloque em {expected}"),
)
def lost_photo(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("lost-photo"):
        yield Finding(defect.span, defect.facts)
