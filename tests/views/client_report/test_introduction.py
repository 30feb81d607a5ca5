"""What the introduction says of period, contracts, services and machines."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.archive import Archive
from tests.views.client_report.desks import CONTRACT, in_portuguese, section, under_contract


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    archive = Archive(tmp_path)
    archive.report()
    return archive


def test_it_says_what_the_report_is_for_and_which_contract_covers_it(archive: Archive) -> None:
    under_contract(archive)
    told = section(archive, "introduction")
    assert told[:2] == [
        (
            "This report tells Acme what Horizonte delivered in October 2026, how that compares with what was agreed, "
            "and what comes next. The period runs from 1 Oct 2026 to 31 Oct 2026."
        ),
        "Contract valid in the period: C-7 (since 1 Jan 2026).",
    ]
    assert "Response time | Resolution time | Target" in " / ".join(told)
    assert "LaserJet" in " / ".join(told)


def test_in_portuguese_it_reads_as_such(archive: Archive) -> None:
    under_contract(archive)
    in_portuguese(archive)
    told = section(archive, "introduction")
    assert told[0] == (
        "Este relatório apresenta ao cliente Acme os serviços prestados por Horizonte em outubro de 2026, o "
        "desempenho frente ao que foi contratado e os próximos passos. O período vai de 01/10/2026 a 31/10/2026."
    )
    assert "Serviços cobertos: Printers and networks. Há um equipamento cadastrado." in told


def test_without_a_contract_it_says_so(archive: Archive) -> None:
    told = section(archive, "introduction")
    assert told[1].startswith("No contract was valid in the period")
    assert told[2] == "# Machines"
    assert "[Machines registered]" in told


def test_a_contract_that_begins_within_the_period_is_told_with_its_day(archive: Archive) -> None:
    under_contract(archive, CONTRACT.replace("2026-01-01", "2026-10-12"))
    told = section(archive, "introduction")
    assert told[2] == "The contract C-7 began on 12 Oct 2026, within the period."


def test_a_contract_that_ends_within_the_period_is_told_with_its_day(archive: Archive) -> None:
    under_contract(
        archive, CONTRACT.replace("from: 2026-01-01", "from: 2026-01-01\n    to: 2026-10-20")
    )
    assert section(archive, "introduction")[2] == (
        "The contract C-7 ended on 20 Oct 2026, within the period."
    )


def test_targets_that_changed_are_those_of_the_day_on_which_a_case_was_opened(
    archive: Archive,
) -> None:
    earlier = CONTRACT.replace("from: 2026-01-01", "from: 2026-01-01\n    to: 2026-10-15")
    later = CONTRACT.removeprefix("contracts:\n").replace("C-7", "C-8")
    under_contract(archive, earlier, later.replace("2026-01-01", "2026-10-16"))
    told = section(archive, "introduction")
    assert told[1] == (
        "Contracts valid in the period: C-7 (1 Jan 2026 to 15 Oct 2026) and C-8 (since 16 Oct 2026)."
    )
    assert told[2] == (
        "On 16 Oct 2026 the contract C-7 was followed by the contract C-8. Each case keeps the terms of the contract "
        "that was valid when it was opened."
    )


def test_of_an_empty_period_the_terms_and_the_machines_are_not_told_again(
    archive: Archive,
) -> None:
    under_contract(archive)
    (archive.root / "acme/2026/2026-10-02-printer-jam.md").unlink()
    assert section(archive, "introduction") == [
        "This report tells Acme of the days from 1 Oct 2026 to 31 Oct 2026.",
        "Contract valid in the period: C-7 (since 1 Jan 2026).",
    ]


def test_terms_are_told_as_the_contract_types_them_and_places_by_their_names(
    archive: Archive,
) -> None:
    terms = (
        "    pausing: [power company, cliente ausente, sem acesso]\n    response_counts: arrival\n"
    )
    under_contract(archive, CONTRACT + terms)
    told = section(archive, "introduction")
    assert "Reasons that stop the clock | Power company; Customer absent; Sem acesso" in told
    assert "Holidays | Brazil (PR)" in told
    assert "Response counts from | Arrival" in told
    in_portuguese(archive)
    told = section(archive, "introduction")
    assert "Motivos que suspendem o prazo | Power company; Cliente ausente; Acesso negado" in told
    assert "Feriados | Brasil (PR)" in told
    assert "A resposta conta a partir de | Chegada" in told
