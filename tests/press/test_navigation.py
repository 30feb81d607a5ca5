"""The fixed entries of the navigation."""

from svcsite.press.navigation import navigation


def test_questions_asked_most_come_first():
    titles = [title for title, _ in navigation("pt-BR", attention=False)]
    assert titles[:3] == ["Início", "Clientes", "Em aberto"]
    assert "Requer atenção" not in titles


def test_what_needs_attention_comes_last():
    assert [title for title, _ in navigation("en", attention=True)][-1] == "Needs attention"
