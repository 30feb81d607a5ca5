"""A trouble that came back, and not which one.

## What it does

Finds `recurring: yes` in a report that names no earlier one in `related` or `follows`.

## Why

Recurrence is proved by the earlier report. Without it nobody can see what was tried the first time, nor count how long
the repair held.

## Bad

```yaml
recurring: yes
```

## Good

```yaml
recurring: yes
related: [2026-09-14-printer-jam]
```

## Fix

Name the earlier report by its file, without `.md`; or write `related: before the archive`.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.asked import required_fields
from svcsite.checks.rule import Finding, rule
from svcsite.checks.saying import Field
from svcsite.checks.subject import Subject


@rule(
    "SV315",
    "recurring-without-related",
    severity="warning",
    about="report",
    en='recurring: name the earlier report in "{field}"',
    pt='reincidente: informe o atendimento anterior em "{field}"',
    form={},
)
def recurring_without_related(subject: Subject) -> Iterator[Finding]:
    report = subject.report
    assert report is not None
    if not report.recurring or report.related or report.follows or report.imported:
        return
    # A kind that asks for it anyway is told so by missing-field.
    if "related" not in required_fields(subject, report):
        yield Finding(subject.normal.span("recurring"), {"field": Field(("related",))})
