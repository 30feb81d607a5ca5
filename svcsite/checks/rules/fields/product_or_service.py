"""A report names neither a machine nor a service, or names both.

## What it does

Looks for exactly one of `product` and `service`. An imported report may lack both where its source had neither.

## Why

It is counted in the history of the machine or under the service. With neither it is found in no history, with both in
two.

## Bad

```yaml
product: VNB3K12345
service: Backup
```

## Good

```yaml
product: VNB3K12345
```

## Fix

Keep the machine if there is one, and tell of the service in "Work done". Two concerns make two reports.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.asked import is_excused
from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.source.span import START
from svcsite.words.text import Text

_BOTH = Text(en="both are there", pt="há os dois")
_NEITHER = Text(en="neither is there", pt="não há nenhum dos dois")


@rule(
    "SV210",
    "product-or-service",
    about="report",
    en='say either the machine ("product") or the service ("service"): {what}',
    pt='informe o equipamento ou o serviço ("equipamento" ou "servico"): {what}',
    form={"both": _BOTH, "neither": _NEITHER},
)
def product_or_service(subject: Subject) -> Iterator[Finding]:
    report = subject.report
    assert report is not None
    data = subject.normal.data
    if "product" in data and "service" in data:
        yield Finding(subject.normal.key_span("service"), {"what": _BOTH})
    elif "product" not in data and "service" not in data and not is_excused(report, "product"):
        yield Finding(START, {"what": _NEITHER})
