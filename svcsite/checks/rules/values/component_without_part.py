"""A component failed, and not which one.

## What it does

Finds reports whose cause is a component fault, or one of the archive's own causes that means it, without
`defective_parts`. Imported reports are passed over.

## Why

The list of parts that fail most is made of this field. It is what a customer's spare parts are bought by.

## Bad

```yaml
cause: component
```

## Good

```yaml
cause: component
defective_parts: [fuser unit]
```

## Fix

Name the part that failed, also where it was not replaced.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.asked import is_typed
from svcsite.checks.rule import Finding, rule
from svcsite.checks.saying import Field
from svcsite.checks.subject import Subject
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.values import STARTER_CAUSES


@rule(
    "SV316",
    "component-without-part",
    severity="warning",
    about="report",
    en='the cause is a component; name the part that failed in "{field}"',
    pt='informe a peça com defeito em "{field}": a causa é um componente',
    form={"spellings": tuple(STARTER_CAUSES["component"].spellings())},
)
def component_without_part(subject: Subject) -> Iterator[Finding]:
    report, path = subject.report, ("defective_parts",)
    assert report is not None
    if report.cause is None or report.imported or is_typed(subject.normal.data, path):
        return
    if is_component(report.cause, subject.settings):
        yield Finding(subject.normal.span("cause"), {"field": Field(path)})


def is_component(cause: str, settings: Settings) -> bool:
    """Tell whether a cause, by its id or as typed, means that a component failed."""
    starter = STARTER_CAUSES.find(cause)
    if starter is None and (row := settings.causes.get(cause)) and row.label:
        starter = STARTER_CAUSES.find(row.label)
    return starter is STARTER_CAUSES["component"]
