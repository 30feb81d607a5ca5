"""The customer's folder has no `customer.md`, so nobody knows whose reports these are.

## What it does

Looks for `customer.md` in every folder at the top of the archive.

## Why

Without the customer's name, contacts, machines and contract its reports cannot be judged or published.

## Bad

```text
acme/2026/2026-10-02-printer-jam.md
```

## Good

```text
acme/customer.md
acme/2026/2026-10-02-printer-jam.md
```

## Fix

Write the file with at least a name; the rest can follow:

```yaml
---
name: Acme Indústria
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.words.text import Text


@rule(
    "SV109",
    "no-customer-file",
    en="the customer has no customer.md, so its reports cannot be published",
    pt="falta o customer.md do cliente; sem ele os relatórios não podem ser publicados",
    help=Text(
        en="write at least its name: three lines, ---, name: ..., ---",
        pt="escreva ao menos o nome: três linhas, ---, nome: ..., ---",
    ),
)
def no_customer_file(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("no-customer-file"):
        yield Finding(defect.span)
