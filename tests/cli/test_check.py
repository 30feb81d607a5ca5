import json

import pytest
from click.testing import CliRunner

from svcsite import cli
from tests.archive import REPORT


def check(*arguments: str):
    return CliRunner().invoke(cli.svcsite, ["check", *arguments])


def test_a_clean_archive_leaves_with_0(archive, monkeypatch):
    archive.report()
    monkeypatch.chdir(archive.root)
    result = check()
    assert (result.exit_code, result.output) == (0, "No findings in 3 files.\n")


def test_findings_are_printed_with_their_place_and_leave_with_1(archive, monkeypatch):
    archive.report(("cause: component", "cause: gremlins"))
    monkeypatch.chdir(archive.root.parent)
    result = check("--format", "concise")
    assert result.exit_code == 1
    assert result.output.startswith(
        "reports/acme/2026/2026-10-02-printer-jam.md:8:8: SV305 [not-in-contract] "
    )


def test_warnings_alone_refuse_nothing_unless_asked_to(archive):
    archive.report(("contact: Ana Souza", "contact: Bia"))
    assert check(str(archive.root)).exit_code == 0
    assert check(str(archive.root), "--strict").exit_code == 1


def test_only_the_files_that_were_named_are_told_of(archive):
    good = archive.report(name="2026-10-02-good")
    bad = archive.report(("rep: joao.silva\n", ""), name="2026-10-03-bad")
    assert check(str(good)).exit_code == 0
    assert check(str(bad)).exit_code == 1
    assert check(str(bad.parent)).exit_code == 1


def test_a_file_is_judged_with_the_customer_and_the_settings_it_belongs_to(archive):
    report = archive.report()
    archive.write("archive.yml", "reps: [wrong]\n")
    result = check(str(report))
    assert result.exit_code == 1
    assert "archive.yml:1:7: SV301" in result.output


def test_json_for_programs(archive):
    archive.report(("rep: joao.silva\n", ""))
    said = json.loads(check(str(archive.root), "--format", "json").output)
    assert said["summary"] == {"files": 3, "errors": 1, "warnings": 0}


def test_a_folder_that_is_no_archive(tmp_path):
    result = check(str(tmp_path))
    assert result.exit_code == 2
    assert "svcsite init" in result.output


def test_a_path_that_is_not_there(archive):
    assert check(str(archive.root / "nowhere")).exit_code == 2


def test_a_link_is_judged_where_it_stands(archive, tmp_path):
    (tmp_path / "secret.md").write_text(REPORT)
    link = archive.write("acme/2026/2026-10-02-x.md", "")
    link.unlink()
    link.symlink_to(tmp_path / "secret.md")
    result = check(str(link), "--format", "concise")
    assert result.exit_code == 1
    assert "2026-10-02-x.md:1:1: SV105" in result.output


def test_the_portuguese_name_of_the_command(archive):
    archive.report()
    assert CliRunner().invoke(cli.svcsite, ["verificar", str(archive.root)]).exit_code == 0


def test_an_internal_error_is_one_line_and_no_traceback(monkeypatch, capsys):
    def fail(*_, **__):
        raise RuntimeError("boom")

    monkeypatch.delenv("SVCSITE_DEBUG", raising=False)
    monkeypatch.setattr(cli.svcsite, "main", fail)
    with pytest.raises(SystemExit) as leaving:
        cli.main(["check"])
    assert leaving.value.code == 2
    assert "RuntimeError: boom" in capsys.readouterr().err
