"""Mistakes in a map: all of them at once, each with its place, in plain words."""

import pytest

from svcsite.source.tree import SETTINGS
from tests.authoring.import_desk import ROW, Desk


@pytest.fixture
def desk(tmp_path, archive):
    desk = Desk(tmp_path, archive)
    desk.export(ROW)
    return desk


def said(desk):
    """Run the import; give what it says without the map's path."""
    result = desk.run()
    assert result.exit_code == 2
    assert desk.reports() == []
    return [line.removeprefix(f"{desk.map}:") for line in result.output.splitlines()]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "{column: opened, f",
            "{column: oppened, f",
            '5:20: there is no column "oppened" among number',
        ),
        ('{symptom}"}', '{sympton}"}', '8:20: there is no column "sympton" among number'),
        ("  opened:", "  openned:", '5:3: "openned" is unknown here; did you mean "opened"?'),
        (
            "{column: opened, f",
            "{colum: opened, f",
            '5:12: "colum" is unknown here; did you mean "column"?',
        ),
        ("sections:", "section:", '10:1: "section" is unknown here; did you mean "sections"?'),
        ("  problem:", "  prolog:", '11:3: "prolog" is unknown here; known are Problem, Work done'),
        (
            "Incident {symptom}",
            "Incident {symptom",
            "8:20: a brace is left alone: write {column}, or {{ for a brace",
        ),
        ("%d/%m/%Y %H:%M", "%d/%m/%Q", "5:36: this is no format of dates; one is %d/%m/%Y %H:%M"),
        ("%d/%m/%Y %H:%M", "dd/mm", "5:36: this is no format of dates"),
        ("%d/%m/%Y %H:%M", "%d/%m %H:%M", "5:36: this is no format of dates"),
        (
            "{column: notes, default: Not said.}",
            "{column: notes, text: x}",
            "12:14: give a column or a text, not both",
        ),
        (
            "{column: notes, default: Not said.}",
            "{text: x, format: '%Y'}",
            "12:14: format and values belong to a column",
        ),
        ("{column: notes, default: Not said.}", "", "12:13: say where this comes from"),
        (
            "{column: notes, default: Not said.}",
            "[a, b]",
            '12:14: write a text such as "rep-{column}"',
        ),
        ('values: {"5": hardware}', "values: hardware", "7:40: write pairs: what the cell says"),
        (
            "missing: [",
            "encoding: utf-9\nmissing: [",
            "3:11: this encoding is unknown; common are utf-8",
        ),
        ("missing: [", "delimiter: ab\nmissing: [", "3:12: a delimiter is one character"),
        ("missing: [", "entities: maybe\nmissing: [", "3:11: write yes or no"),
        ('["", "?"]', "{a: b}", "3:10: write a list of texts"),
        (
            'customer: {id: "{location}", name: "Site {location}"}',
            "customer: x",
            '1:11: write the customer as {id: "{column}"',
        ),
        ('id: "{location}", ', "", '1:11: the map lacks "id"'),
        ('id: "case-{number}"\n', "", '1:1: the map lacks "id"'),
        ("  opened:", "  arrived:", '5:3: the map has no source for "opened"'),
        (
            "  resolved:",
            "  opened:",
            '6:3: the key "opened" is repeated; it stands on line 5 already',
        ),
        ("  resolved:", "  abertura:", '6:13: "opened" stands here already'),
        ("missing: [", "missing: [[", "3:10: malformed header on line 3"),
        ("{column: notes, default: Not said.}", "see #{number}", "12:18: "),
    ],
)
def test_a_mistake_is_said_with_its_place(desk, old, new, message):
    desk.change_map((old, new))
    assert any(line.startswith(message) for line in said(desk)), said(desk)


def test_all_mistakes_come_at_once_in_the_order_of_the_file(desk):
    desk.change_map(("  opened:", "  openned:"), ("  rep:", "  repp:"), ("  problem:", "  problm:"))
    assert [line.split(" ")[0] for line in said(desk)] == ["5:3:", "5:3:", "9:3:", "11:3:"]


def test_an_unknown_column_is_told_with_those_there_are_and_a_guess(desk):
    desk.change_map(("{column: opened, f", "{column: oppened, f"))
    assert said(desk) == [
        (
            '5:20: there is no column "oppened" among number, location, opened, resolved, symptom, '
            'resolved_by, closed_code, category, notes; did you mean "opened"?'
        )
    ]


def test_a_column_that_is_there_twice_cannot_be_meant(desk):
    desk.csv.write_text(desk.csv.read_text().replace("category", "symptom", 1))
    desk.change_map(("Category {category}, s", "S"))
    assert said(desk) == [
        '8:20: the file has two columns "symptom"; rename one of them',
        '11:12: the file has two columns "symptom"; rename one of them',
    ]


def test_messages_are_in_the_archives_language_and_keys_may_be(desk):
    desk.archive.write(SETTINGS, "idioma: pt-BR\n")
    desk.map.write_text(
        'cliente: {codigo: "{location}", nome: "{location}"}\n'
        'codigo: "{number}"\n'
        'vazios: "?"\n'
        "campos:\n"
        '  abertura: {coluna: opened, formato: "%d/%m/%Y %H:%M"}\n'
        "  tecnico: {texto: ninguem, valores: {a: b}}\n"
        "secoes:\n"
        "  Problema relatado: {coluna: symptom, padrao: nada}\n"
        "  Prefacio: x\n",
        encoding="utf-8",
    )
    assert said(desk) == [
        "6:12: formato e valores valem para uma coluna, e não há nenhuma",
        (
            '9:3: campo desconhecido aqui: "Prefacio"; os campos são Problema relatado, Serviços '
            "executados, Causa, Observações, Feedback do cliente, Próximos passos, Uso interno"
        ),
    ]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"caf\xe9: 1\n", "1:4: the file is not UTF-8"),
        (b"", "the map lacks"),
        (b"- a\n- b\n", "1:1: malformed header on line 1: there is not one"),
        (b"&a customer: x\n", "1:1:"),
    ],
)
def test_a_map_that_is_no_map_is_said_to_be_none(desk, content, message):
    desk.map.write_bytes(content)
    assert message in "\n".join(said(desk))
