"""What was promised and what became of it, from period to period."""

from __future__ import annotations

from datetime import UTC, date, datetime

from svcsite.ledger.key import ReportKey
from svcsite.measures.client.actions import Action, actions_of
from svcsite.measures.client.promises import items_of
from svcsite.record.delivered import Delivered, FrozenAction
from svcsite.record.facets import Facets
from svcsite.record.narrative import Narrative, NarrativeSection
from svcsite.record.period import Period
from svcsite.record.steps import steps_in

AUGUST, SEPTEMBER, OCTOBER = (Period(2026, month) for month in (8, 9, 10))
CUT_OFF = OCTOBER.end
FILTERS = "Deliver the filters — Ana Lima — 2026-10-15"


def report(id_: str, steps: str) -> Facets:
    return Facets(customer="acme", id=id_, steps=tuple(steps_in(steps)))


def plan(period: Period, steps: str) -> Narrative:
    section = NarrativeSection(
        name="next_steps", heading="Next steps", text=steps, line=8, raw=steps
    )
    return Narrative(customer="acme", period=period, fingerprint="", sections=(section,))


def delivered(period: Period, *actions: FrozenAction) -> Delivered:
    at = datetime(2026, 10, 5, tzinfo=UTC)
    return Delivered(
        customer="acme",
        period=period.key,
        language="en",
        cut_off=at,
        delivered_on=at,
        figures={},
        actions=actions,
        fingerprint="",
        definitions="",
    )


def october(reports=(), plans=(), sent=()):
    return actions_of(reports, plans, sent, OCTOBER, CUT_OFF)


def states(actions: tuple[Action, ...]) -> dict[str, str]:
    return {action.text: action.state for action in actions}


def test_what_reports_of_the_period_before_promised_is_done_late_or_open():
    september = report(
        "2026-09-10-visit",
        "- [x] Call back — Ana — 2026-10-08\n- [ ] Order — Ana — 2026-10-20\n- [ ] Paint — Ana — 2026-12-01",
    )
    told = october([september])
    assert states(told.promised) == {"Call back": "done", "Order": "late", "Paint": "open"}
    assert told.new == ()
    assert {action.source for action in told.promised} == {ReportKey("acme", "2026-09-10-visit")}


def test_what_was_done_before_the_period_is_not_told_again():
    september = report("2026-09-10-visit", "- [x] #a Call back — Ana — 2026-09-20")
    assert october([september]).promised == ()
    by_plan = plan(SEPTEMBER, "- [x] #b Write the manual")
    assert october(plans=[by_plan]).promised == ()
    sent = delivered(SEPTEMBER, FrozenAction(id="a", text="Call back", state="late"))
    assert states(october([september], sent=[sent]).promised) == {"Call back": "done"}


def test_a_tick_in_a_report_has_no_date_so_it_does_not_say_that_a_later_promise_was_kept_by_now():
    september = report("2026-09-10-visit", "- [x] #a Paint — Ana — 2026-12-01")
    visit = report("2026-10-02-visit", "- [x] Measure — Ana — 2026-11-21\n- [x] Ask")
    told = october([september, visit])
    assert states(told.promised) == {"Paint": "open"}
    assert states(told.new) == {"Ask": "done", "Measure": "open"}
    # The period's own plan does.
    (done,) = october([september], [plan(OCTOBER, "- [x] #a Paint")]).promised
    assert done.state == "done"


def test_a_promise_of_long_ago_is_told_until_it_was_due_and_once_as_done():
    july = report("2026-07-02-visit", "- [x] Paint — Ana — 2026-10-15")
    for period, expected in ((SEPTEMBER, "open"), (OCTOBER, "done")):
        (action,) = actions_of([july], (), (), period, period.end).promised
        assert action.state == expected
    november = Period(2026, 11)
    assert actions_of([july], (), (), november, november.end).promised == ()


def test_an_action_due_on_the_last_day_is_late_after_it_and_one_without_a_date_never():
    september = report("2026-09-10-visit", "- [ ] Order — Ana — 2026-10-31\n- [ ] Think about it")
    assert states(october([september]).promised) == {"Order": "late", "Think about it": "open"}


