"""Branches are written without anybody's folder or index being touched."""

from pathlib import PurePosixPath

import pytest

from svcsite.source.branches import Author, Branches
from svcsite.source.git import GitError, Repository
from tests.archive import Archive
from tests.repository import Repository as RealRepository

PATH = PurePosixPath("acme/2026/2026-10-02-printer-jam.md")


@pytest.fixture(params=["reports", "."])
def real(request, tmp_path):
    """A repository with the archive in a folder of it, and one that is an archive itself."""
    top = tmp_path.resolve()
    return RealRepository(top, Archive(top / request.param))


@pytest.fixture
def branches(real):
    return Branches(Repository.around(real.archive.root), real.archive.root)


def commit(branches, parent, data=b"x\n", author=None):
    return branches.save(parent, {PATH: data}, "Relatórios\n", author)


def test_a_commit_has_its_parents_files_and_the_new_ones(real, branches):
    made = commit(branches, real.git("rev-parse", "HEAD").strip())
    assert branches.files(made).keys() - branches.files("HEAD").keys() == {PATH}
    assert not branches.files("HEAD").keys() - branches.files(made).keys()
    assert real.git("status", "--porcelain") == ""


def test_bytes_go_in_as_they_are(real, branches):
    real.git("config", "core.autocrlf", "true")
    made = commit(branches, "HEAD", b"a\r\nb\n\xff")
    blob = branches.files(made)[PATH]
    assert branches.repository.read([blob]) == {blob: b"a\r\nb\n\xff"}


def test_the_author_is_who_is_named(real, branches):
    made = commit(branches, "HEAD", author=Author("João Silva", "joao@example.com"))
    assert (
        real.git("log", "-1", "--format=%an %ae|%cn", made) == "João Silva joao@example.com|Rep\n"
    )
    assert branches.author("joão silva", made) == Author("João Silva", "joao@example.com")
    assert branches.author("João", made) is None
    assert branches.author("", made) is None


def test_a_branch_moves_only_from_where_it_was_seen(branches):
    first, second = commit(branches, "HEAD"), commit(branches, "HEAD", b"y\n")
    assert branches.move("reports/a/1", first, None)
    assert not branches.move("reports/a/1", second, None)
    assert not branches.move("reports/a/1", second, second)
    assert branches.move("reports/a/1", second, first)
    assert branches.begun("reports/")["reports/a/1"].tip == second


def test_a_branch_in_the_way_is_told(branches):
    assert branches.move("reports", commit(branches, "HEAD"), None)
    with pytest.raises(GitError):
        branches.move("reports/a/1", commit(branches, "HEAD"), None)


def test_what_a_branch_did_itself_is_told_whatever_the_trunk_did(real, branches):
    made = commit(branches, "HEAD")
    branches.move("reports/a/1", made, None)
    real.archive.write("acme/2026/2026-10-03-other.md", "z")
    trunk = real.save("Other")
    assert list(branches.own(made, trunk)) == [PATH]
    gone = real.git("commit-tree", f"{trunk}~1^{{tree}}", "-p", made, "-m", "Gone").strip()
    assert branches.own(gone, trunk) == {}


def test_whoever_is_further_is_continued(real, branches):
    first = commit(branches, "HEAD")
    branches.move("reports/a/1", first, None)
    second = commit(branches, first, b"y\n")
    real.git("update-ref", "refs/remotes/origin/reports/a/1", second)
    found = branches.begun("reports/")["reports/a/1"]
    assert (found.tip, found.local, found.busy) == (second, first, False)
    real.git("checkout", "--quiet", "reports/a/1")
    assert branches.begun("reports/")["reports/a/1"].busy
