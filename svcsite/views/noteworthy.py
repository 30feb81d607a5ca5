"""What a reviewer should know of a changed report at once: a deadline missed, a trouble come back, one visit more."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from svcsite.ledger.key import ReportKey
from svcsite.measures.recurrence import returns
from svcsite.record.facets import Facets
from svcsite.views.branch_state import State, case_keys
from svcsite.views.figures import Clock, clock_of, time_text
from svcsite.words import effect as words

MACHINE_WINDOW = timedelta(days=60)
"""How far back visits to a machine are counted."""

_NOTEWORTHY = 2


def noteworthy(report: Facets, past: Facets | None, before: State, after: State) -> Iterator[str]:
    """Yield what a reviewer should know of the report itself."""
    yield from _missed(case_keys(report, past, before, after), before, after)
    yield from _returned(report, after)
    yield from _visits(report, after)


def _missed(keys: set[ReportKey], before: State, after: State) -> Iterator[str]:
    """Yield the deadlines that are missed now and were not, or by another time."""
    settings = after.ledger.settings
    for name in words.LATE:
        was = {o.report: o.late for o in before.measured.observations(name, None)}
        for o in after.measured.observations(name, None):
            if o.report in keys and o.late and was.get(o.report) != o.late:
                time = time_text(Decimal(o.late), _clock(o.report, after), settings.language)
                text = (words.OVERDUE if o.is_open else words.LATE)[name]
                yield text.format_in(settings.language, time=time)


def _returned(report: Facets, after: State) -> Iterator[str]:
    language = after.ledger.settings.language
    for found in returns(after.measured.slice):
        if found.case.first is report:
            yield words.RETURNED.format_in(language, earlier=found.earlier.last.id)


def _visits(report: Facets, after: State) -> Iterator[str]:
    """Yield how often somebody came to a machine of late, counting this visit; a call is none."""
    language = after.ledger.settings.language
    day = _came(report)
    reports = after.ledger.of_customer(report.customer)
    if day is None:
        return
    for machine in report.machines:
        identity = (machine.identity or "").casefold()
        theirs = (other for other in reports if _is_about(other, identity))
        came = [on for on in map(_came, theirs) if on]
        visits = sum(day - MACHINE_WINDOW <= on <= day for on in came)
        if identity and visits >= _NOTEWORTHY:
            yield words.VISIT.format_in(
                language,
                nth=words.nth(visits, language),
                machine=machine.identity,
                days=MACHINE_WINDOW.days,
            )


def _is_about(report: Facets, identity: str) -> bool:
    return any((machine.identity or "").casefold() == identity for machine in report.machines)


def _came(report: Facets) -> date | None:
    """Return the day on which somebody came, or None for what was no visit."""
    return report.arrived.day if report.arrived else None


def _clock(report: ReportKey, state: State) -> Clock:
    found = state.ledger.find(report)
    return clock_of([state.ledger.case_of(found)]) if found else Clock.MIXED
