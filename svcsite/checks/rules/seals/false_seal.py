"""A seal is no signature of this report by the rep who signed it.

## What it does

Asks `ssh-keygen` of every seal whether its signature is one of exactly this text, made for `svcsite-report` and for nothing
else, by a key that `allowed_signers` in the archive's folder has for this rep on the day of the seal. It also must be a seal of this
very report (or of one of its `aliases`), by the rep in `signed`, or later one in `amended`, and name the seal before it.

## Why

A seal that was copied from another report, made with somebody else's key, or with a key after its last day, says nothing of
this report.

## Bad

```text
allowed_signers      joao.silva valid-before="20260901" ssh-ed25519 AAAAC3Nza...
seals/1.txt          by: "joao.silva", on: "2026-10-02T18:05:00Z"
```

## Good

```text
allowed_signers      joao.silva namespaces="svcsite-report" ssh-ed25519 AAAAC3Nza...
seals/1.txt          by: "joao.silva", on: "2026-10-02T18:05:00Z"
```

## Fix

Get the seal's two files back from git as they were. A rep with a new key gets a line of their own in `allowed_signers`, and the old
line a `valid-before`: then the old seals still count. This cannot be waived.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.saying import Said
from svcsite.checks.seal_words import day_of_seal
from svcsite.checks.subject import Subject
from svcsite.words.text import Text

_TROUBLES = {
    "bad": Text(en="it is no signature of this text", pt="a assinatura digital não é deste texto"),
    "not-allowed": Text(
        en="allowed_signers has no such key of {by} on {day}",
        pt="allowed_signers não tem essa chave de {by} em {day}",
    ),
    "not-signer": Text(
        en="{by} neither signed nor amended the report",
        pt="{by} não assinou nem retificou o relatório",
    ),
    "foreign": Text(en="it is the seal of another report", pt="o selo é de outro relatório"),
    "chain": Text(
        en="it does not follow the seal before it", pt="não dá sequência ao selo anterior"
    ),
}


@rule(
    "SV903",
    "false-seal",
    about="seal",
    en="the seal {file} is not valid: {trouble}",
    pt="o selo {file} não é válido: {trouble}",
    help=Text(
        en="get the seal's files back from git; the docs of this rule tell of new keys",
        pt="recupere do git os arquivos do selo; a página desta regra explica chaves novas",
    ),
)
def false_seal(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("seal-false"):
        facts = {**defect.facts, "day": day_of_seal(defect.facts, subject.settings)}
        yield Finding(
            defect.span, {"file": facts["file"], "trouble": Said(_TROUBLES[facts["why"]], facts)}
        )
