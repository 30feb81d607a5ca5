r"""Something in braces looks like a mark and is none, so the customer would read the braces.

## What it does

Finds in a period's file what stands in braces as marks do, `{figures: reports}` or `{computed}` in the middle of a
line, and is not read as one. Code is passed over.

## Why

It was meant for a figure or for the computed text, and would be delivered as it stands.

## Bad

```markdown
In short: {computed} Nothing else happened.
```

## Good

```markdown
{computed}

Nothing else happened.
```

## Fix

`{figure: name}` puts in a figure, `{computed}` on a line of its own the computed text. Other braces take a backslash
each: `\{so\}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from svcsite.checks.prose import own_words
from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.record.placeholders import marks_in
from svcsite.source.span import Span
from svcsite.words.text import Text

_BRACES = re.compile(r"(?<!\\)\{[^{}\n\\]{1,80}\}")


@rule(
    "SV809",
    "unread-mark",
    severity="warning",
    about="narrative",
    en='"{mark}" is not read as a mark and would be delivered as it stands',
    pt='"{mark}" não é uma marca reconhecida e sairia assim no relatório',
    help=Text(
        en="a figure is put in by its name, the computed text by a mark alone on its line",
        pt="um indicador entra pelo nome; o texto apurado, pela marca sozinha na linha",
    ),
)
def unread_mark(subject: Subject) -> Iterator[Finding]:
    assert subject.narrative is not None
    for section in subject.narrative.sections:
        if "{" not in section.raw:
            continue
        lines = zip(section.raw.split("\n"), own_words(section.raw).split("\n"), strict=True)
        for number, (line, words) in enumerate(lines, section.line):
            read = {line.index("{", mark.start) for mark in marks_in(line)}
            for found in _BRACES.finditer(words):
                if found.start() not in read:
                    span = Span.at(number, found.start() + 1, len(found[0]))
                    yield Finding(span, {"mark": found[0]})
