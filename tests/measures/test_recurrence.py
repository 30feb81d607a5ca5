"""Troubles that come back, and repairs that are right the first time."""

from datetime import timedelta
from decimal import Decimal

import pytest

from svcsite.measures.recurrence import returns
from svcsite.record.settings import Recurrence, Settings
from tests.ledgers import ZONE, facts, ledger
from tests.measures.contracts import everything, figure, told

LONG_AGO = "2026-12-01 00:00"


def case(id_: str, **given):
    """Return a report of a machine, opened and solved on the day that its id begins with."""
    day = id_[:10]
    about = {"opened": f"{day} 09:00", "resolved": f"{day} 11:00", "cause": "component"}
    if "service" not in given and "machines" not in given:
        about["serial"] = "VNB3K12345"
    return facts(id_, **{**about, **given})


FIRST = case("2026-09-14-first")


def test_the_same_machine_and_cause_within_the_window_came_back():
    slice_ = everything(FIRST, case("2026-10-02-again"))
    found = figure("recurrence", slice_, "2026-10")
    assert (found.value, found.n) == (1, 1)
    assert [key.id for key in found.part] == ["2026-10-02-again"]
    (back,) = returns(slice_)
    assert (back.case.key.id, back.earlier.key.id) == ("2026-10-02-again", "2026-09-14-first")


def test_whether_the_rep_ticked_it_does_not_matter():
    for ticked in (True, False, None):
        slice_ = everything(FIRST, case("2026-10-02-again", recurring=ticked))
        assert figure("recurrence", slice_).value == 1


COUNTED_ALONE = {
    "another machine": {"serial": "CNB9900112"},
    "another cause": {"cause": "power"},
    "one ticket": {"ticket": "OS-1"},
    "a planned return": {"follows": "2026-09-14-first"},
    "another customer": {"customer": "beta"},
}


@pytest.mark.parametrize("given", COUNTED_ALONE.values(), ids=COUNTED_ALONE)
def test_what_is_no_recurrence(given):
    reports = (case("2026-09-14-first", ticket="OS-1"), case("2026-10-02-x", **given))
    assert figure("recurrence", ledger(*reports).everything).value == 0


@pytest.mark.parametrize("kind", ["preventive", "installation", "supply"])
def test_what_nothing_was_wrong_before_is_left_aside(kind):
    slice_ = everything(FIRST, case("2026-10-02-x", kind=kind))
    assert told("recurrence", slice_, "2026-10") == {}
    assert list(returns(slice_)) == []


def test_the_same_service_with_the_same_cause_came_back():
    first = case("2026-09-14-first", service="Suporte remoto")
    slice_ = everything(first, case("2026-10-02-x", service="suporte  Remoto".replace("  ", " ")))
    assert figure("recurrence", slice_).value == 1


@pytest.mark.parametrize(
    "given",
    [
        {"cause": None},
        {"cause": "under analysis"},
        {"cause": "other"},
        {"serial": "N/A"},
        {"serial": "s/n"},
        {"machines": ()},
    ],
)
def test_of_what_nobody_knows_nobody_can_tell(given):
    slice_ = everything(case("2026-09-14-a", **given), case("2026-10-02-b", **given))
    assert told("recurrence", slice_, "2026-10") == {"2026-10-02-b": "no cause"}


@pytest.mark.parametrize("cause", ["supply", "not applicable"])
def test_a_supply_used_up_is_no_trouble_whatever_kind_of_work_it_was(cause):
    slice_ = everything(case("2026-09-14-a", cause=cause), case("2026-10-02-b", cause=cause))
    assert told("recurrence", slice_, "2026-10") == {}
    assert told("first_time_fix", slice_, "2026-10") == {}
    assert list(returns(slice_)) == []


def test_a_visit_in_vain_is_left_out_because_nothing_was_done():
    in_vain = case("2026-10-02-b", outcome="unproductive", resolved=None)
    assert told("recurrence", everything(FIRST, in_vain), "2026-10") == {in_vain.id: "not resolved"}


def test_the_window_runs_from_the_solution_and_includes_its_last_moment():
    settings = Settings(timezone=ZONE, recurrence=Recurrence(window=timedelta(days=10)))
    first = case("2026-09-01-first", resolved="2026-09-22 09:00")
    for day, expected in (("2026-10-02", 1), ("2026-10-03", 0)):
        slice_ = everything(first, case(f"{day}-x"), settings=settings)
        assert figure("recurrence", slice_).value == expected


def test_a_solution_that_came_later_moves_nothing():
    began = case("2026-08-20-first", resolved=None, outcome="waiting part")
    again = case("2026-09-28-again")
    before = everything(began, again)
    solved = case("2026-08-20-first", resolved="2026-10-20 09:00")
    for slice_ in (before, everything(solved, again)):
        assert figure("recurrence", slice_, "2026-09").value == 0


def test_a_return_of_a_return_names_the_last_one():
    reports = [case(f"2026-09-{day}-x") for day in (10, 14, 18)]
    named = [(b.case.key.id[8:10], b.earlier.key.id[8:10]) for b in returns(everything(*reports))]
    assert named == [("14", "10"), ("18", "14")]


