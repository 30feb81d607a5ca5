"""A report that was there when the branch began is gone.

## What it does

With `--changed` or `--base`, looks for reports of the branch's beginning that no longer stand in the archive. One that
another report names under `aliases` is not lost: it was renamed, or taken in by its double.

## Why

A report that a customer has seen, that a figure counts and that another report refers to cannot just vanish.

## Bad

```text
git rm acme/2026/2026-10-02-printer-jam.md
```

## Good

```yaml
# in acme/2026/2026-10-02-printer-jam.md
outcome: cancelled
reason: written for the wrong customer
```

```yaml
# or in acme/2026/2026-10-02-paper-jam.md, which tells of the same visit
aliases: [2026-10-02-printer-jam]
```

## Fix

Put the file back. What should not count is `cancelled`; a double is named under `aliases` of the report that stays.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.saying import Field
from svcsite.checks.subject import Subject
from svcsite.record.vocabulary.values import OUTCOMES
from svcsite.source.span import START
from svcsite.words.text import Text


@rule(
    "SV602",
    "report-deleted",
    about="history",
    en="the report {report} was deleted",
    pt="relatório excluído: {report}",
    help=Text(
        en='put it back; what should not count has the outcome "{cancelled}", and a double is named under'
        ' "{aliases}" of the report that stays',
        pt='devolva o arquivo; o que não deve contar recebe a situação "{cancelled}", e uma duplicata é citada em'
        ' "{aliases}" do relatório que fica',
    ),
)
def report_deleted(subject: Subject) -> Iterator[Finding]:
    change = subject.change
    if change is None or change.status != "deleted" or change.old_address is None:
        return
    facts = {
        "report": change.old_address[1],
        "aliases": Field(("aliases",)),
        "cancelled": OUTCOMES["cancelled"],
    }
    yield Finding(START, facts)
