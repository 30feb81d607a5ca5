"""The system refuses to open the file, or it is a device and no file.

## What it does

Tells of a file or folder of the archive that cannot be opened, with the system's own reason: no permission, a
broken disk, a named pipe in place of a report.

## Why

What cannot be read cannot be checked or published, and a report would be missing without a word.

## Bad

```text
$ ls -l reports/acme/2026/
---------- 1 root  2026-10-02-printer-jam.md
```

## Good

```text
$ ls -l reports/acme/2026/
-rw-r--r-- 1 joao  2026-10-02-printer-jam.md
```

## Fix

Give the file back to the people who write (`chmod u+rw`, and its owner), or put the report in its place again.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.words.text import Text


@rule(
    "SV101",
    "unreadable-file",
    en="the file cannot be read: {reason}",
    pt="não foi possível ler o arquivo: {reason}",
)
def unreadable_file(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("unreadable-file", "special-file"):
        special = Text(en="it is a device, not a file", pt="é um dispositivo, não um arquivo")
        yield Finding(defect.span, {"reason": defect.facts.get("reason", special)})
