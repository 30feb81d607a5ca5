"""What is promised for later."""

from datetime import date

import pytest

from svcsite.record.steps import Step, steps_in


def step(markdown: str) -> Step:
    (found,) = steps_in(markdown)
    return found


def test_what_by_whom_and_until_when():
    assert step("- [ ] Receive two bearings — João Silva — 2026-11-24") == Step(
        text="Receive two bearings", owner="João Silva", due=date(2026, 11, 24)
    )


@pytest.mark.parametrize("dash", ["—", "–", "-", "--"])
@pytest.mark.parametrize("day", ["2026-11-24", "24/11/2026"])
def test_as_people_type_it(dash, day):
    found = step(f"* [x] Call the factory {dash} Bruna {dash} {day}  ")
    assert found == Step(text="Call the factory", owner="Bruna", due=date(2026, 11, 24), done=True)


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("- [ ] Wait", Step(text="Wait")),
        ("- [ ] Wait — 2026-11-24", Step(text="Wait", due=date(2026, 11, 24))),
        ("- [ ] Wait — Ana", Step(text="Wait — Ana")),
        ("- [ ] Wait — Ana — soon", Step(text="Wait — Ana — soon")),
        ("- [ ] Wait — Ana — 2026-02-30", Step(text="Wait — Ana — 2026-02-30")),
        ("- [ ] Re-fit A-12", Step(text="Re-fit A-12")),
        (
            "- [ ] Filter - the fine one - Ana - 2026-11-24",
            Step(text="Filter - the fine one", owner="Ana", due=date(2026, 11, 24)),
        ),
    ],
)
def test_what_is_not_said_is_none(markdown, expected):
    assert step(markdown) == expected


def test_all_items_in_order_and_nothing_else():
    markdown = "Agreed by phone:\n\n- [X] One\n  - [ ] Two\n- Three\n\n[ ] Four\n- [ ]\n"
    assert [found.text for found in steps_in(markdown)] == ["One", "Two"]
    assert list(steps_in("")) == []


@pytest.mark.parametrize("id", ["2026-09-1", "2026-Q3-1", "fuser"])
def test_what_is_carried_from_report_to_report_has_an_id(id):  # noqa: A002 - the word people look for
    assert step(f"- [ ] #{id} Call the factory — Bruna — 2026-11-24") == Step(
        text="Call the factory", owner="Bruna", due=date(2026, 11, 24), id=id
    )


@pytest.mark.parametrize(
    "said", ["# 1 call", "#1", "Call #2026-09-1 again", "#-1 call", "#é-1 call"]
)
def test_what_is_no_id_is_text(said):
    assert step(f"- [ ] {said}") == Step(text=said)