def test_older_ones_are_told_only_while_they_are_undone():
    july = report("2026-07-02-visit", "- [x] Done long ago\n- [ ] Still open")
    assert states(october([july]).promised) == {"Still open": "open"}


def test_the_period_s_own_are_new_and_later_ones_unknown():
    told = october(
        [report("2026-10-02-visit", "- [ ] New"), report("2026-11-01-visit", "- [ ] Later")]
    )
    assert states(told.new) == {"New": "open"}
    assert told.promised == ()


def test_a_plan_carries_an_action_by_its_id_with_a_later_date():
    september = plan(SEPTEMBER, f"- [ ] #2026-09-1 {FILTERS}")
    later = FILTERS.replace("2026-10-15", "2026-11-20")
    (carried,) = october(plans=[september, plan(OCTOBER, f"- [ ] #2026-09-1 {later}")]).promised
    assert (carried.state, carried.due, carried.new_due) == (
        "carried",
        date(2026, 10, 15),
        date(2026, 11, 20),
    )
    (late,) = october(plans=[september, plan(OCTOBER, f"- [ ] #2026-09-1 {FILTERS}")]).promised
    assert late.state == "late"


def test_what_is_ticked_anywhere_under_its_id_is_done():
    september = plan(SEPTEMBER, f"- [ ] #2026-09-1 {FILTERS}")
    visit = report("2026-10-14-visit", "- [x] #2026-09-1 Filters delivered")
    (done,) = october([visit], [september]).promised
    assert (done.text, done.state) == ("Deliver the filters", "done")
    (done,) = october(plans=[september, plan(OCTOBER, "- [x] #2026-09-1 Done")]).promised
    assert done.state == "done"
    # A tick in the plan of a later period tells nothing to this one's report.
    (late,) = october(plans=[september, plan(Period(2026, 11), "- [x] #2026-09-1 Done")]).promised
    assert late.state == "late"


def test_an_id_made_of_source_and_words_is_stable_and_can_be_repeated():
    september = report("2026-09-10-visit", "- [ ] Replace the belt — Ana — 2026-10-10")
    (action,) = october([september]).promised
    assert len(action.id) == 5
    repeated = plan(OCTOBER, f"- [ ] #{action.id} Replace the belt — Ana — 2026-11-30")
    (carried,) = october([september], [repeated]).promised
    assert (carried.id, carried.state) == (action.id, "carried")
    elsewhere = report("2026-09-11-visit", "- [ ] Replace the belt — Ana — 2026-10-10")
    first, second = items_of([september, elsewhere], [])
    assert first.id != second.id


def test_after_a_delivery_only_what_that_plan_left_undone_counts_as_promised():
    september = report("2026-09-10-visit", "- [x] #a Done then\n- [x] #b Done since\n- [ ] #c Open")
    sent = delivered(
        SEPTEMBER,
        FrozenAction(id="a", text="Done then", state="done"),
        FrozenAction(id="b", text="Done since", state="open"),
        FrozenAction(id="c", text="Open", state="late", due=date(2026, 9, 20)),
    )
    assert states(october([september], sent=[sent]).promised) == {
        "Done since": "done",
        "Open": "late",
    }


def test_a_delivered_promise_that_nobody_can_find_any_more_is_told_all_the_same():
    gone = FrozenAction(id="9f3a1", text="Send the offer", owner="Ana", due=date(2026, 10, 9))
    (action,) = october(sent=[delivered(SEPTEMBER, gone)]).promised
    assert (action.text, action.owner, action.state) == ("Send the offer", "Ana", "late")


def test_plans_of_another_length_promise_nothing_here():
    quarter = plan(Period(2026, 7, 3), f"- [ ] #q3 {FILTERS}")
    assert october(plans=[quarter]).promised == ()


def test_what_remains_to_be_done_comes_by_date():
    told = october(
        [
            report("2026-09-10-visit", "- [ ] B — Ana — 2026-12-01"),
            report("2026-10-02-visit", "- [ ] A — Ana — 2026-11-01\n- [ ] C"),
        ]
    )
    assert [action.text for action in told.undone] == ["A", "B", "C"]
