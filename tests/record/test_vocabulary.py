import re

import pytest

from svcsite.record.vocabulary import values
from svcsite.record.vocabulary.headings import HEADINGS, find_heading
from svcsite.record.vocabulary.names import LANGUAGES, Language, Name, Names, fold
from svcsite.record.vocabulary.shapes import REPORT, SHAPES

CHOICES = {
    name: names
    for name, names in vars(values).items()
    if isinstance(names, Names) and name != "Names"
}


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Peças trocadas", "pecas_trocadas"),
        ("PRIMEIRA-RESPOSTA", "primeira_resposta"),
        ("até", "ate"),
        ("Causa:", "causa"),
        ("\u200bcausa\u00a0", "causa"),
    ],
)
def test_accents_capitals_blanks_and_hyphens_do_not_matter(typed, folded):
    assert fold(typed) == folded


@pytest.mark.parametrize("shape", SHAPES)
def test_every_key_is_found_by_what_both_languages_call_it(shape):
    for name in SHAPES[shape]:
        for language in LANGUAGES:
            assert SHAPES[shape].find(name.typed[language]) is name
            assert name.label[language]


@pytest.mark.parametrize("shape", SHAPES)
def test_every_key_is_spelled_so_that_a_phone_can_type_it(shape):
    for name in SHAPES[shape]:
        for typed in name.typed.values():
            assert re.fullmatch(r"[a-z_0-9]+", typed), typed


def test_every_key_that_holds_a_mapping_names_a_shape_that_exists():
    for names in SHAPES.values():
        assert all(name.shape is None or name.shape in SHAPES for name in names)


def test_one_spelling_never_names_two_things():
    row: dict[Language, str] = {"en": "x", "pt-BR": "x"}
    with pytest.raises(ValueError, match="names both"):
        Names((Name(name="a", typed=row, label=row), Name(name="b", typed=row, label=row)))


@pytest.mark.parametrize("choice", CHOICES)
def test_every_choice_is_found_by_key_and_label_of_both_languages(choice):
    for name in CHOICES[choice]:
        for language in LANGUAGES:
            assert CHOICES[choice].find(name.typed[language]) is name
            assert CHOICES[choice].find(name.label[language]) is name


@pytest.mark.parametrize(
    ("typed", "key"),
    [("os", "ticket"), ("RAT", "ticket"), ("resolvido", "resolved"), ("filial", "site"), ("solicitante", "contact"),
     ("equipamentos", "product"), ("atendente", "rep"), ("recorrente", "recurring"), ("status", "outcome")],
)  # fmt: skip
def test_synonyms_are_read(typed, key):
    found = REPORT.find(typed)
    assert (found.name if found else None) == key


@pytest.mark.parametrize(
    ("typed", "section"),
    [("Defeito reclamado", "problem"), ("ATIVIDADES", "work_done"), ("diagnostico", "cause"),
     ("Recomendações", "comments"), ("Reclamação", "feedback"), ("Pendências", "next_steps")],
)  # fmt: skip
def test_headings_and_their_synonyms(typed, section):
    assert find_heading(typed) is HEADINGS[section]


@pytest.mark.parametrize(
    "typed", ["Observações internas", "Nota interna", "INTERNAL", "Uso interno"]
)
def test_whatever_says_internal_stays_inside(typed):
    assert find_heading(typed) is HEADINGS["internal"]
