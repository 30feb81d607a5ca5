"""The header has characters that nobody sees, pasted from a chat.

## What it does

Tells of marks without width, no-break and other odd blanks in the header. They are passed over: the value is
read as a person sees it.

## Why

Everything else that reads the file (an editor's search, git, a spreadsheet) does not find `OS-48213` in a line
that only looks like it.

## Bad

```text
ticket: OS<U+200B>-48213
```

## Good

```yaml
ticket: OS-48213
```

## Fix

Delete the value and type it again. `svcsite check --fix` takes the characters out.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.words.text import Text


@rule(
    "SV129",
    "hidden-characters",
    severity="warning",
    en="invisible characters on this line were passed over (the first is {code})",
    pt="caracteres invisíveis nesta linha foram ignorados (o primeiro é {code})",
    help=Text(en="type the line again", pt="digite a linha de novo"),
)
def hidden_characters(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("hidden-characters"):
        yield Finding(defect.span, defect.facts)
