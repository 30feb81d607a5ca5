"""What the letter says, as HTML for any mail program and as text."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from svcsite.audits.moved import Moved
from svcsite.audits.values import label
from svcsite.delivery.letter import letter
from svcsite.delivery.mail_html import letter_html
from svcsite.delivery.mail_text import letter_text
from svcsite.delivery.replaced import Replaced
from svcsite.delivery.typed_text import WIDTH
from svcsite.measures.figure import Figure, Unit
from svcsite.views.client_report.blocks import Paragraph, Written, plain, run
from svcsite.views.client_report.report import ClientReport
from tests.delivery.mails import PROJECT, Elements, everything, telling
from tests.hostile import naughty_strings, needs_corpora
from tests.views.client_report.building import table
from tests.views.client_report.examples import HOSTILE, hostile, monthly


def counted(value: int) -> Figure:
    return Figure(name="reports", value=Decimal(value), unit=Unit.REPORTS, counted=())


SAFE_TAGS = {
    *("html", "head", "meta", "title", "style", "body"),
    *("table", "tbody", "thead", "tr", "td", "th", "ul", "ol", "li", "span", "div", "a", "hr"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "strong", "em", "del", "code", "pre"),
    "blockquote",
}


BEFORE = Replaced(
    day=date(2026, 11, 4),
    moved=(
        Moved(name="reports", label=label("reports"), was=counted(4), new=counted(5)),
        Moved(name="rating_mean", label=label("rating_mean"), was=counted(9), new=counted(9)),
    ),
)


def html(report: ClientReport, **more) -> str:
    return letter_html(letter(report, ["Ana"], [], **{"every": [1], **more}), PROJECT)


def text(report: ClientReport, **more) -> str:
    return letter_text(letter(report, ["Ana"], [], **{"every": [1], **more}))


def squeezed(said: str) -> str:
    return " ".join(said.split())


@pytest.mark.parametrize("print_", [html, text])
def test_it_says_the_summary_what_is_attached_and_asks_whether_the_report_serves(print_):
    said = squeezed(Elements(print_(monthly())).text)
    assert "Em outubro realizamos 5 atendimentos. Dos 4 com prazo de solução apurado" in said
    assert "O relatório completo está anexo em PDF." in said
    assert (
        "Este relatório ainda atende vocês? Pelo contrato, ele é mensal, no formato completo."
        in said
    )
    assert "Errata: Em setembro, o prazo cumprido passou" in said


@pytest.mark.parametrize(
    ("every", "said"),
    [
        ([3], "By the contract it comes every quarter, in its short form."),
        ([1, 3, 12], "it comes every month, every quarter and every year, in its short form."),
        ([], "it comes when you ask for it, in its short form."),
    ],
)
def test_the_question_says_what_the_contract_asks_for_whatever_period_this_is(every, said):
    report = replace(monthly(), language="en", summary=True)
    assert said in plain(letter(report, [], [], every=every).question)


@pytest.mark.parametrize("print_", [html, text])
def test_a_corrected_report_says_which_one_it_replaces(print_):
    said = squeezed(Elements(print_(monthly(), replaced=BEFORE)).text)
    assert "Segue o relatório corrigido, no lugar do entregue em 04/11/2026." in said
    assert "Atendimentos: 5; antes constava 4." in said
    assert "Nota" not in said.partition("Resumo executivo")[0]
    assert "corrigido" not in print_(monthly())


@pytest.mark.parametrize(
    ("names", "greeting"),
    [
        ([], "Olá,"),
        (["Ana Souza"], "Olá, Ana Souza,"),
        (["Ana", "Carlos"], "Olá, Ana e Carlos,"),
        (["Ana", "Carlos", "Rita"], "Olá, Ana, Carlos e Rita,"),
        (["Ana", "Carlos", "Rita", "José"], "Olá,"),
        (["Ana", ""], "Olá,"),
    ],
)
def test_few_people_are_greeted_by_name(names, greeting):
    assert letter(monthly(), names, [], every=[1]).greeting == greeting


@pytest.mark.parametrize("report", [everything(monthly()), everything(hostile())])
def test_a_mail_program_finds_nothing_to_run_and_nothing_to_fetch(report):
    page = Elements(html(report))
    assert page.tags <= SAFE_TAGS
    assert not any(name.startswith("on") for _, found in page.found for name in found)
    assert not list(page.attributes("src"))
    assert "url(" not in " ".join(page.attributes("style"))
    assert all(re.match(r"https?:|mailto:|tel:", address) for address in page.attributes("href"))


def test_every_style_stands_on_its_element_since_gmail_reads_no_other():
    page = Elements(html(everything(monthly())))
    styled = [
        found for tag, found in page.found if tag in {"td", "th", "p", "h1", "h2", "ul", "li"}
    ]
    assert [found for found in styled if not found.get("style") and found.get("class")] == []
    head = html(monthly()).partition("<body")[0]
    assert "@media (prefers-color-scheme: dark)" in head
    assert 'name="color-scheme" content="light dark"' in head


def test_tables_that_only_place_things_say_so():
    page = Elements(html(everything(monthly())))
    for tag, found in page.found:
        if tag == "table" and found.get("role") != "presentation":
            assert found.get("class") in {"data", None}


def test_a_table_too_wide_for_a_phone_is_told_row_by_row():
    narrow = table("Metas", "Indicador|> Meta", ("Prazo", "95%"))
    wide = table("Visitas", "Data|Equipamento|Responsável|Situação", ("02/10/2026", "A", "B", "C"))
    assert "th" in Elements(html(telling(monthly(), narrow))).tags
    page = Elements(html(telling(monthly(), wide)))
    assert "th" not in page.tags
    assert "02/10/2026Equipamento: AResponsável: BSituação: C" in page.text


@pytest.mark.parametrize("typed", HOSTILE)
def test_what_somebody_typed_is_read_as_it_was_typed(typed):
    report = telling(monthly(), Paragraph(runs=run(f"<{typed}>")))
    seen = re.sub("[\u202a-\u202e\x00\ufffe]", "\ufffd", f"<{typed}>")
    assert squeezed(seen) in squeezed(Elements(html(report)).text)
    assert squeezed(seen) in squeezed(text(report))


def test_a_ticket_and_an_amount_are_not_broken_across_lines():
    said = Paragraph(
        runs=run("O reparo (OS-47904) levou 50 min e custa R$ 1.180,00, sem NBR 13971.")
    )
    page = html(telling(monthly(), said))
    whole = re.findall(r"<span[^>]*white-space: ?nowrap[^>]*>([^<]*)</span>", page)
    assert whole == ["OS-47904", "50 min", "R$ 1.180,00"]


def test_pictures_and_links_into_the_archive_are_left_out_of_what_a_person_wrote():
    wrote = Written(
        markdown="See [the case](../2026/x.md), ![photo](x.jpg) and [us](https://horizonte.example)."
        "\n\n<script>alert(1)</script>"
    )
    page = Elements(html(telling(monthly(), wrote)))
    assert list(page.attributes("href")) == ["https://horizonte.example"]
    assert not {"img", "script"} & page.tags
    assert "See the case," in page.text


def test_no_line_of_the_text_is_longer_than_people_read():
    lines = text(everything(replace(monthly(), notices=()))).splitlines()
    assert max(len(line) for line in lines if not line.startswith("|")) <= WIDTH


def test_charts_are_told_in_words_and_numbers():
    for said in (text(everything(monthly())), Elements(html(everything(monthly()))).text):
        assert "Atendimentos por mês. Quantos atendimentos houve" in squeezed(said)
        assert re.search(r"outubro de 2026\W+5", said)


@needs_corpora
def test_no_naughty_string_becomes_code():
    strings = [naughty for naughty in naughty_strings() if naughty.strip()]
    paragraphs = tuple(Paragraph(runs=run(naughty)) for naughty in strings)
    wrote = tuple(Written(markdown=naughty) for naughty in strings)
    page = Elements(html(telling(monthly(), *paragraphs, *wrote)))
    assert page.tags <= SAFE_TAGS
    assert not any(name.startswith("on") for _, found in page.found for name in found)
    assert all(re.match(r"https?:|mailto:|tel:", address) for address in page.attributes("href"))
    assert not list(page.attributes("src"))
