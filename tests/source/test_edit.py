import pytest

from svcsite.source.edit import BYTE_ORDER_MARK, Edit, TypedText
from svcsite.source.span import Span


def test_what_is_not_edited_stays_as_it_is():
    typed = TypedText("\ufeffone\r\ntwo\rthree\u2028\nfour")
    edits = [Edit(Span.at(3, 1, 5), "3"), Edit(Span.at(1, 1, 3), "1"), Edit(Span.at(4, 5), "!")]
    assert typed.edited(edits) == "\ufeff1\r\ntwo\r3\u2028\nfour!"


def test_the_byte_order_mark_has_a_place_of_its_own():
    typed = TypedText("\ufeffone")
    assert typed.edited([Edit(BYTE_ORDER_MARK, "")]) == "one"
    assert typed.slice(Span.at(1, 1, 3)) == "one"
    assert typed.line(1) == "one"


def test_a_span_over_lines_has_their_line_ends():
    typed = TypedText("a\r\nb\r\nc\r\n")
    assert typed.slice(Span(1, 1, 3, 1)) == "a\r\nb\r\n"
    assert typed.edited([Edit(Span(1, 1, 3, 1), "b\r\na\r\n")]) == "b\r\na\r\nc\r\n"


def test_edits_that_overlap_are_a_mistake_of_ours():
    with pytest.raises(ValueError, match="overlapping"):
        TypedText("abc").edited([Edit(Span.at(1, 1, 2), ""), Edit(Span.at(1, 2, 2), "")])
