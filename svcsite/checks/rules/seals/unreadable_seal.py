"""A seal's files are not all there, or hold something else.

## What it does

Reads the files in a report's folder `seals`: `1.txt` with `1.txt.sig`, then `2.txt` with `2.txt.sig`, without a gap. Tells of
one that is missing, that is no seal, that a newer svcsite wrote, and of more than fifty.

## Why

An old seal is kept when a report is amended: what was agreed before must stay to be seen. A file that cannot be read proves
nothing.

## Bad

```text
seals/2.txt
seals/2.txt.sig
```

## Good

```text
seals/1.txt
seals/1.txt.sig
seals/2.txt
seals/2.txt.sig
```

## Fix

Get the files back from git as they were. They are never edited by hand. This cannot be waived.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.saying import Said
from svcsite.checks.subject import Subject
from svcsite.words.text import Text

_TROUBLES = {
    "gap": Text(en="seal {number} is missing before it", pt="falta o selo {number} antes dele"),
    "half": Text(en="the file is missing", pt="falta o arquivo"),
    "garbage": Text(en="it holds no seal", pt="o conteúdo não é de um selo"),
    "newer": Text(
        en="it has form {version}, which this svcsite does not know",
        pt="está na forma {version}, que este svcsite não conhece",
    ),
    "many": Text(en="more than {most} seals", pt="mais de {most} selos"),
}


@rule(
    "SV904",
    "unreadable-seal",
    about="seal",
    en="the seal {file} cannot be read: {trouble}",
    pt="não foi possível ler o selo {file}: {trouble}",
    help=Text(
        en="get the seal's files back from git as they were",
        pt="recupere do git os arquivos do selo como estavam",
    ),
)
def unreadable_seal(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("seal-unreadable"):
        trouble = Said(_TROUBLES[defect.facts["why"]], defect.facts)
        yield Finding(defect.span, {"file": defect.facts["file"], "trouble": trouble})
