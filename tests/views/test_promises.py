"""What a report says of the times promised for its case."""

from datetime import UTC, datetime

from svcsite.record.settings import Settings
from svcsite.views.promises import in_business_hours, promises
from tests.ledgers import ZONE, facts, ledger
from tests.measures.contracts import contract, customer

FRIDAY, MONDAY = "2026-10-02", "2026-10-05"


def told(*visits, of=None, as_of="2026-12-01T12:00", language="pt-BR"):
    """What is told of the case of these visits: label, promised, achieved and the badge's words."""
    moment = datetime.fromisoformat(as_of).replace(tzinfo=UTC)
    known = customer(contract()) if of is None else of
    case = ledger(*visits, customers=[known], as_of=moment).case_of(visits[0])
    settings = Settings(timezone=ZONE, language=language)
    return [
        (one.label, one.promised, one.achieved, one.badge.text if one.badge else "")
        for one in promises(case, settings, moment)
    ]


def visit(id_=f"{FRIDAY}-x", **given):
    return facts(id_, **{"opened": f"{FRIDAY} 09:00", "ticket": "OS-1", **given})


def test_what_was_kept_and_what_was_missed_in_business_hours():
    report = visit(responded=f"{FRIDAY} 09:30", resolved=f"{MONDAY} 11:00")

    assert told(report) == [
        ("Prazo de resposta", "1h útil", "30 min úteis", "no prazo"),
        ("Prazo de solução", "8h úteis", "12h úteis", "fora do prazo por 4h úteis"),
    ]


def test_the_case_counts_and_not_the_visit():
    first = visit(responded=f"{FRIDAY} 09:30", outcome="partial")
    second = visit(f"{FRIDAY}-y", opened=None, resolved=f"{FRIDAY} 15:00")

    assert told(first, second) == told(second, first)
    assert told(first, second)[1] == ("Prazo de solução", "8h úteis", "6h úteis", "no prazo")


def test_what_stopped_the_clock_is_told_in_business_time():
    pauses = [(f"{FRIDAY} 16:00", f"{MONDAY} 10:00", "no access")]
    report = visit(responded=f"{FRIDAY} 09:30", resolved=f"{MONDAY} 10:30", pauses=pauses)

    assert told(report)[1] == (
        "Prazo de solução",
        "8h úteis",
        "7h30 úteis, tempo suspenso 4h úteis",
        "no prazo",
    )


def test_an_open_case_is_overdue_or_still_has_time():
    report = visit(responded=f"{FRIDAY} 09:30", outcome="open")

    assert told(report, as_of="2026-10-02T18:00")[1][2:] == ("6h úteis até agora", "a vencer")
    assert told(report, as_of="2026-10-05T15:00")[1][2:] == (
        "13h úteis até agora",
        "em atraso por 5h úteis",
    )


def test_what_nobody_promised_is_said_once():
    report = visit(resolved=f"{FRIDAY} 12:00")
    nobody = customer()

    assert told(report, of=nobody) == [("Prazos", "", "", "sem prazo contratual")]
    assert not in_business_hours(ledger(report, customers=[nobody]).case_of(report))


def test_a_time_that_nobody_told_makes_no_verdict():
    report = visit(opened=FRIDAY, responded=f"{FRIDAY} 09:30", resolved=f"{FRIDAY} 15:00")

    why = "hora não informada, ou horários que se contradizem"
    assert told(report)[1] == ("Prazo de solução", "8h úteis", why, "")


def test_planned_work_has_a_plan_and_no_promise():
    report = facts(f"{FRIDAY}-x", scheduled=FRIDAY, kind="preventive", resolved=f"{FRIDAY} 12:00")

    assert told(report) == []


def test_in_english():
    report = visit(responded=f"{FRIDAY} 09:30", resolved=f"{MONDAY} 11:00")

    assert told(report, language="en")[1][0] == "Resolution target"
    assert "late by" in told(report, language="en")[1][3]
