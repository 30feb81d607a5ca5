"""Git names what files hold, of those that are as it knows them."""

from __future__ import annotations

from pathlib import Path

import pytest

from svcsite.source.blobs import blobs
from tests.archive import Archive
from tests.repository import Repository

REPORT = "acme/2026/2026-10-02-printer-jam.md"


@pytest.fixture
def repository(tmp_path: Path, archive: Archive) -> Repository:
    archive.report()
    return Repository(tmp_path, archive)


def test_a_name_for_each_file_within_the_archive(repository: Repository) -> None:
    found = blobs(repository.archive.root)
    assert set(found) == {"archive.yml", "acme/customer.md", REPORT}
    assert found[REPORT] == repository.git("hash-object", f"reports/{REPORT}").strip()


def test_the_archive_may_be_the_repository(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.report()
    repository = Repository(tmp_path, archive)
    assert REPORT in blobs(repository.archive.root)


def test_what_was_edited_or_never_committed_has_none(repository: Repository) -> None:
    archive = repository.archive
    (archive.root / REPORT).write_text("edited")
    archive.report(name="2026-10-05-new")
    assert set(blobs(archive.root)) == {"archive.yml", "acme/customer.md"}


@pytest.mark.parametrize("told", ["--assume-unchanged", "--skip-worktree"])
def test_what_git_was_told_to_pass_over_has_none(repository: Repository, told: str) -> None:
    repository.git("update-index", told, f"reports/{REPORT}")
    (repository.archive.root / REPORT).write_text("edited")
    assert REPORT not in blobs(repository.archive.root)


def test_where_there_is_no_repository_nothing_has(archive: Archive) -> None:
    archive.report()
    assert blobs(archive.root) == {}
