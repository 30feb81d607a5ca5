"""Two next steps of a client report have one id.

## What it does

Compares the ids, such as `#2026-09-1`, of the task list in the section "Recommendations and next steps".

## Why

By its id a promise is found again in later reports. Ticked under one id, both would count as done.

## Bad

```markdown
- [ ] #2026-09-1 Replace the fuser — João Silva — 2026-11-20
- [ ] #2026-09-1 Train the new staff — Ana Lima — 2026-11-25
```

## Good

```markdown
- [ ] #2026-09-1 Replace the fuser — João Silva — 2026-11-20
- [ ] #2026-09-2 Train the new staff — Ana Lima — 2026-11-25
```

## Fix

Give the newer one an id of its own, or none: then it is given one.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.action_lines import action_lines
from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject


@rule(
    "SV808",
    "repeated-action",
    about="narrative",
    en='the id "#{id}" stands on two next steps; the first is on line {first}',
    pt='identificador repetido: "#{id}" já está no próximo passo da linha {first}',
)
def repeated_action(subject: Subject) -> Iterator[Finding]:
    assert subject.narrative is not None
    seen: dict[str, int] = {}
    for span, step in action_lines(subject.narrative):
        if step.id is None:
            continue
        if step.id in seen:
            yield Finding(span, {"id": step.id, "first": seen[step.id]})
        seen.setdefault(step.id, span.line)
