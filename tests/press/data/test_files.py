"""A table as CSV and as JSON."""

import csv
import io
import json
from datetime import date
from decimal import Decimal

import pytest

from svcsite.press.data.objects import as_json
from svcsite.press.data.package import schema
from svcsite.press.data.spreadsheet import as_csv
from svcsite.record.settings import Settings
from svcsite.views.tables import figures, following, reports, subjects
from svcsite.views.tables.table import Coded, DataTable, Kind, Shape, shape
from tests.built import PROJECT
from tests.ledgers import at

SHAPE = shape(
    "test",
    subject=Kind.TEXT,
    outcome=Kind.TEXT,
    opened=Kind.MOMENT,
    date=Kind.DATE,
    score=Kind.NUMBER,
    age_days=Kind.INTEGER,
    is_late=Kind.BOOLEAN,
)
RESOLVED = Coded(code="resolved", label="Concluído")
TABLE = DataTable(
    title="Atendimentos",
    shape=SHAPE,
    rows=(
        (
            '=cmd|"/C calc"!A0',
            RESOLVED,
            at("2026-10-02 09:12"),
            date(2026, 10, 2),
            Decimal("9.5"),
            -3,
            True,
        ),
        (
            'aspas "x"; ponto\r\ne linha\0',
            RESOLVED,
            at("2026-10-02"),
            date(2026, 10, 3),
            Decimal("8.64E+4"),
            0,
            False,
        ),
        (None, None, None, None, None, None, None),
    ),
)


def rows_of(data: bytes, delimiter: str) -> list[list[str]]:
    text = data.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))


def test_csv_opens_with_a_double_click_where_the_archive_is_at_home():
    data = as_csv(TABLE, "pt-BR")
    assert data.startswith(b"\xef\xbb\xbf")
    assert rows_of(data, ";") == [
        [
            "Atendimento",
            "Situação",
            "Abertura do chamado",
            "Data",
            "Nota",
            "Idade em dias",
            "Em atraso",
        ],
        [
            '\'=cmd|"/C calc"!A0',
            "Concluído",
            "2026-10-02 09:12",
            "2026-10-02",
            "9,5",
            "-3",
            "sim",
        ],
        [
            'aspas "x"; ponto\ne linha�',
            "Concluído",
            "2026-10-02",
            "2026-10-03",
            "86400",
            "0",
            "não",
        ],
        ["", "", "", "", "", "", ""],
    ]


def test_csv_in_english_is_that_of_rfc_4180():
    titles, first, *_ = rows_of(as_csv(TABLE, "en"), ",")
    assert titles[0] == "Work"
    assert first[4:] == ["9.5", "-3", "yes"]


def test_rows_end_as_rfc_4180_says():
    table = DataTable(title="x", shape=SHAPE, rows=TABLE.rows[2:])
    assert as_csv(table, "en").endswith(b"Overdue\r\n,,,,,,\r\n")


def test_json_has_names_and_codes_that_are_the_same_everywhere():
    first, second, unknown = json.loads(as_json(TABLE))
    assert first == {
        "subject": '=cmd|"/C calc"!A0',
        "outcome": "resolved",
        "opened": "2026-10-02T09:12:00-03:00",
        "date": "2026-10-02",
        "score": 9.5,
        "age_days": -3,
        "is_late": True,
    }
    assert (second["opened"], second["score"], second["is_late"]) == ("2026-10-02", 86400, False)
    assert second["subject"] == 'aspas "x"; ponto\ne linha�'
    assert set(unknown.values()) == {None}


def test_an_empty_list_is_one():
    empty = DataTable(title="x", shape=SHAPE, rows=())
    assert json.loads(as_json(empty)) == []
    assert len(rows_of(as_csv(empty, "pt-BR"), ";")) == 1


def test_no_two_columns_of_a_list_are_called_the_same(shapes):
    for one in shapes:
        for language in ("pt-BR", "en"):
            titles = [column.title.of(language) for column in one.columns]
            assert len(set(titles)) == len(titles), one.name


@pytest.fixture
def shapes():
    modules = (figures, following, reports, subjects)
    found = [value for m in modules for value in vars(m).values() if isinstance(value, Shape)]
    assert len(found) > 10
    return [*found, figures.month_shape(Settings(language="pt-BR"))]


def test_a_schema_says_how_each_file_is_written():
    people = json.loads(schema(SHAPE, "pt-BR", people=True))["fields"]
    programs = json.loads(schema(SHAPE, "pt-BR", people=False))["fields"]
    by_name = {field["name"]: field for field in people}
    assert by_name["Nota"]["type"] == "number"
    assert by_name["Nota"]["decimalChar"] == ","
    assert by_name["Em atraso"]["trueValues"] == ["sim"]
    assert by_name["Abertura do chamado"]["format"] == "any"
    assert [field["name"] for field in programs] == [c.name for c in SHAPE.columns]
    assert programs[4] == {
        "name": "score",
        "title": "Nota",
        "description": "Na escala do acervo.",
        "type": "number",
    }


def test_the_manual_has_every_column(shapes):
    manual = (PROJECT / "docs/data.md").read_text(encoding="utf-8")
    for one in shapes:
        for column in one.columns:
            if one.name != "month":
                told = f"| `{column.name}` | {column.title.en} | {column.title.pt} |"
                assert told in manual, column.name
