"""Columns of tables, and where long words break."""

from hypothesis import given
from hypothesis import strategies as st

from svcsite.delivery.pdf.widths import breakable, parts, shares

texts = st.text(alphabet="ab ção-01", max_size=60)
columns = st.lists(
    st.tuples(st.integers(1, 6), st.lists(texts, min_size=1, max_size=5)), min_size=1, max_size=9
)


@given(columns)
def test_columns_fill_the_page_and_each_has_room(given_columns):
    found = shares([part for part, _ in given_columns], [column for _, column in given_columns])
    assert len(found) == len(given_columns)
    assert abs(sum(found) - 1) < 1e-6
    assert min(found) > 0


def test_a_column_takes_no_more_than_its_words_need():
    date, text = shares([3, 1], [["Data", "02/10/2026"], ["Atendimento", "palavra " * 40]])
    assert date < 0.2
    assert text > 0.8


def test_a_column_has_room_for_its_longest_word():
    wide, narrow = shares([5, 1], [["x " * 500], ["Responsabilidades"]])
    assert narrow > 0.18
    assert wide > narrow


def test_where_nobody_said_longer_texts_have_more_room():
    assert parts([["a"], ["b" * 30], []]) == [1, 4, 1]


def test_an_address_breaks_after_its_signs():
    broken = breakable("https://example.com/" + "caminho/" * 20)
    assert "/\u200bcaminho/" in broken
    assert broken.replace("\u200b", "") == "https://example.com/" + "caminho/" * 20


@given(st.text(max_size=400))
def test_nothing_is_lost_by_breaking(text):
    assert breakable(text, 60).replace("\u200b", "") == text.replace("\u200b", "")


def test_words_that_fit_are_left_alone():
    text = "uma frase comum de um relatório " * 20
    assert breakable(text) == text


def test_a_mark_stays_with_its_letter():
    assert "\u200b\u0301" not in breakable("e\u0301" * 300, 50)
