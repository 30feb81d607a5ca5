"""A time that cannot be: what happened then lies in the future, or before there was anything to report.

## What it does

Finds every time more than a day ahead of now (in the customer's time zone), and every one before 1990. `scheduled` and
the end of a pause may lie ahead. Now is the computer's clock, or `SOURCE_DATE_EPOCH` where that is set.

## Why

The wrong year or month moves a report into a period that is not over, or one delivered long ago, with all its figures.

## Bad

```yaml
opened: 2062-10-02 09:12
```

## Good

```yaml
opened: 2026-10-02 09:12
```

## Fix

Correct the date. The day of planned work belongs in `scheduled`. If the date is right, the computer's clock is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta, tzinfo

from svcsite.checks.clock import now
from svcsite.checks.rule import Finding, rule
from svcsite.checks.saying import Field
from svcsite.checks.subject import Subject
from svcsite.record.moment import Moment
from svcsite.record.report import Report
from svcsite.words.text import Text

_EARLIEST = 1990
_AHEAD = timedelta(days=1)
_FUTURE = Text(en="in the future", pt="no futuro")
_LONG_AGO = Text(en="before 1990", pt="anterior a 1990")
_SCHEDULED = Field(("scheduled",))
_EVENTS = ("opened", "responded", "arrived", "left", "resolved")
_DATED = ("signed", "accepted", "rating", "escalated", "imported")
_PLANS = frozenset({"scheduled", "to"})
"""The last part of a path where a time may lie ahead."""

_Path = tuple[str | int, ...]


@rule(
    "SV308",
    "impossible-time",
    about="report",
    en='"{field}" ({at}) is {what}',
    pt='data ou hora impossível em "{field}": {at}, {what}',
    help=Text(
        en='correct it; what is planned belongs in "{scheduled}"',
        pt='corrija; o que está planejado vai em "{scheduled}"',
    ),
    form={
        "earliest": _EARLIEST,
        "ahead": int(_AHEAD.total_seconds()),
        "events": (*_EVENTS, "scheduled"),
        "dated": _DATED,
        "plans": _PLANS,
        "future": _FUTURE,
        "long_ago": _LONG_AGO,
    },
)
def impossible_time(subject: Subject) -> Iterator[Finding]:
    report, customer = subject.report, subject.customer
    assert report is not None
    zone = (customer.timezone if customer else None) or subject.settings.timezone
    today = now()
    latest, yesterday = today + _AHEAD, today.date() - _AHEAD
    for path, moment in _moments(report):
        if moment.day.year >= _EARLIEST and moment.day <= yesterday:
            continue  # in whatever time zone
        if moment.day.year < _EARLIEST:
            what = _LONG_AGO
        elif path[-1] not in _PLANS and _begin(moment, zone) > latest:
            what = _FUTURE
        else:
            continue
        words = tuple(part for part in path if isinstance(part, str))
        facts = {"field": Field(words), "at": moment, "what": what, "scheduled": _SCHEDULED}
        yield Finding(subject.normal.span(*path), facts)


def _moments(report: Report) -> Iterator[tuple[_Path, Moment]]:
    """Give every time that a report tells, with its path."""
    for name in (*_EVENTS, "scheduled"):
        if moment := getattr(report, name):
            yield (name,), moment
    for name in _DATED:
        holder = getattr(report, name)
        if holder is not None and holder.on is not None:
            yield (name, "on"), holder.on
    for n, pause in enumerate(report.pauses):
        if pause.from_:
            yield ("pauses", n, "from"), pause.from_
        if pause.to:
            yield ("pauses", n, "to"), pause.to
    for n, amendment in enumerate(report.amended):
        if amendment.on:
            yield ("amended", n, "on"), amendment.on


def _begin(moment: Moment, zone: tzinfo) -> datetime:
    """Give the earliest instant that a moment may mean."""
    return moment.at or datetime.combine(moment.day, time(), zone)
