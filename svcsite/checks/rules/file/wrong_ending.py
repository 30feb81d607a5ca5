"""The file does not end in `.md`, so a report in it would be lost.

## What it does

Tells of texts and documents among the reports of a year: `.txt`, `.markdown`, `.docx`, `.doc`, `.odt`, `.MD`.
Photos and documents in a report's own folder are not meant.

## Why

Only `.md` is read as a report; phones and word processors like to add endings of their own.

## Bad

```text
acme/2026/2026-10-02-printer-jam.md.txt
```

## Good

```text
acme/2026/2026-10-02-printer-jam.md
```

## Fix

Give it the ending `.md`; save a word processor's document as plain text first. A document that only belongs to
a report goes into the folder that has the report's name.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject


@rule(
    "SV107",
    "wrong-ending",
    severity="warning",
    en="the file does not end in .md and would not be published",
    pt="o arquivo não termina em .md e não seria publicado",
)
def wrong_ending(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("wrong-ending"):
        yield Finding(defect.span)
