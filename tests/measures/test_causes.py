"""What troubles came from."""

from svcsite.measures.causes import Pareto, causes, causes_by_month, defective_parts, fitted_parts
from svcsite.record.period import Period
from tests.ledgers import facts
from tests.measures.contracts import everything


def case(id_: str, cause: str | None, **given):
    return facts(id_, **{"opened": f"{id_[:10]} 09:00", "cause": cause, **given})


def ranked(found: Pareto) -> list[tuple[str, int]]:
    return [(share.name, share.n) for share in found.ranked]


def apart(found: Pareto) -> list[tuple[str, int]]:
    return [(share.name, share.n) for share in found.apart]


def test_the_most_frequent_comes_first_and_those_alike_by_name():
    given = ["wear", "power", "component", "power", "component", "power"]
    found = causes(everything(*(case(f"2026-10-0{n}-x", c) for n, c in enumerate(given, start=1))))
    assert ranked(found) == [("power", 3), ("component", 2), ("wear", 1)]
    assert found.n == 6
    assert [key.id[8:10] for key in found.ranked[0].counted] == ["06", "04", "02"]


def test_what_says_nothing_is_told_apart_and_never_wins():
    unknown = [None, None, None, "under analysis", "not applicable", "other", "Unknown", "????"]
    reports = [
        case(f"2026-10-{n:02}-x", cause) for n, cause in enumerate([*unknown, "wear"], start=1)
    ]
    found = causes(everything(*reports))
    assert ranked(found) == [("wear", 1)]
    assert sum(n for _, n in apart(found)) == len(unknown)
    assert apart(found)[0] == ("", 3)


def test_a_case_counts_once_with_the_cause_of_its_last_report_that_has_one():
    visits = [
        case("2026-10-02-a", "under analysis", ticket="OS-1", outcome="waiting part"),
        case("2026-10-02-b", "power", ticket="OS-1", arrived="2026-10-05 09:00", outcome="open"),
        case("2026-10-02-c", None, ticket="OS-1", arrived="2026-11-06 09:00"),
    ]
    slice_ = everything(*visits)
    found = causes(slice_, Period.parse("2026-10"))
    assert ranked(found) == [("power", 1)]
    assert [key.id for key in found.ranked[0].counted] == ["2026-10-02-b"]
    assert ranked(causes(slice_, Period.parse("2026-11"))) == []


def test_planned_work_without_a_cause_is_not_unknown():
    reports = [
        case("2026-10-02-a", None, kind="preventive"),
        case("2026-10-03-b", "wear", kind="supply"),
    ]
    found = causes(everything(*reports))
    assert (ranked(found), apart(found)) == ([("wear", 1)], [])


def test_each_month_has_its_own_and_they_add_up():
    reports = [
        case("2026-09-30-a", "wear"),
        case("2026-10-01-b", "wear"),
        case("2026-10-02-c", "power"),
    ]
    slice_ = everything(*reports)
    months = causes_by_month(slice_)
    assert {month.key: ranked(found) for month, found in months.items()} == {
        "2026-09": [("wear", 1)],
        "2026-10": [("power", 1), ("wear", 1)],
    }
    assert sum(found.n for found in months.values()) == causes(slice_).n


def test_parts_are_counted_by_report_however_they_are_spelt():
    reports = [
        case("2026-10-01-a", "wear", defective_parts=("Fusor", "fusor", "n/a"), fitted=("Fusor",)),
        case("2026-10-02-b", "wear", defective_parts=("FUSOR", "cabo")),
        case("2026-10-03-c", "wear", defective_parts=("Fusor",)),
    ]
    slice_ = everything(*reports)
    found = defective_parts(slice_)
    assert ranked(found) == [("Fusor", 3), ("cabo", 1)]
    assert apart(found) == [("n/a", 1)]
    assert ranked(fitted_parts(slice_, Period.parse("2026-10"))) == [("Fusor", 1)]
    assert ranked(fitted_parts(slice_, Period.parse("2026-09"))) == []
