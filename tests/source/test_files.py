import os

from svcsite.source.files import FILE_LIMIT, read_file
from svcsite.source.span import Span


def only_defect(path):
    file, [defect] = read_file(path)
    return file, defect


def test_line_ends_of_every_system_are_one(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"one\r\ntwo\rthree\n")
    file, defects = read_file(path)
    assert file is not None
    assert (file.text, defects) == ("one\ntwo\nthree\n", ())


def test_a_byte_order_mark_is_told_and_not_part_of_the_text(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"\xef\xbb\xbf---\n")
    file, defect = only_defect(path)
    assert file is not None
    assert (file.text, defect.kind) == ("---\n", "byte-order-mark")


def test_another_encoding_is_told_with_the_first_byte_that_shows_it(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes("---\nsite: São João\n".encode("cp1252"))
    file, defect = only_defect(path)
    assert (file, defect.kind, defect.span) == (None, "encoding", Span(2, 8, 2, 9))


def test_utf_16_is_recognised(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes("x".encode("utf-16"))
    assert only_defect(path)[1].facts["guess"] == "UTF-16"


def test_a_file_longer_than_any_report_is_not_read(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"x" * (FILE_LIMIT + 1))
    assert only_defect(path)[1].kind == "file-too-large"


def test_a_folder_in_place_of_a_file(tmp_path):
    assert only_defect(tmp_path)[1].kind == "folder"


def test_a_link_is_never_followed(tmp_path):
    (tmp_path / "secret").write_text("secret")
    (tmp_path / "a.md").symlink_to(tmp_path / "secret")
    file, defect = only_defect(tmp_path / "a.md")
    assert (file, defect.kind) == (None, "link")


def test_a_device_is_never_opened(tmp_path):
    os.mkfifo(tmp_path / "a.md")
    assert only_defect(tmp_path / "a.md")[1].kind == "special-file"


def test_a_file_that_is_not_there(tmp_path):
    assert only_defect(tmp_path / "a.md")[1].kind == "unreadable-file"


def test_a_file_that_may_not_be_read(tmp_path, monkeypatch):
    path = tmp_path / "a.md"
    path.write_text("x")

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    defect = only_defect(path)[1]
    assert (defect.kind, defect.facts["reason"]) == ("unreadable-file", "Permission denied")
