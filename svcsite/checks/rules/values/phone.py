"""A phone number that nobody can dial.

## What it does

Reads the first number of each contact's `phone`, in reports and in `customer.md`, and warns where it is too short or
too long, has no area code, or belongs to no network. The country is the time zone's, else Brazil for Portuguese; where
neither tells, only numbers with `+` are judged. An extension (`ramal 212`), a remark in brackets, words around the
number and a second number are read, not refused.

## Why

The next rep calls from another town, or an hour before the visit. A number without its area code rings at a stranger's.

## Bad

```yaml
contact: {name: Bia Ramos, phone: 3344-1820 ramal 212}
```

## Good

```yaml
contact: {name: Bia Ramos, phone: (41) 3344-1820 ramal 212 (recado com Lia)}
```

## Fix

Write the number with its area code, or with `+` and the country's code where it is a foreign one.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.dialling import PATTERNS, Trouble, region, trouble
from svcsite.checks.particulars import particulars
from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.words.text import Text

_TROUBLES: dict[Trouble, Text] = {
    "none": Text(en="there is no number in it", pt="não há número de telefone"),
    "area": Text(en="the area code is missing", pt="falta o DDD"),
    "short": Text(en="it is too short", pt="curto demais"),
    "long": Text(en="it is too long", pt="longo demais"),
    "unknown": Text(en="there is no such number", pt="número inexistente"),
}


@rule(
    "SV312",
    "phone",
    severity="warning",
    en='phone "{value}": {what}',
    pt='telefone "{value}": {what}',
    form={"troubles": _TROUBLES, **PATTERNS},
)
def phone(subject: Subject) -> Iterator[Finding]:
    for path, typed in particulars(subject, "phone"):
        customer, settings = subject.customer, subject.settings
        zone = (customer.timezone if customer else None) or settings.timezone
        language = (customer.language if customer else None) or settings.language
        what = trouble(typed, region(zone.key, language))
        if what is not None:
            facts = {"value": typed, "what": _TROUBLES[what]}
            yield Finding(subject.normal.span(*path), facts)
