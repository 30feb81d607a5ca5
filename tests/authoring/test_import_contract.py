"""`--extend-contract`: unknown reps and causes go into `archive.yml`, and nothing else in it moves."""

import pytest

from svcsite.authoring.importing.contract import insert
from svcsite.record.reader import read_archive_file
from svcsite.record.vocabulary.shapes import ARCHIVE
from svcsite.source.tree import SETTINGS
from tests.authoring.import_desk import ROW, Desk

COMMENTED = """\
# Our own settings
name: Horizonte   # the short name
language: en

reps:  # who answers calls
    ana.lima: Ana Lima   # since 2019
    joao: {name: João Silva, role: Lead}

    # interns go here

rules: {SV305: error}
"""


@pytest.fixture
def desk(tmp_path, archive):
    return Desk(tmp_path, archive)


def test_new_reps_follow_the_last_one_and_comments_stay(desk):
    desk.archive.write(SETTINGS, COMMENTED)
    desk.export(ROW, ROW.replace("INC1", "INC2").replace("Ana Lima", "Zé: da Silva"))
    result = desk.run("--extend-contract")
    assert result.exit_code == 0
    assert "added to archive.yml: ze-da-silva" in result.output
    assert (desk.archive.root / SETTINGS).read_text() == COMMENTED.replace(
        "    joao: {name: João Silva, role: Lead}\n",
        "    joao: {name: João Silva, role: Lead}\n    ze-da-silva: 'Zé: da Silva'\n",
    )
    assert desk.archive.examine().count("error") == 0


def test_the_first_causes_of_ones_own_bring_the_starter_list_along(desk):
    desk.archive.write(SETTINGS, COMMENTED)
    desk.change_map(('"5": hardware', '"5": moisture'))
    desk.export(ROW, ROW.replace("INC1", "INC2").replace(",5,", ",9,"))
    assert desk.run("--extend-contract").exit_code == 0
    settings = read_archive_file(desk.archive.root / SETTINGS).record
    assert settings.find_cause("moisture") == "moisture"
    assert settings.find_cause("desgaste") == "wear"
    assert settings.causes["staff"].internal
    assert (
        (desk.archive.root / SETTINGS).read_text().startswith(COMMENTED + "causes:\n  wear: Wear\n")
    )
    assert desk.archive.examine().count("error") == 0


@pytest.mark.parametrize(
    ("name", "key"),
    [("José da Silva", "jose.da.silva"), ("rep-12", "rep-12"), ("Ana  Lima Jr.", "ana-lima-jr")],
)
def test_a_new_rep_gets_an_id_like_those_that_people_write(desk, name, key):
    desk.archive.write(SETTINGS, "language: en\n")
    desk.export(ROW.replace("Ana Lima", name))
    desk.run("--extend-contract")
    assert list(read_archive_file(desk.archive.root / SETTINGS).record.reps) == [key]


def test_what_is_rejected_for_another_reason_adds_nothing(desk):
    before = (desk.archive.root / SETTINGS).read_text()
    desk.export(ROW.replace("Ana Lima", "Zé").replace("15:05", "08:05"))
    assert desk.run("--extend-contract").exit_code == 1
    assert (desk.archive.root / SETTINGS).read_text() == before


def test_a_list_between_braces_is_left_alone_and_said_so(desk):
    settings = "language: en\nreps: {ana: Ana Lima}\n"
    desk.archive.write(SETTINGS, settings)
    desk.export(ROW.replace("Ana Lima", "Zé"))
    result = desk.run("--extend-contract")
    assert result.exit_code == 2
    assert '"reps" in' in result.output
    assert "is not written one entry a line" in result.output
    assert (desk.archive.root / SETTINGS).read_text() == settings
    assert desk.reports() == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("reps:\n  a: A\n", "reps:\n  a: A\n  b: B\n"),
        ("reps:\n  a: A", "reps:\n  a: A\n  b: B\n"),
        ("reps:\r\n  a: A\r\nname: x\n", "reps:\r\n  a: A\r\n  b: B\r\nname: x\n"),
        ("\ufeffreps:\n  a: A\n", "\ufeffreps:\n  a: A\n  b: B\n"),
        ("reps:\nname: x\n", "reps:\n  b: B\nname: x\n"),
        ("tecnicos:\n  a:\n    nome: A\n", "tecnicos:\n  a:\n    nome: A\n  b: B\n"),
        ("", "reps:\n  b: B\n"),
        ("name: x", "name: x\nreps:\n  b: B\n"),
        ("reps: {}\n", None),
        ("reps: [a]\n", None),
        ("reps: a\n", None),
        ("reps:\n  a: |\n    text\n    # still text\n", None),
        ("name: [", None),
        ("name: x\n---\n", None),
    ],
)
def test_a_row_goes_in_where_it_is_safe(before, after):
    assert insert(before, ARCHIVE["reps"], {"b": "B"}, "en") == after
