"""What holds for every figure, whatever the archive."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from svcsite.ledger.key import ReportKey
from svcsite.measures.catalogue import DEFINITIONS, Measured
from svcsite.measures.figure import Figure
from svcsite.measures.resolution import resolution, resolution_deadline
from svcsite.measures.response import response_deadline
from svcsite.record.facets import PauseFacets
from svcsite.record.moment import Moment
from svcsite.record.period import Period
from svcsite.record.trouble import UNTROUBLED
from tests.ledgers import ZONE
from tests.measures.archives import archives, known_at, slice_of

EVENTS = [definition.name for definition in DEFINITIONS if not definition.lasting]
COUNTS = ("reports", "recurrence", "unproductive", "paused_time", "planned_done")
ASKED_AGAIN = {"response_rate"}
"""What time itself decides: whether who was asked has answered."""


def parts(figure: Figure) -> Counter[object]:
    return Counter([*figure.counted, *(("part", key) for key in figure.part), *figure.excluded])


@settings(max_examples=60)
@given(archives())
def test_months_add_up_to_their_quarter_and_year(reports):
    measured = Measured.of(slice_of(reports))
    for key in ("2026-Q3", "2026-Q4", "2026-H2", "2026"):
        period = Period.parse(key)
        whole = measured.figures(period)
        months = [measured.figures(month) for month in period.each_month()]
        for name in EVENTS:
            together = sum((parts(month[name]) for month in months), Counter())
            assert parts(whole[name]) == together, name
        for name in COUNTS:
            values = [month[name].value or 0 for month in months]
            assert (whole[name].value or 0) == sum(values), name


@settings(max_examples=60)
@given(archives())
def test_what_is_counted_and_what_is_left_out_are_the_population_and_nothing_twice(reports):
    slice_ = slice_of(reports)
    figures = Measured.of(slice_).figures(None)
    called = [case for case in slice_.cases if not case.is_planned]
    population = {
        "reports": len(reports),
        "sla_response": sum(case.first.kind not in UNTROUBLED for case in called),
        "sla_resolution": len(called),
        "resolution_median": sum(not case.is_open for case in called),
        "paused_time": sum(not case.is_open for case in called),
        "rating_mean": len(reports),
        "recurrence": sum(case.first.kind not in UNTROUBLED for case in slice_.cases),
        "open_cases": sum(case.is_open for case in slice_.cases),
    }
    for name, figure in figures.items():
        left_out = [excluded.report for excluded in figure.excluded]
        everything = [*figure.counted, *left_out]
        assert len(set(everything)) == len(everything), name
        assert set(figure.part) <= set(figure.counted), name
        assert len(everything) == population.get(name, len(everything)), name
        assert (figure.value is None) == (not figure.counted) or name in {"reports", "open_cases"}


@settings(max_examples=60)
@given(archives())
def test_a_figure_of_all_time_is_that_of_all_its_months(reports):
    measured = Measured.of(slice_of(reports))
    months = [measured.figures(month) for month in measured.months()]
    for name in EVENTS:
        together = sum((parts(month[name]) for month in months), Counter())
        assert parts(measured.figure(name, None)) == together


@settings(max_examples=60)
@given(archives(), st.integers(0, 400), st.integers(0, 400), st.booleans())
def test_a_pause_never_lengthens_the_clock(reports, begin, length, ends):
    unpaused = tuple(replace(report, pauses=()) for report in reports)
    before = {o.report: o for o in resolution(slice_of(unpaused))}
    paused = tuple(
        replace(report, pauses=pause_after(report, begin, length, ends)) for report in reports
    )
    for after in resolution(slice_of(paused)):
        now, then = after.value, before[after.report].value
        if now is not None and then is not None:
            assert now <= then
            assert after.paused is not None
            assert now + after.paused == then


def pause_after(report, begin: int, length: int, ends: bool) -> tuple[PauseFacets, ...]:
    if report.opened.at is None:
        return ()
    start = report.opened.at + timedelta(minutes=begin * 7)
    end = start + timedelta(minutes=length * 5)
    return (
        PauseFacets(
            start=Moment(start.date(), start),
            end=Moment(end.date(), end) if ends else None,
            reason="no access",
        ),
    )


@settings(max_examples=60)
@given(archives())
def test_each_deadline_is_told_once(reports):
    slice_ = slice_of(reports)
    called = [case for case in slice_.cases if not case.is_planned]
    awaiting = [case for case in called if case.first.kind not in UNTROUBLED]
    by_key = {ReportKey.of(report): report.customer + report.case for report in reports}
    for deadlines, cases in ((resolution_deadline, called), (response_deadline, awaiting)):
        begun = Counter(case.customer.slug + case.visits[0].case for case in cases)
        assert Counter(by_key[o.report] for o in deadlines(slice_)) == begun


@settings(max_examples=60)
@given(archives(), st.dates(date(2026, 7, 1), date(2026, 11, 30)))
def test_what_comes_later_never_changes_a_month_that_was_over(reports, day):
    midnight = datetime.combine(day, time(0), ZONE).astimezone(UTC)
    then = Measured.of(slice_of(known_at(reports, day), midnight))
    now = Measured.of(slice_of(reports))
    month = Period.month_of(day).previous
    while month >= Period.parse("2026-06"):
        before, after = then.figures(month), now.figures(month)
        for name in before.keys() - ASKED_AGAIN:
            told = (before[name].value, set(before[name].counted), set(before[name].part))
            assert told == (after[name].value, set(after[name].counted), set(after[name].part)), (
                name
            )
        month = month.previous
