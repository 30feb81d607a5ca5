"""The date in the file name is not the date in the report.

## What it does

Compares the date that the name begins with (or the folder's year, while the name has none) with `opened`,
`scheduled` and `arrived`: one of them must be that day, in the customer's time zone.

## Why

One of the two is a slip, and it is mostly the one that counts: a month and a day the wrong way round moves a
report into another period and its deadline with it.

## Bad

```text
acme/2026/2026-10-02-printer-jam.md    opened: 10/02/2026 9:12
```

## Good

```text
acme/2026/2026-10-02-printer-jam.md    opened: 02/10/2026 9:12
```

## Fix

Correct the date that is wrong. If it is the name of a published report, rename it and list the old name under
`aliases`.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.source.tree import REPORT_ID
from svcsite.words.text import Text

_DATE_LENGTH = len("2026-10-02")


@rule(
    "SV112",
    "date-mismatch",
    about="report",
    severity="warning",
    en="the {place} says {typed}, and the report {day}",
    pt="nome ou pasta não confere com a data: {place} diz {typed}; o relatório, {day}",
    help=Text(en="correct the one that is wrong", pt="corrija o que estiver errado"),
)
def date_mismatch(subject: Subject) -> Iterator[Finding]:
    report = subject.report
    assert report is not None
    if report.begins is None:
        return
    stem = subject.path.stem
    if REPORT_ID.fullmatch(stem):
        typed, place = stem[:_DATE_LENGTH], Text(en="file name", pt="o nome do arquivo")
    else:
        typed, place = subject.path.parent.name, Text(en="folder", pt="a pasta")
    moments = (report.opened, report.scheduled, report.arrived)
    if not any(moment and moment.day.isoformat().startswith(typed) for moment in moments):
        span = subject.normal.span("opened" if report.opened else "scheduled")
        yield Finding(span, {"place": place, "typed": typed, "day": report.begins.day.isoformat()})
