"""Delivered reports are recomputed, and what moved is told with its old and its new value."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner, Result

from svcsite import cli
from svcsite.delivery.deliver import deliver
from tests.archive import Archive
from tests.delivery.house import COMPANY, delivery_of, furnish, narrative, pdf

FROZEN = "acme/periods/2026-10.delivered.json"
ERRATUM = "errata: [{on: 2026-11-20, figure: rating_mean, from: '9', to: '10', reason: mistyped}]\n"


@pytest.fixture
def house(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> Archive:
    """An archive that delivered October."""
    monkeypatch.chdir(archive.root.parent)
    furnish(archive)
    deliver(delivery_of(archive), pdf)
    return archive


def verify(*arguments: str, verb: str = "verify") -> Result:
    return CliRunner().invoke(cli.svcsite, [verb, *arguments], env={"LANG": "en_US.UTF-8"})


def test_what_nobody_touched_holds(house):
    result = verify()
    assert result.exit_code == 0
    assert result.stdout == "Acme, October 2026: as delivered\n"
    assert result.stderr == "One delivered report was recomputed.\n"


def test_a_fact_of_november_moves_nothing_in_october(house):
    house.report(
        ("ticket: OS-48213", "ticket: OS-9"),
        ("2026-10-02 09:12", "2026-11-05 09:12"),
        ("2026-10-02 09:40", "2026-11-05 09:40"),
        ("2026-10-02 15:05", "2026-11-05 15:05"),
        ("signed: 2026-10-02", "signed: 2026-11-05"),
        name="2026-11-05-jam",
    )
    assert verify().exit_code == 0


def test_a_later_edit_is_told_with_old_and_new_until_an_erratum_says_so(house):
    house.report(("rating: 9", "rating: 10"))
    result = verify()
    assert result.exit_code == 1
    assert '"Mean rating" was 9' in result.stdout
    assert "is 10" in result.stdout
    assert "since the delivery 2026-10-02-printer-jam was edited" in result.stdout
    assert "reports/acme/periods/2026-10.md" in result.stdout
    narrative(house, ERRATUM)
    result = verify()
    assert (result.exit_code, result.stdout) == (
        0,
        "Acme, October 2026: one figure is another, and an erratum says why\n",
    )


def test_a_figure_that_moves_again_after_its_erratum_is_told_again(house):
    narrative(house, ERRATUM)
    house.report(("rating: 9", "rating: 8"))
    assert verify().exit_code == 1


def test_a_deleted_report_is_told_in_the_archives_language(house):
    house.write("archive.yml", COMPANY.replace("language: en", "language: pt-BR"))
    (house.root / "acme/2026/2026-10-02-printer-jam.md").unlink()
    result = verify("acme", "2026-10", verb="conferir")
    assert result.exit_code == 1
    assert "era 1 na entrega e agora é 0" in result.stdout
    assert "Um relatório entregue foi conferido." in result.stderr


def test_an_agreed_target_that_is_missed_after_all_is_told_by_its_code(house):
    house.report(("2026-10-02 15:05", "2026-10-02 19:05"))
    said = verify().stdout
    assert "target met when it was delivered and is" in said
    assert "target missed now; since the delivery 2026-10-02-printer-jam was edited" in said
    assert "(sla_resolution.general)" in said


def test_one_erratum_of_all_figures_explains_what_one_correction_moved(house):
    house.report(("2026-10-02 15:05", "2026-10-02 19:05"))
    assert "one erratum does: {figure: all, reason: ...}" in verify().stdout
    narrative(house, "errata: [{on: 2026-11-20, figure: all, reason: the end was mistyped}]\n")
    result = verify()
    assert result.exit_code == 0
    assert "figures are others, and errata say why" in result.stdout


def test_a_figure_that_was_taken_out_of_the_frozen_file_is_missed(house):
    record = json.loads((house.root / FROZEN).read_text())
    house.write(FROZEN, json.dumps(record | {"figures": {}}))
    result = verify()
    assert result.exit_code == 1
    assert f'reports/{FROZEN}: lacks "figures"' in result.stdout


def test_a_file_that_is_no_record_is_a_finding(house):
    house.write(FROZEN, '{"format": 1')
    result = verify()
    assert result.exit_code == 1
    assert f"reports/{FROZEN}: cannot be read" in result.stdout


def test_a_customer_whose_file_has_errors_is_told_and_not_the_frozen_file(house):
    house.write("acme/customer.md", "---\nname: [Acme\n---\n")
    result = verify()
    assert result.exit_code == 1
    assert (
        "cannot be recomputed: reports/acme/customer.md is missing or has errors" in result.stdout
    )


def test_other_definitions_are_told_where_something_moved(house):
    path = house.root / FROZEN
    text = path.read_text()
    path.write_text(text.replace('"definitions": "', '"definitions": "0'))
    assert verify().exit_code == 0
    house.report(("rating: 9", "rating: 10"))
    assert "defined in another way since" in verify().stdout


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["acme"], 0, "as delivered"),
        (["acme", "2026-10"], 0, "as delivered"),
        (["acme", "2026-09"], 2, "September 2026 of Acme was not delivered"),
        (["acne"], 2, 'did you mean "acme"'),
        (["acme", "October"], 2, '"October" is no period'),
    ],
)
def test_one_customer_or_one_period_can_be_asked_for(house, arguments, code, said):
    result = verify(*arguments)
    assert result.exit_code == code
    assert said in result.output


def test_an_archive_that_delivered_nothing_says_so(archive, monkeypatch):
    monkeypatch.chdir(archive.root)
    result = verify()
    assert (result.exit_code, result.stdout) == (0, "No client report was delivered yet.\n")
