"""Work that a contract promises at intervals."""

from datetime import date

from svcsite.measures.figure import Reason
from svcsite.measures.planned import intervals_of, planned_intervals, planned_machines
from svcsite.record.facets import Facets, MachineFacets
from svcsite.record.period import Period
from tests.ledgers import facts
from tests.measures.contracts import contract, customer, everything, figure

QUARTERLY = {"service": "PMOC", "every": "quarter", "machines": "6"}
NOT_RESOLVED = {"resolved": None, "arrived": "2026-02-10 07:35"}


def visit(id_: str, *serials: str, **given) -> Facets:
    machines = tuple(MachineFacets(serial=serial) for serial in serials)
    day = id_[:10]
    about = {
        "kind": "preventive",
        "scheduled": day,
        "resolved": f"{day} 11:00",
        "machines": machines,
    }
    return facts(id_, **{**about, **given})


def promised(*plans, **terms):
    return customer(contract(**{"from": "2026-01-15", "planned": plans or [QUARTERLY], **terms}))


def short(intervals):
    return [(f"{i.start:%m-%d}", f"{i.end:%m-%d}", i.done, i.planned, i.is_due) for i in intervals]


def test_intervals_run_from_the_contracts_first_day_and_are_due_when_they_end():
    found = intervals_of(promised(), [], date(2026, 10, 15))
    assert short(found) == [
        ("01-15", "04-15", 0, 6, True),
        ("04-15", "07-15", 0, 6, True),
        ("07-15", "10-15", 0, 6, True),
        ("10-15", "01-15", 0, 6, False),
    ]


def test_each_machine_counts_once_in_an_interval_and_a_report_that_names_none_counts_one():
    done = [
        visit("2026-02-01-a", "A", "B"),
        visit("2026-02-20-b", "b", "C"),
        visit("2026-03-01-c"),
        visit("2026-05-01-d", "A"),
    ]
    found = intervals_of(promised(), done, date(2026, 8, 1))
    assert [interval.done for interval in found] == [4, 1, 0]
    assert [(key.id[-1], n) for key, n in found[0].reports] == [("a", 2), ("b", 1), ("c", 1)]


def test_no_more_is_done_than_was_planned():
    done = [
        visit("2026-02-01-a", *"ABCDE"),
        visit("2026-02-02-b", *"FGH"),
        visit("2026-02-03-c", "I"),
    ]
    (first, *_) = intervals_of(promised(), done, date(2026, 8, 1))
    assert [n for _, n in first.reports] == [5, 1, 0]
    assert first.done == 6


def test_what_counts_is_the_day_it_was_done():
    late = visit("2026-04-10-a", "A", resolved="2026-04-16 09:00")
    found = intervals_of(promised(), [late], date(2026, 8, 1))
    assert [interval.done for interval in found] == [0, 1, 0]


def test_what_was_not_done_does_not_count():
    slice_ = everything(
        visit("2026-02-01-a", "A", outcome="cancelled", resolved=None),
        visit("2026-02-02-b", "B", outcome="open", resolved=None),
        visit("2026-02-03-c", "C", kind="corrective"),
        of=promised(),
        as_of="2026-08-01 12:00",
    )
    assert [interval.done for interval in planned_intervals(slice_)] == [0, 0, 0]


def test_a_round_over_two_visits_is_whole():
    slice_ = everything(
        visit("2026-02-10-a", *"ABCDF", ticket="OS-1", outcome="partial", **NOT_RESOLVED),
        visit("2026-02-17-b", "E", ticket="OS-1", follows="2026-02-10-a"),
        of=promised(),
        as_of="2026-08-01 12:00",
    )
    found = figure("planned_done", slice_, "2026-04")
    assert (found.value, found.n) == (6, 2)


def test_what_is_not_counted_says_why():
    slice_ = everything(
        visit("2026-01-10-before", "A"),
        visit("2026-02-01-cancelled", "A", outcome="cancelled", resolved=None),
        visit("2026-02-02-nobody", "A", outcome="unproductive", resolved=None),
        visit("2026-02-03-open", "A", outcome="open", resolved=None),
        visit("2026-02-04-done", "A"),
        visit("2026-04-20-early", "A"),
        of=promised(),
        as_of="2026-05-01 12:00",
    )
    found = figure("planned_done", slice_)
    assert [key.id for key in found.counted] == ["2026-02-04-done"]
    assert {left.report.id[11:]: left.reason.value for left in found.excluded} == {
        "before": "not planned",
        "cancelled": "not resolved",
        "nobody": "not resolved",
        "open": "unfinished",
        "early": "under way",
    }


