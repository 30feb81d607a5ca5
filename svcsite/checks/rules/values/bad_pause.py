"""A pause that cannot have been: outside the report, without an end, or two at one time.

## What it does

Finds pauses that begin before `opened`, end after `resolved`, are still open although the report is resolved, or begin
before the pause before them has ended. A pause without an end is right as long as the report is not resolved.

## Why

Paused time is taken off the time to resolve. A pause too long makes a deadline look met that was not, and the customer
sees it in the client report.

## Bad

```yaml
opened: 2026-10-02 09:12
resolved: 2026-10-02 15:05
pauses:
  - {from: 2026-10-02 10:00, reason: no access}
```

## Good

```yaml
opened: 2026-10-02 09:12
resolved: 2026-10-02 15:05
pauses:
  - {from: 2026-10-02 10:00, to: 2026-10-02 11:30, reason: no access}
```

## Fix

Give the pause the time when work could go on. Where two reasons overlap, end the first where the second begins.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.saying import Field, Said
from svcsite.checks.subject import Subject
from svcsite.record.moment import Moment
from svcsite.record.report import Pause, Report
from svcsite.words.text import Text

_BEFORE = Text(
    en='begins ({at}) before "{field}" ({limit})', pt='começa ({at}) antes de "{field}" ({limit})'
)
_AFTER = Text(
    en='ends ({at}) after "{field}" ({limit})', pt='termina ({at}) depois de "{field}" ({limit})'
)
_OPEN = Text(en='has no end although there is "{field}"', pt='não tem fim, embora haja "{field}"')
_BOTH = Text(
    en="begins ({at}) before the one from {limit} has ended",
    pt="começa ({at}) antes do fim da que começou em {limit}",
)


@rule(
    "SV309",
    "bad-pause",
    about="report",
    en="the pause {what}",
    pt="pausa inválida: {what}",
    form={"before": _BEFORE, "after": _AFTER, "open": _OPEN, "both": _BOTH},
)
def bad_pause(subject: Subject) -> Iterator[Finding]:
    report = subject.report
    assert report is not None
    if not report.pauses:
        return
    for n, pause in enumerate(report.pauses):
        for end, what in _outside(report, pause):
            yield Finding(subject.normal.span("pauses", n, end), {"what": what})
    for n, begin, earlier in _overlapping(report):
        what = Said(_BOTH, {"at": begin, "limit": earlier})
        yield Finding(subject.normal.span("pauses", n, "from"), {"what": what})


def _outside(report: Report, pause: Pause) -> Iterator[tuple[str, Said]]:
    opened, resolved = report.opened, report.resolved
    if pause.from_ and opened and pause.from_.precedes(opened):
        facts = {"at": pause.from_, "field": Field(("opened",)), "limit": opened}
        yield "from", Said(_BEFORE, facts)
    if resolved is None:
        return
    field = Field(("resolved",))
    if pause.to and resolved.precedes(pause.to):
        yield "to", Said(_AFTER, {"at": pause.to, "field": field, "limit": resolved})
    elif pause.from_ and pause.to is None:
        yield "from", Said(_OPEN, {"field": field})


def _overlapping(report: Report) -> Iterator[tuple[int, Moment, Moment]]:
    """Give each pause that begins within an earlier one: its number, its begin, the begin of that one."""
    begun = sorted(
        ((p.from_, n, p.to) for n, p in enumerate(report.pauses) if p.from_),
        key=lambda item: item[0].order,
    )
    around: tuple[Moment, Moment | None] | None = None
    for begin, n, to in begun:
        if to and to.precedes(begin):
            continue  # time-order tells of it
        if around and (around[1] is None or begin.precedes(around[1])):
            yield n, begin, around[0]
        if around is None or (around[1] and (to is None or around[1].precedes(to))):
            around = begin, to
