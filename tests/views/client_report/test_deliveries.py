"""How deliveries are told: every report, by machine or service."""

from __future__ import annotations

from pathlib import Path

import pytest

from svcsite.ledger.key import ReportKey
from svcsite.views.client_report.blocks import Table
from tests.archive import Archive
from tests.views.client_report.desks import (
    CONTRACT,
    OCTOBER,
    desk_of,
    in_portuguese,
    section,
    under_contract,
)

_SERVICE = ("product: VNB3K12345", "service: {title: Network check}")


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    archive = Archive(tmp_path)
    under_contract(archive)
    return archive


def test_each_report_has_its_date_what_was_done_the_person_and_the_status(
    archive: Archive,
) -> None:
    archive.report()
    assert section(archive, "deliveries") == [
        "There was one service call in October 2026: resolved. By kind: corrective maintenance.",
        "[Deliveries in October 2026, by machine or service]",
        "Machine or service | Date | Service | Person responsible | Status",
        (
            "HP LaserJet M404 · TAG-01 · Store 2 | 2 Oct 2026 | Corrective maintenance, ticket OS-48213: "
            "Fuser unit replaced, 20 test pages printed. | João Silva | Resolved"
        ),
    ]


def test_an_acronym_keeps_its_capitals_and_preventive_work_is_not_called_pmoc(
    archive: Archive,
) -> None:
    archive.report(("cause: component", "kind: support\ncause: component"))
    assert section(archive, "deliveries")[0].endswith("By kind: IT support.")
    in_portuguese(archive)
    archive.report(("cause: component", "kind: preventive\ncause: component"))
    told = section(archive, "deliveries")
    assert told[0].endswith("Por tipo: manutenção preventiva.")
    assert "Manutenção preventiva, chamado OS-48213" in told[3]


def test_a_call_that_no_contract_covered_says_so(archive: Archive) -> None:
    ended = CONTRACT.replace("from: 2026-01-01", "from: 2026-01-01\n    to: 2026-10-01")
    under_contract(archive, ended)
    archive.report()
    assert section(archive, "deliveries")[3].endswith("Resolved; no contract was valid then")


def test_a_row_leads_to_its_report(archive: Archive) -> None:
    archive.report()
    blocks = desk_of(archive).of("acme", OCTOBER).section("deliveries").blocks
    (table,) = (block for block in blocks if isinstance(block, Table))
    leads = [run.report for cell in table.rows[0].cells for run in cell.runs if run.report]
    assert leads == [ReportKey("acme", "2026-10-02-printer-jam")]


def test_machines_come_before_services_and_one_without_a_ticket_says_none(
    archive: Archive,
) -> None:
    archive.report(_SERVICE, ("ticket: OS-48213\n", ""), name="2026-10-01-network")
    archive.report()
    told = section(archive, "deliveries")
    assert told[0].startswith("There were two service calls in October 2026.")
    assert [line.split(" | ")[0] for line in told[3:]] == [
        "HP LaserJet M404 · TAG-01 · Store 2",
        "Network check",
    ]
    assert " | Corrective maintenance: Fuser unit" in told[4]


def test_a_visit_that_left_something_to_do_is_told_with_the_end_of_its_case(
    archive: Archive,
) -> None:
    archive.report(
        ("resolved: 2026-10-02 15:05\n", "outcome: waiting part\n"), name="2026-10-02-waiting"
    )
    archive.report(("15:05", "16:05"), name="2026-10-05-printer-jam")
    rows = section(archive, "deliveries")[3:]
    assert rows[0].endswith("Waiting for a part; case resolved on 2 Oct 2026")


def test_what_happened_after_the_period_is_not_known_to_it(archive: Archive) -> None:
    archive.report(("resolved: 2026-10-02 15:05", "resolved: 2026-11-20 15:05"))
    told = section(archive, "deliveries")
    assert told[0] == (
        "There was one service call in October 2026: open. By kind: corrective maintenance."
    )
    assert "Paper jam on every second page" in told[3]
    assert "Fuser unit replaced" not in told[3]


def test_an_empty_month_says_so_in_both_languages(archive: Archive) -> None:
    assert section(archive, "deliveries") == [
        "Nothing was called for in October 2026, and no visit was made."
    ]
    in_portuguese(archive)
    assert section(archive, "deliveries") == ["Nenhum atendimento foi aberto em outubro de 2026."]


def test_of_many_reports_each_machine_or_service_has_a_table_of_its_own(archive: Archive) -> None:
    for number in range(31):
        archive.report(
            ("OS-48213", f"OS-{number}"),
            *([_SERVICE] if number % 2 else []),
            name=f"2026-10-02-{number:02}",
        )
    told = section(archive, "deliveries")
    assert [line for line in told if line.startswith("[")] == [
        "[HP LaserJet M404 · TAG-01 · Store 2: 16 reports]",
        "[Network check: 15 reports]",
    ]


def test_the_short_form_counts_by_machine_or_service(archive: Archive) -> None:
    under_contract(archive, CONTRACT + "    depth: summary\n")
    archive.report()
    assert section(archive, "deliveries")[2:] == [
        "Machine or service | Reports | Finished | Latest",
        "HP LaserJet M404 · TAG-01 · Store 2 | 1 | 1 | 2 Oct 2026",
    ]
