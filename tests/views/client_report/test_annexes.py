"""What the annexes have: the reports behind every figure, and what explains the numbers."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from svcsite.record.period import Period
from svcsite.views.client_report.blocks import Block, Bullets, Evidence, Paragraph, Run, Table
from svcsite.views.client_report.desk import ClientReports
from tests.archive import Archive
from tests.views.client_report.desks import (
    CONTRACT,
    OCTOBER,
    desk_of,
    in_portuguese,
    section,
    under_contract,
)

_TIMES = ("opened", "responded", "resolved", "signed")


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    archive = Archive(tmp_path)
    under_contract(archive)
    archive.report()
    return archive


def _runs(block: Block) -> list[Run]:
    match block:
        case Paragraph():
            return list(block.runs)
        case Bullets():
            return [run for item in block.items for run in item]
        case Table():
            return [run for row in block.rows for cell in row.cells for run in cell.runs]
    return []


def test_every_figure_of_every_section_has_its_reports_in_the_annex(archive: Archive) -> None:
    for number in range(6):
        archive.report(("OS-48213", f"OS-{number}"), name=f"2026-10-05-{number}")
    report = desk_of(archive).of("acme", OCTOBER)
    lists = [b for b in report.section("annexes").blocks if isinstance(b, Evidence)]
    counted = {name: len(one.counted) for one in lists for name in one.figures}
    told = [
        run
        for section in report.sections
        for block in section.blocks
        for run in _runs(block)
        if run.figure
    ]
    assert {run.figure for run in told} >= {"reports", "rating_mean", "sla_resolution"}
    assert [run for run in told if counted[run.figure] != run.n] == []


def test_a_list_says_what_each_report_adds_and_why_others_were_left_out(archive: Archive) -> None:
    archive.report(
        ("OS-48213", "OS-2"), ("2026-10-02 15:05", "2026-10-02"), name="2026-10-02-untimed"
    )
    blocks = desk_of(archive).of("acme", OCTOBER).section("annexes").blocks
    one = next(b for b in blocks if isinstance(b, Evidence) and "sla_resolution" in b.figures)
    assert [mention.name for mention in one.counted] == ["2 Oct OS-48213"]
    assert one.counted[0].value == "5 h 53 min (business hours), target 8 h; on time"
    assert [left.reason for left in one.left_out] == [
        "The time of day is not known, or the times contradict each other"
    ]


def test_of_few_ratings_no_mean_is_told(archive: Archive) -> None:
    told = " / ".join(section(archive, "annexes"))
    assert "Mean rating: not given (based on 1 rating)" in told
    assert "90% resolved within" not in told


def test_definitions_reports_and_calendar_follow(archive: Archive) -> None:
    told = section(archive, "annexes")
    assert [line for line in told if line.startswith("#")] == [
        "# The data behind the figures",
        "# Definitions used",
        "# List of reports",
        "# Calendar used",
    ]
    assert "Contract C-7 | Mon–Fri 08:00–18:00 | 12 Oct 2026" in told


def test_the_short_form_leaves_out_the_long_tables(archive: Archive) -> None:
    under_contract(archive, CONTRACT + "    depth: summary\n")
    assert "# List of reports" not in section(archive, "annexes")


def test_what_stood_still_is_told_by_reason_and_our_own_part_does_not_stop_the_clock(
    archive: Archive,
) -> None:
    pauses = "pauses:\n  - {from: 2026-10-02 10:00, to: 2026-10-02 11:30, reason: waiting part}\n"
    archive.report(("cause: component", pauses + "cause: component"))
    part = "Wait for a part from our stock | 1 h 30 min (business hours)"
    assert f"{part} | does not stop the clock | 1" in section(archive, "annexes")
    under_contract(archive, CONTRACT + "    pausing: [waiting part]\n")
    assert f"{part} | the contract lets it be deducted | 1" in section(archive, "annexes")
    blocks = desk_of(archive).of("acme", OCTOBER).section("annexes").blocks
    (paused,) = (b for b in blocks if isinstance(b, Evidence) and "paused_time" in b.figures)
    assert paused.note.endswith(
        "Of this, 1 h 30 min (business hours) is a wait for a part from our stock, which the contract lets be "
        "deducted."
    )


def test_where_the_arrival_counts_as_the_response_the_list_tells_the_arrival(
    archive: Archive,
) -> None:
    under_contract(archive, CONTRACT + "    response_counts: arrival\n")
    archive.report(("resolved: 2026", "arrived: 2026-10-02 11:00\nresolved: 2026"))
    told = section(archive, "annexes")
    assert "Under the contract C-7, the first response is the arrival on site." in told
    place = told.index("[Service calls in October 2026, by date]")
    assert "Opened | Arrival (counts as response) | Resolved" in told[place + 1]
    assert "2 Oct 2026, 09:12 | 2 Oct 2026, 11:00 | 2 Oct 2026, 15:05" in told[place + 2]


def test_where_only_one_of_two_contracts_counts_the_arrival_it_is_marked(archive: Archive) -> None:
    earlier = CONTRACT.replace("from: 2026-01-01", "from: 2026-01-01\n    to: 2026-10-05")
    later = CONTRACT.removeprefix("contracts:\n").replace("2026-01-01", "2026-10-06")
    under_contract(archive, earlier + "    response_counts: arrival\n", later)
    arrived = ("resolved: 2026", "arrived: 2026-10-02 11:00\nresolved: 2026")
    archive.report(arrived)
    moved = [(f"{name}: 2026-10-02", f"{name}: 2026-10-07") for name in _TIMES]
    archive.report(("OS-48213", "OS-2"), *moved, name="2026-10-07-x")
    told = section(archive, "annexes")
    place = told.index("[Service calls in October 2026, by date]")
    assert "Opened | First response | Resolved" in told[place + 1]
    assert "09:12 | 2 Oct 2026, 11:00 (arrival) | 2 Oct" in told[place + 2]
    assert "09:12 | 7 Oct 2026, 09:40 | 7 Oct" in told[place + 3]


def test_a_mention_has_what_it_is_about_where_there_is_no_ticket_and_the_year_of_another(
    archive: Archive,
) -> None:
    (archive.root / "acme/2026/2026-10-02-printer-jam.md").unlink()
    archive.report(("ticket: OS-48213\n", ""), ("resolved: 2026-10-02 15:05\n", "outcome: open\n"))
    desk = desk_of(archive, datetime(2027, 2, 2, tzinfo=UTC))
    assert [_open_ones(desk, period) for period in (OCTOBER, Period(2027, 1))] == [
        ["2 Oct HP LaserJet M404"],
        ["2 Oct 2026 HP LaserJet M404"],
    ]


def _open_ones(desk: ClientReports, period: Period) -> list[str]:
    """Return how the list of open cases names them."""
    blocks = desk.of("acme", period).section("annexes").blocks
    (one,) = (b for b in blocks if isinstance(b, Evidence) and "open_cases" in b.figures)
    return [mention.name for mention in one.counted]


def test_documents_are_named(archive: Archive) -> None:
    archive.write("acme/periods/2026-10/measured.pdf", b"%PDF-1.7")
    in_portuguese(archive)
    told = section(archive, "annexes")
    assert told[-2:] == ["# Documentos de apoio", "- measured.pdf"]


def test_an_empty_period_has_nothing_to_explain(archive: Archive) -> None:
    (archive.root / "acme/2026/2026-10-02-printer-jam.md").unlink()
    assert section(archive, "annexes") == [
        "Nothing was counted in the period: there are no data to list."
    ]


def test_of_an_empty_period_only_what_the_report_tells_has_its_data(archive: Archive) -> None:
    # The printer's window of thirty days ends in November, in which nothing else happened.
    told = section(archive, "annexes", Period(2026, 11))
    assert told == ["Nothing was counted in the period: there are no data to list."]
    archive.report(("resolved: 2026-10-02 15:05\n", "outcome: open\n"))
    told = section(archive, "annexes", Period(2026, 11))
    assert told == ["# The data behind the figures", "= Open cases: 1"]
