"""A waiver sets nothing aside.

## What it does

Tells of a waiver whose rule found nothing in the report, does not exist, or cannot be waived: a file that
cannot be read (SV1xx) and the waivers themselves (SV7xx) have no exceptions.

## Why

It lets the next mistake of that kind pass unseen, or its writer believes in an exception that does not hold.

## Bad

```yaml
contact: Ana Souza
waive: {SV306: new buyer}   # Ana Souza is on file
```

## Good

```yaml
contact: Ana Sousa
waive: {SV306: new buyer}
```

## Fix

Take the waiver out, or correct the rule's code.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.words.text import Text


@rule(
    "SV702",
    "idle-waiver",
    severity="warning",
    about="waiver",
    en="waiving {rule} has no effect",
    pt="dispensa sem efeito: {rule}",
    help=Text(en="take it out", pt="retire a dispensa"),
)
def idle_waiver(subject: Subject) -> Iterator[Finding]:
    for waiver in subject.waivers:
        if waiver.reason and not waiver.used:
            yield Finding(waiver.span, {"rule": waiver.rule})