def test_what_is_done_early_is_told_where_it_was_done_until_its_interval_is_over():
    reports = [visit("2026-02-04-a", "A")]
    before = everything(*reports, of=promised(), as_of="2026-04-01 12:00")
    after = everything(*reports, of=promised(), as_of="2026-04-15 12:00")
    (left_out,) = figure("planned_done", before, "2026-02").excluded
    assert left_out.reason is Reason.UNDER_WAY
    assert figure("planned_done", after, "2026-02").excluded == ()
    assert figure("planned_done", after, "2026-04").value == 1


def test_work_in_an_interval_cut_short_is_not_planned():
    slice_ = everything(
        visit("2026-05-01-a", "A"), of=promised(to="2026-06-30"), as_of="2026-12-01 12:00"
    )
    (left_out,) = figure("planned_done", slice_).excluded
    assert left_out.reason is Reason.NOT_PLANNED


def test_what_was_planned_is_that_of_the_intervals_that_ended_in_the_period():
    found = intervals_of(promised(), [], date(2026, 8, 1))
    assert planned_machines(found, Period.parse("2026-04")) == 6
    assert planned_machines(found, Period.parse("2026-05")) == 0
    assert planned_machines(found, None) == 12


def test_an_interval_that_the_contracts_end_cuts_short_is_not_due():
    cut = intervals_of(promised(to="2026-06-30"), [], date(2026, 12, 1))
    assert short(cut) == [("01-15", "04-15", 0, 6, True), ("04-15", "07-15", 0, 6, False)]
    whole = intervals_of(promised(to="2026-07-14"), [], date(2026, 12, 1))
    assert [interval.is_due for interval in whole] == [True, True]


def test_a_later_contract_begins_anew():
    monthly = {"service": "PMOC", "every": "month", "machines": "6"}
    later = contract(**{"from": "2026-03-01"}, planned=[monthly])
    of = customer(contract(**{"from": "2026-01-15"}, planned=[QUARTERLY]), later)
    done = [visit("2026-03-10-a", "A")]
    assert short(intervals_of(of, done, date(2026, 4, 10))) == [
        ("01-15", "04-15", 0, 6, False),
        ("03-01", "04-01", 1, 6, True),
        ("04-01", "05-01", 0, 6, False),
    ]


def test_months_end_on_their_last_day():
    found = intervals_of(
        promised({"every": "month"}, **{"from": "2024-01-31"}), [], date(2024, 4, 1)
    )
    assert [interval.end for interval in found] == [
        date(2024, 2, 29),
        date(2024, 3, 31),
        date(2024, 4, 30),
    ]


def test_a_report_belongs_to_the_work_it_names_or_else_to_what_is_due_first():
    cleaning = {"service": "Limpeza", "every": "month", "machines": "1"}
    done = [
        visit("2026-02-01-a", service="pmoc"),
        visit("2026-02-02-b", "A"),
        visit("2026-02-03-c", "B"),
    ]
    found = intervals_of(promised(QUARTERLY, cleaning), done, date(2026, 2, 10))
    assert {i.plan.service: [key.id[-1] for key, _ in i.reports] for i in found} == {
        "Limpeza": ["b"],
        "PMOC": ["a", "c"],
    }


def test_the_figure_counts_the_reports_of_intervals_that_ended_in_the_period():
    reports = [
        visit("2026-02-01-a", "A", "B"),
        visit("2026-03-01-b", "C"),
        visit("2026-05-01-c", "A"),
    ]
    slice_ = everything(*reports, of=promised(), as_of="2026-06-01 12:00")
    april = figure("planned_done", slice_, "2026-04")
    assert (april.value, april.n) == (3, 2)
    assert figure("planned_done", slice_, "2026-02").value is None
    # The interval that goes on is not told yet.
    assert figure("planned_done", slice_).value == 3


def test_a_contract_without_a_first_day_has_no_intervals():
    assert intervals_of(promised(**{"from": None}), [], date(2026, 8, 1)) == []
