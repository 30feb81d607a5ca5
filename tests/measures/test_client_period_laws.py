"""A client report never moves by what is dated after its cut-off, whatever the archive."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from svcsite.ledger.cut_off import ledger_at
from svcsite.ledger.past import Past
from svcsite.measures.catalogue import Measured
from svcsite.measures.client.client_period import ClientPeriod, ClientPeriods
from svcsite.measures.planned import planned_intervals, planned_machines
from svcsite.record.facets import PauseFacets, RatingFacets
from svcsite.record.moment import Moment
from svcsite.record.period import Period
from svcsite.record.requirements import UNRESOLVED
from tests.ledgers import ZONE, ledger
from tests.measures.archives import CUSTOMERS, LAST, archives

PERIODS = ("2026-07", "2026-08", "2026-09", "2026-10", "2026-11", "2026-Q3", "2026-H2")


def periods_of(reports) -> ClientPeriods:
    return ClientPeriods(ledger(*reports, customers=CUSTOMERS, as_of=LAST))


def told(period: ClientPeriod) -> dict[str, Any]:
    """All that a period counts and names; how an open case is described may change with its report."""
    found = {field.name: getattr(period, field.name) for field in fields(period)}
    del found["slice"]
    return {
        **found,
        "reports": [(report.id, report.cause) for report in period.reports],
        "open": [(one.case.key, one.age) for one in period.open],
        "returns": [(back.case.key, back.earlier.key) for back in period.returns],
        "breaches": [(b.case.key, b.measure, b.observation, b.held) for b in period.breaches],
        "known": [report.id for report in period.slice.reports],
    }


@st.composite
def later(draw, report, end: date, *, is_open: bool):
    """The report with more that happened on or after a day: what it does not tell yet, and what it leaves open."""
    day = end + timedelta(days=draw(st.integers(0, 40)))
    at = datetime(day.year, day.month, day.day, draw(st.integers(0, 23)), tzinfo=ZONE)
    then = Moment(day, at if draw(st.booleans()) else None)
    added = {}
    if is_open and report.outcome in UNRESOLVED - {"partial"} and draw(st.booleans()):
        # It could have been solved then for any cause, with any part.
        added = {"outcome": "resolved", "resolved": then, "signed": then, "cause": "wear"}
        added["fitted"] = ("fuser",)
    elif report.rating.on is None and report.signed is None and draw(st.booleans()):
        added["rating"] = RatingFacets(score=Decimal(1), asked=True, on=then)
    if draw(st.booleans()):
        pause = PauseFacets(start=then, end=None, reason="no access")
        added["pauses"] = (*report.pauses, pause)
    return replace(report, **added)


@settings(max_examples=50)
@given(archives(), archives(), st.data())
def test_what_is_dated_later_never_changes_a_period(reports, others, data):
    period = Period.parse(data.draw(st.sampled_from(PERIODS[:6])))
    # Nothing about the others can be known, for they had not begun.
    unborn = [r for r in others if r.opened.day >= period.end]
    unborn = [replace(r, id=f"{r.id}-later", ticket=f"{r.ticket}-later") for r in unborn]
    whole = ledger(*reports, customers=CUSTOMERS, as_of=LAST)
    midnight = datetime(period.end.year, period.end.month, 1, tzinfo=ZONE)
    then = [ledger_at(whole, one.slug, midnight) for one in CUSTOMERS]
    known = [(r, one.case_of(r).is_open) for one in then for r in one.reports]
    changed = [data.draw(later(report, period.end, is_open=is_open)) for report, is_open in known]
    before, after = periods_of(report for report, _ in known), periods_of([*changed, *unborn])
    for one in CUSTOMERS:
        was, moved = told(before.of(one.slug, period)), told(after.of(one.slug, period))
        for figures in ("figures", "before"):
            for name, figure in was[figures].items():
                assert figure == moved[figures][name], name
        assert was == moved


@settings(max_examples=50)
@given(archives(), st.sampled_from(PERIODS))
def test_a_period_is_what_the_whole_ledger_of_its_cut_off_measures(reports, key):
    period = Period.parse(key)
    whole = ledger(*reports, customers=CUSTOMERS, as_of=LAST)
    made = ClientPeriods(whole)
    for one in CUSTOMERS:
        period_told = made.of(one.slug, period)
        then = ledger_at(whole, one.slug, period_told.cut_off).everything
        assert period_told.figures == Measured.of(then).figures(period)
        if then.cases:
            due = planned_machines(planned_intervals(then), period)
            assert period_told.planned_machines == due


@settings(max_examples=50)
@given(archives(), st.sampled_from(PERIODS[:6]))
def test_without_later_facts_it_is_what_is_measured_now(reports, key):
    period = Period.parse(key)
    midnight = datetime(period.end.year, period.end.month, 1, tzinfo=ZONE)
    whole = ledger(*reports, customers=CUSTOMERS, as_of=LAST)
    for one in CUSTOMERS:
        then = ledger_at(whole, one.slug, midnight)
        # As of today, of an archive in which nothing has been entered since.
        now = ledger(*then.reports, customers=CUSTOMERS, as_of=LAST)
        figures = Measured.of(now.slice_of_customer(one.slug)).figures(period)
        told_figures = ClientPeriods(now).of(one.slug, period).figures
        for name, figure in figures.items():
            then_ = told_figures[name]
            assert (figure.value, figure.part) == (then_.value, then_.part), name
            assert figure.counted == then_.counted, name
            # Work that was under way at the cut-off is done by now.
            assert figure.excluded == then_.excluded or name == "planned_done", name


@settings(max_examples=60)
@given(archives(), st.dates(date(2026, 6, 20), date(2026, 12, 20)), st.integers(0, 23))
def test_the_past_is_the_ledger_of_then(reports, day, hour):
    moment = datetime(day.year, day.month, day.day, hour, tzinfo=ZONE)
    whole = ledger(*reports, customers=CUSTOMERS, as_of=LAST)
    for one in CUSTOMERS:
        then = Past(whole, one.slug).at(moment)
        wanted = ledger_at(whole, one.slug, moment).slice_of_customer(one.slug)
        assert then.reports == wanted.reports
        assert {case.key: case for case in then.cases} == {c.key: c for c in wanted.cases}
        assert then.made_on == wanted.made_on
