import subprocess
from pathlib import Path

import pytest

from svcsite.source.files import FILE_LIMIT
from svcsite.source.git import GitError, Repository
from tests.archive import REPORT, REPORT_PATH
from tests.repository import Repository as Given


@pytest.fixture
def given(tmp_path, archive, monkeypatch):
    given = Given(tmp_path.resolve(), archive)
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE", "GIT_PREFIX"):
        monkeypatch.delenv(name, raising=False)
    archive.write(REPORT_PATH, REPORT)
    given.save("A report")
    given.git("checkout", "--quiet", "-b", "branch")
    return given


def changes(given, base=None, **options):
    """List what changed as `status path <- old path`, seen from the archive."""
    root = given.archive.root
    repository = Repository.around(root)
    found = repository.changes(repository.start(base), **options)
    return [
        f"{c.status} {c.path.relative_to(root)}"
        + (f" <- {c.old_path.relative_to(root)}" if c.status == "renamed" else "")
        for c in found
    ]


OTHER = "acme/2026/2026-10-03-other.md"


def test_nothing_changed(given):
    assert changes(given) == []


def test_added_whether_git_knows_the_file_or_not(given):
    given.archive.write(OTHER, REPORT.replace("jam", "roller"))
    assert changes(given) == [f"added {OTHER}"]
    given.git("add", ".")
    assert changes(given) == [f"added {OTHER}"]
    given.save("Another")
    assert changes(given) == [f"added {OTHER}"]


def test_changed_in_the_folder_or_in_a_commit_with_what_it_held(given):
    given.archive.write(REPORT_PATH, REPORT.replace("rating: 9", "rating: 8"))
    given.save("Change")
    given.archive.write(REPORT_PATH, REPORT.replace("rating: 9", "rating: 7"))
    repository = Repository.around(given.archive.root)
    (change,) = repository.changes(repository.start(None))
    assert change.status == "modified"
    assert change.before == REPORT.encode()


def test_a_file_that_was_only_touched_is_not_changed(given):
    path = given.archive.root / REPORT_PATH
    path.write_text(REPORT)
    assert changes(given) == []


def test_deleted(given):
    (given.archive.root / REPORT_PATH).unlink()
    assert changes(given) == [f"deleted {REPORT_PATH}"]


@pytest.mark.parametrize("by_hand", [True, False])
def test_moved_by_git_or_by_hand(given, by_hand):
    path, other = given.archive.root / REPORT_PATH, given.archive.root / OTHER
    if by_hand:
        path.rename(other)
    else:
        given.git("mv", str(path), str(other))
    other.write_text(REPORT.replace("rating: 9", "rating: 8"))
    staged = given.git("ls-files", "--stage")
    assert changes(given) == [f"renamed {OTHER} <- {REPORT_PATH}"]
    assert given.git("ls-files", "--stage") == staged


def test_two_reports_on_one_machine_are_not_one_renamed(given):
    (given.archive.root / REPORT_PATH).unlink()
    text = REPORT.partition("## Problem")[0].replace("48213", "5").replace("rating: 9", "rating: 3")
    given.archive.write(OTHER, f"{text}## Problem\n\nThe display stays dark.\n")
    assert changes(given) == [f"deleted {REPORT_PATH}", f"added {OTHER}"]


def test_names_of_any_letters(given):
    name = 'acme/2026/câmara "fria"\n\t*.md'
    given.archive.write(name, REPORT.replace("jam", "roller"))
    assert changes(given) == [f"added {name}"]


def test_only_the_archive_matters_and_not_what_is_ignored(given):
    (given.folder / "notes.md").write_text("x")
    given.archive.write(".svcsite/x.md", "x")
    assert changes(given) == []


def test_what_others_did_on_the_trunk_is_no_change_of_this_branch(given):
    given.git("checkout", "--quiet", "main")
    given.archive.write(OTHER, REPORT)
    given.save("Somebody else's")
    given.git("checkout", "--quiet", "branch")
    assert changes(given) == []
    assert changes(given, "main") == []


def test_the_trunk_is_that_of_origin_where_there_is_one(given, tmp_path):
    given.git("clone", "--quiet", "--bare", ".", str(tmp_path / "origin"))
    given.git("remote", "add", "origin", str(tmp_path / "origin"))
    given.git("fetch", "--quiet", "origin")
    given.git("checkout", "--quiet", "main")
    given.archive.write(OTHER, REPORT.replace("jam", "roller"))
    given.save("Not pushed")
    assert changes(given) == [f"added {OTHER}"]


def test_without_a_trunk_only_what_is_not_committed(given):
    given.git("branch", "--quiet", "-D", "main")
    given.archive.write(OTHER, REPORT)
    given.save("Another")
    assert changes(given) == []


