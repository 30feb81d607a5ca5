"""A customer's period as its client report tells it."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from svcsite.measures.client.agreed import coded
from svcsite.measures.client.client_period import ClientPeriods
from svcsite.measures.intervals import Trend
from svcsite.record.facets import RatingFacets
from svcsite.record.period import Period
from tests.ledgers import AS_OF, ZONE, at, facts, ledger
from tests.measures.contracts import contract, customer

ACME = customer(contract())
KEPT = [{"response": "1h", "resolution": "8h", "compliance": "95%"}]
OCTOBER = Period.parse("2026-10")


def periods(*reports, of=ACME, as_of=AS_OF):
    return ClientPeriods(ledger(*reports, customers=[of], as_of=as_of))


def october(*reports, of=ACME, as_of=AS_OF):
    return periods(*reports, of=of, as_of=as_of).of("acme", OCTOBER)


def solved(day: str, number: int = 1, until: str = "11:00", **given):
    """A call of 9 in the morning, answered at once and solved on the same day."""
    times = {
        "opened": f"{day} 09:00",
        "responded": f"{day} 09:10",
        "resolved": f"{day} {until}",
        "signed": day,
    }
    about = {"serial": f"M{number}", "cause": "component", "ticket": f"OS-{number}"}
    return facts(f"{day}-{number}", **{**about, **times, **given})


def test_it_is_as_of_the_first_moment_after_the_period_by_the_customers_clocks():
    told = october(solved("2026-10-05"))
    assert told.cut_off == datetime(2026, 11, 1, tzinfo=ZONE)
    assert told.cut_off.astimezone(UTC) == datetime(2026, 11, 1, 3, tzinfo=UTC)
    assert (told.is_over, told.first_day, told.last_day) == (
        True,
        date(2026, 10, 1),
        date(2026, 10, 31),
    )


def test_a_period_that_is_not_over_is_as_of_now():
    told = october(solved("2026-10-05"), as_of=datetime(2026, 10, 20, 12, tzinfo=UTC))
    assert told.cut_off == datetime(2026, 10, 20, 9, tzinfo=ZONE)
    assert (told.is_over, told.trends) == (False, {})


def test_counts_compare_only_where_this_period_is_over_and_the_one_before_was_a_whole_one():
    here = solved("2026-10-05", 2)
    since_august, since_september = solved("2026-08-31"), solved("2026-09-29")
    going_on = datetime(2026, 10, 20, 12, tzinfo=UTC)
    assert october(since_august, here).is_comparable
    assert not october(since_september, here).is_comparable
    assert not october(here).is_comparable
    assert not october(since_august, here, as_of=going_on).is_comparable


def test_each_promise_has_a_code_of_its_own():
    first = contract(targets=[*KEPT, {"priority": "high", "response": "30min"}], to="2026-10-10")
    second = contract(targets=KEPT, **{"from": "2026-10-11"})
    told = october(solved("2026-10-05"), of=customer(second, first))
    assert list(coded(told.agreed)) == [
        "sla_response.general",
        "sla_resolution.general",
        "sla_response.high",
        "sla_response.general.2",
        "sla_resolution.general.2",
    ]
    assert tuple(coded(told.agreed).values()) == told.agreed


def test_the_days_under_contract_and_its_contracts():
    ends = contract(to="2026-10-10")
    begins = contract(**{"from": "2026-10-15"})
    told = october(of=customer(begins, ends))
    assert told.contracts == (ends, begins)
    assert october(of=customer(ends)).last_day == date(2026, 10, 10)
    assert october(of=customer()).contracts == ()


def test_a_late_solution_and_a_late_rating_are_not_of_a_period_that_was_over():
    late = solved("2026-10-30", resolved="2026-11-03 10:00", signed="2026-11-03", score="3")
    told = october(late)
    assert told.figures["resolution_median"].n == 0
    assert told.figures["rating_mean"].n == 0
    (open_,) = told.open
    assert open_.age == timedelta(days=1, hours=15)
    assert told.slice.cases[0].is_open


def test_each_promise_of_the_contract_has_its_verdict():
    """12 of 13 deadlines kept are 92,3 %, less than the 95 % agreed; both answers within the hour are all."""
    of = customer(contract(targets=[*KEPT, {"priority": "high", "response": "30min"}]))
    reports = [solved(f"2026-10-{n:02}", n) for n in (1, 2, 5, 6, 7, 8, 9, 13, 14, 15, 16, 19)]
    late = solved("2026-10-20", 20, resolved="2026-10-21 10:00")
    response, resolution, high = october(*reports, late, of=of).agreed
    assert (response.measure, response.figure.n, response.verdict) == ("response", 13, "met")
    assert (resolution.measure, resolution.verdict) == ("resolution", "missed")
    assert (len(resolution.figure.part), resolution.figure.n) == (12, 13)
    assert round(resolution.figure.told_share, 3) == Decimal("0.923")
    assert (high.target.priority, high.limit, high.verdict) == (
        "high",
        timedelta(minutes=30),
        "none decided",
    )


def test_a_promise_without_a_share_is_neither_met_nor_missed():
    verdicts = {one.verdict for one in october(solved("2026-10-05")).agreed}
    assert verdicts == {"no compliance agreed"}


def test_a_promise_is_compared_with_the_same_of_the_period_before_though_another_contract_made_it():
    of = customer(contract(to="2026-09-30", targets=KEPT), contract(**{"from": "2026-10-01"}))
    _, resolution = october(solved("2026-10-05", 1), solved("2026-09-08", 2), of=of).agreed
    assert resolution.before.n == 1
    assert october(solved("2026-10-05", 1)).agreed[0].before is None


def test_a_deadline_of_a_contract_that_is_over_is_told_where_it_is_decided():
    of = customer(contract(to="2026-09-30", targets=KEPT))
    opened, responded = "2026-09-30 16:00", "2026-09-30 16:10"
    late = solved("2026-09-30", opened=opened, responded=responded, resolved="2026-10-01 09:00")
    told = october(late, of=of)
    assert told.contracts == ()
    (response, resolution) = told.agreed
    assert (response.verdict, resolution.verdict) == ("none decided", "met")


def test_a_missed_deadline_tells_by_how_much_and_what_held_it_up():
    """Eight hours from 9 are over at 17 o'clock; two hours without access stop the clock, one for our part does not."""
    held = solved(
        "2026-10-05",
        resolved="2026-10-06 11:10",
        pauses=[
            ("2026-10-05 10:00", "2026-10-05 12:00", "no access"),
            ("2026-10-05 13:00", "2026-10-05 14:00", "part from our stock"),
        ],
    )
    (breach,) = october(held).breaches
    assert (breach.case.key.id, breach.measure) == ("2026-10-05-1", "resolution")
    assert breach.observation.day == date(2026, 10, 6)
    assert breach.observation.late == 2 * 3600 + 10 * 60
    assert [(one.span, one.stops) for one in breach.held] == [
        (timedelta(hours=2), True),
        (timedelta(hours=1), False),
    ]


