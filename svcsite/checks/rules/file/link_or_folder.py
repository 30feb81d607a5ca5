"""A symbolic link or a folder stands where a file should be.

## What it does

Tells of links anywhere in the archive and of folders whose names end in `.md`. Neither is followed or opened.

## Why

A link can lead out of the archive, and would publish whatever it leads to. A folder named like a report hides
one.

## Bad

```text
acme/2026/2026-10-02-printer-jam.md -> /home/joao/notes.md
```

## Good

```text
acme/2026/2026-10-02-printer-jam.md
```

## Fix

Put the file itself in its place; take `.md` off a folder's name.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.words.text import Text


@rule(
    "SV105",
    "link-or-folder",
    en="{what} in place of a file",
    pt="{what} no lugar de um arquivo",
)
def link_or_folder(subject: Subject) -> Iterator[Finding]:
    link = Text(en="a link stands", pt="há um atalho")
    folder = Text(en="a folder stands", pt="há uma pasta")
    for defect in subject.defects_of("link", "folder"):
        yield Finding(defect.span, {"what": link if defect.kind == "link" else folder})
