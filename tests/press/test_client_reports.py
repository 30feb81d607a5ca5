"""The pages of client reports: the document, its evidence, what lies beside it, and their index."""

from __future__ import annotations

import pickle
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, cast

import pytest

from svcsite.press.pages.client_reports import assets, index, listed, pages
from svcsite.record.period import Period
from svcsite.views.client_report.blocks import Block, Bullets, Heading, Paragraph, Written, run
from tests.evidence_page import EvidencePage
from tests.hostile import naughty_strings, needs_corpora, xss_strings
from tests.plannings import planning_of
from tests.press.desks import Desk
from tests.views.client_report.building import table
from tests.views.client_report.examples import hostile, monthly

SEPTEMBER, OCTOBER, QUARTER = Period(2026, 9), Period(2026, 10), Period(2026, 7, 3)
PAGE = "customers/acme/periods/2026-10.html"


def made(archive: Any, **given: Any) -> dict[str, Any]:
    """Give the pages of Acme's client reports, by their addresses."""
    desk = Desk(**{"reports": {"acme": (SEPTEMBER, QUARTER, OCTOBER)}, **given})
    planning = replace(planning_of(archive), client_reports=cast("Any", desk))
    planning = replace(planning, listed=tuple(listed(planning)))
    return {page.url: page for page in (*pages(planning), *index(planning))}


def content(archive: Any, **given: Any) -> Any:
    """Give the content of October's page."""
    return made(archive, **given)[PAGE].recipe()


def test_there_is_a_page_for_each_period_and_one_of_all(archive):
    assert set(made(archive)) == {
        "periods/index.html",
        "customers/acme/periods/2026-09.html",
        "customers/acme/periods/2026-Q3.html",
        PAGE,
    }


def test_a_page_has_its_ten_sections_as_headings(archive):
    found = content(archive)
    chapters = [(anchor, title) for level, anchor, title in found.headings if level == 2]
    assert chapters[0] == ("summary", "1. Resumo executivo")
    assert chapters[-1] == ("annexes", "10. Anexos")
    assert len(chapters) == 10
    assert all(f'<h2 id="{anchor}">{title}</h2>' in found.html for anchor, title in chapters)


def test_a_page_leads_to_the_report_of_the_same_length_before_it(archive):
    html = content(archive).html
    assert '<a href="2026-09.html" rel="prev">← Setembro de 2026</a>' in html
    assert 'rel="next"' not in html
    assert "2026-Q3" not in html


def test_a_page_leads_to_its_customer_and_to_all_reports(archive):
    html = content(archive).html
    assert '<a href="../index.html">Supermercado Tropeiro</a>' in html
    assert '<a href="../../../periods/index.html">Todos os relatórios ao cliente</a>' in html


def test_a_report_in_another_language_than_the_site_says_so(archive):
    html = content(archive).html
    assert (
        '<h1 id="top" lang="pt-BR">Relatório mensal de atendimento – outubro de 2026</h1>' in html
    )
    assert '<div class="svc svc-document" lang="pt-BR">' in html
    assert "<summary>Dados do gráfico</summary>" in html


def test_each_figure_leads_to_as_many_reports_as_it_says(archive):
    page = EvidencePage(PAGE, content(archive, told=replace(monthly(), customer="acme")).html)
    assert {figure.name for figure in page.figures} > {"reports", "sla_resolution", "rating_mean"}
    for figure in page.figures:
        assert figure.target == PAGE
        assert len(page.sections[figure.place].counted) == figure.n, figure


def test_figures_of_one_list_have_each_a_place(archive):
    page = EvidencePage(PAGE, content(archive).html)
    told = page.sections["evidence-sla-response"]
    assert told.counted == page.sections["evidence-sla-resolution"].counted
    assert len(told.excluded) == 1


def test_a_figure_told_in_words_says_its_n_to_those_who_hear_it(archive):
    html = content(archive).html
    heard = '>duas avaliações, com notas 9 e 10</a><span class="svc-hidden"> (base: 2 avaliações)</span>'
    assert heard in html
    assert ">5 atendimentos</a>. Dos" in html


def test_a_table_says_on_a_phone_what_each_cell_is(archive):
    html = content(archive).html
    assert "<caption>Plano de ação</caption>" in html
    assert '<th scope="row">Trocar a borracha da porta da CF-02</th>' in html
    late = '<td data-label="Situação"><span><span class="svc-badge svc-badge--bad">Atrasada</span></span></td>'
    assert late in html


def test_a_caption_that_repeats_the_heading_above_is_heard_alone(archive):
    report = monthly()
    plan = report.section("next_steps")
    said = replace(plan, blocks=(Heading(text="Plano de ação"), *plan.blocks))
    sections = tuple(said if one is plan else one for one in report.sections)
    html = content(archive, told=replace(report, sections=sections)).html
    assert '<caption><span class="svc-hidden">Plano de ação</span></caption>' in html


def test_what_a_person_wrote_leads_to_the_pages_of_the_files_it_names(archive):
    archive.report(name="2026-10-21-gelo")
    assert (
        '<a href="../2026/2026-10-21-gelo.html" rel="noopener noreferrer">chamado</a>'
        in content(archive).html
    )


