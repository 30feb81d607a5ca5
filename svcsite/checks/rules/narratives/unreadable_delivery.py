"""What was delivered cannot be read.

## What it does

Reads every `<period>.delivered.json`: the record that `svcsite deliver` wrote of a client report that left the house.
One of which a figure was taken out is none either.

## Why

Without it nobody can tell any more what the client was told, or whether it still holds.

## Bad

```json
{"customer": "acme", "period": "2026-10", "figures":
```

## Good

The file as `svcsite deliver` wrote it.

## Fix

Take the file from git's history. It is never edited by hand.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from svcsite.checks.rule import Finding, rule
from svcsite.checks.saying import Said
from svcsite.checks.subject import Subject
from svcsite.words.text import Text

_PROBLEMS: Mapping[str, Text] = {
    "unreadable-file": Text(
        en="the file cannot be opened ({reason})", pt="o arquivo não abre ({reason})"
    ),
    "file-too-large": Text(en="the file is too large", pt="o arquivo é grande demais"),
    "link": Text(en="a link stands in place of the file", pt="há um atalho no lugar do arquivo"),
    "delivered-json": Text(en="it is not JSON", pt="não é JSON"),
    "delivered-form": Text(
        en='"{field}" is not as it must be', pt='"{field}" está fora do formato'
    ),
    "delivered-lacks": Text(en='it lacks "{field}"', pt='falta "{field}"'),
    "delivered-elsewhere": Text(
        en="it is about {period} of the customer {customer}",
        pt="fala de {period} do cliente {customer}",
    ),
}


@rule(
    "SV814",
    "unreadable-delivery",
    about="narrative-audit",
    en="what was delivered cannot be read: {problem}",
    pt="não foi possível ler o que foi entregue: {problem}",
    help=Text(
        en="take the file from git's history; nobody edits it by hand",
        pt="recupere o arquivo do histórico do git; ele nunca é editado à mão",
    ),
)
def unreadable_delivery(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("unreadable-delivery"):
        yield Finding(defect.span, {"problem": _problem(defect.facts)})


def _problem(facts: Mapping[str, Any]) -> Said:
    return Said(_PROBLEMS[facts["problem"]], facts)
