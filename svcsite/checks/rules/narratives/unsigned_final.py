"""The final version of a client report is not signed.

## What it does

Looks at the status: `final` wants `signed` with a day, and a name there or in `author`. A draft is left alone.

## Why

A final report goes to the customer in the name of somebody, who answers for what it says.

## Bad

```yaml
author: Ana Lima
status: final
```

## Good

```yaml
author: Ana Lima
status: final
signed: 2026-11-04
```

## Fix

Sign it with the day on which you read it through, or set the status back to `draft`.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.saying import Field
from svcsite.checks.subject import Subject

_FACTS = {
    "author": Field(("author",), "narrative"),
    "signed": Field(("signed",), "narrative"),
}


@rule(
    "SV804",
    "unsigned-final",
    about="narrative",
    en='the final version is not signed; write "{author}", and "{signed}" with the day',
    pt='versão final sem assinatura; informe "{author}", e "{signed}" com a data',
)
def unsigned_final(subject: Subject) -> Iterator[Finding]:
    narrative = subject.narrative
    assert narrative is not None
    signed = narrative.signed
    if narrative.is_final and not (signed and signed.on and (signed.by or narrative.author)):
        yield Finding(subject.normal.span("status"), _FACTS)
