"""A report was changed and sealed again, and does not say who changed it and why.

## What it does

Holds each seal against the one before it. Where they differ in more than late facts, the newer one must have a new entry under
`amended` with `by`, `on` and `reason`. It needs nothing of git: the texts of the seals are enough.

## Why

With a new seal over every edit, a seal would only say that the last edit was not the second to last.

## Bad

```text
seals/1.txt    meter: "137420"
seals/2.txt    meter: "187420"
```

## Good

```text
seals/1.txt    meter: "137420"
seals/2.txt    meter: "187420"
               amended: [{"by": "joao.silva", "on": "2026-10-09", "reason": "the meter was misread"}]
```

## Fix

Take the newest seal away, add the entry to the report, and seal again. This cannot be waived.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.saying import Field
from svcsite.checks.seal_words import all_told
from svcsite.checks.subject import Subject
from svcsite.words.text import Text


@rule(
    "SV906",
    "sealed-in-silence",
    about="seal",
    en="seal {number} has changes and no amendment: {what}",
    pt="o selo {number} traz alterações sem retificação: {what}",
    help=Text(
        en='say in "{amended}" who changed it (by), when (on) and why (reason), and make that seal again',
        pt='acrescente em "{amended}" quem alterou (por), quando (em) e a razão (motivo), e refaça esse selo',
    ),
)
def sealed_in_silence(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("seal-unamended"):
        facts = {"number": defect.facts["number"], "what": all_told(defect.facts["changes"])}
        yield Finding(defect.span, {**facts, "amended": Field(("amended",))})
