"""The header cannot be read as keys and values.

## What it does

Reads the header as YAML and says, where that is impossible, on which line and why: an open quote or bracket, a
line without a colon, a line pushed in, a tab. What has only one reading, such as `ticket: a: b`, is read and
warned of instead.

## Why

One such line makes the whole header unreadable: no date, no machine, no customer's words.

## Bad

```yaml
ticket: OS-48213
  kind: corrective
parts: [fuser unit
```

## Good

```yaml
ticket: OS-48213
kind: corrective
parts: [fuser unit]
```

## Fix

Look at the line that is named and at the one above it: keys begin at the line's start, quotes and brackets are
closed, and a value with signs of its own stands in "quotes".
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.words.text import Text

_WHY = {
    "colon": Text(
        en='a value with ": " in it, or a line pushed in too far; put the value in "quotes"',
        pt='valor com ": " no meio, ou linha recuada demais; ponha o valor entre "aspas"',
    ),
    "quote": Text(
        en="a quotation mark is opened here and never closed",
        pt="há aspas abertas aqui que não foram fechadas",
    ),
    "no-colon": Text(
        en='this line has no "key: value"',
        pt='esta linha não tem "campo: valor"',
    ),
    "bracket": Text(
        en="a bracket is opened here and not closed on time, or a comma is missing",
        pt="há um colchete ou chave que não foi fechado, ou falta uma vírgula",
    ),
    "indent": Text(
        en='the line does not fit the ones above: check blanks at its start and "quotes"',
        pt="a linha não combina com as de cima: confira os espaços no início e as aspas",
    ),
    "start": Text(
        en='a value cannot begin with this character; put the value in "quotes"',
        pt='um valor não pode começar com este sinal; ponha o valor entre "aspas"',
    ),
    "tab": Text(
        en="a tab; use blanks",
        pt="há uma tabulação; use espaços",
    ),
    "control": Text(
        en="a character that no keyboard types; delete it",
        pt="há um caractere de controle; apague-o",
    ),
    "second": Text(
        en="a second header begins here",
        pt="um segundo cabeçalho começa aqui",
    ),
    "key": Text(
        en="a key must be a simple word",
        pt="o nome do campo deve ser uma palavra simples",
    ),
    "mapping": Text(
        en='there is not one "key: value" in the header',
        pt='não há nenhum "campo: valor" no cabeçalho',
    ),
    "other": Text(
        en='check "quotes", colons and the blanks at the start of the line',
        pt="confira aspas, dois-pontos e os espaços no início da linha",
    ),
}


@rule(
    "SV122",
    "invalid-yaml",
    en="malformed header on line {line}: {why}",
    pt="cabeçalho mal formado na linha {line}: {why}",
)
def invalid_yaml(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("invalid-yaml"):
        facts = {"line": defect.span.line, "why": _WHY[defect.facts["reason"]]}
        yield Finding(defect.span, facts)
