"""Seals under attack: each way to have one that was not earned, and what is said of it.

The rules' own cases are in `test_cases`; here is what somebody who can open a pull request might try.
"""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from svcsite.checks.examination import examine
from svcsite.checks.fixes.archive import repairs
from svcsite.checks.memory import Memory
from svcsite.record.seal import read_seal
from svcsite.source import ssh
from svcsite.source.git import Repository as Git
from svcsite.source.seal_folder import MOST_SEALS, seal_files
from tests.archive import REPORT, REPORT_PATH, SETTINGS
from tests.checks.test_memory import age
from tests.hostile import within
from tests.repository import Repository
from tests.sealing import (
    AMENDED,
    ASKING,
    FOLDER,
    SEALED_ON,
    SIGNATURE,
    TEXT,
    allow,
    key_of,
    seal,
    sealed,
    sign_again,
    signer,
)


def found(archive) -> list[str]:
    """Judge everything in the time that a person waits; give each finding as `code: message`."""
    with within(10):
        return [f"{d.code}: {d.message}" for d in archive.examine().diagnostics]


def codes(archive) -> list[str]:
    return [line.partition(":")[0] for line in found(archive)]


def written(archive, path: str) -> str:
    return (archive.root / path).read_text(encoding="utf-8")


def test_a_sealed_report_is_admitted_and_its_seal_is_told(archive):
    sealed(archive)
    examination = archive.examine()
    assert examination.diagnostics == ()
    (told,) = examination.seals["acme", "2026-10-02-printer-jam"]
    assert (told.by, told.on, told.standing) == ("joao.silva", SEALED_ON, "holds")


# Who signed


def test_a_key_that_nobody_allowed_seals_nothing(archive):
    sealed(archive)
    sign_again(archive, written(archive, TEXT), rep="mallory")
    (line,) = found(archive)
    assert "allowed_signers has no such key of joao.silva" in line


def test_a_colleagues_key_does_not_sign_for_the_rep(archive):
    sealed(archive)
    allow(archive, signer("joao.silva"), signer("ana.lima"))
    sign_again(archive, written(archive, TEXT), rep="ana.lima")
    assert codes(archive) == ["SV903"]


def test_a_colleague_does_not_seal_what_somebody_else_signed(archive):
    sealed(archive)
    allow(archive, signer("joao.silva"), signer("ana.lima"))
    other = replace(read_seal(written(archive, TEXT)), by="ana.lima")
    sign_again(archive, other.text, rep="ana.lima")
    (line,) = found(archive)
    assert "ana.lima neither signed nor amended the report" in line


def test_who_amended_seals_the_amendment(archive):
    sealed(archive)
    allow(archive, signer("joao.silva"), signer("ana.lima"))
    archive.report(("rating: 9", f"{AMENDED.replace('joao.silva', 'ana.lima')}rating: 8"))
    seal(archive, rep="ana.lima")
    assert found(archive) == []


@pytest.mark.parametrize(
    ("options", "holds"),
    [
        ('valid-after="20261002"', True),
        ('valid-after="20261003"', False),
        ('valid-before="20261003"', True),
        ('valid-before="20261002"', False),
        ('namespaces="git,svcsite-report"', True),
        ('namespaces="git"', False),
    ],
)
def test_a_key_counts_on_its_days_and_for_its_use(archive, options, holds):
    sealed(archive)
    allow(archive, signer("joao.silva", options))
    assert codes(archive) == ([] if holds else ["SV903"])


def test_the_days_are_those_of_utc_wherever_the_machine_is(archive, monkeypatch):
    archive.report()
    allow(archive)
    seal(archive, on=datetime(2026, 10, 2, 0, 30, tzinfo=UTC))
    allow(archive, signer("joao.silva", 'valid-before="202610020200Z"'))
    monkeypatch.setenv("TZ", "America/Sao_Paulo")
    assert found(archive) == []


def test_a_rep_is_allowed_by_the_address_in_the_settings_too(archive):
    archive.write(
        "archive.yml", SETTINGS.replace("João Silva", "{name: João, email: j@example.com}")
    )
    sealed(archive)
    allow(archive, signer("j@example.com", key="joao.silva"))
    assert found(archive) == []


# What was signed


def test_a_signature_for_another_use_is_none(archive, monkeypatch):
    sealed(archive)
    monkeypatch.setattr(ssh, "NAMESPACE", "git")
    sign_again(archive, written(archive, TEXT))
    monkeypatch.undo()
    allow(archive, signer("joao.silva", ""))
    (line,) = found(archive)
    assert "it is no signature of this text" in line


