"""A report says when it was resolved, and that it is not.

## What it does

Finds `resolved` beside an outcome after which something remains to be done: open, partial or waiting.

## Why

It would count as solved in one table and as pending in another.

## Bad

```yaml
outcome: waiting part
resolved: 2026-10-02 15:05
```

## Good

```yaml
outcome: waiting part
left: 2026-10-02 15:05
```

## Fix

Take out the resolution until there is one, or take out the outcome: with `resolved`, it is resolved.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.saying import Field
from svcsite.checks.subject import Subject
from svcsite.record.requirements import UNRESOLVED
from svcsite.record.vocabulary.values import OUTCOMES
from svcsite.words.text import Text


@rule(
    "SV304",
    "outcome-contradiction",
    about="report",
    en='"{outcome}" and a time of resolution ("{resolved}") contradict each other',
    pt='"{outcome}" e a data da solução ("{resolved}") se contradizem',
    help=Text(
        en="take out the resolution, or say that it is resolved",
        pt="retire a solução ou informe que está concluído",
    ),
    form={"unresolved": UNRESOLVED},
)
def outcome_contradiction(subject: Subject) -> Iterator[Finding]:
    report = subject.report
    assert report is not None
    if report.resolved is not None and report.outcome in UNRESOLVED:
        facts = {"outcome": OUTCOMES[report.outcome], "resolved": Field(("resolved",))}
        yield Finding(subject.normal.span("outcome"), facts)
