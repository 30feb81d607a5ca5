"""A contact, a machine, a site or a reason is given by name alone, and `customer.md` does not have it.

## What it does

Looks the names up in the customer's file; accents and capitals do not matter, except in serial numbers. What is
written out in full (`{name, phone}`, `{brand, model, serial}`) is not asked for. Sites are looked up where the file
lists any, the reason of a pause where the contract valid on `opened` does.

## Why

Mostly it is a slip, and the report is missing from the machine's history; or, for a pause, from the time to be taken
off.

## Bad

```yaml
contact: Ana Sousa
product: VNB3K12346
```

## Good

```yaml
contact: Ana Souza
product: VNB3K12345
```

## Fix

Take the suggested name, add the new one to `customer.md`, or write it out in full.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.checks.unregistered import unregistered
from svcsite.record.customer import Customer
from svcsite.record.report import Report
from svcsite.record.vocabulary.names import fold
from svcsite.record.vocabulary.values import PAUSE_REASONS
from svcsite.words.text import Text


@rule(
    "SV306",
    "not-on-file",
    severity="warning",
    about="report",
    en='"{value}" ({field}) is not in the customer\'s file{hint}',
    pt='"{value}" ({field}) não está no cadastro do cliente{hint}',
    help=Text(
        en="correct it, add it to customer.md, or write it out in full",
        pt="corrija, acrescente ao customer.md, ou escreva os dados completos",
    ),
    form={},
)
def not_on_file(subject: Subject) -> Iterator[Finding]:
    report, customer = subject.report, subject.customer
    assert report is not None
    if customer is None:
        return
    contact = report.contact
    if (
        contact is not None
        and contact.name
        and not (contact.known or contact.email or contact.phone)
    ):
        known = [c.name for c in customer.contacts if c.name]
        yield unregistered(subject, ("contact",), contact.name, known)
    if report.site is not None and customer.sites and customer.site(report.site) is None:
        known = [s.name for s in customer.sites if s.name]
        yield unregistered(subject, ("site",), report.site, known)
    for n, machine in enumerate(report.product):
        if machine.identity and not (machine.known or machine.brand or machine.model):
            known = [m for x in customer.machines for m in (x.serial, x.tag) if m]
            yield unregistered(subject, ("product", n), machine.identity, known)
    yield from _reasons(subject, report, customer)


def _reasons(subject: Subject, report: Report, customer: Customer) -> Iterator[Finding]:
    """Hold the reasons of pauses against the contract's, which says which of them stop the clock."""
    contract = customer.contract_on(report.begins.day) if report.pauses and report.begins else None
    if contract is None or not contract.reasons:
        return
    listed = (*contract.reasons, *contract.pausing)
    spellings = {spelling for reason in listed for spelling in _spellings(reason)}
    for n, pause in enumerate(report.pauses):
        if pause.reason and spellings.isdisjoint(_spellings(pause.reason)):
            yield unregistered(subject, ("pauses", n, "reason"), pause.reason, list(listed))


def _spellings(reason: str) -> tuple[str, ...]:
    """Give a reason's spellings in both languages, or its own where it is nobody's but the customer's."""
    name = PAUSE_REASONS.find(reason)
    return tuple(name.spellings()) if name else (fold(reason),)
