"""`svcsite pdf`: what it makes, and what it says where it cannot."""

import os
import subprocess
import sys

import pytest
from click.testing import CliRunner

from svcsite import cli
from tests.archive import Archive
from tests.delivery.pdf.reading import ReadBack

CONTRACT = (
    "contracts:\n  - {number: C-1, from: 2026-09-01, to: 2026-11-30, periodicity: month}\n---\n"
)


def pdf(*arguments: str, language: str = "en_US.UTF-8"):
    return CliRunner().invoke(
        cli.svcsite, ["pdf", *arguments], env={"LANG": language, "LC_ALL": ""}
    )


@pytest.fixture
def under_contract(archive: Archive, monkeypatch) -> Archive:
    """An archive with a monthly contract from September to November, and one report in October."""
    (archive.root.parent / "mkdocs.yml").write_text("site_name: Acme\n")
    customer = archive.root / "acme/customer.md"
    head = customer.read_text().removesuffix("---\n")
    archive.write("acme/customer.md", head + CONTRACT)
    archive.report()
    monkeypatch.chdir(archive.root.parent)
    return archive


def test_a_client_report_stands_in_the_projects_folder(under_contract):
    result = pdf("acme", "2026-10")
    assert result.output.splitlines() == ["pdf/acme/2026-10.pdf"]
    read = ReadBack((under_contract.root.parent / "pdf/acme/2026-10.pdf").read_bytes())
    assert read.metadata["/Title"] == "Monthly service report – October 2026"
    assert "Acme" in read.pages[0]


def test_it_may_be_another_file_or_folder(under_contract, tmp_path):
    (tmp_path / "for them").mkdir()
    assert pdf("acme", "2026-10", "-o", "for them").exit_code == 0
    assert pdf("acme", "2026-10", "-o", "for them/october.pdf").exit_code == 0
    assert {path.name for path in (tmp_path / "for them").iterdir()} == {
        "2026-10.pdf",
        "october.pdf",
    }


def test_a_service_report_is_named_with_its_customer(under_contract):
    result = pdf("acme/2026-10-02-printer-jam")
    assert result.output.splitlines() == ["pdf/acme/2026-10-02-printer-jam.pdf"]
    data = (under_contract.root.parent / result.output.strip()).read_bytes()
    assert "Service report OS-48213" in ReadBack(data).text


def test_all_that_are_due_are_made_once(under_contract):
    result = pdf("--due", "--workers", "1")
    assert result.stdout.splitlines() == [
        f"pdf/acme/2026-{month}.pdf" for month in ("09", "10", "11")
    ]
    assert "3 PDFs made (0 up to date)" in result.stderr
    again = pdf("--due", "--workers", "1")
    assert again.stdout == ""
    assert "No client report had to be made anew (3 up to date)" in again.stderr


def test_one_that_cannot_be_written_stops_no_other(under_contract):
    path = under_contract.root.parent / "pdf/acme/2026-10.pdf"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"%PDF-1.4 a scan")
    result = pdf("--due", "--workers", "1")
    assert result.exit_code == 1
    assert "error: pdf/acme/2026-10.pdf: " in result.stderr
    assert result.stdout.splitlines() == ["pdf/acme/2026-09.pdf", "pdf/acme/2026-11.pdf"]


def test_an_archive_without_contracts_has_nothing_due(archive, monkeypatch):
    monkeypatch.chdir(archive.root)
    result = pdf("--due")
    assert result.exit_code == 0
    assert "No contract asks for a client report" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ((), 2, "name a customer and a period"),
        (("acme",), 2, "Write svcsite pdf acme 2026-10, or 2026-B5, 2026-Q3, 2026-H2, 2026"),
        (("acne", "2026-10"), 2, 'no customer "acne" in the archive; did you mean "acme"?'),
        (("acme", "2026-13"), 2, '"2026-13" is no period'),
        (("acme", "2027-03"), 1, "March 2027 has not begun yet"),
        (("acme", "2025-03"), 1, "Acme had no contract in March 2025"),
        (("acme/2026-10-02-printer",), 2, 'did you mean "2026-10-02-printer-jam"?'),
        (("acne/2026-10-02-printer-jam",), 2, 'did you mean "acme"?'),
        (("--due", "acme"), 2, "leave acme out"),
        (("acme", "2026-10", "-o", "reports/acme/customer.md"), 1, "was not made by svcsite"),
    ],
)
def test_what_cannot_be_made_is_told_in_a_line(under_contract, arguments, code, said):
    result = pdf(*arguments)
    assert result.exit_code == code
    assert said in result.output
    assert "Traceback" not in result.output


