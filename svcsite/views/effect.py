"""What a branch does to its customers' figures: the ledger as the branch found it beside the one with a change made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from svcsite.checks.examination import Examination
from svcsite.checks.past import Past
from svcsite.ledger.key import ReportKey
from svcsite.measures.figure import Figure
from svcsite.record.facets import Facets
from svcsite.record.period import Period
from svcsite.record.settings import Settings
from svcsite.views.branch_state import State, case_keys
from svcsite.views.figures import (
    clock_of,
    figure_base,
    figure_label,
    figure_value,
)
from svcsite.views.noteworthy import noteworthy
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

MOST = 50
"""With more changed reports of one customer, such as an import, only what all of them do together is told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What is done to the figures of `customer` (a name), in lines; none where nothing moves."""

    customer: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Effects:
    """What each report of a branch does by itself, and what a branch does to customers of whom it has several.

    Either is held against the archive as the branch found it. `customers` are sorted by slug.
    """

    reports: Mapping[ReportKey, Effect]
    customers: tuple[Effect, ...]


def effects(examination: Examination, as_of: datetime) -> Effects:
    """Return the effects of a branch; a refused report counts as it was before, and has none of its own."""
    admitted = {ReportKey.of(report): report for report in examination.admitted}
    changed: dict[str, list[Past]] = {}
    for past in examination.pasts:
        for slug in _customers_of(past):
            changed.setdefault(slug, []).append(past)
    by_report: dict[ReportKey, Effect] = {}
    by_customer: list[Effect] = []
    for customer in examination.customers:
        pasts = changed.get(customer.slug, [])
        if not pasts:
            continue
        theirs = {key: r for key, r in admitted.items() if key.customer == customer.slug}
        base = _before(theirs, pasts, customer.slug)
        before = State.of(customer, base.values(), examination.settings, as_of)
        together = base
        for past in pasts:
            report = theirs.get(ReportKey(*past.now)) if past.now else None
            if report is None:
                continue
            together = _with(together, past, report)
            if len(pasts) <= MOST:
                reports = _with(base, past, report)
                after = State.of(customer, reports.values(), examination.settings, as_of)
                lines = (
                    *noteworthy(report, past.before, before, after),
                    *_moved(report, past, before, after),
                )
                by_report[ReportKey.of(report)] = Effect(customer=customer.title, lines=lines)
        if len(pasts) > 1:
            after = State.of(customer, together.values(), examination.settings, as_of)
            lines = tuple(_differences(before, after, _all_months(before, after)))
            by_customer.append(Effect(customer=customer.title, lines=lines))
    return Effects(reports=by_report, customers=tuple(by_customer))


def _customers_of(past: Past) -> set[str]:
    """Return the customers whose figures a change can move."""
    slugs = {past.now[0]} if past.now else set()
    return slugs | ({past.before.customer} if past.before else set())


def _before(
    reports: Mapping[ReportKey, Facets], pasts: Iterable[Past], slug: str
) -> dict[ReportKey, Facets]:
    """Return a customer's reports as the branch found them."""
    found = dict(reports)
    for past in pasts:
        if past.now:
            found.pop(ReportKey(*past.now), None)
    for past in pasts:
        if past.before is not None and past.before.customer == slug:
            found[ReportKey.of(past.before)] = past.before
    return found


def _with(base: Mapping[ReportKey, Facets], past: Past, report: Facets) -> dict[ReportKey, Facets]:
    """Return the reports with one of the changes made."""
    found = dict(base)
    if past.before is not None:
        found.pop(ReportKey.of(past.before), None)
    found[ReportKey.of(report)] = report
    return found


def _moved(report: Facets, past: Past, before: State, after: State) -> Iterator[str]:
    """Yield the figures that it moves in the months in which something of its case counts."""
    keys = case_keys(report, past.before, before, after)
    yield from _differences(before, after, _months(keys, before, after))


def _differences(before: State, after: State, periods: Iterable[Period]) -> Iterator[str]:
    settings = after.ledger.settings
    for period in periods:
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


def _all_months(*states: State) -> list[Period]:
    return sorted({month for state in states for month in state.measured.months()})


def _months(keys: set[ReportKey], *states: State) -> list[Period]:
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


def _written(figure: Figure, settings: Settings, state: State) -> str:
    value = figure_value(figure, settings, clock_of(state.measured.slice.cases))
    base = figure_base(figure, settings.language)
    if not base or not figure.n:
        return value
    return words.BASED.format_in(settings.language, value=value, base=base)
