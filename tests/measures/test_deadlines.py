"""Deadlines: decided once, on the day they are met or pass."""

from datetime import date, timedelta

import pytest

from svcsite.measures.clock import clock_of
from svcsite.measures.resolution import resolution_deadline
from svcsite.measures.response import response_deadline, response_of
from tests.ledgers import ZONE, facts
from tests.measures.contracts import contract, customer, everything, figure, told

OPENED = "2026-10-30 09:00"
"""A Friday; eight hours of office time later it is 17:00 of that day."""


def solved(resolved: str, id_: str = "2026-10-30-x", **more):
    return facts(id_, **{"opened": OPENED, "resolved": resolved, **more})


def waiting(id_: str = "2026-10-30-x", **more):
    return facts(id_, **{"opened": OPENED, "outcome": "open", **more})


WORKED = {
    # A ticket system's specification of its due dates, www.freelancer.com/projects/php/sla-ticket-est-16057804:
    # office hours Monday to Friday 9 to 18, eight hours to solve, opened on a Monday at 16:00.
    "eight hours from Monday 16:00": (
        ("mon-fri 09:00-18:00", 8, "2026-10-05 16:00", ()),
        "2026-10-06 15:00",
    ),
    # The same, pending from 17:00 on for two hours of office time.
    "two hours pending": (
        (
            *("mon-fri 09:00-18:00", 8, "2026-10-05 16:00"),
            [("2026-10-05 17:00", "2026-10-06 10:00", "no access")],
        ),
        "2026-10-06 17:00",
    ),
    # Eccentex, "Business Hours Setup", docs.eccentex.com/doc1/business-hours-setup: Monday to Friday 9 to 17, eight
    # working hours from Tuesday 11:00 end on Wednesday 11:00.
    "eight hours from Tuesday 11:00": (
        ("mon-fri 09:00-17:00", 8, "2026-10-06 11:00", ()),
        "2026-10-07 11:00",
    ),
}


@pytest.mark.parametrize(("given", "due"), WORKED.values(), ids=WORKED)
def test_worked_examples_of_others(given, due):
    calendar, limit, opened, pauses = given
    of = customer(contract(calendar=calendar))
    (case,) = everything(waiting(opened=opened, pauses=pauses), of=of).cases
    clock = clock_of(case, everything(of=of).settings)
    assert clock is not None
    deadline = clock.deadline(timedelta(hours=limit))
    assert deadline is not None
    assert f"{deadline.astimezone(ZONE):%Y-%m-%d %H:%M}" == due


@pytest.mark.parametrize(
    ("resolved", "expected"),
    [
        ("2026-10-30 16:59", "part"),
        ("2026-10-30 17:00", "part"),
        ("2026-10-30 17:01", "counted"),
        ("2026-11-03 09:00", "counted"),
    ],
)
def test_a_solution_at_the_deadline_meets_it(resolved, expected):
    assert told("sla_resolution", everything(solved(resolved))) == {"2026-10-30-x": expected}


def test_a_case_breached_in_october_and_solved_in_november_is_a_breach_of_october_only():
    slice_ = everything(solved("2026-11-03 09:00"))
    assert told("sla_resolution", slice_, "2026-10") == {"2026-10-30-x": "counted"}
    assert told("sla_resolution", slice_, "2026-11") == {}


def test_what_is_open_is_breached_the_moment_its_deadline_passes():
    # 17:00 in São Paulo is 20:00 in UTC.
    on_time = everything(waiting(), as_of="2026-10-30 20:00")
    late = everything(waiting(), as_of="2026-10-30 20:01")
    assert told("sla_resolution", on_time, "2026-10") == {"2026-10-30-x": "not due"}
    assert told("sla_resolution", late, "2026-10") == {"2026-10-30-x": "counted"}


def test_how_late_is_business_time_so_far():
    (late,) = resolution_deadline(everything(waiting(), as_of="2026-11-03 13:00"))
    # From 17:00 to 18:00 on Friday, all Monday, from 8:00 to 10:00 on Tuesday.
    assert late.late == 13 * 3600
    assert late.day == date(2026, 10, 30)
    (solved_late,) = resolution_deadline(everything(solved("2026-10-30 17:40")))
    assert solved_late.late == 40 * 60
    assert (solved_late.value, solved_late.limit) == (8 * 3600 + 40 * 60, 8 * 3600)
    (met,) = resolution_deadline(everything(solved("2026-10-30 10:00")))
    assert met.late is None


def test_the_deadline_passes_on_the_customers_own_day():
    # 23:30 in São Paulo is the next day in UTC.
    of = customer(contract(calendar="24x7", targets=[{"resolution": "14h30"}]))
    slice_ = everything(waiting(), of=of)
    assert told("sla_resolution", slice_, "2026-10") == {"2026-10-30-x": "counted"}
    (observed,) = resolution_deadline(slice_)
    assert observed.day == date(2026, 10, 30)


def test_not_due_counts_on_the_day_that_is_asked():
    slice_ = everything(waiting(pauses=[("2026-10-30 10:00", None, "no access")]))
    assert told("sla_resolution", slice_, "2026-10") == {}
    # As of 2026-12-01 0:00 in UTC it is still November in São Paulo.
    assert told("sla_resolution", slice_, "2026-11") == {"2026-10-30-x": "not due"}


def test_a_pause_moves_the_deadline_and_ends_with_it():
    pauses = [("2026-10-30 10:00", "2026-10-30 12:00", "no access")]
    # Two hours later: an hour on Friday, and one on Monday.
    slice_ = everything(solved("2026-11-02 08:59", pauses=pauses))
    assert told("sla_resolution", slice_, "2026-11") == {"2026-10-30-x": "part"}
    late = everything(solved("2026-11-02 09:01", pauses=pauses))
    assert told("sla_resolution", late, "2026-11") == {"2026-10-30-x": "counted"}


