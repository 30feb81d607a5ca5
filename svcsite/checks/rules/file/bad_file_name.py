"""The report's file name is not a date and words.

## What it does

Holds the name of every report to: year, month and day with hyphens, then words of lower-case letters without
accents, digits and hyphens, and `.md`.

## Why

The name is the report's id and its permanent address. The date in front sorts a folder by itself and keeps two
reports of one machine apart.

## Bad

```text
acme/2026/Impressora João.md
```

## Good

```text
acme/2026/2026-10-02-impressora-joao.md
```

## Fix

Rename the file before it is published. `svcsite new` names it rightly by itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.source.span import START
from svcsite.source.tree import REPORT_ID
from svcsite.words.text import Text


@rule(
    "SV110",
    "bad-file-name",
    about="report",
    en='the file name "{stem}" is not a date and words',
    pt='o nome de arquivo "{stem}" não é uma data seguida de palavras',
    help=Text(
        en="name it like 2026-10-02-printer-jam.md: lower case, no accents, no blanks",
        pt="use um nome como 2026-10-02-fusor-trocado.md: minúsculas, sem acentos nem espaços",
    ),
)
def bad_file_name(subject: Subject) -> Iterator[Finding]:
    stem = subject.path.stem
    if not REPORT_ID.fullmatch(stem):
        yield Finding(START, {"stem": stem})
