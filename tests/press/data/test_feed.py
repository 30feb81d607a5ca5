"""Feeds: what changed last."""

from datetime import datetime
from xml.etree import ElementTree as ET

from svcsite.ledger.ledger import Ledger
from svcsite.press.data.atom import as_atom
from svcsite.record.customer import Customer
from svcsite.record.settings import Rep, Settings
from svcsite.views.feed import MOST, feed, latest
from tests.ledgers import ZONE, at, facts, ledger

ATOM = "{http://www.w3.org/2005/Atom}"
SETTINGS = Settings(
    name="Acervo & <filhos>", timezone=ZONE, language="pt-BR", reps={"ana": Rep(name="Ana Lima")}
)


def parsed(made: Ledger, site_url: str = "", customer: str = "") -> ET.Element:
    customers = {c.slug: c for c in made.customers}
    reports = made.of_customer(customer) if customer else made.reports
    newest = latest(reports, customers, made.settings)
    whose = customers[customer] if customer else None
    made_feed = feed(newest, customers, made.settings, customer=whose)
    return ET.fromstring(as_atom(made_feed, made.settings.language, site_url))


def text(element: ET.Element, name: str) -> str:
    found = element.find(f"{ATOM}{name}")
    assert found is not None
    return found.text or ""


def test_an_entry_tells_of_a_report_and_leads_to_it():
    report = facts(opened="2026-10-02 09:12", resolved="2026-10-03 10:00", rep="ana", serial="VNB3")
    (entry,) = parsed(ledger(report, settings=SETTINGS)).iter(f"{ATOM}entry")
    assert text(entry, "title") == "Acme: VNB3"
    assert text(entry, "summary") == "Manutenção corretiva, 02/10/2026. Concluído."
    assert text(entry, "published") == "2026-10-02T09:12:00-03:00"
    assert text(entry, "updated") == "2026-10-03T10:00:00-03:00"
    assert entry.find(f"{ATOM}author/{ATOM}name").text == "Ana Lima"
    assert entry.find(f"{ATOM}link").get("href") == "customers/acme/2026/2026-10-02-x.html"


def test_a_feed_has_all_that_atom_demands():
    made = parsed(ledger(facts(opened="2026-10-02 09:12"), settings=SETTINGS))
    for element in (made, *made.iter(f"{ATOM}entry")):
        assert text(element, "id").startswith("urn:uuid:")
        assert text(element, "title")
        assert datetime.fromisoformat(text(element, "updated")).tzinfo
    assert text(made, "title") == "Acervo & <filhos>: atendimentos"
    rels = {link.get("rel"): link.get("href") for link in made.findall(f"{ATOM}link")}
    assert rels == {"self": "feed.xml", "alternate": "index.html"}


def test_links_are_absolute_where_the_site_says_where_it_is_and_ids_never_change():
    made = ledger(facts(opened="2026-10-02 09:12"), settings=SETTINGS)
    here, there = parsed(made), parsed(made, "https://reports.example.com/acervo")
    assert [e.text for e in here.iter(f"{ATOM}id")] == [e.text for e in there.iter(f"{ATOM}id")]
    assert {link.get("href") for link in there.iter(f"{ATOM}link")} == {
        "https://reports.example.com/acervo/feed.xml",
        "https://reports.example.com/acervo/index.html",
        "https://reports.example.com/acervo/customers/acme/2026/2026-10-02-x.html",
    }


def test_a_customers_feed_leads_to_that_customer():
    other = facts(customer="other", opened="2026-10-05 09:12")
    made = ledger(facts(opened="2026-10-02 09:12"), other, settings=SETTINGS)
    theirs = parsed(made, customer="acme")
    links = [link.get("href") for link in theirs.iter(f"{ATOM}link")]
    assert links == ["feed.xml", "index.html", "2026/2026-10-02-x.html"]
    assert text(theirs, "id") != text(parsed(made), "id")


def test_a_renamed_report_is_no_new_entry():
    first = facts("2026-10-02-x", opened="2026-10-02")
    renamed = facts("2026-10-02-printer", opened="2026-10-02", aliases=("2026-10-02-x",))
    ids = {
        [e.text for e in parsed(ledger(report, settings=SETTINGS)).iter(f"{ATOM}id")][1]
        for report in (first, renamed)
    }
    assert len(ids) == 1


def test_what_changed_last_comes_first_though_it_was_opened_long_ago():
    old = facts("2026-01-02-old", opened="2026-01-02 09:00", resolved="2026-11-02 10:00")
    new = facts("2026-10-02-new", opened="2026-10-02 09:00", outcome="open")
    entries = parsed(ledger(old, new, settings=SETTINGS)).iter(f"{ATOM}entry")
    assert [text(entry, "updated")[:10] for entry in entries] == ["2026-11-02", "2026-10-02"]


def test_a_feed_is_short():
    many = [facts(f"2026-10-02-{n}", opened="2026-10-02 09:00") for n in range(MOST + 20)]
    assert len(list(parsed(ledger(*many, settings=SETTINGS)).iter(f"{ATOM}entry"))) == MOST


def test_hostile_text_and_unknown_days_leave_it_well_formed():
    nasty = "]]>&<script>\"'\0\x1b\ufffe\u202e שלום"
    customer = Customer(slug="acme", fingerprint="", name=nasty, timezone=ZONE)
    report = facts("0000-00-00-x", opened=None, service=nasty, rep=nasty)
    made = parsed(ledger(report, customers=[customer], settings=SETTINGS))
    (entry,) = made.iter(f"{ATOM}entry")
    assert "<script>" in text(entry, "title")
    assert "\0" not in text(entry, "title")
    assert text(entry, "updated") == "1970-01-01T00:00:00+00:00"


def test_a_feed_without_reports_is_one():
    assert text(parsed(ledger(settings=SETTINGS)), "updated") == "1970-01-01T00:00:00+00:00"


def test_the_day_of_a_signature_counts_where_it_is_the_latest():
    report = facts(opened="2026-10-02 09:12", signed="2026-10-04")
    (entry,) = parsed(ledger(report, settings=SETTINGS)).iter(f"{ATOM}entry")
    assert (
        text(entry, "updated") == f"2026-10-04T00:00:00{at('2026-10-04 00:00').at:%z}"[:-2] + ":00"
    )
