"""A section written in capitals from end to end.

## What it does

Looks for sections of several words in which nearly every letter is a capital. Codes, models and acronyms among other
words are no matter.

## Why

Capitals are slow to read, hide what is an acronym or a model, and look angry on the customer's page.

## Bad

```markdown
## Problem

PRINTER JAMS ON EVERY SECOND PAGE SINCE MONDAY.
```

## Good

```markdown
## Problem

Printer jams on every second page since Monday; display shows PAPER JAM 13.20.
```

## Fix

Write it in small letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from svcsite.checks.prose import own_words
from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.record.vocabulary.headings import find_heading
from svcsite.words.text import Text

_PASSED_OVER = frozenset({"feedback", "internal"})
_FEWEST_WORDS = 5
_FEWEST_LETTERS = 25
# "12 mm" and "3 kg" keep their small letters when everything else is shouted.
_MOST_SMALL = 0.1
_WORD = re.compile(r"(?<!\w)[^\W\d_]{2,}(?!\w)")


@rule(
    "SV404",
    "shouting",
    severity="warning",
    about="report",
    en="the section is all in capitals",
    pt="a seção está toda em maiúsculas",
    help=Text(en="write it in small letters", pt="escreva em minúsculas"),
    form={
        "passed_over": _PASSED_OVER,
        "fewest_words": _FEWEST_WORDS,
        "fewest_letters": _FEWEST_LETTERS,
        "most_small": _MOST_SMALL,
        "word": _WORD,
    },
)
def shouting(subject: Subject) -> Iterator[Finding]:
    document = subject.document
    assert document is not None
    for section in document.sections:
        name = find_heading(section.heading)
        if name is not None and name.name in _PASSED_OVER:
            continue
        if len(section.text) >= _FEWEST_LETTERS and _is_shouted(section.text):
            yield Finding(section.span)


def _is_shouted(text: str) -> bool:
    capitals = sum(map(str.isupper, text[:_FEWEST_LETTERS]))
    if 2 * capitals < _FEWEST_LETTERS / 2:
        # Nearly every report is told apart by how its first line looks.
        return False
    text = own_words(text)
    large, small = sum(map(str.isupper, text)), sum(map(str.islower, text))
    words = sum(word.isupper() for word in _WORD.findall(text))
    enough = large >= _FEWEST_LETTERS and words >= _FEWEST_WORDS
    return enough and small <= _MOST_SMALL * (large + small)
