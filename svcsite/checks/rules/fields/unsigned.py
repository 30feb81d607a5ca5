"""A finished report is without a signature, or its signature without a date.

## What it does

Asks for `signed` in reports whose kind and outcome need it: resolved, unproductive, no fault, out of scope. A date
alone means that the report's `rep` signed. Imported reports are not asked.

## Why

The signature says who answers for the report, and its date from when on a change is an amendment.

## Bad

```yaml
rep: joao.silva
signed: joao.silva
```

## Good

```yaml
rep: joao.silva
signed: 2026-10-02
```

## Fix

Write `signed:` with the day; where somebody else signed, `signed: {by: ana.lima, on: 2026-10-02}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.asked import is_typed, required_fields
from svcsite.checks.rule import Finding, rule
from svcsite.checks.saying import Field, Said
from svcsite.checks.subject import Subject
from svcsite.words.text import Text

_ABSENT = Text(en='write "{field}: date"', pt='escreva "{field}: data"')
_UNDATED = Text(en="the date is missing", pt="não há data")


@rule(
    "SV203",
    "unsigned",
    about="report",
    en="the rep has not signed: {what}",
    pt="falta a assinatura do técnico: {what}",
    form={"absent": _ABSENT, "undated": _UNDATED},
)
def unsigned(subject: Subject) -> Iterator[Finding]:
    report = subject.report
    assert report is not None
    if "signed" not in required_fields(subject, report):
        return
    if not is_typed(subject.normal.data, ("signed",)):
        field = Field(("signed",))
        what = Said(_ABSENT, {"field": field})
        yield Finding(subject.normal.key_span("signed"), {"what": what})
    elif report.signed is not None and not is_typed(subject.normal.data, ("signed", "on")):
        yield Finding(subject.normal.span("signed"), {"what": _UNDATED})
