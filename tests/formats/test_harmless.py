"""What somebody wrote reads as it was written, and does nothing else."""

import html
import re

import pytest
from cmarkgfm import github_flavored_markdown_to_html
from hypothesis import given
from hypothesis import strategies as st

from svcsite.formats import harmless

_TAG = re.compile(r"<[^>]*>")
WRITTEN = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[a link](javascript:alert(1))",
    "![](https://example.com/track.png)",
    "https://example.com and www.example.com, ftp://example.com",
    "a | b || *c* _d_ __e__ ~~f~~ `g` $h$ \\i",
    "&lt;b&gt; &amp; &copy; &#64;",
    "<https://example.com> <ana@example.com> ana@example.com",
    "**Bia** # not a heading #12 !7 %3",
    "@everyone, @octocat/team",
    "    not code",
    "> no quote",
    "- [x] no task",
    "1. no list",
]


def rendered(markdown: str) -> str:
    """Give the inside of the one paragraph that Markdown makes."""
    page = github_flavored_markdown_to_html(f"said: {markdown}\n")
    assert page.startswith("<p>said: ")
    assert page.endswith("</p>\n")
    return page.removeprefix("<p>said: ").removesuffix("</p>\n")


def read(page: str) -> str:
    return html.unescape(page).replace("\u2060", "")


@pytest.mark.parametrize("text", WRITTEN)
def test_markdown_reads_as_the_text_and_is_no_markup(text):
    page = rendered(harmless.markdown(text))
    assert _TAG.findall(page) == []
    assert read(page) == text.strip()


@given(st.one_of(st.text(), st.text(alphabet="<>[]()!*_`~|\\&#;:/.@$ wx\n", max_size=40)))
def test_any_text_is_no_markup(text):
    page = rendered(harmless.markdown(f"x{text}x"))
    assert _TAG.findall(page) == []
    assert read(page).split() == read(harmless.one_line(f"x{text}x")).split()


@pytest.mark.parametrize("text", ["@octocat", "see #12", "!7", "a@b.com"])
def test_nobody_is_mentioned_and_nothing_referred_to(text):
    assert re.search(r"[@#!]\w", read_raw(harmless.markdown(text))) is None


def read_raw(markdown: str) -> str:
    return html.unescape(rendered(markdown))


@given(st.text(min_size=1).filter(str.strip))
def test_a_code_span_holds_any_text(text):
    page = rendered(harmless.code(text))
    assert page.startswith("<code>")
    assert page.endswith("</code>")
    assert _TAG.findall(page) == ["<code>", "</code>"]


@given(st.text())
def test_one_line_is_printable_and_keeps_what_can_be_seen(text):
    line = harmless.one_line(text)
    assert line.isprintable()
    assert len(line) == len(text)
    assert all(a == b for a, b in zip(line, text, strict=True) if b.isprintable())


def test_text_for_programs_has_no_controls_and_can_be_encoded():
    assert harmless.unicode("a\x1b[31m\n\tb\udcff\x9b") == "a\ufffd[31m\n\tb\ufffd\ufffd"
