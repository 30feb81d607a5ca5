"""The contract asks for a sealed sign-off, and the report is signed without a seal.

## What it does

Holds every signed report against the contract valid on the day it begins: with `seal: required` (`selo: exigido`) there
must be a seal. Reports that were imported have none, and need none.

## Why

`signed: 2026-10-02` is a line that anybody can type. A seal is a signature that only the holder of a key can make, over all
that the report says.

## Bad

```text
acme/customer.md                                  contracts: [{from: 2026-01-01, seal: required}]
acme/2026/2026-10-02-printer-jam.md               signed: 2026-10-02
```

## Good

```text
acme/customer.md                                  contracts: [{from: 2026-01-01, seal: required}]
acme/2026/2026-10-02-printer-jam.md               signed: 2026-10-02
acme/2026/2026-10-02-printer-jam/seals/1.txt
acme/2026/2026-10-02-printer-jam/seals/1.txt.sig
```

## Fix

`svcsite sign acme/2026/2026-10-02-printer-jam.md`, by the rep who signed.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.words.text import Text


@rule(
    "SV901",
    "missing-seal",
    about="seal",
    en="signed without a seal, and the contract asks for one",
    pt="assinado sem selo, e o contrato exige um",
    help=Text(
        en="the rep who signed seals it: svcsite sign {customer}/{report}",
        pt="quem assinou põe o selo: svcsite assinar {customer}/{report}",
    ),
)
def missing_seal(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("seal-missing"):
        yield Finding(defect.span, defect.facts)
