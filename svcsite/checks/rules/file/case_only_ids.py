"""Two names in the archive are one name on another system.

## What it does

Compares the folders of customers, and the reports of each, as Windows and macOS do: capitals and small letters
are one, accents typed in one or two characters are one. Letters of other alphabets that look like ours count as
ours.

## Why

On Windows and macOS one of the two files silently takes the other's place when the archive is cloned; and
nobody tells two addresses apart that look the same.

## Bad

```text
acme/2026/2026-10-02-printer-jam.md
acme/2026/2026-10-02-Printer-Jam.md
```

## Good

```text
acme/2026/2026-10-02-printer-jam.md
acme/2026/2026-10-02-printer-jam-2.md
```

## Fix

If they are one report, delete the copy. If they are two, give one another name, and not just other capitals.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.words.text import Text


@rule(
    "SV113",
    "case-only-ids",
    en='"{name}" and "{other}" are one name on Windows and macOS, or look the same',
    pt='identificadores iguais, exceto por maiúsculas ou letras parecidas: "{name}" e "{other}"',
    help=Text(
        en="give one of them another name, or delete the copy",
        pt="dê outro nome a um deles, ou apague a cópia",
    ),
)
def case_only_ids(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("twin-name"):
        yield Finding(defect.span, defect.facts)
