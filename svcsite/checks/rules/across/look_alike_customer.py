"""Two customers whose names are almost one.

## What it does

Compares each customer's name with all others: names that sound the same, that differ by one letter in one long word, by
`de` or `da`, or by what the company is by law (Ltda, ME). Numbers must be equal: "Mercado Loja 1" and "Mercado Loja 2"
are two customers. Both are told.

## Why

A customer with two folders has half of its reports in each, and its client report shows half of the work.

## Bad

```yaml
name: Padaria Pinheral    # another folder: Padaria Pinheiral
```

## Good

```yaml
name: Padaria Pinheiral, Loja 2    # another folder: Padaria Pinheiral, Loja 1
```

## Fix

Move the reports into one folder. If they are two customers, put what tells them apart into the names.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.index import Index
from svcsite.checks.likeness import NameBook
from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject


@rule(
    "SV507",
    "look-alike-customer",
    severity="warning",
    about="customers",
    en='customer "{value}" looks like "{known}" ({where})',
    pt='cliente "{value}" parecido com "{known}" já cadastrado ({where})',
)
def look_alike_customer(subject: Subject) -> Iterator[Finding]:
    customer, index = subject.customer, subject.index
    assert customer is not None
    assert index is not None
    name = customer.name
    if not name:
        return
    slugs = index.kept(_slugs)
    others = [slug for slug in slugs.get(name, ()) if slug != customer.slug]
    known = name
    if not others and (close := index.kept(_book).alike(name)):
        known, others = close[0], slugs[close[0]]
    if others:
        facts = {"value": name, "known": known, "where": min(others)}
        yield Finding(subject.normal.span("name"), facts)


def _slugs(index: Index) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for customer in index.customers.values():
        if customer.name:
            found.setdefault(customer.name, []).append(customer.slug)
    return found


def _book(index: Index) -> NameBook:
    return NameBook(index.kept(_slugs), person=False)
