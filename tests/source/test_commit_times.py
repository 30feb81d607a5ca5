"""What git says of when files were last committed, asked once or bit by bit."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from svcsite.source.commit_times import CommitTimes
from tests.archive import REPORT, Archive
from tests.repository import Repository

FIRST = "acme/2026/2026-10-02-printer-jam.md"
DAY = 86_400


class Dated(Repository):
    """A repository in which each commit is of the day that is said."""

    def on(self, day: int, **texts: str) -> None:
        """Write files by the name of a report, and commit them."""
        for name, text in texts.items():
            (self.archive.root / f"acme/2026/2026-10-02-{name}.md").write_text(text)
        self.day(day)
        self.save(f"Day {day}")

    def day(self, day: int) -> None:
        moment = f"@{day * DAY} +0000"
        self.environment |= {"GIT_COMMITTER_DATE": moment, "GIT_AUTHOR_DATE": moment}


@pytest.fixture
def repository(tmp_path: Path) -> Dated:
    (tmp_path / "project").mkdir()
    archive = Archive(tmp_path / "project/reports")
    archive.report()
    made = Dated(tmp_path / "project", archive)
    made.on(1, a=REPORT, b=REPORT)
    return made


def days(repository: Repository, memory: Path) -> dict[str, int]:
    found = CommitTimes.of(repository.archive.root, memory)
    return {
        path.rpartition("2026-10-02-")[2]: seconds // DAY
        for path, seconds in found.times.items()
        if path.startswith("acme/2026/")
    }


def test_what_is_new_of_a_history_is_told_as_by_a_walk_through_all(repository, tmp_path):
    kept = tmp_path / "kept"
    days(repository, kept)
    repository.on(2, a=REPORT + "\nMore.\n")
    repository.git("checkout", "--quiet", "-b", "side")
    repository.on(5, c=REPORT)
    repository.git("checkout", "--quiet", "main")
    repository.on(4, b=REPORT + "\nMore.\n")
    assert days(repository, kept)["b.md"] == 4
    repository.day(6)
    repository.git("merge", "--quiet", "--no-edit", "side")
    assert days(repository, kept) == days(repository, tmp_path / "anew")
    assert {**days(repository, kept), "printer-jam.md": 0} == {
        "a.md": 2, "b.md": 4, "c.md": 5, "printer-jam.md": 0
    }  # fmt: skip


def test_a_history_that_was_written_anew_is_walked_anew(repository, tmp_path):
    kept = tmp_path / "kept"
    repository.on(7, a=REPORT + "\nWrong.\n")
    assert days(repository, kept)["a.md"] == 7
    repository.git("reset", "--quiet", "--hard", "HEAD~1")
    assert days(repository, kept)["a.md"] == 1


@pytest.mark.parametrize("spoilt", [b"", b"garbage", b"\x84"])
def test_a_memory_that_is_spoilt_is_none(repository, tmp_path, spoilt):
    (tmp_path / "kept").write_bytes(spoilt)
    assert days(repository, tmp_path / "kept")["a.md"] == 1


def test_what_is_not_as_it_was_committed(repository, tmp_path):
    root = repository.archive.root
    (root / "acme/2026/2026-10-02-a.md").write_text("changed")
    (root / "acme/2026/2026-10-02-b.md").unlink()
    (root / "acme/2026/2026-10-02-new.md").write_text("new")
    os.utime(root / FIRST, (1, 1))
    unsaved = CommitTimes.of(root, tmp_path / "kept").unsaved
    assert {path.rpartition("2026-10-02-")[2] for path in unsaved} == {"a.md", "b.md", "new.md"}


def test_where_a_shallow_clone_begins_nothing_is_known(repository, tmp_path):
    repository.on(2, b=REPORT + "\nMore.\n")
    repository.on(3, c=REPORT)
    clone = tmp_path / "clone"
    address = repository.folder.as_uri()
    command = ["git", "clone", "--quiet", "--depth", "2", address, str(clone)]
    subprocess.run(command, check=True, env=repository.environment)
    there = CommitTimes.of(clone / "reports", tmp_path / "kept")
    assert [path.rpartition("-")[2] for path in there.times] == ["c.md"]


@pytest.mark.parametrize("history", ["no repository", "no commit"])
def test_without_history_nothing_is_known(tmp_path, history):
    if history == "no commit":
        subprocess.run(["git", "init", "--quiet"], check=True, cwd=tmp_path)
    assert CommitTimes.of(tmp_path, tmp_path / "kept") is None


def test_without_git_nothing_is_known(repository, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", "")
    assert shutil.which("git") is None
    assert CommitTimes.of(repository.archive.root, tmp_path / "kept") is None
