"""Cases: the reports of one ticket, and how they stand."""

from datetime import date

import pytest

from svcsite.ledger.case import Case
from tests.ledgers import at, facts
from tests.measures.contracts import contract, customer

OPENED = "2026-10-02 09:00"
ACME = customer(contract())


def case(*reports) -> Case:
    return Case.of(ACME, reports)


def test_it_is_opened_by_the_first_call_answered_by_the_first_answer_and_solved_by_the_last_report():
    first = facts(
        "2026-10-02-a", opened=OPENED, responded="2026-10-02 10:00", outcome="waiting part"
    )
    last = facts(
        "2026-10-05-b",
        opened="2026-10-05 08:00",
        responded="2026-10-05 08:10",
        resolved="2026-10-05 11:00",
    )
    for reports in ((first, last), (last, first)):
        found = case(*reports)
        assert found.opened == at(OPENED)
        assert found.answer is first
        assert found.resolved == at("2026-10-05 11:00")
        assert (found.first, found.last, found.solution) == (first, last, last)
        assert found.key.id == "2026-10-02-a"


def test_reports_that_tell_the_same_call_stand_in_the_order_of_their_files():
    first = facts("2026-10-02-z", opened=OPENED, arrived="2026-10-02 10:00", outcome="open")
    second = facts("2026-10-04-a", opened=OPENED, arrived="2026-10-04 10:00")
    assert case(second, first).visits == (first, second)


def test_two_visits_on_one_day_stand_in_the_order_in_which_they_happened():
    first = facts("2026-10-02-z", opened=OPENED, arrived="2026-10-02 10:00", outcome="open")
    second = facts("2026-10-02-a", opened=OPENED, arrived="2026-10-02 16:00")
    assert case(second, first).visits == (first, second)


def test_the_report_with_the_latest_news_says_how_it_stands():
    first = facts("2026-10-02-a", opened=OPENED, resolved="2026-10-20 10:00")
    second = facts(
        "2026-10-04-b", opened=OPENED, arrived="2026-10-04 10:00", outcome="waiting part"
    )
    found = case(first, second)
    assert (found.first, found.last) == (first, first)
    assert not found.is_open


def test_a_ticket_that_is_taken_up_again_was_not_solved():
    first = facts("2026-10-02-a", opened=OPENED, resolved="2026-10-02 11:00")
    again = facts("2026-10-20-b", opened="2026-10-20 09:00", outcome="open")
    found = case(first, again)
    assert found.is_open
    assert (found.solution, found.resolved, found.ended) == (None, None, None)


@pytest.mark.parametrize(
    ("given", "ended"),
    [
        ({"left": "2026-10-03 12:00", "signed": "2026-10-04"}, "2026-10-03 12:00"),
        ({"signed": "2026-10-04"}, "2026-10-04"),
        ({}, OPENED),
    ],
)
def test_what_was_given_up_ended_with_its_last_visit_or_its_signature(given, ended):
    found = case(facts(opened=OPENED, outcome="cancelled", **given))
    assert (found.resolved, found.ended) == (None, at(ended))


def test_what_was_scheduled_and_all_preventive_work_is_planned():
    assert case(facts(scheduled="2026-10-02")).is_planned
    assert case(facts(opened=OPENED, kind="preventive")).is_planned
    assert not case(facts(opened=OPENED)).is_planned
    # An import that knows no date at all was called for as far as anybody can tell.
    assert not case(facts()).is_planned
    assert case(facts()).day == date(2026, 10, 2)


def test_what_was_cancelled_solved_nothing_whatever_it_says():
    report = facts(outcome="cancelled", opened="2026-10-02 09:00", resolved="2026-10-02 12:00")
    assert Case.of(customer(), [report]).solution is None


def test_what_was_solved_before_a_useless_visit_stays_solved():
    solved = facts(
        "2026-10-02-a", ticket="1", opened="2026-10-02 09:00", resolved="2026-10-02 12:00"
    )
    absent = facts("2026-10-05-b", ticket="1", opened="2026-10-05 09:00", outcome="unproductive")
    assert Case.of(customer(), [solved, absent]).solution is solved
