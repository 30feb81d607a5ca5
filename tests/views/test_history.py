"""The first words of what a rep wrote."""

from textwrap import shorten

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svcsite.views.history import first_words

pieces = st.one_of(st.text("abc-é …", min_size=1, max_size=12), st.just("x" * 150))


@given(st.lists(pieces, max_size=60).map(lambda words: " ".join(" ".join(words).split())))
def test_as_many_words_are_kept_as_if_all_of_the_text_were_looked_at(text):
    assert first_words(text) == shorten(text, 140, placeholder=" …")


@pytest.mark.parametrize(("length", "ending"), [(28, "word"), (29, "…")])
def test_what_fits_is_kept_whole(length, ending):
    assert first_words(" ".join(["word"] * length)).endswith(ending)
