"""Every figure of a site opens to its reports: as many as it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.built import said
from tests.evidence import Evidence
from tests.evidence_page import FigureLink


@pytest.fixture(scope="module", params=["sample_site", "built_english_site"])
def evidence(request) -> Evidence:
    return Evidence(request.getfixturevalue(request.param).folder)


def test_every_figure_counts_the_reports_that_it_leads_to(evidence):
    assert len(evidence.figures) > 100
    faults = list(evidence.faults())
    assert not faults, said(faults)


def test_every_report_in_evidence_is_linked(evidence):
    unlinked = {name: page.unlinked for name, page in evidence.pages.items() if page.unlinked}
    assert unlinked == {}


def test_every_number_on_a_card_leads_to_its_reports(evidence):
    assert {name: page.bare for name, page in evidence.pages.items() if page.bare} == {}


def test_every_figure_says_its_n_beside_it(evidence):
    silent = [str(figure) for figure in evidence.figures if not says_n(figure)]
    assert not silent, said(silent)


def says_n(figure: FigureLink) -> bool:
    numbers = re.findall(r"\d[\d.,\u00a0\u202f]*", figure.around)
    return figure.n in {int(re.sub(r"\D", "", number)) for number in numbers}


def page(folder: Path, name: str, text: str) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def figure(n: int, href: str, name: str = "reports") -> str:
    return f'<a class="svc-figure" data-figure="{name}" data-n="{n}" href="{href}">{n}</a>'


def row(report: str, how: str = "counted") -> str:
    link = f"customers/acme/2026/{report}.html"
    return f'<tr data-{how}="acme/{report}"><td><a href="{link}">{report}</a></td></tr>'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A site of three reports and a page of evidence that lists two of them."""
    for report in ("2026-a", "2026-b", "2026-c"):
        page(tmp_path, f"customers/acme/2026/{report}.html", "<h1>x</h1>")
    rows = row("2026-a") + row("2026-b") + row("2026-c", "excluded")
    page(tmp_path, "month.html", f'<section id="reports"><br><table>{rows}</table></section>')
    return tmp_path


def faults(folder: Path, html: str) -> list[str]:
    page(folder, "index.html", html)
    return [fault.rpartition(": ")[2] for fault in Evidence(folder).faults()]


def test_a_figure_that_lists_its_reports_is_right(folder):
    assert faults(folder, figure(2, "month.html#reports")) == []


@pytest.mark.parametrize(
    ("link", "said"),
    [
        (figure(3, "month.html#reports"), "2 reports are listed"),
        (figure(2, "month.html#rating"), "there is no such place"),
        (figure(2, "year.html#reports"), "there is no such place"),
        (figure(2, "#reports"), "there is no such place"),
        (figure(0, "month.html#reports"), "what counts nothing is no link"),
    ],
)
def test_a_figure_without_its_reports_is_told(folder, link, said):
    assert faults(folder, link) == [said]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (row("2026-a") + row("2026-a"), "a report is listed twice"),
        (row("2026-a") + row("2026-a", "excluded"), "acme/2026-a"),
        (row("2026-a") + row("2026-z"), "there is no report acme/2026-z"),
    ],
)
def test_a_list_that_contradicts_itself_is_told(folder, rows, said):
    page(folder, "month.html", f'<table id="reports">{rows}</table>')
    assert faults(folder, figure(2, "month.html#reports")) == [said]


def test_a_list_goes_on_where_it_says(folder):
    more = '<a class="svc-more" href="month-2.html#reports">more</a>'
    page(folder, "month.html", f'<div id="reports"><table>{row("2026-a")}</table>{more}</div>')
    page(folder, "month-2.html", f'<table id="reports">{row("2026-b")}</table>')
    assert faults(folder, figure(2, "month.html#reports")) == []


def test_a_total_leads_to_the_figures_that_add_up_to_it(folder):
    parts = figure(2, "month.html#reports") + figure(2, "month.html#reports", "rating_mean")
    table = f'{figure(4, "#all")}<div id="all">{parts}{figure(2, "month.html#reports")}</div>'
    assert faults(folder, table) == []
    assert faults(folder, table.replace('data-n="4"', 'data-n="6"')) == [
        "2 figures there add up to 4"
    ]


def test_a_row_that_does_not_lead_to_its_report_is_told(folder):
    page(folder, "month.html", '<table id="reports"><tr data-counted="acme/2026-a"></tr></table>')
    assert Evidence(folder).pages["month.html"].unlinked == ["acme/2026-a"]


def test_a_number_on_a_card_that_leads_nowhere_is_told(folder):
    linked = figure(2, "month.html#reports")
    cards = "".join(
        f'<p class="svc-card__value">{value}</p>' for value in (linked, "7,5", "–", "0")
    )
    page(folder, "index.html", cards)
    assert Evidence(folder).pages["index.html"].bare == ["7,5"]


def test_what_stands_beside_a_figure_is_known(folder):
    link = figure(2, "month.html#reports").replace(">2<", ">50%<")
    page(
        folder,
        "index.html",
        f"<table><tr><td>{link} 1 of 2</td><td>3</td></tr></table><p>{link}</p>",
    )
    told, silent = Evidence(folder).figures
    assert (told.around, silent.around) == ("50% 1 of 2", "50%")
    assert (says_n(told), says_n(silent)) == (True, False)
