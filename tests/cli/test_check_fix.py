import os
import subprocess

import pytest
from click.testing import CliRunner

from svcsite import cli
from svcsite.source.files import FILE_LIMIT
from tests.archive import CUSTOMER, REPORT, REPORT_PATH, SETTINGS

TYPED = (("opened: 2026-10-02 09:12", "opened: 02/10/2026 9h12"), ("signed:", "singed:"))


def check(*arguments: str, given: str | bytes | None = None):
    return CliRunner().invoke(cli.svcsite, ["check", *arguments], input=given)


@pytest.fixture
def desk(archive, monkeypatch):
    """The archive, with its parent as the current folder, and its one report as typed on a phone."""
    monkeypatch.chdir(archive.root.parent)
    archive.path = archive.report(*TYPED)
    archive.typed = archive.path.read_bytes()
    return archive


def tree(folder) -> list[str]:
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


def test_fix_mends_and_tells_of_what_is_left(desk):
    result = check("--fix", "--format", "concise")
    assert result.exit_code == 0, result.output
    assert result.stderr.startswith("fixed: ")
    assert result.stderr.endswith(" (1 file)\n")
    assert b"opened: 2026-10-02 09:12\n" in desk.path.read_bytes()
    assert b"\nsigned: " in desk.path.read_bytes()
    assert not [name for name in tree(desk.root) if name.endswith(".tmp")]


def test_what_cannot_be_mended_is_told_of_and_refuses(desk):
    desk.report(*TYPED, ("rep: joao.silva\n", ""))
    result = check("--fix", "--format", "concise")
    assert result.exit_code == 1
    assert "SV201 [missing-field]" in result.stdout
    assert "SV202" not in result.stdout


def test_fixing_twice_says_and_does_nothing_more(desk):
    check("--fix")
    before = desk.path.read_bytes(), desk.path.stat().st_mtime_ns
    assert check("--fix").stderr == ""
    assert (desk.path.read_bytes(), desk.path.stat().st_mtime_ns) == before


def test_diff_shows_what_fix_would_do_and_writes_nothing(desk):
    before = tree(desk.root.parent)
    result = check("--diff")
    assert result.exit_code == 1
    assert f"--- a/reports/{REPORT_PATH}\n+++ b/reports/{REPORT_PATH}\n" in result.stdout
    assert "-opened: 02/10/2026 9h12\n" in result.stdout
    assert "+opened: 2026-10-02 09:12\n" in result.stdout
    assert result.stderr.startswith("would fix: ")
    assert desk.path.read_bytes() == desk.typed
    assert tree(desk.root.parent) == before
    check("--fix")
    assert (check("--diff").exit_code, check("--diff").output) == (0, "")


def test_diff_wins_over_fix(desk):
    assert check("--fix", "--diff").exit_code == 1
    assert desk.path.read_bytes() == desk.typed


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_git_applies_what_diff_shows(desk, end):
    typed = b"\xef\xbb\xbf" + desk.typed.rstrip().replace(b"\n", end)
    desk.path.write_bytes(typed)
    shown = check("--diff").stdout_bytes
    command = ["git", "apply", "--whitespace=nowarn", "-"]
    subprocess.run(command, input=shown, check=True, cwd=desk.root.parent)
    applied = desk.path.read_bytes()
    desk.path.write_bytes(typed)
    check("--fix")
    assert desk.path.read_bytes() == applied != typed


def test_only_what_is_named_is_fixed(desk):
    other = desk.report(*TYPED, name="2026-10-03-other")
    check("--fix", str(desk.path))
    assert desk.path.read_bytes() != desk.typed
    assert other.read_bytes() == desk.typed


def test_a_file_that_is_saved_while_it_is_being_fixed_is_left_alone(desk, monkeypatch):
    replace = os.fsync

    def save(descriptor):
        replace(descriptor)
        desk.path.write_bytes(b"theirs")

    monkeypatch.setattr(os, "fsync", save)
    result = check("--fix")
    assert result.exit_code == 1
    assert f"reports/{REPORT_PATH} was left as it is: it was changed meanwhile" in result.stderr
    assert desk.path.read_bytes() == b"theirs"


def test_what_is_said_is_said_in_the_archives_language(desk):
    desk.write("archive.yml", SETTINGS.replace("language: en", "language: pt-BR"))
    assert "correção proposta: " in check("--diff").stderr
    assert "corrigido automaticamente: " in check("--fix").stderr


def test_standard_input_is_judged_in_place_of_the_file(desk):
    result = check(
        "--stdin-filename", str(desk.path), given=REPORT.replace("rating: 9", "rating: 99")
    )
    assert result.exit_code == 1
    assert "SV302 [rating-scale]" in result.stdout
    assert "rating: 99\n" in result.stdout
    assert "singed" not in result.stdout
    assert desk.path.read_bytes() == desk.typed


def test_standard_input_may_stand_for_a_file_that_is_not_there(desk):
    path = "reports/acme/2026/2026-10-03-new.md"
    assert check("--stdin-filename", path, given=REPORT).exit_code == 0
    result = check("--stdin-filename", path, "--format", "concise", given="no header")
    assert f"{path}:1:1: SV120" in result.stdout
    assert not (desk.root.parent / path).exists()


def test_standard_input_is_judged_where_it_would_stand(desk):
    result = check("--stdin-filename", "reports/acme/2026-10-03-new.md", given=REPORT)
    assert "SV106 [misplaced-file]" in result.stdout


def test_standard_input_is_held_against_the_whole_archive(desk):
    path = "reports/acme/2026/2026-10-02-again.md"
    typed = REPORT.replace("ticket: OS-48213\n", "")
    desk.report(("ticket: OS-48213\n", ""))
    result = check("--stdin-filename", path, "--format", "concise", given=typed)
    assert "SV501 [duplicate-visit]" in result.stdout
    assert REPORT_PATH not in [line.split(":")[0] for line in result.stdout.splitlines()]


def test_standard_input_may_stand_for_a_customer_or_the_settings(desk):
    path = str(desk.root / "acme/customer.md")
    twice = CUSTOMER.replace("name: Acme", "nome: Acme\nname: Acme")
    assert "SV124 [two-names]" in check("--stdin-filename", path, given=twice).stdout
    path = str(desk.root / "archive.yml")
    assert "SV301 [wrong-type]" in check("--stdin-filename", path, given="reps: [wrong]\n").stdout


@pytest.mark.parametrize("given", [b"", b"\xff\xfe", b"x" * (FILE_LIMIT + 100)])
def test_bad_standard_input_is_a_finding(desk, given):
    result = check("--stdin-filename", str(desk.path), given=given)
    assert result.exit_code == 1
    assert "SV1" in result.stdout


@pytest.mark.parametrize("more", ["--fix", "--diff", "--changed", "reports"])
def test_standard_input_goes_with_nothing_else(desk, more):
    assert check("--stdin-filename", str(desk.path), more, given=REPORT).exit_code == 2


@pytest.mark.parametrize("path", ["reports", "../x.md", "x.md"])
def test_standard_input_stands_for_a_file_of_the_archive(desk, path):
    result = check("--stdin-filename", path, given=REPORT)
    assert (result.exit_code, result.stdout) == (2, "")
