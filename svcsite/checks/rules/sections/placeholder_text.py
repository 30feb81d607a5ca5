"""A section has nothing in it but what the template left there.

## What it does

Finds required sections whose text is only a comment, `...`, `TODO`, `TBD`, `xxx`, `?`, `preencher`, lorem ipsum, or a
hint in brackets.

## Why

A hint for the writer is not read as one by the customer, to whom it is published as the finding.

## Bad

```markdown
## Cause

[what made it fail]
```

## Good

```markdown
## Cause

Fuser film torn.
```

## Fix

Write in its place what was observed.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.asked import required_texts
from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.record.reader import without_comments
from svcsite.record.vocabulary.headings import HEADINGS
from svcsite.record.vocabulary.names import fold
from svcsite.words.text import Text

_PLACEHOLDERS = frozenset(
    {
        "",
        "…",
        "x",
        "xx",
        "xxx",
        "todo",
        "tbd",
        "preencher",
        "a_preencher",
        "?",
        "lorem_ipsum",
    }
)


@rule(
    "SV206",
    "placeholder-text",
    about="report",
    en='the section "{section}" still has the template\'s text',
    pt='a seção "{section}" ainda traz o texto do modelo',
    help=Text(
        en="write what was observed in its place", pt="escreva no lugar dele o que aconteceu"
    ),
)
def placeholder_text(subject: Subject) -> Iterator[Finding]:
    for name, span, text in required_texts(subject):
        visible = without_comments(text)
        if text and (not visible or fold(visible) in _PLACEHOLDERS or _in_brackets(visible)):
            yield Finding(span, {"section": HEADINGS[name]})


def _in_brackets(text: str) -> bool:
    return "\n" not in text and (text[0] + text[-1]) in {"<>", "[]"} and "](" not in text
