"""Files of a delivery are put in place together or not at all."""

from __future__ import annotations

import os

import pytest

from svcsite.delivery.storing import File, StoreError, store


def files_in(folder) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


def test_all_files_stand_where_they_should(tmp_path):
    store(
        [
            File(path=tmp_path / "a" / "frozen.json", data=b"{}", fresh=True),
            File(path=tmp_path / "b" / "mail.eml", data=b"mail"),
        ]
    )
    assert (tmp_path / "a" / "frozen.json").read_bytes() == b"{}"
    assert files_in(tmp_path) == ["frozen.json", "mail.eml"]


def test_a_fresh_file_takes_nobodys_place(tmp_path):
    (tmp_path / "frozen.json").write_bytes(b"theirs")
    frozen = File(path=tmp_path / "frozen.json", data=b"ours", fresh=True)
    with pytest.raises(StoreError) as refused:
        store([frozen, File(path=tmp_path / "mail.eml", data=b"mail")])
    assert refused.value.taken
    assert (tmp_path / "frozen.json").read_bytes() == b"theirs"
    assert files_in(tmp_path) == ["frozen.json"]


def test_nothing_is_put_in_place_where_one_file_cannot_be_written(tmp_path):
    (tmp_path / "pdf").write_bytes(b"a file where a folder should be")
    frozen = File(path=tmp_path / "frozen.json", data=b"ours", fresh=True)
    with pytest.raises(StoreError) as refused:
        store([frozen, File(path=tmp_path / "pdf" / "x.pdf", data=b"pdf")])
    assert refused.value.path == tmp_path / "pdf" / "x.pdf"
    assert not refused.value.taken
    assert files_in(tmp_path) == ["pdf"]


def test_what_was_put_in_place_is_taken_back_where_a_later_file_finds_no_place(tmp_path):
    (tmp_path / "old.json").write_bytes(b"old")
    (tmp_path / "x.pdf" / "y").mkdir(parents=True)
    with pytest.raises(StoreError):
        store(
            [
                File(path=tmp_path / "frozen.json", data=b"ours", fresh=True),
                File(path=tmp_path / "old.json", data=b"new"),
                File(path=tmp_path / "x.pdf", data=b"pdf"),
            ]
        )
    assert files_in(tmp_path) == ["old.json"]
    assert (tmp_path / "old.json").read_bytes() == b"old"


def test_another_file_is_taken_the_place_of_whole(tmp_path):
    (tmp_path / "x.pdf").write_bytes(b"old and longer")
    store([File(path=tmp_path / "x.pdf", data=b"new")])
    assert (tmp_path / "x.pdf").read_bytes() == b"new"


def test_others_may_read_it_as_the_system_has_it(tmp_path):
    before = os.umask(0o022)
    try:
        store([File(path=tmp_path / "x.json", data=b"{}", fresh=True)])
    finally:
        os.umask(before)
    assert (tmp_path / "x.json").stat().st_mode & 0o777 == 0o644
