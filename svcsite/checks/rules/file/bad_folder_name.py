"""The folder's name cannot name a customer.

## What it does

Holds every folder at the top of the archive to: lower-case letters without accents, digits and hyphens, at most
64, the first no hyphen; and none of the names that Windows or the site itself keeps, such as `con`, `index` or
`machines`.

## Why

The folder is part of the address of each of the customer's pages. Capitals, accents and blanks make addresses
that break in mail, differ from system to system, and cannot be cloned everywhere.

## Bad

```text
Padaria Pão Nosso/customer.md
```

## Good

```text
padaria-pao-nosso/customer.md
```

## Fix

Rename the folder. The name that people read is `name` in `customer.md` and may have any letters.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.words.text import Text


@rule(
    "SV108",
    "bad-folder-name",
    en='the folder name "{slug}" cannot name a customer',
    pt='o nome de pasta "{slug}" não serve para um cliente',
    help=Text(
        en="use lower-case letters, digits and hyphens, as in padaria-central",
        pt="use letras minúsculas sem acento, números e hífens, como em padaria-central",
    ),
)
def bad_folder_name(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("bad-slug"):
        yield Finding(defect.span, defect.facts)
