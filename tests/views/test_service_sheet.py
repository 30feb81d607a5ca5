"""A service report as a customer gets it on paper."""

from datetime import UTC, datetime

import pytest

from svcsite.checks.examination import examine
from svcsite.ledger.ledger import Ledger
from svcsite.views.service_sheet import service_sheet
from tests.archive import Archive


def sheet_of(archive: Archive):
    examination = examine(archive.root)
    ledger = Ledger.of(
        settings=examination.settings,
        customers=examination.customers,
        reports=examination.admitted,
        as_of=datetime(2026, 12, 1, tzinfo=UTC),
    )
    return service_sheet(ledger, examination.reports[0])


def test_it_is_in_the_customers_language(archive):
    archive.write(
        "acme/customer.md",
        "---\nname: Acme\nlanguage: pt-BR\nmachines:\n- {serial: VNB3K12345}\n---\n",
    )
    archive.report(("contact: Ana Souza", "contact: Ana"))
    sheet = sheet_of(archive)
    assert sheet.language == "pt-BR"
    assert sheet.report.heading == "Relatório de atendimento OS-48213"
    (cause,) = [section for section in sheet.report.sections if section.name == "cause"]
    assert cause.facts[0].values[0].text == "Defeito de componente"


def test_what_is_internal_stays_in_the_house(archive):
    settings = (archive.root / "archive.yml").read_text()
    archive.write(
        "archive.yml", f"{settings}causes:\n  lapse: {{label: Our lapse, internal: yes}}\n"
    )
    archive.report(
        ("cause: component\n", "cause: lapse\nkind: complaint\ninvolved: ana.lima\n"),
        ("defective_parts: [fuser unit]\n", ""),
        ("## Comments", "## Internal notes\n\nBetween us.\n\n## Comments"),
    )
    sheet = sheet_of(archive)
    told = repr(sheet)
    assert "Service by our team" in told
    assert [text for text in ("Our lapse", "Ana Lima", "Between us") if text in told] == []


def test_its_moment_is_that_of_its_newest_fact(archive):
    archive.report(("signed: 2026-10-02", "signed: 2026-10-05"))
    assert sheet_of(archive).moment == datetime(2026, 10, 5, tzinfo=UTC)


def test_the_company_is_named_with_what_the_settings_say(archive):
    settings = (archive.root / "archive.yml").read_text()
    archive.write(
        "archive.yml",
        f"{settings}legal_name: Horizonte Ltda\nphone: (41) 3355-2040\nwebsite: horizonte.example\n",
    )
    archive.report()
    assert sheet_of(archive).lines == ("Horizonte Ltda", "(41) 3355-2040", "horizonte.example")


def test_a_report_that_was_refused_has_none(archive):
    archive.report()
    examination = examine(archive.root)
    ledger = Ledger.of(
        settings=examination.settings,
        customers=examination.customers,
        reports=(),
        as_of=datetime(2026, 12, 1, tzinfo=UTC),
    )
    with pytest.raises(KeyError):
        service_sheet(ledger, examination.reports[0])
