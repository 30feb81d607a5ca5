"""A rule is waived without saying why.

## What it does

Asks for a reason beside each rule in `waive`. Without one the rule still holds.

## Why

An exception that explains itself can be judged in review and years later. One that does not is a hole.

## Bad

```yaml
waive:
  SV306:
```

## Good

```yaml
waive:
  SV306: Ana Sousa is the new buyer, on file from November
```

## Fix

Write the reason behind the rule's code or name.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.words.text import Text


@rule(
    "SV701",
    "waiver-without-reason",
    about="waiver",
    en="{rule} is waived without a reason, so it is not",
    pt="dispensa sem motivo: {rule} continua valendo",
    help=Text(en="write why: {rule}: reason", pt="escreva o porquê: {rule}: motivo"),
)
def waiver_without_reason(subject: Subject) -> Iterator[Finding]:
    for waiver in subject.waivers:
        if not waiver.reason:
            yield Finding(waiver.span, {"rule": waiver.rule})
