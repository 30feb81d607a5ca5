"""Markdown without its comments."""

import pytest

from svcsite.record.comments import with_comments_blank, without_comments
from tests.hostile import within


@pytest.mark.parametrize(
    ("markdown", "left"),
    [
        ("a <!-- b --> c", "a  c"),
        ("<!-- a\nb -->\nc", "c"),
        ("`<!-- shown -->`", "`<!-- shown -->`"),
        ("a <!-- never closed", "a <!-- never closed"),
    ],
)
def test_comments_are_left_out_and_code_is_not(markdown, left):
    assert without_comments(markdown) == left


def test_blanked_comments_leave_all_else_in_its_place():
    markdown = "a <!-- b\nc --> d `<!-- e -->`"
    blank = with_comments_blank(markdown)
    assert blank == "a       \n      d `<!-- e -->`"
    assert len(blank) == len(markdown)


def test_many_comments_that_nobody_closes_take_no_time():
    with within(1):
        assert len(without_comments("<!-- -->" + "<!--" * 60_000)) == 240_000
