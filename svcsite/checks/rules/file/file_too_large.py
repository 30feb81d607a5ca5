"""The file is far longer than any report: something else was pasted into it.

## What it does

Refuses a file of more than 256 KB unread. A report has about two.

## Why

Nobody reads 50 pages of log; and a file without limits could keep the check and the site busy for minutes.

## Bad

```markdown
## Work done

![](data:image/jpeg;base64,/9j/4AAQSkZJRgABAQ... and 3 MB more)
```

## Good

```markdown
## Work done

Fuser unit replaced. Photo: `2026-10-02-printer-jam/fuser.jpg`.
```

## Fix

Put photos, logs and documents into the folder beside the report that has its name, and say in the report what
they show.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.words.text import Text

_KILOBYTE = 1024


@rule(
    "SV104",
    "file-too-large",
    en="the file is too large: {size} KB, and at most {limit} KB are read",
    pt="arquivo grande demais: {size} KB; o limite é {limit} KB",
    help=Text(
        en="photos and documents go in a folder beside the report",
        pt="fotos e documentos vão em uma pasta ao lado do relatório",
    ),
)
def file_too_large(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("file-too-large"):
        # Rounded up: a file of 256.1 KB is not said to have 256 KB.
        yield Finding(defect.span, {k: -(-v // _KILOBYTE) for k, v in defect.facts.items()})
