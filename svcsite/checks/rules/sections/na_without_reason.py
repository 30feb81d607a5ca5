"""A section that must be written says only that it does not apply.

## What it does

Finds required sections whose whole text is "N/A", "not applicable", "não se aplica", "nada consta", "-" or the like.
With a reason behind it ("N/A: remote work") the section is complete.

## Why

"N/A" may mean that there was nothing to say, or that nobody looked. The reader cannot tell.

## Bad

```markdown
## Cause

N/A
```

## Good

```markdown
## Cause

N/A: the customer switched the machine off before it could be tested.
```

## Fix

Add the reason in a few words, or write what was found.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.asked import required_texts
from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.record.comments import without_comments
from svcsite.record.vocabulary.headings import HEADINGS
from svcsite.record.vocabulary.names import fold
from svcsite.words.text import Text

_LONGEST = 40
_NOT_APPLICABLE = frozenset(
    {
        "_",
        "n/a",
        "na",
        "n.a",
        "n_a",
        "n/d",
        "nd",
        "nao_se_aplica",
        "nao_aplicavel",
        "nao_aplica",
        "nada_consta",
        "nada_a_constar",
        "nada_a_declarar",
        "nada_a_relatar",
        "not_applicable",
        "does_not_apply",
        "nothing_to_report",
        "nothing_to_declare",
    }
)


@rule(
    "SV213",
    "na-without-reason",
    severity="warning",
    about="report",
    en='"{text}" in the section "{section}" without a reason',
    pt='"{text}" sem justificativa na seção "{section}"',
    help=Text(en="add why: N/A: ...", pt="acrescente o motivo: N/A: ..."),
    form={"longest": _LONGEST, "words": _NOT_APPLICABLE},
)
def na_without_reason(subject: Subject) -> Iterator[Finding]:
    assert subject.document is not None
    if not any(_says_only_that(section.text) for section in subject.document.sections):
        return
    for name, span, text in required_texts(subject):
        if _says_only_that(text):
            yield Finding(span, {"text": without_comments(text), "section": HEADINGS[name]})


def _says_only_that(text: str) -> bool:
    # A comment that the template left does not make a text longer.
    if not text or (len(text) > _LONGEST and "<!--" not in text):
        return False
    return fold(without_comments(text).strip("*_ ")) in _NOT_APPLICABLE
