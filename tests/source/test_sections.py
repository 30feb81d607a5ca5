from svcsite.source.sections import read_sections
from svcsite.source.span import Span


def titles(body: str) -> list[str]:
    return [section.heading for section in read_sections(body, 1)[1]]


def test_a_section_has_its_heading_and_the_text_below_without_blank_lines_around():
    before, [section] = read_sections("\n## Problem\n\nJam.\nAgain.\n\n", 10)
    assert before is None
    assert (section.heading, section.heading_span) == ("Problem", Span(11, 4, 11, 11))
    assert (section.text, section.span) == ("Jam.\nAgain.", Span(13, 1, 14, 7))


def test_an_empty_section_stands_at_its_heading():
    _, [section] = read_sections("## Cause\n\n", 1)
    assert (section.text, section.span) == ("", section.heading_span)


def test_text_before_the_first_heading_is_kept():
    before, _ = read_sections("hello\n\n## Cause\n", 1)
    assert before is not None
    assert (before.text, before.span.line) == ("hello", 1)


def test_a_heading_inside_fenced_code_is_code():
    assert titles("## A\n```\n## no\n```\n## B\n~~~~\n~~~\n## no\n~~~~\n## C") == ["A", "B", "C"]


def test_a_heading_inside_a_comment_is_a_remark():
    assert titles("## A\n<!-- \n## no\n-->\n## B <!-- x -->") == ["A", "B <!-- x -->"]


def test_deeper_headings_belong_to_the_section():
    assert titles("## A\n### deeper\n#### still\n# B ##") == ["A", "B"]


def test_a_phone_leaves_out_the_blank():
    assert titles("##Problem\n## Work done ##\n#5 stays text") == ["Problem", "Work done"]


def test_a_number_sign_before_a_number_is_text():
    assert titles("## Problem\n#1 jammed on tray two\n# 2 is a heading\n## C#\n## Cause ##") == [
        "Problem", "2 is a heading", "C#", "Cause",
    ]  # fmt: skip


def test_a_fence_in_a_list_or_a_quote_ends_with_it():
    body = "## Work done\n- ```\n  # df\n  ```\n## Internal notes\n> ```\n> # no\n## Cause\n1. ~~~\n   # no\n## Comments"
    assert titles(body) == ["Work done", "Internal notes", "Cause", "Comments"]


def test_a_comment_that_nobody_closes_hides_nothing():
    assert titles("## A\nTag `<!--` missing\n## B\nloose <!-- see photo\n## C") == ["A", "B", "C"]
