"""A customer's file does not say who the customer is.

## What it does

Looks for `name` in `customer.md`.

## Why

The name is the title of the customer's pages and of the client report. Without one they would carry the folder's
name.

## Bad

```yaml
cnpj: 11.222.333/0001-81
```

## Good

```yaml
name: Acme
cnpj: 11.222.333/0001-81
```

## Fix

Add `name:`, as the customer calls itself; the registered name goes into `legal_name`.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.asked import is_typed
from svcsite.checks.rule import Finding, rule
from svcsite.checks.saying import Field
from svcsite.checks.subject import Subject


@rule(
    "SV211",
    "nameless-customer",
    about="customer",
    en='the customer has no name; write "{field}: ..."',
    pt='o cliente está sem nome; escreva "{field}: ..."',
)
def nameless_customer(subject: Subject) -> Iterator[Finding]:
    if not is_typed(subject.normal.data, ("name",)):
        field = Field(("name",), "customer")
        yield Finding(subject.normal.key_span("name"), {"field": field})
