"""What is observed of a machine: failures, what came back, and whether its repairs held."""

from decimal import Decimal

from svcsite.ledger.key import ReportKey
from svcsite.measures.figure import Reason
from svcsite.measures.upkeep import Upkeep
from svcsite.record.facets import Facets
from tests.ledgers import facts, ledger

DAY = Decimal(86400)


def visit(day: str, **given) -> Facets:
    """A repair of one machine that was called for at nine and solved at five."""
    given = {"serial": "VNB3", "cause": "component", **given}
    return facts(f"{day}-x", opened=f"{day} 09:00", resolved=f"{day} 17:00", **given)


def observed(*reports: Facets, serial: str = "VNB3") -> Upkeep:
    found = ledger(*reports)
    theirs = [r for r in found.reports if serial in {m.serial for m in r.machines}]
    slice_ = found.slice_of(theirs)
    return Upkeep.of(slice_, [slice_], lambda machine: machine.serial == serial)


def test_failures_are_told_newest_first_with_the_time_between():
    upkeep = observed(visit("2026-03-03"), visit("2026-03-13"), visit("2026-05-01"))
    assert [key.id[:10] for key in upkeep.failures] == ["2026-05-01", "2026-03-13", "2026-03-03"]
    assert [seen.value for seen in upkeep.between] == [49 * DAY, 10 * DAY]


def test_planned_work_is_a_visit_and_no_failure():
    upkeep = observed(visit("2026-03-03"), visit("2026-04-01", kind="preventive", cause=None))
    assert (len(upkeep.reports), len(upkeep.failures)) == (2, 1)


def test_the_causes_of_failures_add_up_to_them():
    upkeep = observed(
        visit("2026-03-03"), visit("2026-03-13", cause="wear"), visit("2026-05-01", cause=None)
    )
    shares = (*upkeep.causes.ranked, *upkeep.causes.apart)
    assert sum(share.n for share in shares) == len(upkeep.failures)
    assert [share.name for share in upkeep.causes.apart] == [""]


def test_a_recurrence_knows_the_report_that_came_back():
    upkeep = observed(visit("2026-03-03"), visit("2026-03-13"))
    assert upkeep.earlier == {ReportKey("acme", "2026-03-13-x"): ReportKey("acme", "2026-03-03-x")}


def test_a_repair_that_did_not_hold_says_for_how_long_it_did():
    upkeep = observed(
        visit("2026-03-03", fitted=("fuser",)), visit("2026-03-13", fitted=("board",))
    )
    held, came_back = upkeep.repairs
    assert held.again is None
    assert came_back.again == ReportKey("acme", "2026-03-13-x")
    assert came_back.observation.value == 10 * DAY - 8 * 3600
    assert came_back.fitted == ("fuser",)


def test_a_repair_cannot_be_judged_before_its_window_has_passed():
    (repair,) = observed(visit("2026-11-20")).repairs
    assert repair.observation.reason is Reason.TOO_EARLY


def test_what_another_machine_of_the_same_report_had_does_not_count():
    first, second = visit("2026-03-03", serial="OTHER"), visit("2026-03-13")
    (mine,), (other,) = second.machines, first.machines
    both = facts(
        "2026-03-13-x",
        opened="2026-03-13 09:00",
        resolved="2026-03-13 17:00",
        cause="component",
        machines=(mine, other),
    )
    assert observed(first, both).earlier == {}
    assert len(observed(first, both, serial="OTHER").earlier) == 1


def test_a_failure_on_two_machines_is_one():
    (mine,), (other,) = visit("2026-03-03").machines, visit("2026-03-03", serial="OTHER").machines
    upkeep = observed(visit("2026-03-03", serial=None, machines=(mine, other)))
    assert len(upkeep.failures) == 1
