"""A typed number says something else than the ledger.

## What it does

Reads the numbers in the prose of a client report that claim to be one of its figures: how many visits, cases, ratings
or recurrences there were in all, how many or what share were on time, the mean rating, the times of answer and of
solution. It holds them against the figures of the period, and where the sentence speaks of it, of the period before.
All other numbers are left alone: dates, ids, prices, voltages, standards, targets, what was said of one store or
machine.

## Why

A client who finds two numbers for one thing on one page believes neither.

## Bad

```markdown
In October we carried out 15 visits; 95% of the cases were resolved on time.
```

## Good

```markdown
In October we carried out {figure: reports} visits; on time were {figure: sla_resolution}.
```

## Fix

Put the figure in by its name, as the message says. Where the number is about something else, say in the sentence what
it is about, or waive the rule with a reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.words.text import Text


@rule(
    "SV811",
    "figure-mismatch",
    about="narrative-audit",
    en='the typed number differs from the ledger: "{typed}"; the period has {counted}',
    pt='o número digitado difere do apurado: "{typed}"; no período, {counted}',
    help=Text(
        en="write {{figure: {figure}}} in its place, and the figure is put in",
        pt="escreva {{indicador: {figure}}} no lugar dele, e o valor apurado entra no texto",
    ),
)
def figure_mismatch(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of("figure-mismatch"):
        yield Finding(defect.span, defect.facts)
