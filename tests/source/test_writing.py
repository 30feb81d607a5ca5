import os
import stat
from pathlib import Path

import pytest

from svcsite.source.files import FILE_LIMIT
from svcsite.source.writing import WriteRefusedError, rewrite, take


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "archive" / "report.md"
    path.parent.mkdir()
    path.write_bytes(b"old")
    return path


def refusal(path: Path, root: Path, change=lambda: None) -> str:
    original = take(path)
    assert original is not None
    change()
    with pytest.raises(WriteRefusedError) as refused:
        rewrite(original, b"new", root)
    return refused.value.reason


def test_a_file_is_written_with_the_permissions_it_had(path):
    path.chmod(0o640)
    original = take(path)
    assert original is not None
    rewrite(original, b"new", path.parent)
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert list(path.parent.iterdir()) == [path]


def test_a_file_that_was_changed_meanwhile_is_left_alone(path):
    def save():
        path.write_bytes(b"theirs")

    assert refusal(path, path.parent, save) == "changed"
    assert path.read_bytes() == b"theirs"
    assert list(path.parent.iterdir()) == [path]


def test_a_file_that_was_saved_anew_with_the_same_size_was_changed(path):
    assert refusal(path, path.parent, lambda: os.utime(path, ns=(1, 1))) == "changed"


def test_a_file_that_became_a_link_is_left_alone(path, tmp_path):
    def swap():
        path.unlink()
        (tmp_path / "secret").write_bytes(b"old")
        path.symlink_to(tmp_path / "secret")

    assert refusal(path, path.parent, swap) == "changed"
    assert (tmp_path / "secret").read_bytes() == b"old"


def test_a_file_outside_the_archive_is_left_alone(path, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (path.parent / "linked").symlink_to(elsewhere)
    (elsewhere / "report.md").write_bytes(b"old")
    assert refusal(path.parent / "linked" / "report.md", path.parent) == "outside"
    assert (elsewhere / "report.md").read_bytes() == b"old"


def test_a_file_that_is_gone_stays_gone(path):
    assert refusal(path, path.parent, path.unlink) == "No such file or directory"
    assert list(path.parent.iterdir()) == []


def test_a_file_that_may_not_be_written_is_left_alone(path, monkeypatch):
    # Asked of the system rather than shown with a read-only file, which root may write all the same.
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert refusal(path, path.parent) == "Permission denied"
    assert list(path.parent.iterdir()) == [path]


def test_what_is_no_file_of_an_archive_is_not_taken(path):
    link = path.with_name("link.md")
    link.symlink_to(path)
    large = path.with_name("large.md")
    large.write_bytes(b"x" * (FILE_LIMIT + 1))
    assert [take(p) for p in (link, large, path.parent, path.with_name("none.md"))] == [None] * 4
