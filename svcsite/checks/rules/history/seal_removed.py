"""A seal that was there when the branch began is gone, or is another one.

## What it does

With `--changed` or `--base`, looks for every file of a seal that the branch found; also under the new name of a report that was
renamed.

## Why

An amendment adds a seal and keeps the old one, which shows what was signed before. Who could take a seal away could make the
report say anything, and seal that as if it were the first.

## Bad

```text
before    seals/1.txt, seals/1.txt.sig
now       seals/1.txt, seals/1.txt.sig    of another text
```

## Good

```text
before    seals/1.txt, seals/1.txt.sig
now       seals/1.txt, seals/1.txt.sig    as they were
          seals/2.txt, seals/2.txt.sig
```

## Fix

`git checkout` the seal's files from where the branch began; where the report was changed, say so in `amended` and seal it once
more with `svcsite sign`. This cannot be waived.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.saying import Said
from svcsite.checks.subject import Subject
from svcsite.words.text import Text

_TROUBLES = {
    "seal-gone": Text(en="it was removed", pt="foi removido"),
    "seal-rewritten": Text(en="it was written over", pt="foi sobrescrito"),
}


@rule(
    "SV604",
    "seal-removed",
    about="history",
    en="the seal {file} is not what it was: {trouble}",
    pt="o selo {file} não é mais o que era: {trouble}",
    help=Text(
        en="put it back as it was; an amendment adds a seal and keeps the old one",
        pt="recupere o selo como era; uma retificação acrescenta um selo e mantém o anterior",
    ),
)
def seal_removed(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of(*_TROUBLES):
        trouble = Said(_TROUBLES[defect.kind])
        yield Finding(defect.span, {"file": defect.facts["file"], "trouble": trouble})
