"""How soon cases are solved, by the clock of their contract."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from svcsite.measures.resolution import resolution
from svcsite.record.parsing import parse_moment
from tests.ledgers import facts
from tests.measures.contracts import contract, customer, everything, figure, hours, told

FRIDAY, MONDAY = "2026-10-02", "2026-10-05"


def solved(opened: str, resolved: str, id_: str = "2026-10-02-x", **more):
    return facts(id_, opened=opened, resolved=resolved, **more)


def time_to_solve(*args, of=None, **more) -> float | None:
    return hours(figure("resolution_median", everything(solved(*args, **more), of=of)))


def test_nights_and_the_weekend_do_not_count():
    assert time_to_solve(f"{FRIDAY} 16:00", f"{MONDAY} 10:00") == 4


def test_without_a_contract_the_wall_clock_counts():
    assert time_to_solve(f"{FRIDAY} 16:00", f"{MONDAY} 10:00", of=customer()) == 66


def test_a_holiday_of_the_contracts_state_does_not_count():
    # 2026-10-12 is Nossa Senhora Aparecida, a Monday.
    times = ("2026-10-09 16:00", "2026-10-13 10:00")
    assert time_to_solve(*times) == 14
    assert time_to_solve(*times, of=customer(contract(holidays="BR-PR"))) == 4


def test_a_pause_stops_the_clock_only_for_a_reason_of_the_contract():
    access = [(f"{FRIDAY} 10:00", f"{FRIDAY} 11:30", "no access")]
    part = [(f"{FRIDAY} 10:00", f"{FRIDAY} 11:30", "waiting part")]
    times = (f"{FRIDAY} 09:00", f"{FRIDAY} 15:00")
    assert time_to_solve(*times, pauses=access) == 4.5
    assert time_to_solve(*times, pauses=part) == 6
    assert (
        time_to_solve(*times, pauses=part, of=customer(contract(pausing=["Waiting part"]))) == 4.5
    )
    assert time_to_solve(*times, pauses=access, of=customer()) == 6


@pytest.mark.parametrize("typed", ["sem acesso", "Acesso negado", "NO ACCESS", "no-access"])
def test_a_reason_is_the_same_in_every_language_and_spelling(typed):
    pauses = [(f"{FRIDAY} 10:00", f"{FRIDAY} 11:00", typed)]
    assert time_to_solve(f"{FRIDAY} 09:00", f"{FRIDAY} 15:00", pauses=pauses) == 5


def test_pauses_at_one_time_are_taken_off_once_and_those_at_night_not_at_all():
    pauses = [
        (f"{FRIDAY} 10:00", f"{FRIDAY} 12:00", "no access"),
        (f"{FRIDAY} 11:00", f"{FRIDAY} 13:00", "no access"),
        (f"{FRIDAY} 18:00", f"{MONDAY} 08:00", "no access"),
    ]
    report = solved(f"{FRIDAY} 09:00", f"{MONDAY} 09:00", pauses=pauses)
    (observed,) = resolution(everything(report))
    assert observed.value == 7 * 3600
    assert observed.paused == 3 * 3600
    assert observed.limit == 8 * 3600


def test_the_pauses_of_all_visits_of_a_case_count():
    first = facts(
        "2026-10-02-a",
        ticket="OS-1",
        opened=f"{FRIDAY} 09:00",
        outcome="waiting customer",
        pauses=[(f"{FRIDAY} 10:00", f"{FRIDAY} 12:00", "no access")],
    )
    last = facts(
        "2026-10-02-b",
        ticket="OS-1",
        opened=f"{FRIDAY} 09:00",
        resolved=f"{FRIDAY} 17:00",
        pauses=[(f"{FRIDAY} 11:00", f"{FRIDAY} 13:00", "no access")],
    )
    found = figure("resolution_median", everything(first, last))
    assert hours(found) == 5
    assert [key.id for key in found.counted] == ["2026-10-02-b"]


def test_a_pause_without_an_end_goes_on_until_the_solution():
    pauses = [(f"{FRIDAY} 10:00", None, "no access")]
    assert time_to_solve(f"{FRIDAY} 09:00", f"{FRIDAY} 15:00", pauses=pauses) == 1


def test_the_calendar_is_that_of_the_contract_valid_on_the_day_of_the_call():
    # From 1 November on, the customer is served around the clock; the call came the day before.
    office = contract(to="2026-10-31")
    always = contract(**{"from": "2026-11-01"}, calendar="24x7")
    of = customer(office, always)
    assert time_to_solve("2026-10-30 17:00", "2026-11-02 09:00", of=of) == 2
    assert time_to_solve("2026-11-01 17:00", "2026-11-02 09:00", of=of) == 16


def test_a_second_call_under_the_new_contract_leaves_the_case_with_the_old_one():
    of = customer(contract(to="2026-10-31"), contract(**{"from": "2026-11-01"}, calendar="24x7"))
    first = facts("2026-10-30-a", ticket="OS-1", opened="2026-10-30 17:00", outcome="open")
    again = facts(
        "2026-11-01-b", ticket="OS-1", opened="2026-11-01 09:00", resolved="2026-11-02 09:00"
    )
    assert hours(figure("resolution_median", everything(first, again, of=of))) == 2


SHIFTS = {
    # In New York the clocks were put back on 2026-11-01 at 2:00 and forward on 2026-03-08 at 2:00.
    "an hour twice": ("America/New_York", "2026-10-31 22:00", "2026-11-01 06:00", 9),
    "an hour skipped": ("America/New_York", "2026-03-07 22:00", "2026-03-08 06:00", 7),
    # In São Paulo midnight was skipped on 2018-11-04, and came twice on 2018-02-18.
    "midnight skipped": ("America/Sao_Paulo", "2018-11-03 22:00", "2018-11-04 06:00", 7),
    "midnight twice": ("America/Sao_Paulo", "2018-02-17 22:00", "2018-02-18 06:00", 9),
    "a leap day": ("America/Sao_Paulo", "2024-02-28 22:00", "2024-03-01 06:00", 32),
    "no leap day": ("America/Sao_Paulo", "2026-02-28 22:00", "2026-03-01 06:00", 8),
}


@pytest.mark.parametrize("shift", SHIFTS.values(), ids=SHIFTS)
def test_time_that_passed_is_counted_and_not_what_clocks_show(shift):
    zone, opened, resolved, expected = shift
    place = ZoneInfo(zone)
    report = facts(opened=parse_moment(opened, place), resolved=parse_moment(resolved, place))
    slice_ = everything(report, of=customer(zone=place))
    assert hours(figure("resolution_median", slice_)) == expected


def test_it_counts_on_the_customers_own_day():
    report = solved("2026-10-31 20:00", "2026-10-31 23:30")
    slice_ = everything(report, of=customer())
    assert figure("resolution_median", slice_, "2026-10").n == 1
    # In UTC it was November already.
    assert figure("resolution_median", slice_, "2026-11").n == 0


def test_a_case_solved_on_the_third_belongs_to_that_month():
    slice_ = everything(solved("2026-10-30 09:00", "2026-11-03 09:00"))
    assert figure("resolution_median", slice_, "2026-10").n == 0
    assert figure("resolution_median", slice_, "2026-11").n == 1


def test_who_is_left_out_and_why():
    slice_ = everything(
        solved("2026-10-02", "2026-10-02 15:00", "2026-10-02-day-alone"),
        solved("2026-10-02 16:00", "2026-10-02 15:00", "2026-10-02-backwards"),
        solved(
            "2026-10-02 09:00",
            "2026-10-06 15:00",
            "2026-10-02-vague-pause",
            pauses=[("2026-10-03", "2026-10-05", "no access")],
        ),
        solved(
            "2026-10-02 09:00",
            "2026-10-06 15:00",
            "2026-10-02-vague-pause-that-stops-nothing",
            pauses=[("2026-10-03", "2026-10-05", "waiting part")],
        ),
        facts("2026-10-02-given-up", opened="2026-10-02 09:00", outcome="cancelled", signed="2026-10-04"),
        facts("2026-10-02-open", opened="2026-10-02 09:00", outcome="open"),
        solved("2026-10-02 09:00", "2026-10-02 10:00", "2026-10-02-planned", kind="preventive"),
    )  # fmt: skip
    assert told("resolution_median", slice_, "2026-10") == {
        "2026-10-02-day-alone": "no time",
        "2026-10-02-backwards": "no time",
        "2026-10-02-vague-pause": "no time",
        "2026-10-02-vague-pause-that-stops-nothing": "counted",
        "2026-10-02-given-up": "not resolved",
    }


def test_what_was_given_up_counts_on_the_day_it_ended():
    report = facts(opened="2026-10-30 09:00", outcome="cancelled", signed="2026-11-04")
    assert told("resolution_median", everything(report), "2026-10") == {}
    assert told("resolution_median", everything(report), "2026-11") == {report.id: "not resolved"}


def test_the_three_figures_are_made_of_the_same_cases():
    ends = ("09:30", "10:00", "11:00", "14:00", "17:00")
    reports = [
        solved(f"{FRIDAY} 09:00", f"{FRIDAY} {end}", f"{FRIDAY}-{n}") for n, end in enumerate(ends)
    ]
    slice_ = everything(*reports)
    names = ("resolution_median", "resolution_mean", "resolution_p90")
    # 0.5, 1, 2, 5, 8 hours: a spreadsheet's PERCENTILE.INC gives 5 + 0.6 * 3 for 90 %.
    assert [hours(figure(name, slice_)) for name in names] == [2, 3.3, 6.8]
    assert len({figure(name, slice_).counted for name in names}) == 1


def test_the_day_is_the_solutions():
    (observed,) = resolution(everything(solved("2026-10-30 09:00", "2026-11-03 09:00")))
    assert observed.day == date(2026, 11, 3)
