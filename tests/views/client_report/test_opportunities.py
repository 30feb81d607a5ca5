"""Opportunities: each from evidence with its reports named, and none without."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.archive import Archive
from tests.views.client_report.desks import (
    CONTRACT,
    in_portuguese,
    section,
    under_contract,
)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    archive = Archive(tmp_path)
    under_contract(archive)
    return archive


def _jam(archive: Archive, day: str, ticket: str, *changes: tuple[str, str]) -> None:
    """Write the good report of another day."""
    archive.report(
        ("OS-48213", ticket),
        *((f"{name}: 2026-10-02", f"{name}: {day}") for name in _TIMES),
        *changes,
        name=f"{day}-jam",
    )


_TIMES = ("opened", "responded", "resolved", "signed")
_ONCE = ("cause: component", "cause: power")
"""Another cause: then it is no recurrence."""


def test_where_nothing_points_to_one_there_is_none(archive: Archive) -> None:
    archive.report()
    assert section(archive, "opportunities") == ["Nothing in the period points to an opportunity."]


def test_a_trouble_that_came_back_names_both_reports(archive: Archive) -> None:
    _jam(archive, "2026-09-28", "OS-1")
    _jam(archive, "2026-10-08", "OS-2")
    told = section(archive, "opportunities")
    assert told[:2] == [
        "# Troubles that came back",
        "In one case a trouble came back that had been resolved up to 30 days before.",
    ]
    assert "(ticket OS-2 of 8 Oct 2026; before it: ticket OS-1 of 28 Sep 2026)" in told[2]
    assert told[3] == (
        "We suggest: look for the root cause of what came back before its repair is repeated."
    )


def test_in_portuguese_the_number_and_the_gender_are_right(archive: Archive) -> None:
    _jam(archive, "2026-09-28", "OS-1")
    _jam(archive, "2026-10-08", "OS-2")
    in_portuguese(archive)
    assert section(archive, "opportunities")[1] == (
        "Em um chamado voltou um problema solucionado até 30 dias antes."
    )


def test_a_machine_repaired_three_times_in_a_year_is_told_with_age_and_warranty(
    archive: Archive,
) -> None:
    under_contract(archive)
    path = archive.root / "acme/customer.md"
    bought = "site: Store 2, purchased: 2020-03-01, warranty: 2022-03-01"
    archive.write("acme/customer.md", path.read_text().replace("site: Store 2", bought))
    _jam(archive, "2026-02-03", "OS-1")
    _jam(archive, "2026-06-03", "OS-2", _ONCE)
    _jam(archive, "2026-10-08", "OS-3")
    told = section(archive, "opportunities")
    assert told[:2] == [
        "# Machines that ask for many repairs",
        "One machine was repaired often in the twelve months up to 31 Oct 2026.",
    ]
    assert told[2] == (
        "- HP LaserJet M404 · TAG-01 · Store 2: three repairs in twelve months (ticket OS-1 of 3 Feb 2026; ticket OS-2 "
        "of 3 Jun 2026; and ticket OS-3 of 8 Oct 2026); six years of age; warranty ended on 1 Mar 2022."
    )


def test_a_machine_that_did_not_fail_in_the_period_is_not_told_again(archive: Archive) -> None:
    for month in ("02", "06", "09"):
        _jam(archive, f"2026-{month}-03", f"OS-{month}", _ONCE)
    assert section(archive, "opportunities")[0].startswith("Nothing in the period")


def test_preventive_visits_are_suggested_where_no_contract_plans_them(archive: Archive) -> None:
    for month in ("02", "06", "10"):
        _jam(archive, f"2026-{month}-03", f"OS-{month}")
    told = section(archive, "opportunities")
    assert (
        "The contract has no preventive maintenance, and three repairs were made in the twelve months up to "
        "31 Oct 2026." in told
    )
    planned = "    planned:\n      - {service: Cleaning, every: quarter, machines: 1}\n"
    under_contract(archive, CONTRACT + planned)
    assert "# Preventive maintenance" not in section(archive, "opportunities")


def _at_night(archive: Archive, calls: int) -> list[str]:
    for number in range(calls):
        archive.report(
            ("OS-48213", f"OS-{number:02}"),
            ("opened: 2026-10-02 09:12", "opened: 2026-10-02 06:12"),
            ("product: VNB3K12345", f"service: {{title: Network check {number}}}"),
            name=f"2026-10-02-{number:02}",
        )
    return section(archive, "opportunities")


def test_three_calls_outside_service_hours_are_told_with_their_moments(archive: Archive) -> None:
    told = _at_night(archive, 3)
    assert told[1].startswith("Three cases were opened outside the contract's service hours")
    assert told[2].endswith("(ticket OS-00): 2 Oct 2026, 06:12.")


def test_two_calls_outside_service_hours_are_no_reason_for_longer_ones(archive: Archive) -> None:
    assert _at_night(archive, 2) == ["Nothing in the period points to an opportunity."]


def test_of_many_points_the_first_ten_are_told(archive: Archive) -> None:
    told = _at_night(archive, 13)
    assert told[11].endswith("(ticket OS-09): 2 Oct 2026, 06:12.")
    assert told[12] == "- And 3 more."


def test_a_visit_out_of_scope_is_told(archive: Archive) -> None:
    archive.report(("resolved: 2026-10-02 15:05\n", "outcome: out of scope\n"))
    told = section(archive, "opportunities")
    assert told[:2] == [
        "# Services outside the contract",
        "One service call asked for what the contract does not cover.",
    ]
    assert "(ticket OS-48213 of 2 Oct 2026)" in told[2]


def _calls_of_one_cause(archive: Archive) -> None:
    for number in range(9):
        _jam(
            archive,
            f"2026-10-{number + 10}",
            f"OS-{number + 1}",
            ("product: VNB3K12345", "service: {title: Network check " + str(number) + "}"),
            ("cause: component", "cause: software"),
        )


def test_a_cause_grows_only_where_chance_does_not_explain_it(archive: Archive) -> None:
    _jam(archive, "2026-08-02", "OS-0", _ONCE, ("VNB3K12345", "{serial: OTHER1, brand: X}"))
    _calls_of_one_cause(archive)
    told = section(archive, "opportunities")
    place = told.index("# Causes that grow")
    assert told[place + 2] == (
        "- Software or settings: nine cases, against none in the period before."
    )


def test_no_cause_grows_against_a_period_that_was_not_a_whole_one(archive: Archive) -> None:
    _jam(archive, "2026-09-29", "OS-0", _ONCE, ("VNB3K12345", "{serial: OTHER1, brand: X}"))
    _calls_of_one_cause(archive)
    assert "# Causes that grow" not in section(archive, "opportunities")
