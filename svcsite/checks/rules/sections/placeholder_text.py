"""A section has nothing in it but what the template left there.

## What it does

Finds required sections, and those of a client report, whose text is only a comment, `...`, `TODO`, `TBD`, `xxx`, `?`, `preencher`, lorem ipsum, or a
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
from svcsite.record.comments import without_comments
from svcsite.record.vocabulary.headings import HEADINGS
from svcsite.record.vocabulary.names import Name, fold
from svcsite.record.vocabulary.narrative_headings import find_narrative_heading
from svcsite.source.span import Span
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
    en='the section "{section}" still has the template\'s text',
    pt='a seção "{section}" ainda traz o texto do modelo',
    help=Text(
        en="write what was observed in its place", pt="escreva no lugar dele o que aconteceu"
    ),
    form={"placeholders": _PLACEHOLDERS},
)
def placeholder_text(subject: Subject) -> Iterator[Finding]:
    for section, span, text in _texts(subject):
        visible = without_comments(text)
        if text and (not visible or fold(visible) in _PLACEHOLDERS or _in_brackets(visible)):
            yield Finding(span, {"section": section})


def _texts(subject: Subject) -> Iterator[tuple[Name, Span, str]]:
    """Give name, place and text of the sections that somebody had to write, or chose to."""
    if subject.report is not None:
        for name, span, text in required_texts(subject):
            yield HEADINGS[name], span, text
    if subject.narrative is not None:
        for section in subject.narrative.sections:
            found = find_narrative_heading(section.heading)
            if found is not None:
                # A comment alone is what a draft keeps the computed text in.
                yield found, section.span(0, 0), section.text


def _in_brackets(text: str) -> bool:
    return "\n" not in text and (text[0] + text[-1]) in {"<>", "[]"} and "](" not in text
