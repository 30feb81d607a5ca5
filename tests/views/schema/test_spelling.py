"""A pattern takes what the reader takes for the same, and nothing else."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svcsite.record.vocabulary.names import fold
from svcsite.record.vocabulary.shapes import REPORT
from svcsite.views.schema.spelling import pattern

SPELLED = ["Peças trocadas", "PECAS-TROCADAS", " peças_trocadas: ", "pecas  trocadas"]


@pytest.mark.parametrize("typed", SPELLED)
def test_accents_capitals_and_joints_do_not_matter(typed):
    assert re.search(pattern([fold("pecas_trocadas")]), typed)


@pytest.mark.parametrize("typed", ["pecas", "pecas trocadasx", "a pecas trocadas", ""])
def test_another_word_is_another(typed):
    assert re.search(pattern([fold("pecas_trocadas")]), typed) is None


@pytest.mark.parametrize("name", list(REPORT), ids=lambda name: name.name)
def test_every_spelling_of_a_key_in_every_dress(name):
    expression = pattern(name.spellings())
    for word in (*name.typed.values(), *name.label.values(), *name.also):
        for typed in (word, word.upper(), word.title(), unicodedata.normalize("NFD", word)):
            assert re.search(expression, typed), typed
    others = (other for other in REPORT if other is not name)
    assert not any(re.search(expression, w) for other in others for w in other.typed.values())


@given(st.text(alphabet="peçasPÇ_- .:tr\u0301çã", max_size=20))
def test_what_matches_is_folded_to_the_word(text):
    if re.search(pattern(["pecas_t"]), text):
        assert fold(text) == "pecas_t"
