"""The first page, the list of customers, and what needs attention, in plain words."""

from svcsite.views.attention import Finding, RefusedFile, attention_view
from svcsite.views.customers import customers_view
from svcsite.views.home import RECENT, home_view
from tests.ledgers import ledger_of


def test_home_tells_how_much_there_is_and_what_is_new(archive):
    for number in range(RECENT + 1):
        archive.report(("OS-48213", f"OS-{number}"), name=f"2026-10-02-{number}")
    view = home_view(ledger_of(archive))
    assert view.introduction == (
        "Every call and every visit of Horizonte, one page each: 21 reports of 1 customer."
    )
    assert [(card.label, card.value) for card in view.cards[:3]] == [
        ("Reports", "21"),
        ("Customers", "1"),
        ("Mean rating", "9.0 of 10"),
    ]
    assert len(view.recent) == RECENT
    assert view.recent[0].what.href == "customers/acme/2026/2026-10-02-9.html"


def test_home_of_a_new_archive(archive):
    view = home_view(ledger_of(archive))
    assert view.recent == ()
    assert view.introduction.endswith("no reports of 1 customer.")


def test_the_list_of_customers_shows_n_beside_every_mean(archive):
    archive.report()
    archive.write("beta/customer.md", "---\nname: Beta\n---\n")
    rows = customers_view(ledger_of(archive)).rows
    assert [(row.customer.text, row.reports, row.last, row.rating, row.base) for row in rows] == [
        ("Acme", "1", "2 Oct 2026", "9.0", "based on 1 rating"),
        ("Beta", "0", "", "–", "no ratings"),
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
