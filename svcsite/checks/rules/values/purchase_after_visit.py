"""A machine that was bought after the visit to it.

## What it does

Compares the machine's `purchased`, in the report or in `customer.md`, with the last day on which the report says that
somebody was there.

## Why

One of the two dates is wrong, or the asset tag was moved to a new machine. Then the old machine's repairs count for the
new one.

## Bad

```yaml
left: 2026-10-02 15:10
product: {serial: VNB3K12345, model: LaserJet M404, purchased: 2026-10-20}
```

## Good

```yaml
left: 2026-10-02 15:10
product: {serial: VNB3K12345, model: LaserJet M404, purchased: 2025-10-20}
```

## Fix

Correct the date, or give each machine its own serial number instead of the tag they shared.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject


@rule(
    "SV310",
    "purchase-after-visit",
    severity="warning",
    about="report",
    en="{machine} was bought ({purchased}) after this visit ({visit})",
    pt="data da compra de {machine} ({purchased}) posterior ao atendimento ({visit})",
    form={},
)
def purchase_after_visit(subject: Subject) -> Iterator[Finding]:
    report = subject.report
    assert report is not None
    days = (report.begins, report.arrived, report.left, report.resolved)
    for n, machine in enumerate(report.product):
        if machine.purchased is None:
            continue
        visit = max((moment.day for moment in days if moment), default=machine.purchased)
        if machine.purchased > visit:
            facts = {
                "machine": machine.identity or machine.model or "",
                "purchased": machine.purchased,
                "visit": visit,
            }
            yield Finding(subject.normal.span("product", n, "purchased"), facts)
