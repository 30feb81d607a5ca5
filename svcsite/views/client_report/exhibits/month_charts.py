"""The charts of a client report by month: of the months of a longer period, or of a month and those before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from svcsite.measures.catalogue import DEFINITIONS
from svcsite.measures.tally import Tallies, Tally, last_months
from svcsite.measures.volume import volume
from svcsite.record.period import Period
from svcsite.views.chart import Chart, ColumnChart, LineChart
from svcsite.views.client_report.blocks import evidence_anchor
from svcsite.views.client_report.prose.spans import clock_of_period
from svcsite.views.client_report.told import Told
from svcsite.views.month_charts import (
    Months,
    reports_by_month,
    resolution_by_month,
    sla_by_month,
)

_MONTHS = 12
_ENOUGH = 2
"""One column alone shows nothing."""

_REPORTS = next(definition for definition in DEFINITIONS if definition.name == "reports")


def month_charts(told: Told) -> Iterator[Chart]:
    """Yield how many reports each month had, and of a longer period how many deadlines it kept and how long it took."""
    if told.period.months == 1:
        months = _with_volume(told, last_months(told.period, _MONTHS))
        if sum(bool(tally.figures[0].n) for (tally,) in months.made) >= _ENOUGH:
            yield quiet(reports_by_month(months))
        return
    covered = Period.month_of(told.now.first_day), Period.month_of(told.last_day)
    months = _whole(told, [m for m in told.period.each_month() if covered[0] <= m <= covered[1]])
    for name, draw in (
        ("reports", reports_by_month),
        ("sla_resolution", lambda found: sla_by_month(found, _target(told))),
        ("resolution_median", resolution_by_month),
    ):
        chart = draw(months)
        if sum(bool(mark.n) for mark in chart.marks) >= _ENOUGH and told.now.figures[name].n:
            yield quiet(chart)


def _with_volume(told: Told, months: Sequence[Period]) -> Months:
    """Return how many reports each month had, from the first that had any."""
    seen = [o for o in volume(told.now.slice) if months[0].start <= o.day < months[-1].end]
    first = min((o.day for o in seen), default=months[-1].start)
    shown = [month for month in months if month.end > first]
    return _months(
        told,
        shown,
        [
            (Tally(definitions=(_REPORTS,), observations=found),)
            for found in (tuple(o for o in seen if month.has(o.day)) for month in shown)
        ],
    )


def _whole(told: Told, months: Sequence[Period]) -> Months:
    """Return what was measured of the period by month: every event is of just one."""
    events = [tally for tally in told.now.tallies if not tally.lasting]
    return _months(
        told, months, [tuple(_within(tally, month) for tally in events) for month in months]
    )


def _months(told: Told, months: Sequence[Period], made: Sequence[Tallies]) -> Months:
    return Months(
        months=months,
        made=made,
        address=lambda month, name: f"#{evidence_anchor(name)}" if month == told.period else "",
        settings=told.settings,
        clock=clock_of_period(told.now),
    )


def _within(tally: Tally, month: Period) -> Tally:
    found = tuple(o for o in tally.observations if month.has(o.day))
    return replace(tally, observations=found)


def _target(told: Told) -> Decimal | None:
    """Return the share promised, where all promises of a solution that were judged have the same."""
    shares = {
        one.compliance
        for one in told.now.agreed
        if one.measure == "resolution" and one.compliance is not None and one.figure.n
    }
    return shares.pop() if len(shares) == 1 else None


def quiet(chart: ColumnChart | LineChart) -> Chart:
    """Return a chart whose marks lead somewhere only where this report lists their reports."""
    marks = tuple(mark if mark.href else replace(mark, figure="") for mark in chart.marks)
    return replace(chart, marks=marks)
