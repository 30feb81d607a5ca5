"""Every client report that the sample archive owes, in both languages, as a page and as a PDF."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import pytest

from svcsite.record.vocabulary.names import LANGUAGES, Language
from svcsite.record.vocabulary.narrative_headings import NARRATIVE_SECTIONS
from svcsite.views.client_report.report import ClientReport
from tests.built import NOW
from tests.delivery.pdf.reading import ReadBack
from tests.delivery.pdf.typeset_text import texts
from tests.sample_reports import archive_of, due_of, examined, html_of, pdf_of, speaking
from tests.views.client_report.desks import lines

SIGNS = re.compile(
    r"P90|\bn ?=|NaN|\bnan\b|\bNone\b(?! (?:of|was|were|is|are|has|have)\b)|Undefined|Decimal\(|\{|\}|\*\*"
    r"|(?<![\d.,])1 (?:atendimentos|chamados|avaliações|ações|equipamentos|dias|visitas|prazos|relatórios)\b"
    r"|(?<![\d.,])1 (?:visits|reports|cases|ratings|actions|machines|days|deadlines|calls|jobs)\b"
    # Of ten, none may be 0%; of nothing it is not.
    r"|(?<![\d.,])(?<!\b0 of \d \()(?<!\b0 of \d\d \()(?<!\b0 de \d \()(?<!\b0 de \d\d \()0%"
)
"""What shows that a program wrote: its own words, a plural of one, a share of nothing."""

REGIONS: dict[Language, str] = {"pt-BR": "pt-BR", "en": "en-US"}


@dataclass(frozen=True, kw_only=True)
class Printed:
    """A client report, its page and its PDF; `others` are the names of all other clients."""

    report: ClientReport
    html: str
    pdf: ReadBack
    others: tuple[str, ...]

    @property
    def key(self) -> str:
        """What a failing test calls it."""
        return f"{self.report.customer}/{self.report.period.key} ({self.report.language})"

    @cached_property
    def paper(self) -> str:
        """What the PDF says, without spaces."""
        return bare("".join(texts(self.pdf.reader)))


@pytest.fixture(scope="module", params=LANGUAGES)
def printed(request: pytest.FixtureRequest) -> tuple[Printed, ...]:
    """All of them, whatever language their customers read."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", NOW)
        examination = speaking(request.param, examined())
        archive = archive_of(examination)
        pages = html_of(archive, examination)
        names = {slug: customer.title for slug, customer in archive.customers.items()}
        return tuple(
            Printed(
                report=report,
                html=pages[slug, period],
                pdf=ReadBack(pdf_of(report, archive)),
                others=tuple(name for other, name in names.items() if other != slug),
            )
            for slug, period in due_of(archive)
            for report in [archive.desk.of(slug, period)]
            if report.language == request.param
        )


def bare(text: str) -> str:
    return re.sub(r"[\s\u00ad\u200b]", "", text)


def shown(page: str) -> str:
    """The text of a page, without what draws and without its tags."""
    text = re.sub(r"<(script|style|svg)\b.*?</\1>|<[^>]*>", " ", page, flags=re.DOTALL)
    return " ".join(html.unescape(text).split())


def titles(report: ClientReport) -> list[str]:
    """The ten titles as the report's language has them, with their numbers."""
    labels = (heading.label[report.language] for heading in NARRATIVE_SECTIONS)
    return [f"{number}. {label}" for number, label in enumerate(labels, start=1)]


def said(printed: tuple[Printed, ...]) -> Iterator[tuple[Printed, str]]:
    """Yield each report with what it says, line by line."""
    for one in printed:
        for section in one.report.sections:
            yield from ((one, line) for line in lines(section.blocks))


def test_every_period_due_of_every_customer_is_there(printed):
    customers = {one.report.customer for one in printed}
    assert len(customers) >= 6
    assert len(printed) >= 77
    assert {one.report.period.months for one in printed} == {1, 2, 3, 12}


def test_no_sentence_and_no_row_shows_that_a_program_wrote_it(printed):
    assert [(one.key, line) for one, line in said(printed) if SIGNS.search(line)] == []


def test_neither_page_nor_pdf_shows_that_a_program_wrote_it(printed):
    signs = re.compile(r"P90|NaN|Undefined|Decimal\(|\{\{|\}\}|\{[a-z_]+\}|\*\*")
    for one in printed:
        assert not signs.search(shown(one.html)), one.key
        assert not signs.search(one.paper), one.key


def test_no_report_names_another_client(printed):
    for one in printed:
        page, pdf = shown(one.html), one.paper
        assert [name for name in one.others if name in page or bare(name) in pdf] == [], one.key


def test_pages_and_pdfs_have_the_ten_sections_in_order(printed):
    for one in printed:
        chapters = re.findall(r'<h2 id="[^"]+">([^<]*)</h2>', one.html)
        assert [html.unescape(chapter) for chapter in chapters] == titles(one.report), one.key
        outline = [title for title in one.pdf.outline() if title[0].isdigit()]
        assert outline == titles(one.report), one.key


def test_pages_and_pdfs_say_their_title_and_their_language(printed):
    for one in printed:
        report, read = one.report, one.pdf
        assert read.root["/Lang"] == REGIONS[report.language], one.key
        assert read.metadata["/Title"] == f"{report.title} – {report.subtitle}"
        heading = re.search(r"<h1[^>]*>([^<]*)</h1>", one.html)
        assert heading, one.key
        assert report.title in html.unescape(heading[1])
        assert report.subtitle in html.unescape(heading[1])
        # The site of the sample is in Portuguese, and says so once for all its pages.
        assert ('lang="en"' in one.html) == (report.language == "en"), one.key
