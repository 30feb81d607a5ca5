"""A next step of a client report has no owner, or no date.

## What it does

Reads the task list of the section "Recommendations and next steps": each open item ends with who does it and until
when, ` — name — date`. Items that are done are passed over.

## Why

The next client report says of each whether it was done in time. What nobody owes by no day is never late.

## Bad

```markdown
- [ ] Replace the fuser of the reception's printer
```

## Good

```markdown
- [ ] Replace the fuser of the reception's printer — João Silva — 2026-11-20
```

## Fix

Add who does it and until when. What is no promise is a line without a box.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.action_lines import action_lines
from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.words.text import Text

_OWNER = Text(en="owner", pt="responsável")
_DATE = Text(en="date", pt="prazo")
_BOTH = Text(en="owner and no date", pt="responsável nem prazo")


@rule(
    "SV807",
    "incomplete-action",
    severity="warning",
    about="narrative",
    en='the next step "{text}" has no {missing}',
    pt='próximo passo sem {missing}: "{text}"',
    help=Text(
        en="write it like: - [ ] Replace the fuser — João Silva — 2026-11-20",
        pt="escreva assim: - [ ] Trocar o fusor — João Silva — 20/11/2026",
    ),
)
def incomplete_action(subject: Subject) -> Iterator[Finding]:
    assert subject.narrative is not None
    for span, step in action_lines(subject.narrative):
        if not step.done and not (step.owner and step.due):
            missing = _DATE if step.owner else _OWNER if step.due else _BOTH
            yield Finding(span, {"text": step.text, "missing": missing})
