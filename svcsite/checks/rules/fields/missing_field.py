"""A field that the report must have is not there.

## What it does

Looks for each field that a report of this kind and outcome must have (`kinds` and `outcomes` in `archive.yml`), in
either language. A field without a value is not there; `scheduled` stands for `opened`. Of an imported report, nothing
is asked that its source did not have.

## Why

Deadlines are counted from `opened`, causes from `cause`. A report without them drops out of the figures unseen.

## Bad

```yaml
opened: 2026-10-02 09:12
responded:
resolved: 2026-10-02 15:05
```

## Good

```yaml
opened: 2026-10-02 09:12
responded: 2026-10-02 09:40
resolved: 2026-10-02 15:05
```

## Fix

Fill the field in. If this kind of job never has it, take it off the list in `archive.yml`.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.asked import is_typed, required_fields
from svcsite.checks.rule import Finding, rule
from svcsite.checks.saying import Field
from svcsite.checks.subject import Subject
from svcsite.words.text import Text


@rule(
    "SV201",
    "missing-field",
    about="report",
    en='the field "{field}" is missing',
    pt='falta o campo "{field}"',
    help=Text(
        en="it is asked of this kind of job and status",
        pt="ele é exigido para este tipo de atendimento e esta situação",
    ),
    form={},
)
def missing_field(subject: Subject) -> Iterator[Finding]:
    report = subject.report
    assert report is not None
    for name in required_fields(subject, report):
        path = tuple(name.split("."))
        if name != "signed" and not is_typed(subject.normal.data, path):
            yield Finding(subject.normal.key_span(*path), {"field": Field(path)})
