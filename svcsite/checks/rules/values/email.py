"""An e-mail address to which nothing can be sent.

## What it does

Holds every e-mail address of a contact or a rep against the rules of the Internet (RFC 5321, RFC 6531), in reports,
`customer.md` and `archive.yml`. It asks no server: whether the mailbox exists is not known.

## Why

The client report goes to these addresses. A slip of the thumb shows when nobody has received it.

## Bad

```yaml
contacts:
  - {name: Ana Souza, email: ana.souza@acme}
```

## Good

```yaml
contacts:
  - {name: Ana Souza, email: ana.souza@acme.com.br}
```

## Fix

Write one complete address, and nothing else, in each field.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from svcsite.checks.particulars import particulars
from svcsite.checks.rule import Finding, rule
from svcsite.checks.saying import Field
from svcsite.checks.subject import Subject
from svcsite.source.characters import visible

PLAIN = re.compile(
    r"[A-Za-z0-9]{1,15}(?:[._+-][A-Za-z0-9]{1,15}){0,2}@"
    r"(?:[a-z0-9]{1,15}(?:-[a-z0-9]{1,15}){0,2}\.){1,3}(?:com|net|org|br)"
)
"""Addresses that the library surely admits: most of them, and it takes as long to import as a report to check."""


@rule(
    "SV311",
    "email",
    severity="warning",
    en='"{value}" ({field}) is not an e-mail address',
    pt='e-mail inválido: "{value}" ({field})',
    form={"plain": PLAIN},
)
def email(subject: Subject) -> Iterator[Finding]:
    for path, typed in particulars(subject, "email"):
        if not _is_address(visible(typed)):
            words = tuple(part for part in path if isinstance(part, str))
            facts = {"value": typed, "field": Field(words, subject.about)}
            yield Finding(subject.normal.span(*path), facts)


@lru_cache(maxsize=1024)
def _is_address(text: str) -> bool:
    if PLAIN.fullmatch(text):
        return True
    from email_validator import EmailNotValidError, validate_email  # noqa: PLC0415

    try:
        validate_email(text, check_deliverability=False)
    except EmailNotValidError:
        return False
    return True