def test_a_seals_text_that_was_edited_with_its_report_is_found(archive):
    sealed(archive)
    archive.report(("rating: 9", "rating: 8"))
    archive.write(TEXT, written(archive, TEXT).replace('"9"', '"8"'))
    (line,) = found(archive)
    assert "it is no signature of this text" in line


def test_another_reports_seal_seals_nothing_here(archive):
    sealed(archive)
    archive.report(name="2026-10-02-twin")
    shutil.copytree(archive.root / FOLDER, archive.root / "acme/2026/2026-10-02-twin")
    assert "SV903: the seal seals/1.txt is not valid: it is the seal of another report" in found(
        archive
    )


def test_another_customers_seal_seals_nothing_here(archive):
    sealed(archive)
    shutil.copytree(archive.root / "acme", archive.root / "beta")
    lines = [line for line in found(archive) if "another report" in line]
    assert len(lines) == 1


def test_a_renamed_report_keeps_its_seal_by_its_alias_alone(archive):
    sealed(archive).unlink()
    (archive.root / FOLDER).rename(archive.root / "acme/2026/2026-10-02-fuser")
    archive.report(name="2026-10-02-fuser")
    assert codes(archive) == ["SV903"]
    aliases = ("rating: 9", "rating: 9\naliases: [2026-10-02-printer-jam]")
    archive.report(aliases, name="2026-10-02-fuser")
    assert found(archive) == []


def test_line_ends_of_git_do_not_matter(archive):
    path = sealed(archive)
    for file in (path, archive.root / TEXT, archive.root / SIGNATURE):
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert found(archive) == []


def test_what_changed_is_told_field_by_field_in_the_archives_language(archive):
    archive.write("archive.yml", SETTINGS.replace("language: en", "language: pt-BR"))
    sealed(archive)
    archive.report(("09:40", "09:44"), ("rating: 9\n", ""), ("20 test", "200 test"))
    who = "SV902: alterado depois de selado por João Silva, 2026-10-02: "
    assert found(archive) == [
        f'{who}primeira_resposta: "2026-10-02 09:40", agora "2026-10-02 09:44"',
        f'{who}avaliacao.nota: "9", agora nada',
        (
            f'{who}## Serviços executados: "Fuser unit replaced, 20 test pages printed.", '
            'agora "Fuser unit replaced, 200 test pages printed."'
        ),
    ]


# The chain


def test_a_first_seal_that_was_taken_away_is_missed(archive):
    sealed(archive)
    archive.report(("rating: 9", f"{AMENDED}rating: 8"))
    seal(archive)
    for path in (TEXT, SIGNATURE):
        (archive.root / path).unlink()
    (line,) = found(archive)
    assert "seal 1 is missing before it" in line


def test_a_first_seal_that_was_exchanged_is_found(archive):
    sealed(archive)
    first = read_seal(written(archive, TEXT))
    archive.report(("rating: 9", f"{AMENDED}rating: 8"))
    seal(archive)
    sign_again(archive, replace(first, contents={**first.contents, "meter": "1"}).text)
    assert (
        "SV903: the seal seals/2.txt is not valid: it does not follow the seal before it"
        in found(archive)
    )


def test_an_amended_report_that_was_not_sealed_again_is_told(archive):
    sealed(archive)
    archive.report(("rating: 9", f"{AMENDED}rating: 8"))
    assert set(codes(archive)) == {"SV902"}


def test_a_seal_is_not_waived_but_its_absence_can_be(archive):
    waive = "rating: 8\nwaive: {SV901: key lost, SV902: trust me, broken-seal: trust me, SV903: x}"
    sealed(archive)
    archive.report(("rating: 9", waive))
    assert "SV902" in codes(archive)
    shutil.rmtree((archive.root / TEXT).parent)
    archive.write("acme/customer.md", ASKING)
    assert "SV901" not in codes(archive)


# What was taken away, by git


@pytest.fixture
def repository(tmp_path, archive, monkeypatch):
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE", "GIT_PREFIX"):
        monkeypatch.delenv(name, raising=False)
    repository = Repository(tmp_path.resolve(), archive)
    sealed(archive)
    repository.save("Sealed")
    return repository


def past(repository) -> list[str]:
    root = repository.archive.root
    git = Git.around(root)
    found = examine(root, changes=git.changes(git.start(None))).diagnostics
    return [d.message for d in found if d.code == "SV604"]


