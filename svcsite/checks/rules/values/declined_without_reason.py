"""A customer who would not rate, and no word of why.

## What it does

Finds `rating: {declined: ...}` that is empty or only says yes or no.

## Why

The client report counts refusals apart from silence. "In a hurry" and "would rather tell the manager" call for
different things.

## Bad

```yaml
rating: {declined: yes}
```

## Good

```yaml
rating: {declined: in a hurry}
```

## Fix

Write the customer's reason in a few words. Where nobody asked, write `rating: not asked`.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.saying import Field
from svcsite.checks.subject import Subject
from svcsite.record.vocabulary.names import fold

_NO_REASONS = frozenset(
    {"yes", "y", "true", "no", "false", "sim", "s", "nao", "x", "declined", "recusou", "recusada"}
    | {"n/a", "na", "?", "-", "_"}
)


@rule(
    "SV314",
    "declined-without-reason",
    severity="warning",
    about="report",
    en='the customer declined to rate; write why: "{rating}: {{{declined}: reason}}"',
    pt='avaliação recusada: informe o motivo, "{rating}: {{{declined}: motivo}}"',
    form={"no_reasons": _NO_REASONS},
)
def declined_without_reason(subject: Subject) -> Iterator[Finding]:
    report, path = subject.report, ("rating", "declined")
    assert report is not None
    if path not in subject.normal.keys:
        return
    reason = report.rating.declined
    if reason is None or fold(reason) in _NO_REASONS:
        facts = {"rating": Field(("rating",)), "declined": Field(("declined",), "rating")}
        yield Finding(subject.normal.span(*path), facts)
