"""The photo of the customer's signature is not there.

## What it does

Looks for the photo that `accepted` names among those in the report's own folder.

## Why

A page that says that the customer signed should show it.

## Bad

```yaml
accepted: {by: Ana Souza, on: 2026-10-02, photo: signed-sheet.jpg}     # no such file beside the report
```

## Good

```text
acme/2026/2026-10-02-printer-jam.md                    accepted: {by: Ana Souza, on: 2026-10-02, photo: signed-sheet.jpg}
acme/2026/2026-10-02-printer-jam/signed-sheet.jpg
```

## Fix

Put the photo into the folder that has the report's name, or correct its name.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.words.text import Text


@rule(
    "SV908",
    "lost-acceptance",
    about="seal",
    severity="warning",
    en='the photo of the customer\'s signature is not there: "{name}"',
    pt='a foto da assinatura do cliente não foi encontrada: "{name}"',
    help=Text(en="put it into {folder}", pt="coloque em {folder}"),
)
def lost_acceptance(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("acceptance-photo"):
        yield Finding(defect.span, defect.facts)