def test_a_report_that_was_sealed_anew_from_scratch_is_found(repository):
    archive = repository.archive
    shutil.rmtree(archive.root / FOLDER)
    archive.report(("rating: 9", "rating: 8"))
    seal(archive)
    assert archive.examine().diagnostics == ()
    assert "the seal seals/1.txt is not what it was: it was written over" in past(repository)


def test_seals_left_out_of_a_renaming_are_missed(repository):
    archive = repository.archive
    shutil.rmtree(archive.root / FOLDER)
    (archive.root / REPORT_PATH).unlink()
    aliases = ("rating: 9", "rating: 9\naliases: [2026-10-02-printer-jam]")
    archive.report(aliases, name="2026-10-02-fuser")
    assert past(repository) == [
        "the seal seals/1.txt is not what it was: it was removed",
        "the seal seals/1.txt.sig is not what it was: it was removed",
    ]


def test_a_report_that_was_renamed_and_sealed_anew_is_found(repository):
    archive = repository.archive
    shutil.rmtree(archive.root / FOLDER)
    (archive.root / REPORT_PATH).unlink()
    aliases = ("rating: 9", "rating: 8\naliases: [2026-10-02-printer-jam]")
    archive.report(aliases, name="2026-10-02-fuser")
    seal(archive, "acme/2026/2026-10-02-fuser.md")
    assert archive.examine().diagnostics == ()
    assert "the seal seals/1.txt is not what it was: it was written over" in past(repository)


def test_a_renaming_with_its_seals_is_none_of_that(repository):
    archive = repository.archive
    (archive.root / FOLDER).rename(archive.root / "acme/2026/2026-10-02-fuser")
    (archive.root / REPORT_PATH).unlink()
    aliases = ("rating: 9", "rating: 9\naliases: [2026-10-02-printer-jam]")
    archive.report(aliases, name="2026-10-02-fuser")
    assert past(repository) == []


# Files that are no seals


GARBAGE = {
    "nothing": b"",
    "zeros": bytes(10_000),
    "not utf-8": b"\xff\xfe\x00",
    "terminal": b"\x1b]0;x\x07\x1b[2J" * 100,
    "deep": b"svcsite-report-seal 1\ncustomer: " + b"[" * 200_000,
    "huge": b"svcsite-report-seal 1\n" + b"x" * 400_000,
    "options": b"-Overify-time=19700101\n--help\n",
}


@pytest.mark.parametrize("name", GARBAGE)
@pytest.mark.parametrize("path", [TEXT, SIGNATURE])
def test_garbage_is_refused_and_hangs_nothing(archive, path, name):
    sealed(archive)
    archive.write(path, GARBAGE[name])
    assert set(codes(archive)) <= {"SV903", "SV904"}
    assert codes(archive)


@pytest.mark.parametrize("path", [TEXT, SIGNATURE])
def test_a_link_is_not_followed(archive, path, tmp_path):
    sealed(archive)
    elsewhere = tmp_path / "elsewhere"
    (archive.root / path).rename(elsewhere)
    (archive.root / path).symlink_to(elsewhere)
    assert set(codes(archive)) == {"SV105", "SV904"}
    assert ("acme", "2026-10-02-printer-jam") not in archive.examine().sources


def test_a_folder_of_seals_that_leads_elsewhere_is_refused(archive, tmp_path):
    sealed(archive)
    there = (archive.root / TEXT).parent
    there.rename(tmp_path / "elsewhere")
    there.symlink_to(tmp_path / "elsewhere")
    archive.write("acme/customer.md", ASKING)
    assert "SV901" in codes(archive)


def test_a_pipe_is_not_waited_for(archive):
    sealed(archive)
    (archive.root / SIGNATURE).unlink()
    os.mkfifo(archive.root / SIGNATURE)
    assert "SV907" in codes(archive)


def test_allowed_signers_that_leads_elsewhere_allows_nobody(archive, tmp_path):
    sealed(archive)
    (archive.root / "allowed_signers").rename(tmp_path / "elsewhere")
    (archive.root / "allowed_signers").symlink_to(tmp_path / "elsewhere")
    assert "SV905" in codes(archive)


def test_no_more_seals_are_verified_than_anybody_makes(archive):
    sealed(archive)
    first = seal_files(archive.root / FOLDER, 1)
    for number in range(2, MOST_SEALS + 3):
        files = seal_files(archive.root / FOLDER, number)
        shutil.copy(first.text, files.text)
        shutil.copy(first.signature, files.signature)
    assert any("more than 50 seals" in line for line in found(archive))