def test_no_pause_excuses_a_late_answer_nor_one_that_came_after_it():
    late = solved(
        "2026-10-05",
        responded="2026-10-05 10:30",
        pauses=[
            ("2026-10-05 09:10", "2026-10-05 09:40", "no access"),
            ("2026-10-05 10:40", "2026-10-05 10:50", "no access"),
        ],
    )
    (breach,) = october(late).breaches
    assert breach.measure == "response"
    assert [(one.span, one.stops) for one in breach.held] == [(timedelta(minutes=30), False)]


def test_what_is_late_and_open_at_the_cut_off_is_late_so_far():
    (breach,) = october(
        solved("2026-10-29", resolved="2026-11-10 09:00", signed="2026-11-10")
    ).breaches
    assert breach.observation.is_open
    # From 17 o'clock on the 29th one hour, and ten on the 30th; the 31st is a Saturday.
    assert breach.observation.late == 11 * 3600


PLAN = {"service": "PMOC", "every": "month", "machines": "2"}


def preventive(day: str, *serials: str):
    from svcsite.record.facets import MachineFacets  # noqa: PLC0415

    return facts(
        f"{day}-pm",
        kind="preventive",
        scheduled=day,
        resolved=f"{day} 10:00",
        machines=tuple(MachineFacets(serial=serial) for serial in serials),
    )


def test_planned_work_that_nobody_did_is_told_though_there_is_no_report_at_all():
    told = october(of=customer(contract(planned=[PLAN])))
    (interval,) = told.planned
    assert (interval.planned, interval.done, told.planned_machines) == (2, 0, 2)
    assert told.figures["planned_done"].n == 0


def test_planned_work_done_after_the_cut_off_is_not_done():
    of = customer(contract(planned=[PLAN]))
    told = october(preventive("2026-10-08", "A"), preventive("2026-11-02", "B"), of=of)
    assert [interval.done for interval in told.planned] == [1]
    assert told.figures["planned_done"].value == 1


