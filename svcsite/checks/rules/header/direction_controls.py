"""Invisible characters reverse the order in which the text is read.

## What it does

Finds Unicode's direction controls (U+202A to U+202E, U+2066 to U+2069) anywhere in a report, in `customer.md`
and in `archive.yml`. A left-to-right pair around a phone number or a name on one line, as chats paste it,
reverses nothing and is quiet.

## Why

What a reviewer approves is not what the file says: `invoice 01<U+202E>52` reads "invoice 0125". With the same
trick source code was made to look harmless ("Trojan Source").

## Bad

```text
Replaced for serial 12<U+202E>54<U+202C>.
```

## Good

```text
Replaced for serial 1254.
```

## Fix

Delete the line and type it again; do not paste it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.source.characters import DIRECTION_CONTROLS
from svcsite.source.span import Span
from svcsite.words.text import Text

_CONTROL = re.compile(f"[{DIRECTION_CONTROLS}]")
_RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff"
# Chats put a pair that says "from left to right" around phone numbers and names: so everything reads anyway.
_HARMLESS = re.compile(
    f"[\u202a\u2066\u2068][^{DIRECTION_CONTROLS}{_RIGHT_TO_LEFT}]*[\u202c\u2069]"
)


@rule(
    "SV132",
    "direction-controls",
    en="an invisible character ({code}) reverses how this line reads",
    pt="texto com direção invertida: caractere invisível {code}",
    help=Text(
        en="delete the line and type it again", pt="apague a linha e digite de novo, sem colar"
    ),
)
def direction_controls(subject: Subject) -> Iterator[Finding]:
    text = subject.document.text if subject.document else ""
    if not any(control in text for control in DIRECTION_CONTROLS):
        return
    for number, line in enumerate(text.split("\n"), 1):
        harmless = _HARMLESS.sub(lambda pair: " " * len(pair[0]), line)
        if control := _CONTROL.search(harmless):
            code = f"U+{ord(control[0]):04X}"
            yield Finding(Span.at(number, control.start() + 1, 1), {"code": code})
