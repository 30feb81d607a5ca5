"""The file has no header between two lines of `---`.

## What it does

Looks for the header at the head of every report and `customer.md`: a first line `---`, keys and values, a
second line `---`. Tells apart an empty file, text before the header and a header that never ends.

## Why

The header has all that is counted and found again. Without it the file is only a text.

## Bad

```markdown
Paper jam at Acme, fuser replaced.

---
ticket: OS-48213
---
```

## Good

```markdown
---
ticket: OS-48213
---

## Problem

Paper jam.
```

## Fix

Begin the file with `---`, close the header with another `---`, and put text below it.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.words.text import Text

_NO_HEADER = {
    "empty-file": Text(en="the file is empty", pt="o arquivo está vazio"),
    "no-front-matter": Text(
        en="there is no header between two lines of ---",
        pt="falta o cabeçalho entre duas linhas com ---",
    ),
    "text-before-front-matter": Text(
        en="there is text before the header; the first line must be ---",
        pt="há texto antes do cabeçalho; a primeira linha deve ser ---",
    ),
    "unclosed-front-matter": Text(
        en="the header begins here and never ends: a second line --- is missing",
        pt="o cabeçalho começa aqui e não termina: falta a segunda linha com ---",
    ),
}


@rule("SV120", "no-front-matter", en="{what}", pt="{what}")
def no_front_matter(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of(*_NO_HEADER):
        yield Finding(defect.span, {"what": _NO_HEADER[defect.kind]})