def test_in_a_reps_slice_a_case_comes_back_with_whomever_it_was_called_again():
    whole = ledger(case("2026-09-14-first", rep="ana"), case("2026-10-02-again", rep="joao"))
    ana = whole.slice_where(lambda report: report.rep == "ana")
    joao = whole.slice_where(lambda report: report.rep == "joao")
    assert figure("recurrence", joao).value == 1
    assert figure("first_time_fix", ana).value == 0
    assert figure("recurrence", ana).value == 0


# first-time fix


def fixed(*reports, as_of=LONG_AGO):
    return told("first_time_fix", everything(*reports, as_of=as_of))


def test_one_visit_and_it_did_not_come_back():
    assert fixed(FIRST) == {FIRST.id: "part"}


def test_forty_one_of_fifty_are_eighty_two_percent():
    """service.works, "First-Time Fix Rate Calculator": 410 first-visit fixes of 500 jobs are 82 %; here a tenth of it."""
    reports = [case(f"2026-09-{n % 28 + 1:02}-{n}", serial=f"M{n}") for n in range(41)]
    for n in range(9):
        first = {"ticket": f"OS-{n}", "serial": f"T{n}"}
        reports += [
            case(f"2026-09-01-a{n}", **first, outcome="waiting part", resolved=None),
            case(f"2026-09-02-b{n}", **first),
        ]
    found = figure("first_time_fix", everything(*reports))
    assert (found.n, found.told_share) == (50, Decimal("0.82"))


def test_it_came_back_inside_the_window():
    slice_ = (FIRST, case("2026-10-02-again"))
    assert fixed(*slice_) == {FIRST.id: "counted", "2026-10-02-again": "part"}
    assert fixed(FIRST, case("2026-10-20-much-later"))[FIRST.id] == "part"


def test_two_visits_are_no_first_time_fix_unless_the_second_was_planned():
    first = case("2026-09-14-a", ticket="OS-1", outcome="waiting part", resolved=None)
    second = case("2026-09-16-b", ticket="OS-1")
    assert fixed(first, second) == {"2026-09-16-b": "counted"}
    planned = case("2026-09-16-b", ticket="OS-1", follows="2026-09-14-a")
    assert fixed(first, planned) == {"2026-09-16-b": "part"}


def test_a_planned_return_does_not_undo_the_first_fix():
    follows = case("2026-09-20-b", follows=FIRST.id)
    assert fixed(FIRST, follows)[FIRST.id] == "part"
    # But what came back after that does.
    assert fixed(FIRST, follows, case("2026-10-02-c"))[FIRST.id] == "counted"


def test_it_is_too_early_to_tell_until_the_first_day_after_the_window():
    # Solved at 11:00 on 14 September: until 11:00 on 14 October, in São Paulo, it could come back.
    for as_of, expected in (("2026-10-15 02:59", "too early"), ("2026-10-15 03:00", "part")):
        assert fixed(FIRST, as_of=as_of) == {FIRST.id: expected}


def test_it_is_decided_on_the_first_day_after_the_window_and_till_then_told_on_the_day_that_is_asked():
    assert told("first_time_fix", everything(FIRST), "2026-10") == {FIRST.id: "part"}
    assert told("first_time_fix", everything(FIRST), "2026-09") == {}
    early = everything(FIRST, as_of="2026-10-01 12:00")
    assert told("first_time_fix", early, "2026-10") == {FIRST.id: "too early"}


def test_what_came_back_is_decided_no_sooner_than_what_did_not():
    again = case("2026-09-20-again")
    early = everything(FIRST, again, as_of="2026-10-01 12:00")
    assert told("first_time_fix", early, "2026-09") == {}
    assert told("first_time_fix", early, "2026-10") == {
        FIRST.id: "too early",
        again.id: "too early",
    }
    late = everything(FIRST, again)
    assert told("first_time_fix", late, "2026-09") == {}
    assert told("first_time_fix", late, "2026-10") == {FIRST.id: "counted", again.id: "part"}


def test_what_took_two_visits_is_decided_no_sooner_either():
    first = case("2026-09-14-a", ticket="OS-1", outcome="waiting part", resolved=None)
    second = case("2026-09-16-b", ticket="OS-1")
    assert fixed(first, second, as_of="2026-10-01 12:00") == {second.id: "too early"}


def test_what_came_back_before_it_was_solved_is_decided_after_the_window_of_its_solution():
    slow = case("2026-09-14-slow", resolved="2026-10-02 09:00")
    slice_ = everything(slow, case("2026-09-20-again"))
    assert slow.id not in told("first_time_fix", slice_, "2026-10")
    assert told("first_time_fix", slice_, "2026-11")[slow.id] == "counted"


def test_of_what_nobody_could_recognise_nobody_says_whether_it_held():
    unknown = case("2026-09-14-first", cause=None)
    assert fixed(unknown, as_of="2026-10-01 12:00") == {unknown.id: "too early"}
    assert told("first_time_fix", everything(unknown), "2026-10") == {unknown.id: "no cause"}


def test_only_repairs_that_were_solved_are_judged():
    assert fixed(
        case("2026-09-14-a", kind="installation"),
        case("2026-09-14-b", kind="complaint"),
        case("2026-09-14-c", outcome="cancelled", resolved=None),
        case("2026-09-14-d", outcome="open", resolved=None),
        case("2026-09-14-e", cause=None),
        case("2026-09-14-f", kind="warranty", serial="OTHER-1"),
    ) == {"2026-09-14-e": "no cause", "2026-09-14-f": "part"}
