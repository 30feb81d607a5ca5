"""A seal stands where it seals nothing.

## What it does

Tells of a folder `seals` whose report is not there, as after a renaming, and of files in such a folder that are no part of a
seal.

## Why

A report that was renamed leaves its seals behind, and then looks as if it had never been sealed.

## Bad

```text
acme/2026/2026-10-02-fuser.md                       aliases: [2026-10-02-printer-jam]
acme/2026/2026-10-02-printer-jam/seals/1.txt
```

## Good

```text
acme/2026/2026-10-02-fuser.md                       aliases: [2026-10-02-printer-jam]
acme/2026/2026-10-02-fuser/seals/1.txt
```

## Fix

Rename the folder with its report. The seal still holds, since `aliases` names what it was made for.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.words.text import Text


@rule(
    "SV907",
    "lost-seal",
    en="this is no seal of any report here",
    pt="isto não é selo de nenhum relatório daqui",
    help=Text(
        en="the folder of a report's seals has the report's name: <id>/seals/1.txt and 1.txt.sig",
        pt="a pasta dos selos tem o nome do relatório: <id>/seals/1.txt e 1.txt.sig",
    ),
)
def lost_seal(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("lost-seal"):
        yield Finding(defect.span, defect.facts)
