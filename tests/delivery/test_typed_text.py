"""What a person wrote, as it is read in the plain part of a mail."""

from __future__ import annotations

import pytest

from svcsite.delivery.typed_text import WIDTH, typed_text
from tests.hostile import naughty_strings, needs_corpora


def test_a_paragraph_typed_in_short_and_long_lines_is_one_paragraph():
    typed = "No trimestre,\nas lojas " + "abriram na hora " * 9 + "\nsem queixas.\n\nObrigada."
    first, second = typed_text(typed).split("\n\n")
    assert first.startswith("No trimestre, as lojas abriram na hora")
    assert first.endswith("sem queixas.")
    assert max(map(len, first.splitlines())) <= WIDTH
    assert second == "Obrigada."


def test_items_hang_and_stay_apart():
    long = "- conferir o aviso de saída com as quatro lojas antes que comece o próximo mês de aulas"
    assert typed_text(f"{long}\n- [ ] orçar\n  a borracha\n1. um\n> dito\n> por ela") == (
        "- conferir o aviso de saída com as quatro lojas antes que comece o\n"
        "  próximo mês de aulas\n- [ ] orçar a borracha\n1. um\n> dito\n> por ela"
    )


@pytest.mark.parametrize(
    "typed",
    [
        "| Loja | Visitas |\n|---|---|\n| Portão | 3 |",
        "```\na  b\n\n- c\n```",
        "    indented  code",
        "### Heading",
        "",
    ],
)
def test_tables_code_and_headings_stay_as_they_were_typed(typed):
    assert typed_text(typed) == typed


def test_pictures_and_ways_into_the_archive_are_left_out():
    typed = "See [the case](../2026/x.md), ![photo](x.jpg) and [us](https://horizonte.example)."
    assert typed_text(typed) == "See the case, and [us](https://horizonte.example)."


@needs_corpora
def test_no_naughty_string_loses_a_word_or_stops_it():
    for naughty in naughty_strings():
        if "](" not in naughty:
            assert typed_text(naughty).split() == naughty.split()
