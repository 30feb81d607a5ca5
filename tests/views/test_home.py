"""The first page, the list of customers, and what needs attention, in plain words."""

from dataclasses import replace

from svcsite.press.pages.home import CustomersPage, HomePage, pages
from svcsite.views.attention import Finding, RefusedFile, attention_view
from svcsite.views.customers import CustomersView, customers_view
from svcsite.views.home import RECENT, HomeView, home_view
from tests.archive import Archive
from tests.plannings import planning_of


def home_of(archive: Archive) -> HomeView:
    first, _ = pages(planning_of(archive))
    assert isinstance(first.recipe, HomePage)
    return home_view(first.recipe.front)


def customers_of(archive: Archive) -> CustomersView:
    _, listed = pages(planning_of(archive))
    assert isinstance(listed.recipe, CustomersPage)
    return customers_view(listed.recipe.customers, listed.recipe.settings)


def test_home_tells_how_much_there_is_and_what_is_new(archive):
    for number in range(RECENT + 1):
        archive.report(("OS-48213", f"OS-{number}"), name=f"2026-10-02-{number}")
    view = home_of(archive)
    assert view.introduction == (
        "Every call and every visit of Horizonte, one page each: 21 reports of 1 customer."
    )
    assert [(figure.label, figure.value, figure.note) for figure in view.now] == [
        ("Open cases", "0", ""),
        ("Overdue", "0", ""),
        ("Reports", "21", "All time"),
    ]
    assert [(figure.base, figure.href) for figure in view.now[:2]] == [("", ""), ("", "")]
    assert view.now[2].href == "customers/index.html#customers"
    assert len(view.recent) == RECENT
    assert view.recent[0].what.href == "customers/acme/2026/2026-10-02-9.html"


def test_home_tells_of_the_current_month_and_of_the_one_before(archive):
    archive.report()
    current, before = home_of(archive).months
    assert (current.month.text, before.month.text) == ("November 2026, so far", "October 2026")
    # That a repair of October held is decided in November.
    assert current.month.href == "months/2026-11.html"
    assert before.month.href == "months/2026-10.html"
    reports, *_ = before.cards
    assert (reports.value, reports.href) == ("1", "months/2026-10.html#reports")


def test_where_a_month_does_not_list_all_its_reports_home_leads_to_its_customers(archive):
    archive.report()
    first, _ = pages(planning_of(archive))
    assert isinstance(first.recipe, HomePage)
    front = first.recipe.front
    months = tuple(replace(month, is_listed=False) for month in front.months)
    _, before = home_view(replace(front, months=months)).months
    assert before.cards[0].href == "months/2026-10.html#customers"


def test_home_of_a_new_archive(archive):
    view = home_of(archive)
    assert view.recent == ()
    assert view.introduction.endswith("no reports of 1 customer.")
    assert [month.month.href for month in view.months] == ["", ""]


def test_the_list_of_customers_shows_n_beside_every_mean(archive):
    archive.report()
    archive.write("beta/customer.md", "---\nname: Beta\n---\n")
    told = [
        (
            row.customer.text,
            row.reports.value,
            row.last,
            [(figure.value, figure.base, figure.href) for figure in row.recent],
        )
        for row in customers_of(archive).rows
    ]
    assert told == [
        (
            "Acme",
            "1",
            "2 Oct 2026",
            [("–", "no cases", ""), ("9.0", "based on 1 rating", "acme/index.html#months")],
        ),
        ("Beta", "0", "", [("–", "no cases", ""), ("–", "no ratings", "")]),
    ]


def test_refused_files_are_listed_with_places_and_what_to_do():
    finding = Finding(
        line=3, column=7, code="SV204", severity="error", message="falta a seção", help="escreva"
    )
    file = RefusedFile(path="reports/acme/x.md", findings=(finding,), edit="")
    view = attention_view((file,), "pt-BR")
    assert view.summary == "1 arquivo não foi publicado: precisa ser corrigido antes."
    assert view.files[0].findings[0].position == "linha 3, coluna 7"


def test_nothing_refused_is_all_clear():
    assert attention_view((), "en").summary.startswith("Nothing to correct")


def test_a_customers_reports_of_a_year_stand_beside_their_number_as_a_line(archive):
    archive.report()
    archive.write("beta/customer.md", "---\nname: Beta\n---\n")
    acme, beta = customers_of(archive).rows
    assert acme.trend
    assert acme.trend.title == "Reports of Acme by month, last 12 months"
    assert [mark.value for mark in acme.trend.marks] == [*[0] * 10, 1, 0]
    assert "October 2026: 1" in acme.trend.description
    assert beta.trend is None
