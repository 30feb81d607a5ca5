"""What becomes of one text: names of files, cells in Markdown, templates."""

import html
import re

import cmarkgfm
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from svcsite.authoring.composing import compose
from svcsite.authoring.importing.markdown import as_markdown, contained, plain_cell
from svcsite.authoring.importing.slug import slug_of
from svcsite.authoring.importing.template import parse_template
from svcsite.source.sections import read_sections
from svcsite.source.tree import REPORT_ID, slug_is_good


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Padaria Pão Nosso", "padaria-pao-nosso"),
        ("  Silva & Filhos (Matriz) ", "silva-filhos-matriz"),
        ("Grønt Værksted Langaa", "gront-vaerksted-langaa"),
        ("Straße 9", "strasse-9"),
        ("№ 12", "no-12"),
        ("?!", ""),
        ("", ""),
    ],
)
def test_a_text_gives_a_plain_name(text, slug):
    assert slug_of(text, 64) == slug


@pytest.mark.parametrize("text", ["Кафе", "C++", "東京", "con", "index", "x" * 65, "Café ☕"])
def test_what_a_name_cannot_show_leaves_a_mark(text):
    assert re.fullmatch(r"([a-z0-9-]+-)?[0-9a-f]{6}", slug_of(text, 64))
    assert slug_of(text, 64) != slug_of(text + "+", 64)


@given(st.text())
@example("A" * 200)
@example("-")
@example("ß" * 40)
def test_every_name_can_be_a_folder_and_a_file(text):
    slug = slug_of(text, 64)
    assert slug == "" or slug_is_good(slug)
    name = slug_of(text, 100)
    assert name == "" or REPORT_ID.fullmatch(f"2026-10-02-{name}")


MARKDOWN = st.text(
    st.sampled_from("#-+*_`~<>[]()!|=:\\&;. \t\nab1/"), max_size=40
) | st.sampled_from(
    [
        "<!-- x",
        "a\n---",
        "a|b\n-|-",
        "1. x",
        "1) x",
        "![x](http://y)",
        "<b>",
        "\\",
        "    code",
        "a\\\nb",
    ]
)


def shown(markdown):
    """Give the text that a reader sees, line by line, when GitHub renders some Markdown."""
    rendered = cmarkgfm.github_flavored_markdown_to_html(markdown)
    assert set(re.findall(r"<(\w+)", rendered)) <= {"p", "br", "a"}
    # A bare address becomes a link by itself, which changes nothing of the text.
    text = re.sub(r"</?p>|<br />\n?", "\n", re.sub(r"</?a\b[^>]*>", "", rendered))
    return [line.strip() for line in html.unescape(text).split("\n") if line.strip()]


@given(MARKDOWN)
def test_a_cell_is_shown_as_it_stands(cell):
    # A number of a character is left alone, and half of one Python's reader takes for a whole.
    assume("&#1" not in cell)
    text = plain_cell(cell)
    lines = [html.unescape(line.strip()) for line in text.split("\n")]
    found = shown(contained(as_markdown(text)))
    assert re.sub(r"\s+", " ", " ".join(found)) == re.sub(
        r"\s+", " ", " ".join(filter(None, lines))
    )


@given(MARKDOWN, MARKDOWN)
def test_no_cell_becomes_another_section(first, second):
    sections = {
        name: text
        for name, cell in (("problem", first), ("cause", second))
        if (text := contained(as_markdown(plain_cell(cell))))
    }
    assert compose({}, sections, "en").count("\n## ") == len(sections)


@pytest.mark.parametrize("own", ["# Heading", "##x", "```", "a\n---", "<!-- hidden", "~~~ x"])
def test_a_maps_own_text_opens_nothing(own):
    written = compose({}, {"problem": contained(f"{own}\n"), "cause": "x"}, "en")
    body = written.split("---\n", 2)[2]
    assert [section.heading for section in read_sections(body, 1)[1]] == ["Problem", "Cause"]


def test_a_maps_own_list_stays_a_list():
    assert contained("- **one**\n- two") == "- **one**\n- two"


def test_lines_stay_lines_and_paragraphs_paragraphs():
    assert as_markdown("one\ntwo\n\nthree") == "one\\\ntwo\n\nthree"


def test_invisible_and_control_characters_are_dropped():
    assert plain_cell("\ufeff a\x07\u200bb \r\nc\x0bd\u00a0e\x00 ") == "ab\nc\nd e"


@pytest.mark.parametrize(
    ("template", "result"),
    [
        ("rep-{a}", "rep-1"),
        ("{a} of {b}", "1 of "),
        ("{b}{b}", ""),
        ("see {b}", ""),
        ("plain", "plain"),
        ("{{a}} {a}", "{a} 1"),
        ("{ a }", "1"),
    ],
)
def test_cells_go_where_the_columns_stand(template, result):
    assert parse_template(template).fill({"a": "1", "b": ""}) == result


@pytest.mark.parametrize("template", ["{", "}", "{}", "{ }", "{a", "a}", "{a{b}}"])
def test_a_brace_alone_is_a_mistake(template):
    with pytest.raises(ValueError):
        parse_template(template)
