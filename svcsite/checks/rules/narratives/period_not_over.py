"""A client report was written for a period that is not over.

## What it does

Compares the last day of the period that the file is named for with today, in the customer's time zone. Today is the
computer's clock, or `SOURCE_DATE_EPOCH` where that is set.

## Why

What happens until the end of the period would be missing from it, and its figures are not yet what will be delivered.

## Bad

```text
acme/periods/2126-10.md
```

## Good

```text
acme/periods/2026-09.md
```

## Fix

Rename the file if it is about another period; otherwise write it when the period is over.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.clock import now
from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.source.span import START


@rule(
    "SV802",
    "period-not-over",
    about="narrative",
    en="the period {period} is not over",
    pt="o período {period} ainda não terminou",
)
def period_not_over(subject: Subject) -> Iterator[Finding]:
    narrative, customer = subject.narrative, subject.customer
    assert narrative is not None
    zone = (customer.timezone if customer else None) or subject.settings.timezone
    if now().astimezone(zone).date() < narrative.period.end:
        yield Finding(START, {"period": narrative.period.key})
