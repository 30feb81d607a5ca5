"""The report stands in the folder of another year than its name begins with.

## What it does

Compares the first four digits of the file name with the folder.

## Why

An id begins with its year so that it can never stand in two folders: two reports would have one id.

## Bad

```text
acme/2025/2026-01-05-printer-jam.md
```

## Good

```text
acme/2026/2026-01-05-printer-jam.md
```

## Fix

Move it into the folder of its year; if the name is wrong, rename it.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.source.span import START
from svcsite.source.tree import REPORT_ID
from svcsite.words.text import Text


@rule(
    "SV111",
    "wrong-year",
    about="report",
    en="the file is of {year} and stands in the folder {folder}",
    pt="o arquivo é de {year} e está na pasta {folder}",
    help=Text(en="move it to the folder {year}", pt="mova para a pasta {year}"),
)
def wrong_year(subject: Subject) -> Iterator[Finding]:
    year, folder = subject.path.stem[:4], subject.path.parent.name
    if REPORT_ID.fullmatch(subject.path.stem) and year != folder:
        yield Finding(START, {"year": year, "folder": folder})
