"""Where a text speaks of a person, and where only a person can tell."""

import pytest

from svcsite.authoring.forgetting.person import Person, Phone
from svcsite.authoring.forgetting.sightings import Searcher

ANA = Person(
    name="Ana Clara de Souza",
    emails=frozenset({"ana@example.com"}),
    phones=(Phone("4133441820", "33441820"),),
)


def seen(text: str, *others: str, words: str = "", shared: str = "") -> list[str]:
    """Give what is found in a text, with a question mark behind what is doubtful."""
    searcher = Searcher([ANA], others, frozenset(words.split()), frozenset(shared.split()))
    return [text[one.start : one.end] + ("" if one.is_sure else "?") for one in searcher.all(text)]


@pytest.mark.parametrize(
    "typed",
    [
        "Ana Clara de Souza",
        "ANA CLARA DE SOUZA",
        "ana souza",
        "Ána Clará",
        "A\u0301na Souza",
        "Clara de Souza",
        "Ana C. Souza",
        "Ana\u00a0Souza",
        "Ana\n> Souza",
        "Ana\r\nSouza",
        "Ana@Example.com".lower(),
        "ANA@EXAMPLE.COM",
        "(41) 3344-1820",
        "41 3344 1820",
        "4133441820",
        "+55 41 3344-1820",
        "041 3344.1820",
        "3344-1820",
    ],
)
def test_it_is_the_person(typed):
    assert seen(f"Spoke to {typed}, who agreed.") == [typed]


@pytest.mark.parametrize(
    "text", ["Ring Ana before ten.", "- Ana said so", "Dona Ana saw it", "Ana, too"]
)
def test_a_short_first_name_is_the_person_where_nobody_else_has_it(text):
    assert seen(text) == ["Ana"]


@pytest.mark.parametrize(
    "text", ["Ana Lima came", "with Maria Ana here", "Ana-Maria came", "Ring Ana Prado before ten."]
)
def test_a_first_name_beside_another_name_is_looked_at(text):
    assert seen(text) == ["Ana?"]


def test_a_first_name_that_somebody_else_has_is_looked_at():
    assert seen("Ring Ana before ten.", "Ana Lima") == ["Ana?"]
    assert seen("Ana Lima and Ana Souza", "Ana Lima") == ["Ana Souza"]


def test_a_first_name_that_is_a_word_is_looked_at():
    assert seen("Ring Ana before ten.", words="ana") == ["Ana?"]


def test_a_last_name_alone_is_looked_at():
    assert seen("Mrs Souza agreed") == ["Souza?"]


@pytest.mark.parametrize(
    "text",
    [
        "banana souzafone",
        "ana.lima@example.com.br",
        "joana@example.com",
        "ana@example.com.br",
        "x4133441820",
        "41334418201",
        "33441820",
        "![the plate](Ana Souza.jpg)",
    ],
)
def test_it_is_somebody_or_something_else(text):
    assert seen(text) == []


def test_what_others_have_too_is_looked_at():
    text = "ana@example.com, (41) 3344-1820"
    assert seen(text, shared="ana@example.com 4133441820") == [
        "ana@example.com?",
        "(41) 3344-1820?",
    ]


def test_a_longer_name_of_somebody_else_is_not_touched():
    assert seen("Clara de Souza Prado called", "Clara de Souza Prado") == []
