"""What was known of a customer at an earlier moment."""

from datetime import datetime
from decimal import Decimal

from svcsite.ledger.cut_off import known_at, ledger_at
from svcsite.ledger.key import ReportKey
from svcsite.ledger.past import Past
from svcsite.record.facets import RatingFacets
from tests.ledgers import ZONE, at, facts, ledger

NOVEMBER = datetime(2026, 11, 1, tzinfo=ZONE)
JAM = facts(
    "2026-10-30-jam",
    opened="2026-10-30 09:00",
    responded="2026-10-30 09:10",
    arrived="2026-10-31 22:00",
    resolved="2026-11-01 00:30",
    signed="2026-11-01",
    cause="component",
    defective_parts=("fuser",),
    fitted=("fuser",),
    score="9",
    pauses=[("2026-10-30 10:00", "2026-10-31 21:00", "no access"), ("2026-10-31 23:00", None, "x")],
)


def known(report, moment=NOVEMBER):
    return known_at(report, moment, ZONE)


def test_what_was_solved_later_was_open_and_nobody_knew_why():
    told = known(JAM)
    assert told.outcome == "open"
    assert (told.responded, told.arrived) == (JAM.responded, JAM.arrived)
    assert (told.resolved, told.signed, told.cause) == (None, None, None)
    assert (told.defective_parts, told.fitted) == ((), ())
    assert told.rating == RatingFacets()
    assert told.pauses == JAM.pauses


def test_a_pause_that_ended_later_still_went_on_and_one_that_began_later_is_not_known():
    told = known(JAM, datetime(2026, 10, 31, 12, tzinfo=ZONE))
    (pause,) = told.pauses
    assert (pause.start, pause.end) == (at("2026-10-30 10:00"), None)
    assert told.arrived is None


def test_a_report_nothing_of_which_is_later_is_itself():
    assert known(JAM, datetime(2026, 11, 2, tzinfo=ZONE)) is JAM


def test_a_report_that_had_not_begun_is_not_known():
    assert known(JAM, datetime(2026, 10, 30, 9, tzinfo=ZONE)) is None
    assert known(facts("2026-11-01-x")) is None
    assert known(facts("2026-10-20-x", opened=None, scheduled="2026-11-05")) is None


def test_what_happens_at_midnight_belongs_to_the_day_that_begins():
    midnight = facts(opened="2026-10-31 10:00", resolved="2026-11-01 00:00")
    assert known(midnight).resolved is None
    assert known(facts(opened="2026-10-31 10:00", resolved="2026-10-31 23:59")).resolved


def test_a_day_without_a_time_had_come_on_that_day():
    by_day = facts(opened="2026-10-31", resolved="2026-11-02")
    assert known(by_day, datetime(2026, 11, 2, tzinfo=ZONE)).resolved is None
    assert known(by_day, datetime(2026, 11, 2, 8, tzinfo=ZONE)).resolved == at("2026-11-02")


def test_a_rating_of_a_later_day_is_not_known_though_its_visit_is():
    rated = facts(opened="2026-10-30 09:00", resolved="2026-10-30 11:00", cause="component")
    score = RatingFacets(score=Decimal(3), asked=True, on=at("2026-11-04"))
    told = known(facts(**{**_of(rated), "rating": score}))
    assert (told.outcome, told.cause, told.rating) == ("resolved", "component", RatingFacets())


def _of(report):
    names = ("opened", "resolved", "cause")
    return {name: getattr(report, name) for name in names}


REPEATED = {"ticket": "OS-1", "opened": "2026-10-30 09:00"}
FIRST = facts("2026-10-30-a", **REPEATED, outcome="waiting part", arrived="2026-10-30 11:00")
LATER = facts("2026-11-03-b", **REPEATED, arrived="2026-11-03 10:00", resolved="2026-11-03 11:00")


def test_a_later_visit_that_repeats_the_call_was_not_known_before_it_was_made():
    then = ledger_at(ledger(FIRST, LATER), "acme", NOVEMBER)
    assert then.reports == (FIRST,)
    assert then.case_of(FIRST).is_open


def test_a_ticket_that_was_taken_up_again_later_was_solved():
    solved = facts("2026-10-20-a", ticket="OS-1", opened="2026-10-20", resolved="2026-10-21")
    again = facts("2026-11-05-b", ticket="OS-1", opened="2026-11-05", outcome="open")
    assert ledger(solved, again).case_of(solved).is_open
    assert not ledger_at(ledger(solved, again), "acme", NOVEMBER).case_of(solved).is_open


def test_the_ledger_of_then_is_of_one_customer_alone():
    other = facts("2026-10-02-y", customer="beta", opened="2026-10-02")
    then = ledger_at(ledger(FIRST, other), "acme", NOVEMBER)
    assert [customer.slug for customer in then.customers] == ["acme"]
    assert then.as_of == NOVEMBER


def test_the_past_is_the_ledger_of_then_at_each_moment():
    whole = ledger(JAM, FIRST, LATER, facts("2026-11-07-z", opened="2026-11-07 08:00"))
    past = Past(whole, "acme")
    for day in range(1, 12):
        moment = datetime(2026, 11, day, tzinfo=ZONE)
        then, wanted = past.at(moment), ledger_at(whole, "acme", moment).slice_of_customer("acme")
        assert (then.reports, then.cases) == (wanted.reports, wanted.cases)
        assert then.made_on == wanted.made_on


def test_around_a_moment_is_what_was_open_or_told_of_anything_since_a_day():
    old = facts("2026-08-03-old", opened="2026-08-03 09:00", resolved="2026-08-03 10:00")
    still = facts("2026-08-04-still", opened="2026-08-04 09:00", outcome="open")
    planned = facts("2026-08-05-pm", kind="preventive", scheduled="2026-08-05")
    past = Past(ledger(old, still, planned, JAM), "acme")
    since = at("2026-10-01").day
    assert keys(past.around(NOVEMBER, since)) == ["2026-08-04-still", "2026-10-30-jam"]
    with_planned = past.around(NOVEMBER, since, at("2026-08-01").day)
    assert ReportKey("acme", "2026-08-05-pm") in {case.key for case in with_planned.cases}


def keys(slice_):
    return [case.key.id for case in slice_.cases]
