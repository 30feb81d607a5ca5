"""Report text as HTML: what GitHub shows, without what could do harm."""

import re
import time

import pytest

from svcsite.press.markup import rendered


def test_what_a_report_is_made_of():
    html = rendered(
        "Trocado o *fusor* ~~hoje~~ **ontem**:\n\n"
        "1. desmontagem\n2. teste em `A4`\n\n"
        "> cliente presente\n\n"
        "Ver https://example.com/manual e ana@example.com\n"
    )
    assert "<p>Trocado o <em>fusor</em> <del>hoje</del> <strong>ontem</strong>:</p>" in html
    assert "<ol>\n<li>desmontagem</li>\n<li>teste em <code>A4</code></li>\n</ol>" in html
    assert "<blockquote>\n<p>cliente presente</p>\n</blockquote>" in html
    assert '<a href="https://example.com/manual" rel="noopener noreferrer">' in html
    assert '<a href="mailto:ana@example.com" rel="noopener noreferrer">ana@example.com</a>' in html


def test_a_table_of_readings_keeps_its_alignment():
    html = rendered("|TAG|pressão|\n|---|--:|\n|AC-01|118|\n")
    assert '<th align="right">pressão</th>' in html
    assert '<td align="right">118</td>' in html


def test_a_task_list_keeps_its_boxes_which_nobody_can_tick():
    html = rendered("- [x] peça pedida\n- [ ] peça instalada\n")
    assert re.findall(r"<input[^>]*>", html) == [
        '<input type="checkbox" checked="" disabled="">',
        '<input type="checkbox" disabled="">',
    ]


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        '<img src=x onerror="alert(1)">',
        "<iframe src='https://evil.example'></iframe>",
        "<p style='position:fixed' class='md-header' id='__drawer' onclick='x'>a</p>",
        "[a](javascript:alert(1)) [b](JaVa&#x53;cript:alert(1)) [c](vbscript:x) [d](data:text/html,x)",
        "<javascript:alert(1)>",
        '[a](https://x.example "t\\" onmouseover=\\"alert(1)")',
        "<!-- a --> <input type=text name=q> <form action=/x>",
        "<svg><script>alert(1)</script></svg><math><mtext></mtext></math>",
        "<a href='x' target='_blank' id='top'>a</a>",
    ],
)
def test_nothing_typed_becomes_markup_that_acts(text):
    for tag in re.findall(r"<[^>]*>", rendered(text)):
        assert re.fullmatch(
            r"</?(?:p|ul|li)>"
            r'|<a>|<a href="https://x\.example"(?: title="t&quot; onmouseover=&quot;alert\(1\)")?'
            r' rel="noopener noreferrer">|</a>',
            tag,
        ), tag


@pytest.mark.parametrize(
    "address",
    [
        "https://tracker.example/pixel.png",
        "//tracker.example/pixel.png",
        "HTTP://tracker.example/pixel.png",
        "/pixel.png",
        "\\\\tracker.example\\pixel.png",
        "data:image/png;base64,AAAA",
        "&#x2f;/tracker.example/pixel.png",
    ],
)
def test_no_image_comes_from_elsewhere(address):
    html = rendered(f"Foto: ![da *placa*]({address})")
    assert "<img" not in html or 'src="' not in html
    assert "da placa" in html


def test_an_image_of_the_report_stays():
    assert '<img src="2026-10-02-visit/foto.jpg" alt="placa">' in rendered(
        "![placa](2026-10-02-visit/foto.jpg)"
    )


def test_relative_addresses_are_told_by_the_page():
    def link(address: str) -> str | None:
        return address.replace(".md", ".html") if ".md" in address else None

    html = rendered("[antes](2026-09-30-x.md#causa) [x](y.zip) [z](https://z.example)", link=link)
    assert '<a href="2026-09-30-x.html#causa" rel' in html
    assert "<a>x</a>" in html
    assert '<a href="https://z.example" rel' in html


@pytest.mark.parametrize(
    ("text", "below", "levels"),
    [
        ("### a\n\n#### b", 2, "34"),
        ("# a\n\n### b\n\n# c", 2, "343"),
        ("##### a", 2, "3"),
        ("# a\n\n## b\n\n### c\n\n#### d", 4, "5666"),
        ("a\n===\n\nb\n---", 3, "45"),
        ("`<h1>` &lt;h1&gt;\n\n    <h1>\n", 2, ""),
    ],
)
def test_headings_come_below_the_one_they_stand_under(text, below, levels):
    assert "".join(re.findall(r"<h(\d)>", rendered(text, below=below))) == levels


def test_what_is_nested_too_deep_is_shown_as_typed_and_takes_no_time():
    start = time.perf_counter()
    assert rendered(">" * 60_000) == f"<pre>{'&gt;' * 60_000}</pre>"
    assert time.perf_counter() - start < 2


def test_thirty_two_levels_are_still_rendered():
    assert rendered("> " * 32 + "a").count("<blockquote>") == 32
    assert rendered("> " * 33 + "a").startswith("<pre>")
