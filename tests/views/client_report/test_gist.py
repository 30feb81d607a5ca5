"""What somebody wrote in Markdown, as plain text."""

from __future__ import annotations

import pytest

from svcsite.views.client_report.prose.gist import LONGEST, first_sentence, plain_text


@pytest.mark.parametrize(
    ("markdown", "told"),
    [
        ("- Filter cleaned\n- Gas filled up", "Filter cleaned. Gas filled up"),
        ("**Fuser** replaced, see [the photo](a.jpg).", "Fuser replaced, see the photo."),
        ("> - [x] `ping` answered", "ping answered"),
        ("5 * 3 < 20 #1 $x$ @home \\n", "5 * 3 < 20 #1 $x$ @home \\n"),
        ("![a photo](a.jpg)", ""),
    ],
)
def test_the_marks_of_markdown_are_not_told(markdown: str, told: str) -> None:
    assert plain_text(markdown) == told


def test_a_first_sentence_ends_where_the_next_begins() -> None:
    assert first_sentence("Trocado o rolamento 6.203 Z. Testado.", "pt-BR") == (
        "Trocado o rolamento 6.203 Z"
    )


def test_a_long_one_is_cut_at_the_end_of_a_word() -> None:
    told = first_sentence("word " * 60, "en")
    assert told.endswith("word…")
    assert len(told) <= LONGEST + 1
