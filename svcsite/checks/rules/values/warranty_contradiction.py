"""A warranty that was over, or that ended before the machine was bought.

## What it does

In a report of kind `warranty`, looks whether the machine's warranty, as `customer.md` or the report gives it, had ended
before the call and before the claim was passed on (`escalated`). In both files, looks for a warranty that ends before
the purchase.

## Why

A claim out of time is sent back by the manufacturer, and the customer is billed for what was promised free.

## Bad

```yaml
kind: warranty
opened: 2026-10-02
product: {serial: VNB3K12345, model: LaserJet M404, warranty: 2026-09-01}
```

## Good

```yaml
kind: warranty
opened: 2026-10-02
product: {serial: VNB3K12345, model: LaserJet M404, warranty: 2027-09-01}
```

## Fix

Correct the date of the warranty, or write the kind that it was.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from svcsite.checks.rule import Finding, rule
from svcsite.checks.saying import Said
from svcsite.checks.subject import Subject
from svcsite.record.machine import Machine
from svcsite.record.report import Report
from svcsite.words.text import Text

_OVER = Text(
    en="it ended on {warranty}, before the call ({day})",
    pt="terminou em {warranty}, antes do chamado ({day})",
)
_BACKWARDS = Text(
    en="it ended on {warranty}, before the purchase ({day})",
    pt="termina em {warranty}, antes da data da compra ({day})",
)


@rule(
    "SV317",
    "warranty-contradiction",
    severity="warning",
    en="the warranty of {machine} contradicts the dates: {what}",
    pt="garantia incompatível com as datas ({machine}): {what}",
    form={"over": _OVER, "backwards": _BACKWARDS},
)
def warranty_contradiction(subject: Subject) -> Iterator[Finding]:
    report, customer = subject.report, subject.customer
    if report is not None:
        yield from _of_report(subject, report)
    elif customer is not None:
        for n, machine in enumerate(customer.machines):
            yield from _backwards(subject, "machines", n, machine)


def _of_report(subject: Subject, report: Report) -> Iterator[Finding]:
    claims = [
        moment.day for moment in (report.begins, report.escalated and report.escalated.on) if moment
    ]
    for n, machine in enumerate(report.product):
        if machine.warranty is None:
            continue
        # One machine may stand without a list around it.
        typed = (("product", n, "warranty"), ("product", "warranty"))
        if not machine.known or any(path in subject.normal.values for path in typed):
            yield from _backwards(subject, "product", n, machine)
        if report.kind == "warranty" and claims and machine.warranty < min(claims):
            what = Said(_OVER, {"warranty": machine.warranty, "day": min(claims)})
            yield Finding(subject.normal.span("product", n, "warranty"), _facts(machine, what))


def _backwards(subject: Subject, key: str, n: int, machine: Machine) -> Iterator[Finding]:
    if machine.warranty and machine.purchased and machine.warranty < machine.purchased:
        what = Said(_BACKWARDS, {"warranty": machine.warranty, "day": machine.purchased})
        yield Finding(subject.normal.span(key, n, "warranty"), _facts(machine, what))


def _facts(machine: Machine, what: Said) -> dict[str, Any]:
    return {"machine": machine.identity or machine.model or "", "what": what}