def test_what_a_person_wrote_is_where_edit_leads(archive):
    assert content(archive).source is None
    assert content(archive, written=(OCTOBER,)).source == "reports/acme/periods/2026-10.md"


class Harmless(HTMLParser):
    """Fails on whatever a browser would run or load."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in {"script", "iframe", "object", "embed", "form", "style", "base", "img"}
        for name, value in attrs:
            assert not name.startswith("on"), (tag, name)
            address = (value or "").lower().strip()
            assert name not in {"href", "src"} or not address.startswith(("javascript", "data:"))


def test_hostile_texts_are_texts(archive):
    html = content(archive, told=hostile()).html
    Harmless().feed(html)
    assert "&lt;script&gt;alert(&#39;xss&#39;)&lt;/script&gt;" in html
    assert "{{ 7 * 7 }}" in html
    assert "evil.example/y.png" in html  # as a link to follow, not as an image that is loaded


def test_the_places_of_a_hostile_report_are_there_once(archive):
    html = content(archive, told=hostile()).html
    ids = re.findall(r'\sid="([^"]*)"', html)
    assert len(ids) == len(set(ids))


@needs_corpora
@pytest.mark.parametrize("corpus", [naughty_strings, xss_strings])
def test_no_naughty_string_gets_out_of_its_place(archive, corpus):
    texts = corpus()[:2000]
    blocks: tuple[Block, ...] = (
        *(Paragraph(runs=run(text)) for text in texts),
        *(Written(markdown=text) for text in texts),
        *(Heading(text=text) for text in texts),
        Bullets(items=tuple(run(text) for text in texts)),
        table("Textos", "A|B", *((text, text) for text in texts)),
    )
    report = hostile()
    first, *rest = report.sections
    sections = (replace(first, title="".join(texts), blocks=blocks), *rest)
    html = content(archive, told=replace(report, sections=sections)).html
    Harmless().feed(html)
    # Nothing typed ends the page before its time.
    assert EvidencePage(PAGE, html).sections["annexes"]


def test_a_pdf_is_on_the_site_while_it_says_the_same(archive):
    path = archive.root.parent / "pdf" / "acme" / "2026-10.pdf"
    path.parent.mkdir(parents=True)
    path.write_bytes(
        f"%PDF-1.7 <pdf:Keywords>svcsite:{monthly().fingerprint}</pdf:Keywords>".encode()
    )
    assert (
        '<a class="md-button" href="2026-10.pdf" type="application/pdf">' in content(archive).html
    )
    assert published(archive) == {"customers/acme/periods/2026-10.pdf": path.read_bytes()}

    path.write_bytes(b"%PDF-1.7 <pdf:Keywords>svcsite:00ff</pdf:Keywords> of another day")
    assert "2026-10.pdf" not in content(archive).html
    assert published(archive) == {}


def published(archive: Any, **given: Any) -> dict[str, bytes]:
    desk = Desk(reports={"acme": (SEPTEMBER, OCTOBER)}, **given)
    planning = replace(planning_of(archive), client_reports=cast("Any", desk))
    return {asset.url: asset.recipe() for asset in assets(planning)}


def test_what_is_sent_along_lies_beside_the_page(archive):
    files = (
        archive.write("acme/periods/2026-10/PMOC outubro.pdf", b"%PDF"),
        archive.write("acme/periods/2026-10/medições.html", "<script>alert(1)</script>"),
    )
    html = content(archive, files={OCTOBER: files}).html
    assert '<a href="2026-10/PMOC%20outubro.pdf">PMOC outubro.pdf</a>' in html
    assert "medições.html" in html  # named, since it is sent, and not part of the site
    assert published(archive, files={OCTOBER: files}) == {
        "customers/acme/periods/2026-10/PMOC outubro.pdf": b"%PDF"
    }


def test_the_index_has_the_latest_period_first(archive):
    page = made(archive)["periods/index.html"].recipe()
    periods = re.findall(r'<section class="svc-group" id="([^"]+)"', page.html)
    assert periods == ["period-2026-10", "period-2026-q3", "period-2026-09"]
    assert '<a href="../customers/acme/periods/2026-10.html">Acme</a>' in page.html
    assert (
        '<td data-label="Client report" lang="pt-BR">Relatório mensal de atendimento</td>'
        in page.html
    )
    assert '<td data-label="Due to the client">10 Nov 2026</td>' in page.html


def test_an_index_of_nothing_says_why(archive):
    html = made(archive, reports={})["periods/index.html"].recipe().html
    assert "No client report is due yet" in html


@pytest.mark.parametrize(
    "change",
    [
        {"told": replace(monthly(), fingerprint="another")},
        {"reports": {"acme": (QUARTER, OCTOBER)}},
        {"files": {OCTOBER: (Path("/nowhere/report.pdf"),)}},
        {"written": (OCTOBER,)},
    ],
)
def test_a_page_is_made_anew_when_what_it_shows_changes(archive, change):
    before = made(archive)[PAGE]
    after = made(archive, **change)[PAGE]
    assert after.key != before.key
    assert made(archive)[PAGE].key == before.key


def test_a_page_can_be_made_in_another_process(archive):
    recipe = made(archive)[PAGE].recipe
    assert pickle.loads(pickle.dumps(recipe))() == recipe()
