"""A remembered verdict is the verdict: warm equals cold, whatever happened to the files or the memory."""

from __future__ import annotations

import os
import sqlite3
import time
from pathlib import Path

import pytest

from svcsite.checks import examination, memory, verdicts
from svcsite.checks.memory import Memory
from svcsite.record import reader
from tests.archive import Archive
from tests.repository import Repository

OLD = time.time() - 3600


def age(archive: Archive) -> None:
    """Let every file be saved an hour ago: one saved just now is not trusted yet."""
    for path in archive.root.rglob("*"):
        os.utime(path, (OLD, OLD), follow_symlinks=False)


@pytest.fixture
def file(archive: Archive) -> Path:
    return archive.root.parent / ".svcsite" / "checks.sqlite"


@pytest.fixture
def warm(archive: Archive, file: Path, monkeypatch):
    """Examine with the memory; `warm.read` counts the reports that were read rather than remembered."""

    class Warm:
        read = 0

        def __call__(self) -> list[str]:
            self.read = 0
            with Memory(file, archive.root) as remembered:
                found = examination.examine(archive.root, memory=remembered)
            cold = examination.examine(archive.root)
            self.read -= cold.files - 2
            assert found.diagnostics == cold.diagnostics
            assert found.files == cold.files
            return [d.code for d in found.diagnostics]

    counted = Warm()
    read_report = reader.read_report

    def counting(*arguments):
        counted.read += 1
        return read_report(*arguments)

    monkeypatch.setattr(verdicts, "read_report", counting)
    return counted


def test_what_has_not_changed_is_not_read_again(archive, warm):
    archive.report()
    archive.report(
        ("cause: component", "cause: gremlins"), ("09:12", "09:13"), name="2026-10-02-bad"
    )
    age(archive)
    assert warm() == ["SV305"]
    assert warm.read == 2
    assert warm() == ["SV305"]
    assert warm.read == 0


def test_a_changed_file_is_read_again(archive, warm):
    path = archive.report()
    age(archive)
    warm()
    path.write_text(path.read_text().replace("component", "gremlins!"))
    assert warm() == ["SV305"]
    assert warm.read == 1


def test_a_file_saved_just_now_is_not_trusted(archive, warm):
    archive.report()
    warm()
    warm()
    assert warm.read == 1


@pytest.mark.parametrize("path", ["archive.yml", "acme/customer.md"])
def test_what_a_report_is_held_against_changes_its_verdict(archive, warm, path):
    archive.report()
    age(archive)
    assert warm() == []
    full = archive.root / path
    full.write_text(full.read_text().replace("joao.silva", "rui").replace("Ana Souza", "Bia"))
    assert warm() != []
    assert warm.read == 1


def test_a_deleted_report_is_forgotten(archive, warm, file):
    path = archive.report()
    age(archive)
    warm()
    path.unlink()
    warm()
    database = sqlite3.connect(file)
    assert database.execute("SELECT count(*) FROM judged").fetchone() == (0,)
    database.close()


def test_other_rules_judge_anew(archive, warm, monkeypatch):
    archive.report()
    age(archive)
    warm()
    monkeypatch.setattr(memory, "_fingerprint_of_rules", lambda: "another program")
    warm()
    assert warm.read == 1


def test_a_moved_archive_is_known_again_under_its_new_path(archive, warm, file, tmp_path):
    archive.report(("cause: component", "cause: gremlins"))
    age(archive)
    warm()
    root = archive.root.rename(tmp_path / "elsewhere")
    with Memory(file, root) as remembered:
        [found] = examination.examine(root, memory=remembered).diagnostics
    assert found.path.is_relative_to(root)


@pytest.mark.parametrize("content", [b"", b"garbage", b"SQLite format 3\0" + b"\xff" * 4096])
def test_a_corrupt_memory_is_no_memory(archive, warm, file, content):
    archive.report()
    age(archive)
    file.parent.mkdir()
    file.write_bytes(content)
    assert warm() == []
    assert warm() == []
    assert warm() == []
    assert warm.read == 0


def test_a_memory_of_another_shape_is_no_memory(archive, warm, file):
    archive.report()
    age(archive)
    file.parent.mkdir()
    database = sqlite3.connect(file)
    database.execute("CREATE TABLE judged (path TEXT, colour TEXT)")
    database.execute("INSERT INTO judged VALUES ('acme/2026/2026-10-02-printer-jam.md', 'red')")
    database.commit()
    database.close()
    for _ in range(3):
        assert warm() == []


def test_a_memory_that_cannot_be_written_is_no_memory(archive, warm, file):
    archive.report()
    file.parent.write_text("a file where the folder should be")
    assert warm() == []


@pytest.fixture
def clone(archive, warm, tmp_path, monkeypatch):
    """Judge a committed archive of many reports, and have it cloned anew, with its memory beside it."""
    monkeypatch.setattr(memory, "_MANY", 2)
    archive.report()
    archive.report(
        ("cause: component", "cause: gremlins"), ("09:12", "09:13"), name="2026-10-02-bad"
    )
    repository = Repository(tmp_path, archive)
    age(archive)
    warm()
    assert warm.read == 2
    for path in archive.root.rglob("*.md"):
        text = path.read_bytes()
        path.unlink()
        path.write_bytes(text)
    repository.git("update-index", "--refresh")
    return repository


def test_a_fresh_clone_is_known_by_its_content(clone, archive, warm):
    assert warm() == ["SV305"]
    assert warm.read == 0


def test_it_is_so_in_the_moment_in_which_it_was_cloned(clone, archive, warm):
    warm()
    warm()
    assert warm.read == 0


def test_what_is_not_as_it_was_committed_is_read(clone, archive, warm):
    path = archive.root / "acme/2026/2026-10-02-bad.md"
    path.write_text(path.read_text().replace("gremlins", "componen"))
    warm()
    assert warm.read == 1


def test_many_reports_are_judged_in_processes_and_the_verdicts_are_the_same(
    archive, file, monkeypatch
):
    for number in range(24):
        cause = "gremlins" if number % 3 == 0 else "component"
        archive.report(("cause: component", f"cause: {cause}"), name=f"2026-10-02-jam-{number:02}")
    cold = examination.examine(archive.root)
    monkeypatch.setattr(verdicts, "MANY", 8)
    monkeypatch.setattr(verdicts, "_BATCH", 5)
    with Memory(file, archive.root) as remembered:
        found = examination.examine(archive.root, memory=remembered)
    assert found.diagnostics == cold.diagnostics
    assert sum(d.code == "SV305" for d in found.diagnostics) == 8