def test_before_the_first_commit_everything_is_new(archive):
    given = Given(archive.root.parent, archive)
    given.git("update-ref", "-d", "HEAD")
    assert changes(given) == ["added acme/customer.md", "added archive.yml"]


def test_what_is_staged(given):
    given.archive.write(REPORT_PATH, REPORT.replace("rating: 9", "rating: 8"))
    given.archive.write(OTHER, REPORT)
    assert changes(given, staged=True) == []
    given.git("add", "--all")
    (given.archive.root / OTHER).unlink()
    assert changes(given, staged=True) == [f"modified {REPORT_PATH}", f"added {OTHER}"]


def test_a_conflict_is_one_change(given):
    given.archive.write(REPORT_PATH, REPORT.replace("rating: 9", "rating: 8"))
    given.save("One way")
    given.git("checkout", "--quiet", "main")
    given.archive.write(REPORT_PATH, REPORT.replace("rating: 9", "rating: 7"))
    given.save("Another way")
    given.git("checkout", "--quiet", "branch")
    assert given.try_git("merge", "main").returncode
    assert changes(given) == [f"modified {REPORT_PATH}"]


def test_a_huge_file_of_the_past_is_not_read(given):
    given.archive.write(OTHER, "x" * (FILE_LIMIT + 1))
    given.save("Huge")
    given.archive.write(OTHER, "small")
    given.archive.write(REPORT_PATH, "small too")
    repository = Repository.around(given.archive.root)
    found = repository.changes(repository.start("HEAD"))
    assert [change.before for change in found] == [REPORT.encode(), None]


def test_what_a_person_has_set_up_changes_nothing(given):
    settings = ("diff.relative=true", "diff.renames=false", "diff.noprefix=true", "diff.external=x")
    for setting in (*settings, "core.quotePath=true", "color.ui=always", "diff.mnemonicPrefix=1"):
        given.git("config", *setting.split("="))
    (given.archive.root / REPORT_PATH).rename(given.archive.root / OTHER)
    assert changes(given) == [f"renamed {OTHER} <- {REPORT_PATH}"]


def test_inside_a_hook_its_own_variables_hold(given, monkeypatch):
    given.archive.write(OTHER, REPORT)
    given.git("add", ".")
    index = given.folder / ".git" / "index-of-the-hook"
    index.write_bytes((given.folder / ".git" / "index").read_bytes())
    given.git("rm", "--quiet", "--cached", f"reports/{OTHER}")
    monkeypatch.chdir(given.folder)
    monkeypatch.setenv("GIT_DIR", ".git")
    assert changes(given, staged=True) == []
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/index-of-the-hook")
    assert changes(given, staged=True) == [f"added {OTHER}"]


def trouble(action):
    with pytest.raises(GitError) as raised:
        action()
    return raised.value.trouble


def test_no_repository(archive, tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.resolve().parent))
    assert trouble(lambda: Repository.around(archive.root)) == "no-repository"


def test_no_git(archive, monkeypatch):
    monkeypatch.setenv("PATH", "")
    assert trouble(lambda: Repository.around(archive.root)) == "no-git"


@pytest.mark.parametrize("revision", ["nowhere", "", "--all", "HEAD~99", "HEAD:reports"])
def test_no_such_revision(given, revision):
    repository = Repository.around(given.archive.root)
    assert trouble(lambda: repository.start(revision)) == "no-revision"


def test_no_common_start(given):
    given.git("checkout", "--quiet", "--orphan", "other")
    given.save("From nothing")
    repository = Repository.around(given.archive.root)
    assert trouble(lambda: repository.start("main")) == "no-common-start"


def test_what_git_itself_refuses_is_passed_on(given, monkeypatch):
    repository = Repository.around(given.archive.root)
    with pytest.raises(GitError) as raised:
        repository.changes("0" * 40)
    assert raised.value.trouble == "refused"
    assert "bad object" in raised.value.facts["said"]


def test_git_never_reaches_for_the_network(given, monkeypatch):
    asked: list[dict[str, str]] = []
    run = subprocess.run

    def listen(*arguments, **options):
        asked.append(options["env"])
        return run(*arguments, **options)

    monkeypatch.setattr(subprocess, "run", listen)
    changes(given)
    assert {environment["GIT_ALLOW_PROTOCOL"] for environment in asked} == {"none"}


def test_paths_are_those_of_this_system(given):
    given.archive.write(OTHER, REPORT)
    repository = Repository.around(given.archive.root)
    (change,) = repository.changes(repository.start(None))
    assert change.path == Path(given.archive.root, OTHER)
