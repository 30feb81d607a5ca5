"""How soon customers are answered."""

from tests.ledgers import facts
from tests.measures.contracts import contract, customer, everything, figure, hours, told


def answered(responded: str | None, id_: str = "2026-10-02-x", **more):
    given = {"opened": "2026-10-02 17:00", "outcome": "open", "responded": responded, **more}
    return facts(id_, **given)


def test_it_is_business_time_from_the_call_to_the_answer():
    slice_ = everything(answered("2026-10-05 09:00"))
    assert hours(figure("response_median", slice_, "2026-10")) == 2
    assert (
        hours(figure("response_median", everything(answered("2026-10-05 09:00"), of=customer())))
        == 64
    )


def test_a_pause_does_not_stop_it():
    pauses = [("2026-10-02 17:10", "2026-10-05 08:30", "no access")]
    slice_ = everything(answered("2026-10-05 09:00", pauses=pauses))
    assert hours(figure("response_median", slice_)) == 2


def test_where_the_contract_says_so_the_arrival_counts():
    of = customer(contract(response_counts="arrival"))
    slice_ = everything(answered("2026-10-02 17:10", arrived="2026-10-05 10:00"), of=of)
    assert hours(figure("response_median", slice_)) == 3


def test_the_first_answer_of_the_case_counts_on_its_day():
    first = answered("2026-10-30 17:30", "2026-10-30-a", opened="2026-10-30 17:00", ticket="OS-1")
    second = answered("2026-11-03 09:00", "2026-11-03-b", opened="2026-10-30 17:00", ticket="OS-1")
    slice_ = everything(first, second)
    assert told("response_median", slice_, "2026-10") == {"2026-10-30-a": "counted"}
    assert told("response_median", slice_, "2026-11") == {}
    assert hours(figure("response_median", slice_)) == 0.5


def test_nobody_waits_for_an_answer_to_what_is_ordered():
    kinds = ("supply", "installation", "preventive", "corrective")
    slice_ = everything(
        *(answered("2026-10-05 17:00", f"2026-10-02-{kind}", kind=kind) for kind in kinds)
    )
    for name in ("response_median", "sla_response"):
        assert told(name, slice_) == {"2026-10-02-corrective": "counted"}
    assert told("sla_resolution", slice_).keys() == {
        f"2026-10-02-{kind}" for kind in kinds if kind != "preventive"
    }


def test_who_is_left_out_and_why():
    slice_ = everything(
        answered("2026-10-02", "2026-10-02-day-alone"),
        answered("2026-10-02 16:00", "2026-10-02-before-the-call"),
        answered(None, "2026-10-02-nobody-told", outcome="resolved", resolved="2026-10-02 17:30"),
        answered(None, "2026-10-02-waiting"),
        answered("2026-10-02 17:10", "2026-10-02-planned", kind="preventive"),
    )
    assert told("response_median", slice_, "2026-10") == {
        "2026-10-02-day-alone": "no time",
        "2026-10-02-before-the-call": "no time",
        "2026-10-02-nobody-told": "no time",
    }
