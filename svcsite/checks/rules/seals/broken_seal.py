"""A report says something else than it was sealed for.

## What it does

Holds what the report says against the text of its newest seal, which is kept beside the signature, and tells of every field
and every section that is not what it was: what was sealed, and what stands there now.

Order, quotes, line ends, comments, the form of a date and the language of keys and headings are no difference. Nor are
facts that arrive late, when they are added where nothing was said: a rating, an acceptance, the end of a pause, a
resolution, `related` and `aliases`, what the customer said, a step that was ticked off. Once they are there, a new seal
covers them; until then the page says that they came after the seal.

## Why

That nothing was changed is all that a seal says.

## Bad

```yaml
meter: 187420            # sealed with: 137420
```

## Good

```yaml
meter: 187420
amended:
  - {by: joao.silva, on: 2026-10-09, reason: the meter was misread}
```

with a second seal, made after the amendment.

## Fix

Put back what was sealed. Where the change is right, say in `amended` who made it, when and why, and seal again with
`svcsite sign`: the old seal stays. This cannot be waived.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.seal_words import told, who_and_when
from svcsite.checks.subject import Subject
from svcsite.words.text import Text


@rule(
    "SV902",
    "broken-seal",
    about="seal",
    en="changed after it was sealed by {who}: {what}",
    pt="alterado depois de selado por {who}: {what}",
    help=Text(
        en="put it back, or say in {amended} who changed it (by), when (on) and why (reason), and seal it"
        " again: svcsite sign",
        pt="volte ao que foi selado, ou acrescente em {amended} quem alterou (por), quando (em) e a razão"
        " (motivo), e ponha outro selo: svcsite assinar",
    ),
)
def broken_seal(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("seal-broken"):
        facts = defect.facts
        yield Finding(
            defect.span,
            {**told(facts["change"]), "who": who_and_when(facts, subject.settings)},
        )
