"""Two times are the wrong way round: resolved before it was opened.

## What it does

Compares `opened` with the response, the arrival, the departure, the resolution and the signature, `responded` with
`resolved`, `arrived` with `left`, and the begin of each pause with its end. A day without a time is compared by day.

## Why

The differences between these times are the service levels. One swapped pair makes a negative one.

## Bad

```yaml
opened: 2026-10-02 09:12
resolved: 2026-10-02 08:05
```

## Good

```yaml
opened: 2026-10-02 09:12
resolved: 2026-10-02 15:05
```

## Fix

Correct the one that is wrong, mostly the day after midnight or am for pm. Times without an offset are the customer's
own.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.saying import Field
from svcsite.checks.subject import Subject
from svcsite.record.moment import Moment

_ORDER = (
    ("opened", "responded"),
    ("opened", "arrived"),
    ("opened", "left"),
    ("opened", "resolved"),
    ("responded", "resolved"),
    ("arrived", "left"),
)


@rule(
    "SV303",
    "time-order",
    about="report",
    en='"{late}" ({late_at}) is before "{early}" ({early_at})',
    pt='"{late}" ({late_at}) está antes de "{early}" ({early_at})',
    form={"order": _ORDER},
)
def time_order(subject: Subject) -> Iterator[Finding]:
    report = subject.report
    assert report is not None
    for early, late in _ORDER:
        yield from _out_of_order(
            subject, (early,), getattr(report, early), (late,), getattr(report, late)
        )
    signed = report.signed.on if report.signed else None
    yield from _out_of_order(subject, ("opened",), report.opened, ("signed", "on"), signed)
    # One pause may stand without a list around it; its keys are then found without a position.
    for n, pause in enumerate(report.pauses):
        if pause.from_ and pause.to and pause.to.precedes(pause.from_):
            facts = _order_facts(("pauses", "from"), pause.from_, ("pauses", "to"), pause.to)
            yield Finding(subject.normal.span("pauses", n, "to"), facts)


def _out_of_order(
    subject: Subject,
    early: tuple[str, ...],
    early_at: Moment | None,
    late: tuple[str, ...],
    late_at: Moment | None,
) -> Iterator[Finding]:
    if early_at and late_at and late_at.precedes(early_at):
        yield Finding(subject.normal.span(*late), _order_facts(early, early_at, late, late_at))


def _order_facts(
    early: tuple[str, ...], early_at: Moment, late: tuple[str, ...], late_at: Moment
) -> dict[str, object]:
    return {
        "early": Field(early),
        "early_at": early_at,
        "late": Field(late),
        "late_at": late_at,
    }