def test_a_report_with_errors_is_in_no_document(under_contract):
    under_contract.report(("signed: 2026-10-02\n", ""), name="2026-10-03-unsigned")
    result = pdf("acme/2026-10-03-unsigned")
    assert result.exit_code == 1
    assert "2026-10-03-unsigned.md has errors and is in no document" in result.output


def test_a_human_part_with_errors_is_left_out_and_told(under_contract):
    under_contract.write("acme/periods/2026-10.md", "---\nstatus: [\n---\n")
    result = pdf("acme", "2026-10")
    assert result.exit_code == 0
    assert "2026-10.md has errors and was left out" in result.output
    assert (under_contract.root.parent / "pdf/acme/2026-10.pdf").is_file()


def test_reports_with_errors_that_are_missing_in_it_are_named(under_contract):
    under_contract.report(("signed: 2026-10-02\n", ""), name="2026-10-03-unsigned")
    said = "a report of this period has errors and is missing in the PDF: reports/acme/2026/"
    result = pdf("acme", "2026-10")
    assert result.exit_code == 0
    assert f"warning: pdf/acme/2026-10.pdf: {said}2026-10-03-unsigned.md" in result.stderr
    assert pdf("acme", "2026-09").stderr == ""
    assert pdf("--due", "--workers", "1").stderr.count(said) == 1


def test_a_customer_whose_file_has_errors_is_known(under_contract):
    path = under_contract.root / "acme/customer.md"
    path.write_text(path.read_text().replace("periodicity: month", "periodicity: [fortnight]"))
    for arguments in (("acme", "2026-10"), ("acme/2026-10-02-printer-jam",)):
        result = pdf(*arguments)
        assert result.exit_code == 2
        assert "reports/acme/customer.md has errors" in result.stderr
    due = pdf("--due")
    assert due.exit_code == 1
    assert (
        "error: reports/acme/customer.md: this file has errors, and PDFs are missing" in due.stderr
    )


def test_it_speaks_the_archives_language(under_contract):
    path = under_contract.root / "archive.yml"
    path.write_text(path.read_text().replace("language: en", "language: pt-BR"))
    assert "não existe o cliente" in pdf("acne", "2026-10").stderr
    assert "não é um período" in pdf("acme", "2026-13").stderr
    assert "não tem o atendimento" in pdf("acme/2026-10-02-printer").stderr


def test_a_running_period_says_that_it_is_partial(under_contract):
    under_contract.write(
        "acme/customer.md",
        (under_contract.root / "acme/customer.md").read_text().replace(", to: 2026-11-30", ""),
    )
    result = pdf("acme", "2026-12")
    assert result.exit_code == 0
    assert "the period ends on 31 Dec 2026: the PDF is partial" in result.stderr
    read = ReadBack((under_contract.root.parent / "pdf/acme/2026-12.pdf").read_bytes())
    assert "Period not over" in read.text
    assert read.metadata["/Title"] == "Monthly service report – December 2026 (partial)"


def test_a_terminal_shows_how_far_it_is(under_contract):
    ours, theirs = os.openpty()
    code = "from svcsite.cli import main; main(['pdf', '--due', '--workers', '1'])"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "LC_ALL": "en_US.UTF-8", "TERM": "xterm"},
        stdout=subprocess.PIPE,
        stderr=theirs,
        check=True,
    )
    os.close(theirs)
    assert done.stdout.count(b".pdf") == 3
    assert b"Client reports" in os.read(ours, 100_000)