def test_the_next_planned_work_is_in_the_interval_that_runs_unless_it_is_done():
    quarterly = contract(**{"from": "2026-02-15"}, planned=[{**PLAN, "every": "quarter"}])
    of = customer(quarterly)
    (due,) = october(of=of).next_planned
    assert (due.plan.service, due.start, due.last_day) == (
        "PMOC",
        date(2026, 8, 15),
        date(2026, 11, 14),
    )
    (after,) = october(preventive("2026-09-01", "A", "B"), of=of).next_planned
    assert (after.start, after.last_day) == (date(2026, 11, 15), date(2027, 2, 14))


def test_work_that_the_end_of_the_contract_cuts_short_is_not_planned():
    assert october(of=customer(contract(to="2026-11-15", planned=[PLAN]))).next_planned == ()


def test_the_period_before_is_as_of_its_own_cut_off():
    late = solved("2026-09-30", resolved="2026-10-02 10:00", signed="2026-10-02")
    told = october(late, solved("2026-10-05", 2))
    assert told.before["open_cases"].value == 1
    assert told.before["resolution_median"].n == 0
    assert told.figures["resolution_median"].n == 2


def test_who_was_not_there_yet_has_no_period_before():
    told = october(solved("2026-10-05"))
    assert (told.before, told.trends) == ({}, {})


def test_a_trend_is_told_only_against_a_whole_period():
    few = [solved(f"2026-09-{n:02}", n) for n in range(1, 4)]
    many = [solved(f"2026-10-{n:02}", 10 + n) for n in range(1, 29)]
    assert "reports" not in october(*few, *many).trends
    assert october(solved("2026-08-20", 99), *few, *many).trends["reports"] is Trend.UP


def test_reports_are_those_counted_the_oldest_first():
    told = october(solved("2026-10-05", 2), solved("2026-10-02", 1), solved("2026-09-30", 3))
    assert [report.id for report in told.reports] == ["2026-10-02-1", "2026-10-05-2"]
    assert told.figures["reports"].n == 2
    # All that was known of the customer is there to look into.
    assert len(told.slice.reports) == 3


def test_a_later_visit_that_repeats_the_call_counts_when_it_was_made():
    first = solved("2026-09-30", outcome="waiting part", resolved=None, signed=None)
    second = solved("2026-09-30", resolved="2026-10-02 10:00", arrived="2026-10-02 09:00")
    second = facts("2026-10-02-b", **_given(second))
    made = periods(first, second)
    assert [r.id for r in made.of("acme", Period.parse("2026-09")).reports] == ["2026-09-30-1"]
    assert [r.id for r in made.of("acme", OCTOBER).reports] == ["2026-10-02-b"]


def _given(report):
    names = ("ticket", "opened", "responded", "arrived", "resolved", "signed", "machines", "cause")
    return {name: getattr(report, name) for name in names}


def test_what_came_back_in_the_period_and_what_was_rated():
    first = solved("2026-09-20", ticket="OS-1")
    again = solved("2026-10-05", ticket="OS-2", score="6")
    told = october(first, again)
    (back,) = told.returns
    assert (back.case.key.id, back.earlier.key.id) == ("2026-10-05-1", "2026-09-20-1")
    assert [score.value for score in told.rated] == [6]
    assert told.ratings.mean.value == 6
    assert told.causes.ranked[0].n == 1
    # That the first visit of September had not fixed it is decided in October.
    fixed = told.figures["first_time_fix"]
    assert ([key.id for key in fixed.counted], fixed.part) == (["2026-09-20-1"], ())


def test_a_rating_given_late_is_of_the_period_in_which_it_was_given():
    given = RatingFacets(score=Decimal(4), asked=True, on=at("2026-11-03"))
    rated = periods(solved("2026-10-05", rating=given))
    assert rated.of("acme", OCTOBER).rated == ()
    assert [s.value for s in rated.of("acme", Period.parse("2026-11")).rated] == [4]


def test_an_empty_month_has_figures_of_nothing():
    told = october()
    assert told.figures["reports"].value == 0
    assert (told.reports, told.open, told.breaches, told.rated) == ((), (), (), ())
    assert told.ratings.mean.value is None


def test_what_was_asked_for_once_is_the_same():
    made = periods(solved("2026-10-05"))
    assert made.of("acme", OCTOBER) is made.of("acme", OCTOBER)
