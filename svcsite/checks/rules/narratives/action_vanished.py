"""An action that was promised to a client is told of nowhere any more.

## What it does

Looks for every action that a delivered client report left undone: it must still stand in a report or in a later plan,
under its id. And a plan that a person writes for a period lists what the plans before it promised and is not done yet;
what reports promised is told from there.

## Why

The client remembers what was promised. An action ends by being done, or by a new date with a word about it, and not by
being left out.

## Bad

```markdown
## Recommendations and next steps

- [ ] Replace the fuser — João Silva — 2026-12-04
```

## Good

```markdown
## Recommendations and next steps

- [x] #2026-09-1 Deliver the filters — Ana Lima — 2026-10-15
- [ ] Replace the fuser — João Silva — 2026-12-04
```

## Fix

Repeat the action with its id: ticked where it is done, with a later date where it is carried over.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.words.text import Text


@rule(
    "SV813",
    "action-vanished",
    about="narrative-audit",
    en="an action promised before is gone: #{id} {text}",
    pt="ação prometida antes sumiu: #{id} {text}",
    help=Text(
        en="repeat it under next steps: - [x] #{id} ... if it is done, - [ ] #{id} ... with a new date if not",
        pt="repita em próximos passos: - [x] #{id} ... se foi feita, - [ ] #{id} ... com novo prazo se não foi",
    ),
)
def action_vanished(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("action-vanished"):
        yield Finding(defect.span, defect.facts)