def test_no_pause_moves_the_deadline_of_the_first_answer():
    pauses = [("2026-10-30 09:10", "2026-10-30 12:00", "no access")]
    slice_ = everything(solved("2026-10-30 13:00", responded="2026-10-30 12:30", pauses=pauses))
    assert told("sla_response", slice_) == {"2026-10-30-x": "counted"}


def test_the_target_is_that_of_the_priority_in_the_contract_of_the_day_of_the_call():
    strict = contract(
        to="2026-10-30", targets=[{"priority": "high", "resolution": "2h"}, {"resolution": "4h"}]
    )
    mild = contract(**{"from": "2026-10-31"}, targets=[{"resolution": "40h"}])  # fmt: skip
    reports = [
        solved("2026-10-30 12:00", "2026-10-30-high", priority="high"),
        solved("2026-10-30 12:00", "2026-10-30-low", priority="low"),
        solved("2026-11-03 12:00", "2026-10-30-slow", priority="low"),
    ]
    assert told("sla_resolution", everything(*reports, of=customer(strict, mild))) == {
        "2026-10-30-high": "counted",
        "2026-10-30-low": "part",
        "2026-10-30-slow": "counted",
    }


def test_who_is_left_out_and_why():
    slice_ = everything(
        solved("2026-10-30", "2026-10-30-day-alone"),
        solved("2026-10-30 15:00", "2026-10-30-called-on-some-day", opened="2026-10-30"),
        solved("2026-10-31 15:00", "2026-10-30-vague", pauses=[("2026-10-30", None, "no access")]),
        waiting("2026-10-30-given-up", outcome="cancelled", signed="2026-10-30"),
        waiting("2026-10-30-in-vain", outcome="unproductive", left="2026-10-30 11:00"),
        solved("2026-10-30 15:00", "2026-10-30-planned", kind="preventive"),
        as_of="2026-10-31 12:00",
    )
    assert told("sla_resolution", slice_, "2026-10") == {
        "2026-10-30-day-alone": "no time",
        "2026-10-30-called-on-some-day": "no time",
        "2026-10-30-vague": "no time",
        "2026-10-30-given-up": "no time",
        "2026-10-30-in-vain": "not resolved",
    }


def test_without_a_target_there_is_no_deadline():
    nothing_promised = customer(contract(targets=[]))
    for of in (customer(), nothing_promised):
        slice_ = everything(solved("2026-11-03 09:00"), waiting("2026-10-30-y"), of=of)
        assert told("sla_resolution", slice_, "2026-11") == {
            "2026-10-30-x": "no target",
            "2026-10-30-y": "no target",
        }


def test_days_alone_decide_where_they_leave_no_doubt():
    slice_ = everything(solved("2026-11-03", "2026-10-30-a"), solved("2026-10-31", "2026-10-30-b"))
    (late, also_late) = resolution_deadline(slice_)
    assert (late.part, late.reason, late.day) == (False, None, date(2026, 10, 30))
    assert also_late.late is None


def test_giving_up_after_the_deadline_does_not_undo_the_breach():
    slice_ = everything(waiting(outcome="cancelled", signed="2026-11-04"))
    assert told("sla_resolution", slice_, "2026-10") == {"2026-10-30-x": "counted"}
    assert told("sla_resolution", slice_, "2026-11") == {}


def test_a_breach_is_told_of_the_report_that_began_the_case():
    first = waiting("2026-10-30-a", ticket="OS-1", arrived="2026-10-30 10:00")
    last = solved("2026-11-03 09:00", "2026-11-03-b", ticket="OS-1")
    before = everything(first, as_of="2026-11-01 00:00")
    after = everything(first, last, as_of="2026-11-04 00:00")
    assert told("sla_resolution", before, "2026-10") == {"2026-10-30-a": "counted"}
    assert told("sla_resolution", after, "2026-10") == {"2026-10-30-a": "counted"}


def test_the_first_answer_is_due_until_somebody_answers_comes_or_solves():
    reports = [
        waiting("2026-10-30-answered", responded="2026-10-30 09:40"),
        waiting("2026-10-30-late", responded="2026-10-30 10:20"),
        waiting("2026-10-30-came", arrived="2026-10-30 09:50"),
        solved("2026-10-30 09:55", "2026-10-30-solved"),
        waiting("2026-10-30-nobody"),
    ]
    assert told("sla_response", everything(*reports)) == {
        "2026-10-30-answered": "part",
        "2026-10-30-late": "counted",
        "2026-10-30-came": "part",
        "2026-10-30-solved": "part",
        "2026-10-30-nobody": "counted",
    }


def test_where_the_arrival_counts_an_answer_on_the_phone_is_none():
    of = customer(contract(response_counts="arrival"))
    report = waiting(responded="2026-10-30 09:10", arrived="2026-10-30 10:30")
    (late,) = response_deadline(everything(report, of=of))
    assert (late.part, late.late) == (False, 30 * 60)


def test_who_orders_toner_was_promised_no_answer():
    slice_ = everything(waiting(kind="supply"))
    (case,) = slice_.cases
    assert list(response_deadline(slice_)) == []
    assert response_of(case, slice_.settings, slice_.as_of).limit is None


def test_thirteen_decided_of_which_twelve_were_met():
    reports = [solved("2026-10-30 12:00", f"2026-10-30-{n:02}") for n in range(12)]
    found = figure("sla_resolution", everything(*reports, waiting("2026-10-30-late")), "2026-10")
    assert (len(found.part), found.n) == (12, 13)
    assert found.told_share is not None
    assert f"{found.told_share:.1%}" == "92.3%"