@pytest.mark.parametrize(
    "name",
    ["-Overify-time=19700101", "--help", "a\x1b[31mb", "a\nb", "*", "$(touch x)", "joao.silva\x00"],
)
def test_a_name_is_never_an_option_nor_a_command(archive, name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    sealed(archive)
    first = read_seal(written(archive, TEXT))
    said = {**first.contents, "signed": {"by": name, "on": "2026-10-02"}}
    sign_again(archive, replace(first, by=name, contents=said).text)
    assert "SV903" in codes(archive)
    assert not (tmp_path / "x").exists()


def test_lines_of_allowed_signers_that_are_none_are_passed_over(archive):
    sealed(archive)
    allow(archive, "garbage\n", "\x00\x1b[2J\n", "x" * 70_000 + "\n", signer("joao.silva"))
    assert codes(archive) == []


# Who is asked


def test_without_ssh_keygen_no_seal_passes(archive, monkeypatch, tmp_path):
    sealed(archive)
    monkeypatch.setenv("PATH", str(tmp_path))
    (line,) = found(archive)
    assert line.startswith("SV905: the seal seals/1.txt was not verified: ssh-keygen was not found")


def test_an_ssh_keygen_that_is_too_old_is_told_of(archive, monkeypatch, tmp_path):
    sealed(archive)
    old = tmp_path / "ssh-keygen"
    old.write_text('#!/bin/sh\necho "Invalid option \\"verify-time=1\\"" >&2\nexit 255\n')
    old.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    (line,) = found(archive)
    assert "too old" in line


def test_one_that_says_nothing_is_not_waited_for(archive, monkeypatch, tmp_path):
    sealed(archive)
    slow = tmp_path / "ssh-keygen"
    slow.write_text("#!/bin/sh\nexec sleep 60\n")
    slow.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(ssh, "_SECONDS", 0.2)
    (line,) = found(archive)
    assert "gave no answer in time" in line


# What is remembered


@pytest.fixture
def remembering(archive, monkeypatch):
    """Examine with a memory; the list tells how often ssh-keygen was asked."""
    asked: list[int] = []
    ask = ssh.Verifier.ask

    def counting(self, *arguments):
        asked.append(1)
        return ask(self, *arguments)

    monkeypatch.setattr(ssh.Verifier, "ask", counting)

    def examined() -> tuple[int, list[str]]:
        asked.clear()
        age(archive)
        file = archive.root.parent / ".svcsite" / "checks.sqlite"
        with Memory(file, archive.root) as memory:
            examination = examine(archive.root, memory=memory)
        assert examination.seals or examination.diagnostics
        return len(asked), [d.code for d in examination.diagnostics]

    return examined


def test_a_seal_is_verified_once(archive, remembering):
    sealed(archive)
    assert remembering() == (1, [])
    assert remembering() == (0, [])


def test_what_a_seal_depends_on_is_not_forgotten(archive, remembering):
    sealed(archive)
    remembering()
    allow(archive, signer("ana.lima"))
    assert remembering() == (1, ["SV903"])
    allow(archive)
    assert remembering() == (1, [])
    archive.report(("20 test", "200 test"))
    assert remembering() == (1, ["SV902"])
    archive.report()
    assert remembering() == (1, [])
    archive.write(SIGNATURE, written(archive, SIGNATURE).replace("A", "B", 3))
    assert remembering() == (1, ["SV903"])


def test_a_machine_without_ssh_keygen_is_asked_again(archive, remembering, monkeypatch, tmp_path):
    sealed(archive)
    path = os.environ["PATH"]
    monkeypatch.setenv("PATH", str(tmp_path))
    assert remembering() == (1, ["SV905"])
    monkeypatch.setenv("PATH", path)
    assert remembering() == (1, [])


# What tidies up


def test_no_fix_breaks_a_seal(archive):
    untidy = ("product: VNB3K12345", "product: vnb3k12345")
    archive.report(untidy)
    assert list(repairs(archive.root))
    sealed(archive, untidy)
    assert list(repairs(archive.root)) == []


def test_a_fix_that_changes_no_meaning_is_made(archive):
    sealed(archive)
    archive.report(("rating: 9", "rating: 9  "))
    untidy = REPORT.replace("opened: 2026-10-02 09:12\n", "").replace(
        "signed:", "opened: 2026-10-02 09:12\nsigned:"
    )
    archive.write(REPORT_PATH, untidy)
    assert len(list(repairs(archive.root))) == 1
    assert found(archive) == []


def test_the_keys_of_the_tests_are_real(archive):
    assert key_of("joao.silva").read_text().startswith("-----BEGIN OPENSSH PRIVATE KEY-----")
