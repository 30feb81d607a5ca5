"""How long work stood still, and why."""

from svcsite.measures.paused import paused_by_reason
from svcsite.record.period import Period
from tests.ledgers import facts
from tests.measures.contracts import customer, everything, figure, hours

DAY = "2026-10-02"


def solved(id_: str, *pauses: tuple[str, str, str], opened=f"{DAY} 08:00", resolved=f"{DAY} 18:00"):
    spans = [(f"{DAY} {start}", f"{DAY} {end}", reason) for start, end, reason in pauses]
    return facts(id_, opened=opened, resolved=resolved, pauses=spans)


A = solved(
    f"{DAY}-a",
    ("10:00", "12:00", "sem acesso"),
    ("11:00", "13:00", "no access"),
    ("12:00", "17:00", "waiting part"),
)
B = solved(f"{DAY}-b", ("10:00", "10:30", "no access"), ("20:00", "22:00", "no access"))


def test_what_stopped_the_clock_is_summed_up_over_the_cases_solved_in_the_period():
    slice_ = everything(A, B)
    assert hours(figure("paused_time", slice_, "2026-10")) == 3.5
    assert figure("paused_time", slice_, "2026-10").n == 2
    assert figure("paused_time", slice_, "2026-09").value is None


def test_all_reasons_are_told_the_longest_first_and_which_of_them_stop_the_clock():
    found = paused_by_reason(everything(A, B), Period.parse("2026-10"))
    assert [(one.reason, one.seconds / 3600, one.stops, len(one.counted)) for one in found] == [
        ("waiting part", 5, False, 1),
        ("no access", 3.5, True, 2),
    ]
    assert paused_by_reason(everything(A, B), Period.parse("2026-09")) == []


def test_without_a_contract_nothing_stops_the_clock():
    slice_ = everything(A, of=customer())
    assert figure("paused_time", slice_).value == 0
    assert [one.stops for one in paused_by_reason(slice_)] == [False, False]


def test_pauses_known_by_the_day_alone_are_left_out():
    vague = facts(
        f"{DAY}-c",
        opened=f"{DAY} 08:00",
        resolved=f"{DAY} 18:00",
        pauses=[(DAY, DAY, "waiting part")],
    )
    assert paused_by_reason(everything(vague)) == []
