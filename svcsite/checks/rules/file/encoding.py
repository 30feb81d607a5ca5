"""The file is not UTF-8, so its accents would come out as other letters.

## What it does

Reads every file as UTF-8 and shows the first place where it is not, with the encoding that it probably has.

## Why

Bytes do not say which letters they are. Guessing turns `São José` into `SÃ£o JosÃ©` for every reader, and names
and serial numbers are no longer found.

## Bad

```text
site: S<E3>o Jos<E9>
```

## Good

```yaml
site: São José
```

## Fix

Open the file and save it again as UTF-8: in Windows' Notepad the choice stands at the bottom of *Save as*.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.words.text import Text


@rule(
    "SV102",
    "encoding",
    en="the file is not UTF-8; from here on it looks like {guess}",
    pt="codificação diferente de UTF-8; a partir daqui parece {guess}",
    help=Text(en="save the file again as UTF-8", pt='salve o arquivo de novo como "UTF-8"'),
)
def encoding(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("encoding"):
        yield Finding(defect.span, defect.facts)
