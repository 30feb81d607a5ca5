"""Nobody can be asked whether a seal holds.

## What it does

Tells of each seal that could not be verified, since there is no `allowed_signers` in the archive's folder, or no `ssh-keygen`
of OpenSSH 8.9 or newer on the machine.

## Why

A seal that was not looked at must not pass for one that holds.

## Bad

```text
archive.yml
acme/2026/2026-10-02-printer-jam/seals/1.txt
```

## Good

```text
archive.yml
allowed_signers
acme/2026/2026-10-02-printer-jam/seals/1.txt
```

## Fix

Write `allowed_signers`, a line for each rep; install OpenSSH's client (`apt-get install openssh-client`; Windows and macOS have
it). A machine that only drafts reports can set `rules: {seal-unverified: warning}`. This cannot be waived.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.words.sealing import TROUBLES
from svcsite.words.text import Text


@rule(
    "SV905",
    "seal-unverified",
    about="seal",
    en="the seal {file} was not verified: {trouble}",
    pt="o selo {file} não foi conferido: {trouble}",
    help=Text(
        en="svcsite rule SV905 tells what is needed", pt="svcsite regra SV905 diz o que é preciso"
    ),
)
def seal_unverified(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("seal-unverified"):
        facts = {"file": defect.facts["file"], "trouble": TROUBLES[defect.facts["why"]]}
        yield Finding(defect.span, facts)
