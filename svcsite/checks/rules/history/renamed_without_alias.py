"""A report's file was renamed or moved, so that the address its page was published at leads nowhere.

## What it does

With `--changed` or `--base`, looks for reports whose customer's folder or file name is another than when the branch
began, and that do not name the old one under `aliases`: its id, or its path where the folder changed.

## Why

Customers keep links to reports, in mails and in their own systems, and other reports refer to them by id.

## Bad

```yaml
# acme/2026/2026-10-02-printer-jam.md is now acme/2026/2026-10-02-fuser.md
ticket: OS-48213
```

## Good

```yaml
# acme/2026/2026-10-02-printer-jam.md is now acme/2026/2026-10-02-fuser.md
ticket: OS-48213
aliases: [2026-10-02-printer-jam]
```

## Fix

Add the old address under `aliases`, or give the file its name back.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.saying import Field
from svcsite.checks.subject import Subject
from svcsite.record.alias import answers_for
from svcsite.words.text import Text


@rule(
    "SV603",
    "renamed-without-alias",
    about="history",
    en="renamed without its old address: {old}",
    pt="relatório renomeado sem endereço anterior: {old}",
    help=Text(en="add: {aliases}: [{old}]", pt="acrescente: {aliases}: [{old}]"),
)
def renamed_without_alias(subject: Subject) -> Iterator[Finding]:
    report, change = subject.report, subject.change
    if report is None or change is None or change.old_address is None:
        return
    customer, old = change.old_address
    if (report.customer, report.id) == (customer, old) or answers_for(report, customer, old):
        return
    typed = old if customer == report.customer else f"{customer}/{old[:4]}/{old}"
    span = subject.normal.key_span("aliases")
    yield Finding(span, {"old": typed, "aliases": Field(("aliases",))})
