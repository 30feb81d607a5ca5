"""A client report was written for a period in which the customer had no contract.

## What it does

Holds the period that the file is named for against the contracts in `customer.md`: one of them must be valid on at
least one day of it.

## Why

Without a contract nothing was agreed that the report could hold the work against.

## Bad

```yaml
contracts: [{from: 2026-11-01, periodicity: month}]     # acme/periods/2026-09.md
```

## Good

```yaml
contracts: [{from: 2026-08-01, periodicity: month}]     # acme/periods/2026-09.md
```

## Fix

Complete the contracts in `customer.md`, or rename the file if it is about another period.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.record.schedule import under_contract
from svcsite.source.span import START
from svcsite.words.text import Text


@rule(
    "SV803",
    "not-under-contract",
    about="narrative",
    en="{customer} had no contract in the period {period}",
    pt="{customer} sem contrato vigente no período {period}",
    help=Text(
        en="complete the contracts in customer.md, or rename the file",
        pt="complete os contratos no cadastro do cliente (customer.md), ou renomeie o arquivo",
    ),
)
def not_under_contract(subject: Subject) -> Iterator[Finding]:
    narrative, customer = subject.narrative, subject.customer
    assert narrative is not None
    if customer is not None and under_contract(customer, narrative.period) is None:
        yield Finding(START, {"customer": customer.title, "period": narrative.period.key})
