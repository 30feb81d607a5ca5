"""What the search knows of each page of an archive."""

from __future__ import annotations

import pytest

from svcsite.press.findable.manual import manual_entry
from svcsite.press.plan import plan
from svcsite.press.search.record import MANUAL, PAGES, SearchRecord
from svcsite.press.site import Settings
from tests.archive import Archive
from tests.press.test_plan import CUSTOMER, FULL, PORTUGUESE

REPORT = "customers/acme/2026/2026-10-02-papel.html"


@pytest.fixture
def archive(tmp_path):
    archive = Archive(tmp_path / "reports")
    archive.write("archive.yml", PORTUGUESE)
    archive.write("acme/customer.md", CUSTOMER)
    archive.write("acme/2026/2026-10-02-papel.md", FULL)
    return archive


def found(archive):
    site = plan(Settings.read({"allow_invalid": True}, archive.root.parent))
    return {entry.url: entry for entry in site.planned().found}


def of_report(archive) -> SearchRecord:
    return found(archive)[REPORT].recipe()


def test_a_report_is_found_by_its_numbers(archive):
    assert of_report(archive).identity == ("OS-1", "VNB3K12345")


def test_a_report_is_shown_with_what_tells_it_from_others(archive):
    record = of_report(archive)
    assert record.title == "Impressora · HP M404 · OS-1"
    assert (record.kind, record.customer) == ("Manutenção corretiva", "Padaria Pão & Cia")
    assert (record.date, record.day) == ("02/10/2026", "2026-10-02")


def test_a_report_is_chosen_by_all_seven_filters(archive):
    assert of_report(archive).filters == {
        "customer": ("Padaria Pão & Cia",),
        "year": ("2026",),
        "rep": ("João Silva",),
        "cause": ("Defeito de componente",),
        "rating": ("10",),
        "model": ("HP M404",),
        "status": ("Concluído",),
    }


def test_all_that_a_rep_wrote_can_be_found(archive):
    text = " ".join(of_report(archive).text)
    for written in (
        *("Papel preso. <script>alert(1)</script>", "Trocado o fusor, como em outro."),
        *("Película rasgada.", "Nada mais.", "Ligar — João Silva", "Cobrar a peça."),
        *("Muito bom", "Fusor <novo>", "RM2", "Loja 2", "Ana Souza", "88412", "HP M404"),
    ):
        assert written in text


def test_a_report_is_on_the_shelf_of_its_year_with_its_customer_s(archive):
    entry = found(archive)[REPORT]
    assert (entry.shelf, entry.owner) == ("2026", "acme")


def test_a_customer_is_found_by_name_number_and_people(archive):
    entry = found(archive)["customers/acme/index.html"]
    record = entry.recipe()
    assert entry.shelf == PAGES
    assert record.title == "Padaria Pão & Cia"
    assert record.identity == ("11.222.333/0001-81", "C-1")
    text = " ".join(record.text)
    assert all(word in text for word in ("Pão Ltda", "Ana Souza", "Rua das Flores", "duas vezes"))


def test_only_pages_of_the_site_are_found(archive):
    site = plan(Settings.read({}, archive.root.parent))
    assert {entry.url for entry in site.planned().found} <= {
        page.url for page in site.planned().pages
    }


@pytest.mark.parametrize(
    ("path", "old", "new", "changes"),
    [
        ("acme/2026/2026-10-02-papel.md", "duas", "três", {REPORT}),
        ("acme/customer.md", "Pão & Cia", "Pão", {REPORT, "customers/acme/index.html"}),
    ],
)
def test_a_key_changes_with_what_its_record_is_made_of(archive, path, old, new, changes):
    before = found(archive)
    file = archive.root / path
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(old, new) + "\nMais.\n", encoding="utf-8")
    after = found(archive)
    assert changes <= {url for url, entry in after.items() if before[url].key != entry.key}


def test_a_hand_written_page_is_found_by_its_words():
    html = '<h1 id="a">Sobre</h1>\n<table><tr><td>A&amp;B</td><td>&lt;b&gt;</td></tr></table><script>x()</script>'
    entry = manual_entry("sobre.html", "Sobre", html, "pt-BR")
    record = entry.recipe()
    assert (entry.shelf, record.kind, record.title) == (MANUAL, "Manual", "Sobre")
    assert record.text[0].split() == ["Sobre", "A&B", "<b>"]
