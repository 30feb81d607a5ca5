"""What a form knows of an archive and of a customer."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

from svcsite.record.facets import Facets, MachineFacets
from svcsite.record.moment import Moment
from svcsite.record.reader import read_archive_file, read_customer
from svcsite.views.form.customer import EARLIER, customer_data, customer_rows
from svcsite.views.form.form import form_data
from tests.archive import CUSTOMER, SETTINGS, Archive

DAY = Moment(datetime(2026, 10, 2, tzinfo=UTC).date())
MORE = """\
contracts:
  - {from: 2026-01-01, reasons: [sem acesso, obra], pausing: [sem acesso]}
---
"""


def data(archive: Archive, settings: str = SETTINGS) -> dict:
    path = archive.write("archive.yml", settings)
    record = read_archive_file(path).record
    assert record
    return form_data(record, archive.root.parent, ["pt-BR"])


def of_customer(archive: Archive, *reports: Facets) -> dict:
    settings = read_archive_file(archive.root / "archive.yml").record
    path = archive.write("acme/customer.md", CUSTOMER.removesuffix("---\n") + MORE)
    customer = read_customer(path, "acme").record
    assert customer
    assert settings
    assert customer_rows([customer]) == [{"slug": "acme", "name": "Acme"}]
    return customer_data(customer, reports, settings)


def test_the_rules_stand_as_the_archive_sets_them(archive: Archive) -> None:
    told = "rules: {SV401: off, bullets: error}\n"
    plain = {rule["code"]: rule["severity"] for rule in data(archive)["rules"]}
    rules = {rule["code"]: rule["severity"] for rule in data(archive, SETTINGS + told)["rules"]}
    assert plain["SV401"] == "warning"
    assert "SV403" not in plain
    assert rules == {**{k: v for k, v in plain.items() if k != "SV401"}, "SV403": "error"}


def test_a_message_is_in_the_archives_language(archive: Archive) -> None:
    form = data(archive, SETTINGS.replace("language: en", "language: pt-BR"))
    messages = {rule["name"]: rule["message"] for rule in form["rules"]}
    assert messages["missing-field"] == 'falta o campo "{field}"'
    assert list(form["languages"]) == ["pt-BR"]


def test_what_a_kind_needs_is_what_the_archive_asks(archive: Archive) -> None:
    told = "kinds: {support: {fields: [site], sections: [problem]}}\n"
    assert data(archive, SETTINGS + told)["required"]["support"]["resolved"] == {
        "fields": ["opened", "rep", "site", "resolved", "signed"],
        "sections": ["problem"],
    }


def test_templates_are_told_by_names_and_hints(archive: Archive) -> None:
    template = data(archive)["languages"]["pt-BR"]["templates"]["supply"]
    assert template["keys"][:3] == ["ticket", {"typed": "tipo", "name": "kind", "yaml": "tipo: suprimento"}, "outcome"]  # fmt: skip
    assert template["sections"] == [
        {
            "name": "work_done",
            "heading": "Serviços executados",
            "hint": "O que foi entregue, a quantidade e quem recebeu.",
        }
    ]


def test_a_template_that_cannot_be_read_gives_way_to_ours(archive: Archive) -> None:
    ours = data(archive)["languages"]["en"]["templates"]["support"]
    path: Path = archive.root.parent / "templates/reports/en/support.md"
    path.parent.mkdir(parents=True)
    path.write_text("no keys", encoding="utf-8")
    assert data(archive)["languages"]["en"]["templates"]["support"] == ours


def test_a_customer_has_what_a_form_fills_in(archive: Archive) -> None:
    machine = MachineFacets(serial="VNB3K12345", tag="TAG-01")
    found = of_customer(
        archive,
        Facets(customer="acme", id="2026-10-03-b", ticket="OS-2", outcome="resolved", opened=DAY),
        Facets(customer="acme", id="2026-10-02-a", ticket="os-2", opened=DAY, machines=(machine,)),
        Facets(customer="acme", id="2026-10-01-c", ticket="OS-1", opened=DAY, machines=(machine,), site="Store 2"),
    )  # fmt: skip
    assert found["contacts"] == [{"name": "Ana Souza", "email": "ana@example.com"}]
    assert found["machines"][0]["name"] == "TAG-01"
    assert found["country"] == "BR"
    assert found["contracts"][0]["reasons"] == ["no access", "obra"]
    assert found["open"] == [
        {
            "ticket": "OS-1",
            "id": "2026-10-01-c",
            "day": "2026-10-02",
            "outcome": "open",
            "machines": ["TAG-01"],
            "site": "Store 2",
        }
    ]
    assert [report["id"] for report in found["earlier"]] == ["2026-10-03-b", "2026-10-02-a", "2026-10-01-c"]  # fmt: skip


def test_only_the_newest_reports_are_listed(archive: Archive) -> None:
    reports = [
        Facets(customer="acme", id=f"2026-10-02-{n}", opened=DAY) for n in range(EARLIER + 9)
    ]
    assert len(of_customer(archive, *reports)["earlier"]) == EARLIER


def test_a_form_is_small(archive: Archive) -> None:
    text = json.dumps(data(archive), ensure_ascii=False, separators=(",", ":"))
    assert len(text.encode()) < 90_000
