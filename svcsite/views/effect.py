"""What a changed report does to its customer's figures: the ledger with the change beside the one without it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from svcsite.checks.examination import Examination
from svcsite.checks.past import Past
from svcsite.ledger.case import Case
from svcsite.ledger.key import ReportKey, day_of
from svcsite.ledger.ledger import Ledger
from svcsite.measures.catalogue import Measured
from svcsite.measures.figure import Figure
from svcsite.measures.recurrence import returns
from svcsite.record.facets import Facets
from svcsite.record.period import Period
from svcsite.record.settings import Settings
from svcsite.views.figures import (
    Clock,
    clock_of,
    figure_base,
    figure_label,
    figure_value,
    time_text,
)
from svcsite.views.periods import period_title
from svcsite.words import effect as words

SHOWN = (
    "response_median",
    "sla_response",
    "resolution_median",
    "sla_resolution",
    "rating_mean",
    "recurrence",
    "first_time_fix",
    "unproductive",
)
"""The figures that a reviewer is told of where they move."""

MACHINE_WINDOW = timedelta(days=60)
"""How far back visits to a machine are counted."""

_NOTEWORTHY = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What a report does to the figures of `customer` (a name), in lines; none where nothing moves."""

    customer: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _State:
    """A customer's ledger in one of the two states, with its observations."""

    ledger: Ledger
    measured: Measured

    def case(self, report: Facets | None) -> Case | None:
        found = self.ledger.find(ReportKey.of(report)) if report else None
        return self.ledger.case_of(found) if found else None


def effects(examination: Examination, as_of: datetime) -> dict[ReportKey, Effect]:
    """Return the effect of every report that a branch added or changed and that enters the ledger.

    Each is held against the branch without its own change, so that several in one branch are told apart.
    """
    admitted = {ReportKey.of(report): report for report in examination.admitted}
    after: dict[str, _State] = {}
    found: dict[ReportKey, Effect] = {}
    for past in examination.pasts:
        report = admitted.get(ReportKey(*past.now)) if past.now else None
        if report is None:
            continue
        slug = report.customer
        if slug not in after:
            after[slug] = _state(examination, slug, None, as_of)
        before = _state(examination, slug, past, as_of)
        found[ReportKey.of(report)] = Effect(
            customer=after[slug].ledger.customers[0].title,
            lines=tuple(_lines(report, past.before, before, after[slug])),
        )
    return found


def _state(examination: Examination, slug: str, without: Past | None, as_of: datetime) -> _State:
    """Return a customer's ledger as it is, or without what one report's change did."""
    reports = [report for report in examination.admitted if report.customer == slug]
    if without is not None:
        reports = [report for report in reports if ReportKey.of(report) != without.now]
        if without.before is not None and without.before.customer == slug:
            reports.append(without.before)
    ledger = Ledger.of(
        settings=examination.settings,
        customers=(c for c in examination.customers if c.slug == slug),
        reports=reports,
        as_of=as_of,
    )
    return _State(ledger=ledger, measured=Measured.of(ledger.slice_of_customer(slug)))


def _lines(report: Facets, past: Facets | None, before: _State, after: _State) -> Iterator[str]:
    cases = [case for case in (before.case(past), after.case(report)) if case]
    keys = {ReportKey.of(visit) for case in cases for visit in case.visits}
    settings = after.ledger.settings
    yield from _missed(keys, before, after)
    yield from _returned(report, after)
    yield from _visits(report, after)
    for period in _months(keys, before, after):
        for name in SHOWN:
            was = before.measured.figure(name, period)
            now = after.measured.figure(name, period)
            if (was.value, was.n) != (now.value, now.n):
                yield words.MOVED.format_in(
                    settings.language,
                    figure=figure_label(name, settings),
                    period=period_title(period, settings.language),
                    before=_written(was, settings, before),
                    after=_written(now, settings, after),
                )


def _months(keys: set[ReportKey], *states: _State) -> list[Period]:
    """Return the months in which something of these reports counts, the earliest first."""
    return sorted(
        {
            Period.month_of(observation.day)
            for state in states
            for name in SHOWN
            for observation in state.measured.observations(name, None)
            if observation.report in keys
        }
    )


def _missed(keys: set[ReportKey], before: _State, after: _State) -> Iterator[str]:
    """Yield the deadlines that are missed now and were not, or by another time."""
    settings = after.ledger.settings
    for name, text in words.LATE.items():
        was = {o.report: o.late for o in before.measured.observations(name, None)}
        for o in after.measured.observations(name, None):
            if o.report in keys and o.late and was.get(o.report) != o.late:
                time = time_text(Decimal(o.late), _clock(o.report, after), settings.language)
                yield text.format_in(settings.language, time=time)


def _returned(report: Facets, after: _State) -> Iterator[str]:
    language = after.ledger.settings.language
    for found in returns(after.measured.slice):
        if found.case.first is report:
            yield words.RETURNED.format_in(language, earlier=found.earlier.last.id)


def _visits(report: Facets, after: _State) -> Iterator[str]:
    """Yield how often a machine was seen of late, counting this report."""
    language = after.ledger.settings.language
    day = day_of(report)
    reports = after.ledger.of_customer(report.customer)
    for machine in report.machines if report.kind != "preventive" else ():
        identity = (machine.identity or "").casefold()
        visits = sum(
            day - MACHINE_WINDOW <= day_of(other) <= day
            and other.kind != "preventive"
            and any((seen.identity or "").casefold() == identity for seen in other.machines)
            for other in reports
        )
        if identity and visits >= _NOTEWORTHY:
            yield words.VISIT.format_in(
                language,
                nth=words.nth(visits, language),
                machine=machine.identity,
                days=MACHINE_WINDOW.days,
            )


def _written(figure: Figure, settings: Settings, state: _State) -> str:
    value = figure_value(figure, settings, clock_of(state.measured.slice.cases))
    base = figure_base(figure, settings.language)
    if not base or not figure.n:
        return value
    return words.BASED.format_in(settings.language, value=value, base=base)


def _clock(report: ReportKey, state: _State) -> Clock:
    found = state.ledger.find(report)
    return clock_of([state.ledger.case_of(found)]) if found else Clock.MIXED
