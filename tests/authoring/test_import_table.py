"""The CSV file as help desks write it."""

import pytest

from svcsite.authoring.errors import AuthoringError
from svcsite.authoring.importing.table import check_delimiter, check_encoding, open_table


def table(path, content, *, encoding=None, delimiter=None, wanted=("id", "text")):
    path.write_bytes(content)
    return open_table(path, encoding=encoding, delimiter=delimiter, wanted=wanted, language="en")


def cells(found):
    return [row.cells for row in found.rows()]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_encoding_is_found(tmp_path, encoding):
    found = table(tmp_path / "a.csv", "id,text\n1,ação\n".encode(encoding))
    assert found.columns == ("id", "text")
    assert cells(found) == [("1", "ação")]


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_the_delimiter_is_the_one_that_gives_the_maps_columns(tmp_path, mark):
    found = table(tmp_path / "a.csv", f'id{mark}"text, a; b"{mark}text\n1{mark}2{mark}3\n'.encode())
    assert found.delimiter == mark
    assert cells(found) == [("1", "2", "3")]


def test_excels_line_before_the_header_is_passed_over(tmp_path):
    assert cells(table(tmp_path / "a.csv", b"sep=;\r\nid;text\r\n1;2\r\n")) == [("1", "2")]


def test_what_is_given_is_not_guessed(tmp_path):
    found = table(tmp_path / "a.csv", b"id;te,xt\n1;\xe9,2\n", encoding="latin-1", delimiter=";")
    assert cells(found) == [("1", "é,2")]


def test_bytes_of_no_encoding_still_become_rows(tmp_path):
    assert cells(table(tmp_path / "a.csv", b"id,text\n1,\x81\xe9\n")) == [("1", "\x81é")]


def test_rows_are_numbered_without_header_and_blank_lines(tmp_path):
    content = b'\n\nid,text\n\n1,"a\n\nb"\n\n\n2,b\n'
    found = table(tmp_path / "a.csv", content)
    assert [(row.number, row.cells) for row in found.rows()] == [
        (1, ("1", "a\n\nb")),
        (2, ("2", "b")),
    ]


def test_a_cell_longer_than_the_csv_module_expects_is_read(tmp_path):
    found = table(tmp_path / "a.csv", b"id,text\n1," + b"x" * 200_000 + b"\n")
    assert len(cells(found)[0][1]) == 200_000


def test_cells_with_nul_and_lone_carriage_returns_are_read(tmp_path):
    found = table(tmp_path / "a.csv", b"id,text\r1,a\x00b\r2,c\r")
    assert cells(found) == [("1", "a\x00b"), ("2", "c")]


@pytest.mark.parametrize(
    ("content", "encoding", "message"),
    [
        (b"", None, "has no header"),
        (b"\n\n", None, "has no header"),
        (b"id,text\n1,\xff\n", "utf-8", "is not utf-8"),
        (b"id,text\n1,\xe9\n", "ascii", "is not ascii"),
    ],
)
def test_a_file_that_cannot_be_read_is_said_to_be(tmp_path, content, encoding, message):
    with pytest.raises(AuthoringError, match=message):
        table(tmp_path / "a.csv", content, encoding=encoding)


def test_a_folder_in_place_of_the_file_is_said_to_be(tmp_path):
    with pytest.raises(AuthoringError, match="cannot be read"):
        open_table(tmp_path, encoding=None, delimiter=None, wanted=(), language="en")


def test_encodings_and_delimiters_have_names():
    assert check_encoding("Latin1") == "iso8859-1"
    assert check_delimiter("tab") == check_delimiter("\t") == "\t"
    for wrong in ("", '"', "ab", "\n"):
        with pytest.raises(ValueError):
            check_delimiter(wrong)
    for wrong in ("klingon", "base64", ""):
        with pytest.raises(ValueError):
            check_encoding(wrong)
