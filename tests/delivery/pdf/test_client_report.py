"""A client report as a PDF, read back: what it says, in which order, and what it says of itself."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from PIL import Image

from svcsite.delivery.pdf.client_report import client_report_pdf
from svcsite.delivery.pdf.typeset import PdfError
from svcsite.ledger.key import ReportKey
from svcsite.views.client_report.blocks import Evidence, LeftOut, Mention, Paragraph, run
from svcsite.words.client_report.cover import STATUSES
from tests.delivery.pdf.reading import ROOT, ReadBack, flat
from tests.views.client_report.building import table, toned, words
from tests.views.client_report.examples import TITLES, monthly


@pytest.fixture(scope="module")
def read() -> ReadBack:
    return ReadBack(client_report_pdf(monthly(), ROOT))


def with_section(name, *blocks):
    report = monthly()
    sections = tuple(
        replace(section, blocks=blocks) if section.name == name else section
        for section in report.sections
    )
    return replace(report, sections=sections)


def starts_of_text(page) -> list[float]:
    """Where each piece of text of a page begins, in points from its left."""
    found: list[float] = []
    page.extract_text(visitor_text=lambda _text, _cm, tm, *_: found.append(tm[4]))
    return found


def test_the_cover_names_both_companies_and_has_the_contents(read):
    cover = read.pages[0]
    wanted = (
        *("Horizonte Assistência", "Relatório mensal de atendimento", "outubro de 2026"),
        *("Supermercado Tropeiro", "CNPJ 99.990.000/0001-00", "Contrato C-2025-010", "Sumário"),
    )
    assert [text for text in wanted if text not in cover] == []
    assert re.search(r"10\. Anexos[ .]+\d", cover)


def test_the_sections_follow_each_other_in_order(read):
    body = " ".join(read.pages[1:])
    places = [body.index(f"{n}. {title}") for n, title in enumerate(TITLES.values(), start=1)]
    assert all(before < after for before, after in pairwise(places))


def test_text_is_read_in_its_order(read):
    assert "terminou 2h10 depois do prazo, por falta de peça em nosso estoque." in read.text
    assert "Concluída: levar um reator de reserva para a Loja Portão." in read.text
    assert "novo prazo: 10/11/2026. Recebemos duas avaliações" in read.text


def test_every_page_but_the_cover_says_its_number_and_whose_it_is(read):
    many = len(read.pages)
    assert "Página" not in read.pages[0]
    for number, page in enumerate(read.pages[1:], start=2):
        assert f"Página {number} de {many}" in page
        assert "Horizonte Assistência · Supermercado Tropeiro" in page
        assert "Dados apurados até 01/11/2026 às 0h" in page


def test_it_says_of_itself_what_a_reader_and_an_archive_ask(read):
    assert read.metadata["/Title"] == "Relatório mensal de atendimento – outubro de 2026"
    assert read.metadata["/Author"] == "Horizonte Assistência"
    assert read.metadata["/Keywords"].startswith(f"svcsite:{monthly().fingerprint}")
    assert read.metadata["/CreationDate"] == "D:20261101030000Z"
    assert read.root["/Lang"] == "pt-BR"
    assert read.root["/ViewerPreferences"]["/DisplayDocTitle"]


def test_it_is_tagged_for_accessibility_and_fit_for_archives(read):
    assert read.root["/MarkInfo"]["/Marked"]
    assert "<pdfuaid:part>1</pdfuaid:part>" in read.xmp
    assert "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" in read.xmp


def test_headings_tables_lists_and_charts_have_their_tags(read):
    tags = read.tags()
    # The ten sections, and the contents' own heading.
    assert tags["/H1"] == len(TITLES) + 1
    assert tags["/H2"] == 3
    assert tags["/Table"] == 4
    assert tags["/TH"] >= 15
    assert tags["/Figure"] >= 2
    assert tags["/L"] >= 3
    assert tags["/TOC"] == 1


def test_every_chart_is_told_in_words(read):
    in_time, by_month = read.alternatives()
    assert "outubro de 2026: 92,3% (de 66,7% a 98,6%; base: 13 prazos)." in in_time
    assert by_month.startswith("Quantos atendimentos houve em cada um dos últimos meses.")


def test_every_font_travels_inside(read):
    fonts = read.fonts()
    assert fonts
    assert all(fonts.values())
    assert all(name.startswith(("NotoSans", "DejaVuSansMono")) for name in fonts)


def test_the_sections_are_bookmarks(read):
    assert [title for title in read.outline() if re.match(r"\d+\.", title)] == [
        f"{number}. {title}" for number, title in enumerate(TITLES.values(), start=1)
    ]


def test_the_contents_and_the_figures_lead_to_their_places(read):
    cover, summary, *_ = [page.get("/Annots", []) for page in read.reader.pages]
    leads = [note.get_object() for note in cover]
    assert [lead["/Dest"] for lead in leads] == [name.replace("_", "-") for name in TITLES]
    assert "“10. Anexos” página" in leads[-1]["/Contents"]
    # In the text and in the table, those of which the annex has a list.
    assert len(summary) == 5


def test_there_is_room_for_both_signatures(read):
    signed = read.text.index("Assinado por Ana Lima em 04/11/2026")
    assert signed < read.text.index("Pela prestadora") < read.text.index("Pelo cliente")


@pytest.mark.parametrize("lines", [20, 24, 28])
def test_nobody_signs_on_a_page_without_the_conclusion(lines):
    before = tuple(Paragraph(runs=run(f"Passo {n}")) for n in range(lines))
    pages = ReadBack(client_report_pdf(with_section("next_steps", *before), ROOT)).pages
    (signed,) = [page for page in pages if "Pela prestadora" in page]
    assert "9. Conclusão" in signed


def test_the_same_report_gives_the_same_bytes():
    assert client_report_pdf(monthly(), ROOT).data == client_report_pdf(monthly(), ROOT).data


def test_another_report_says_so_in_its_keywords():
    other = replace(monthly(), fingerprint="ab" * 16)
    assert ReadBack(client_report_pdf(other, ROOT)).metadata["/Keywords"].startswith("svcsite:abab")


def test_a_month_without_anything_takes_one_page_that_names_both_companies():
    nothing = (Paragraph(runs=run("Não houve chamados em outubro e nada venceu no período.")),)
    report = monthly()
    sections = tuple(replace(section, blocks=nothing) for section in report.sections)
    read = ReadBack(client_report_pdf(replace(report, sections=sections, brief=True), ROOT))
    (page,) = read.pages
    wanted = (
        *("Horizonte Assistência", "CNPJ 99.990.000/0001-00", "Contrato C-2025-010"),
        *("1. Resumo executivo", "10. Anexos", "Pela prestadora", "Página 1 de 1"),
    )
    assert [text for text in wanted if text not in flat(page)] == []
    assert "Sumário" not in page
    assert read.tags()["/H1"] == len(TITLES)
    assert [title for title in read.outline() if "Conclusão" in title] == ["9. Conclusão"]


def test_a_page_with_more_to_tell_has_smaller_letters():
    def letters(many: int) -> float:
        told = tuple(Paragraph(runs=run(f"Frase número {n} do resumo.")) for n in range(many))
        report = with_section("summary", *told)
        sections = tuple(
            section if section.name == "summary" else replace(section, blocks=told[:1])
            for section in report.sections
        )
        made = client_report_pdf(replace(report, sections=sections, brief=True), ROOT)
        (page,) = ReadBack(made).reader.pages
        sizes: list[float] = []
        page.extract_text(
            visitor_text=lambda text, _cm, _tm, _font, size: (
                sizes.append(size) if "do resumo" in text else None
            )
        )
        return min(sizes)

    assert letters(24) < letters(2)


@pytest.mark.parametrize(("key", "said"), [("partial", "(parcial)"), ("draft", "(rascunho)")])
def test_what_is_not_finished_says_so_on_every_page(key, said):
    status = STATUSES[key].of("pt-BR")
    cover, *others = ReadBack(client_report_pdf(replace(monthly(), status=status), ROOT)).pages
    assert status in cover
    assert [page for page in others if f"outubro de 2026 {said}" not in page] == []


def test_long_names_have_a_line_each_at_the_head_of_the_page():
    name = "Escola Municipal Professora Iolanda Brzezinski de Almeida"
    report = replace(monthly(), client=replace(monthly().client, name=name))
    _, page, *_ = ReadBack(client_report_pdf(report, ROOT)).pages
    head, title, *_ = page.splitlines()
    assert head == f"Horizonte Assistência · {name}"
    assert title == "Relatório mensal de atendimento – outubro de 2026"


def test_reports_of_a_group_stand_under_its_name():
    rows = (("CF-01", "02/10", "OS-1"), ("CF-01", "03/10", "OS-2"), ("CF-02", "04/10", "OS-3"))
    made = replace(table("Entregas", "Equipamento|Data|Atendimento", *rows), grouped=True)
    text = ReadBack(client_report_pdf(with_section("deliveries", made), ROOT)).text
    assert "Data Atendimento CF-01 02/10 OS-1 03/10 OS-2 CF-02 04/10 OS-3" in text
    assert "Equipamento Data" not in text


def test_of_many_reports_behind_a_figure_only_the_names_are_printed():
    def listed(many: int) -> str:
        mentions = tuple(
            Mention(report=ReportKey("acme", f"{n}"), name=f"02/10 OS-{n}", value="47 min")
            for n in range(many)
        )
        evidence = Evidence(
            figures=("volume",),
            anchor="evidence-volume",
            title="Atendimentos",
            values=(),
            counted=mentions[1:],
            left_out=(LeftOut(reason="Cancelado", reports=mentions[:1]),),
        )
        return ReadBack(client_report_pdf(with_section("annexes", evidence), ROOT)).text

    assert "02/10 OS-1 (47 min)" in listed(200)
    assert "02/10 OS-1; 02/10 OS-2; " in listed(201)
    assert "02/10 OS-200. Não considerados: Cancelado 02/10 OS-0." in listed(201)
    assert "47 min" not in listed(201)


def test_a_long_table_repeats_its_head_and_loses_no_row():
    rows = (
        (f"{1 + n % 28:02}/10/2026", f"Chamado número {n}", toned("Concluído", "good"))
        for n in range(2000)
    )
    report = with_section("deliveries", table("Atendimentos", "Data|Atendimento|Situação", *rows))
    read = ReadBack(client_report_pdf(report, ROOT))
    pages = [page for page in read.pages if "Chamado número" in page]
    assert len(pages) > 20
    assert [page for page in pages if not re.search(r"Data\s+Atendimento\s+Situação", page)] == []
    assert set(re.findall(r"Chamado número (\d+)", read.text)) == {str(n) for n in range(2000)}
    assert read.tags()["/TR"] > 2000


def test_long_words_and_titles_stay_on_the_page():
    word = "Supercalifragilistico" * 12
    report = replace(
        with_section(
            "summary",
            Paragraph(runs=run(word)),
            table(word, "A|B", (word, "https://example.com/" + "abc/" * 60)),
        ),
        title=("Relatório muito longo " * 10)[:200],
        client=replace(monthly().client, name=word),
    )
    read = ReadBack(client_report_pdf(report, ROOT))
    together = re.sub(r"[\s\u00ad\u200b-]", "", "".join(read.pages))
    assert word in together
    assert "https://example.com/" + "abc/" * 60 in together
    for page in read.reader.pages:
        assert max(starts_of_text(page), default=0) < float(page.mediabox.width) - 60


def test_numbers_of_orders_and_machines_are_not_broken():
    """In Portuguese Typst would repeat the hyphen: `OS-` and on the next line `-48213`."""
    text = " ".join(f"chamado OS-{number}" for number in range(48200, 48300))
    read = ReadBack(client_report_pdf(with_section("summary", Paragraph(runs=run(text))), ROOT))
    assert len(re.findall(r"OS-482\d\d", read.text)) == 100


def test_names_that_run_from_right_to_left_are_kept():
    report = replace(
        monthly(), client=replace(monthly().client, name="شركة الأمل", lines=("חברה",))
    )
    made = client_report_pdf(report, ROOT)
    assert made.warnings == ()
    assert any(name.startswith("NotoSansArabic") for name in ReadBack(made).fonts())


def test_a_character_that_no_font_has_is_told():
    said = Paragraph(runs=run("Obrigado 👍 田中"))
    made = client_report_pdf(with_section("feedback", said), ROOT)
    (warning,) = made.warnings
    assert "👍 (U+1F44D), 田 (U+7530), 中 (U+4E2D)" in warning
    assert warning.startswith("nenhuma fonte tem estes 3 caracteres")
    assert "Obrigado \ufffd \ufffd\ufffd" in ReadBack(made).text


def test_a_logo_stands_on_the_cover(tmp_path):
    (tmp_path / "reports").mkdir()
    Image.new("RGB", (3000, 1000), "#1b4965").save(tmp_path / "reports/logo.png")
    report = replace(monthly(), supplier=replace(monthly().supplier, logo="logo.png"))
    made = client_report_pdf(report, tmp_path)
    assert made.warnings == ()
    (image,) = ReadBack(made).reader.pages[0].images
    assert image.image.width == 900


@pytest.mark.parametrize("path", ["logo.png", "../../../secret.png", "customer.md", "a\0b", ""])
def test_without_its_logo_there_is_still_a_cover(tmp_path, path):
    (tmp_path / "reports/mercado-tropeiro").mkdir(parents=True)
    (tmp_path / "reports/mercado-tropeiro/customer.md").write_text("no picture")
    report = replace(monthly(), client=replace(monthly().client, logo=path))
    made = client_report_pdf(report, tmp_path, language="en")
    assert [said[:34] for said in made.warnings] == ["the logo of Supermercado Tropeiro,"] * bool(
        path
    )
    assert "Supermercado Tropeiro" in ReadBack(made).pages[0]


def test_a_team_can_have_its_own_template_and_is_told_what_is_wrong_with_it(tmp_path):
    own = tmp_path / "templates/pdf/client-report.typ"
    own.parent.mkdir(parents=True)
    own.write_text(
        "#let data = json(bytes(sys.inputs.document))\n"
        "#set document(title: data.title)\n#set text(lang: data.lang)\nOurs: #data.client.name\n"
    )
    assert ReadBack(client_report_pdf(monthly(), tmp_path)).text == "Ours: Supermercado Tropeiro"
    own.write_text("#nothing-of-that-name")
    with pytest.raises(PdfError, match="unknown variable"):
        client_report_pdf(monthly(), tmp_path)


def test_text_with_a_figure_of_no_list_leads_nowhere():
    lonely = words("Foram ", replace(words("3")[0], figure="open_cases", n=3, anchor="nowhere"))
    read = ReadBack(client_report_pdf(with_section("summary", Paragraph(runs=lonely)), ROOT))
    assert "Foram 3" in read.text
