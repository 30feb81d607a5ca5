"""Whatever people type is printed as they typed it, and never obeyed."""

from __future__ import annotations

import re
from dataclasses import replace
from unicodedata import combining

import pytest

from svcsite.delivery.pdf.client_report import client_report_pdf
from svcsite.views.client_report.blocks import Block, Bullets, Heading, Paragraph, Written, run
from tests.delivery.pdf.reading import ROOT, ReadBack, flat
from tests.hostile import naughty_strings, needs_corpora, within, xss_strings
from tests.views.client_report.building import table
from tests.views.client_report.examples import hostile, monthly

TYPST = (
    '#panic("obeyed")',
    '#read("/etc/passwd")',
    '#import "@preview/cetz:0.3.0"',
    "#sys.inputs",
    "$ sum_(k=0)^n k $",
    "@nowhere",
    "<label>",
    "= Heading",
    "*bold* _italic_ `raw` ~ -- --- ...",
    "\\u{41} \\",
    "#show: it => none",
    "] #panic() [",
    '"); panic("',
    "// comment",
    "/* comment */",
    "+ item",
    "https://example.com",
)


def bare(text: str) -> str:
    """A text without spaces and marks: pypdf gives a letter the marks that it has elsewhere in the document."""
    return "".join(c for c in text if not (c.isspace() or combining(c)))


def in_every_place(texts):
    """A report that has each text in a paragraph, a list, a table, a caption and a heading."""
    blocks: tuple[Block, ...] = (
        *(Paragraph(runs=run(text)) for text in texts),
        Bullets(items=tuple(run(text) for text in texts)),
        table("Textos", "A|B", *((text, text) for text in texts)),
        *(Heading(text=text) for text in texts[:100]),
        *(table(text, text or "x", (text,)) for text in texts[:20]),
    )
    report = monthly()
    first, *rest = report.sections
    return replace(report, sections=(replace(first, blocks=blocks), *rest))


@pytest.mark.parametrize("text", TYPST)
def test_what_typst_would_obey_is_printed(text):
    report = replace(in_every_place([text]), title=text, subtitle=text, author=text, contract=text)
    read = ReadBack(client_report_pdf(report, ROOT))
    assert read.text.count(text) >= 6
    assert text in read.metadata["/Title"]


def test_prose_of_typst_is_prose():
    written = Written(markdown="\n\n".join(TYPST))
    report = monthly()
    report = replace(report, sections=(replace(report.sections[0], blocks=(written,)),))
    read = ReadBack(client_report_pdf(report, ROOT))
    for text in ('#panic("obeyed")', '#read("/etc/passwd")', "$ sum_(k=0)^n k $", "#sys.inputs"):
        assert text in read.text


def test_a_hostile_report_is_a_document():
    made = client_report_pdf(hostile(), ROOT)
    read = ReadBack(made)
    assert "<script>alert('xss')</script>" in read.text
    assert len(made.warnings) == 2
    assert [link for link in read.links() if "javascript" in str(link.get("/A"))] == []
    assert not {"/OpenAction", "/AA"} & read.root.keys()


@needs_corpora
@pytest.mark.parametrize("corpus", [naughty_strings, xss_strings])
def test_naughty_strings_make_one_whole_document(corpus):
    texts = corpus()[:1500]
    with within(120):
        read = ReadBack(client_report_pdf(in_every_place(texts), ROOT))
    # What prints in one line and in a font of ours is found as it was typed, spaces aside.
    plain = {flat(text) for text in texts if re.fullmatch(r"[ -~]{1,60}", text)}
    together = bare(read.text)
    assert [text for text in plain if bare(text) not in together] == []
    assert read.root["/MarkInfo"]["/Marked"]


@needs_corpora
def test_naughty_strings_in_prose_make_one_whole_document():
    texts = naughty_strings() + xss_strings()
    blocks = (*(Written(markdown=text) for text in texts), Written(markdown="\n\n".join(texts)))
    report = monthly()
    first, *rest = report.sections
    with within(120):
        made = client_report_pdf(
            replace(report, sections=(replace(first, blocks=blocks), *rest)), ROOT
        )
    targets = {str(link["/A"]["/URI"]) for link in ReadBack(made).links() if "/A" in link}
    schemes = {target.partition(":")[0].lower() for target in targets}
    assert schemes <= {"http", "https", "mailto", "tel"}
