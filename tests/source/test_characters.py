import pytest
from hypothesis import given
from hypothesis import strategies as st

from svcsite.source.characters import visible, visible_line

ODD = st.text(st.sampled_from("aé👩\u200d\u200c\u200b\u00a0\u200e\u2060 b"), max_size=12)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("\u00a0Ana\u2003Souza ", "Ana Souza"),
        ("\u200eOS\u200b-1\u2060", "OS-1"),
        ("👩\u200d🔧", "👩\u200d🔧"),
        ("a\u200db", "ab"),
        ("👩\u200d\u200b\u200d b", "👩 b"),
    ],
)
def test_a_text_as_a_person_sees_it(text, seen):
    assert visible(text) == seen


@given(ODD)
def test_what_is_seen_once_is_seen_the_same_again(text):
    assert visible(visible(text)) == visible(text)


@given(ODD)
def test_every_column_says_where_it_came_from(line):
    seen, origin = visible_line(line)
    assert len(origin) == len(seen) + 1
    assert all(c in (line[n], " ") for c, n in zip(seen, origin, strict=False))
