"""The desk: which reports there are, cover, errata that the next report carries, what changes a fingerprint."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from svcsite.ledger.key import ReportKey
from svcsite.ledger.ledger import Ledger
from svcsite.record.delivered import Delivered
from svcsite.record.period import Period
from svcsite.views.client_report.blocks import plain
from svcsite.views.client_report.desk import ClientReports
from tests.archive import SETTINGS, Archive
from tests.views.client_report.desks import (
    AS_OF,
    OCTOBER,
    desk_of,
    in_portuguese,
    narrative,
    under_contract,
)

SEPTEMBER = Period(2026, 9)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    archive = Archive(tmp_path)
    under_contract(archive)
    archive.report()
    return archive


def _delivered(period: str, on: str) -> Delivered:
    return Delivered(
        customer="acme",
        period=period,
        language="en",
        cut_off=datetime(2026, 10, 1, 3, tzinfo=UTC),
        delivered_on=datetime.fromisoformat(f"{on}T15:00:00+00:00"),
        figures={},
        fingerprint="0",
        definitions="0",
    )


def test_all_periods_over_that_a_contract_asks_for_have_a_report(archive: Archive) -> None:
    desk = desk_of(archive)
    assert [period.key for period in desk.periods("acme")][:2] == ["2026-01", "2026-02"]
    assert [due.period.key for due in desk.due("acme")][-1] == "2026-11"


def test_a_period_for_which_somebody_wrote_has_one_too(archive: Archive) -> None:
    narrative(archive, "# Conclusion\n\nThank you.", period="2026-Q3")
    assert Period(2026, 7, 3) in desk_of(archive).periods("acme")


def test_the_cover_names_both_companies_the_contract_and_the_cut_off(archive: Archive) -> None:
    archive.write("archive.yml", SETTINGS + "cnpj: 99.990.101/0001-14\nlogo: logo.png\n")
    in_portuguese(archive)
    report = desk_of(archive).of("acme", OCTOBER)
    assert (report.title, report.subtitle) == ("Relatório mensal de atendimento", "outubro de 2026")
    assert report.description == (
        "Relatório mensal de atendimento de Horizonte para Acme, outubro de 2026."
    )
    assert report.supplier.lines == ("CNPJ 99.990.101/0001-14",)
    assert report.supplier.logo == "logo.png"
    assert report.contract == "Contrato nº C-7"
    assert report.data_as_of == "Dados apurados até 31/10/2026 às 23h59"
    assert (report.status, report.author, report.signed, report.notices) == ("", "", "", ())


def test_the_ten_sections_stand_in_their_order(archive: Archive) -> None:
    in_portuguese(archive)
    report = desk_of(archive).of("acme", OCTOBER)
    assert [f"{section.number}. {section.title}" for section in report.sections] == [
        "1. Resumo executivo",
        "2. Introdução",
        "3. Detalhamento das entregas",
        "4. Métricas de desempenho",
        "5. Análise de desempenho",
        "6. Feedback do cliente",
        "7. Oportunidades",
        "8. Recomendações e próximos passos",
        "9. Conclusão",
        "10. Anexos",
    ]


def test_who_wrote_and_signed_is_named(archive: Archive) -> None:
    narrative(archive, "# Conclusion\n\nThank you.")
    report = desk_of(archive).of("acme", OCTOBER)
    assert (report.author, report.signed, report.status) == (
        "Ana Lima",
        "Signed by Ana Lima on 4 Nov 2026",
        "Final",
    )


def test_a_draft_says_that_it_is_one(archive: Archive) -> None:
    archive.write(
        "acme/periods/2026-10.md", "---\nstatus: draft\n---\n# Conclusion\n\nThank you.\n"
    )
    report = desk_of(archive).of("acme", OCTOBER)
    assert [notice.title for notice in report.notices] == ["Draft"]


def test_a_period_that_goes_on_says_so(archive: Archive) -> None:
    desk = desk_of(archive, as_of=datetime(2026, 10, 20, 15, tzinfo=UTC))
    (notice,) = desk.of("acme", OCTOBER).notices
    assert plain(notice.runs) == (
        "The period ends on 31 Oct 2026. The figures count what was known by 20 Oct 2026, 12:00 and may still change."
    )


def test_of_a_period_that_goes_on_the_status_is_partial_and_that_of_a_draft_too(
    archive: Archive,
) -> None:
    running = datetime(2026, 10, 20, 15, tzinfo=UTC)
    assert desk_of(archive, as_of=running).of("acme", OCTOBER).status == "Partial"
    in_portuguese(archive)
    assert desk_of(archive, as_of=running).of("acme", OCTOBER).status == "Parcial"


def test_a_period_in_which_nothing_happened_is_brief_unless_somebody_wrote(
    archive: Archive,
) -> None:
    assert desk_of(archive).of("acme", SEPTEMBER).brief
    assert not desk_of(archive).of("acme", OCTOBER).brief
    narrative(archive, "# Conclusion\n\nThank you.", period="2026-09")
    assert not desk_of(archive).of("acme", SEPTEMBER).brief


def test_errata_of_one_reason_tell_it_once_and_the_report_says_what_it_replaces(
    archive: Archive,
) -> None:
    why = "reason: One wrong hour, on: 2026-11-09"
    head = (
        f"errata:\n  - {{figure: resolution_mean, from: 4 h, to: 5 h, {why}}}\n"
        f"  - {{figure: sla_resolution.high, from: 7 of 7, to: 6 of 7, {why}}}\n"
    )
    narrative(archive, "# Conclusion\n\nThank you.", head=head)
    (notice,) = desk_of(archive).of("acme", OCTOBER).notices
    assert plain(notice.runs) == (
        "Resolution time (mean): where it said 4 h, read 5 h. Resolved on time, high priority: where it said 7 of 7, "
        "read 6 of 7. Reason: One wrong hour. (9 Nov 2026) This report replaces the one delivered before."
    )


def test_one_erratum_may_speak_of_all_figures(archive: Archive) -> None:
    head = "errata:\n  - {figure: all, reason: One wrong hour}\n"
    narrative(archive, "# Conclusion\n\nThank you.", head=head)
    (notice,) = desk_of(archive).of("acme", OCTOBER).notices
    assert plain(notice.runs).startswith("All figures that changed: corrected. Reason:")


_ERRATUM = "errata:\n  - {on: 2026-10-20, figure: sla_resolution, from: 7 of 9, to: 8 of 9, reason: A late pause}\n"


def test_the_next_report_carries_an_erratum(archive: Archive) -> None:
    narrative(archive, "# Conclusion\n\nThank you.", head=_ERRATUM, period="2026-09")
    desk = desk_of(archive, delivered=[_delivered("2026-09", "2026-10-03")])
    (notice,) = desk.of("acme", OCTOBER).notices
    assert notice.title == "Erratum to the report of September 2026"
    assert plain(notice.runs) == (
        "Resolved on time: where it said 7 of 9, read 8 of 9. Reason: A late pause. (20 Oct 2026)"
    )
    assert [notice.title for notice in desk.of("acme", SEPTEMBER).notices] == [
        "Erratum to this report"
    ]
    assert desk.of("acme", Period(2026, 11)).notices == ()


def test_an_erratum_written_after_the_next_report_left_is_carried_by_the_one_after(
    archive: Archive,
) -> None:
    late = _ERRATUM.replace("2026-10-20", "2026-11-10")
    narrative(archive, "# Conclusion\n\nThank you.", head=late, period="2026-09")
    left = [_delivered("2026-09", "2026-10-03"), _delivered("2026-10", "2026-11-04")]
    desk = desk_of(archive, delivered=left)
    assert desk.of("acme", OCTOBER).notices == ()
    assert len(desk.of("acme", Period(2026, 11)).notices) == 1


def test_that_it_was_delivered_changes_the_status_and_not_the_fingerprint(
    archive: Archive,
) -> None:
    before = desk_of(archive).of("acme", OCTOBER)
    after = desk_of(archive, delivered=[_delivered("2026-10", "2026-11-04")]).of("acme", OCTOBER)
    assert (before.status, after.status) == ("", "Delivered to the client")
    assert before.fingerprint == after.fingerprint


def test_what_is_said_otherwise_has_another_fingerprint(archive: Archive) -> None:
    before = desk_of(archive).of("acme", OCTOBER).fingerprint
    assert desk_of(archive).of("acme", OCTOBER).fingerprint == before
    archive.report(("rating: 9", "rating: 8"))
    assert desk_of(archive).of("acme", OCTOBER).fingerprint != before


def test_a_report_is_composed_once(archive: Archive) -> None:
    desk = desk_of(archive)
    assert desk.of("acme", OCTOBER) is desk.of("acme", OCTOBER)


def test_what_was_delivered_is_read_from_the_archive_and_one_that_nobody_can_read_is_left_out(
    archive: Archive,
) -> None:
    archive.write("acme/periods/2026-10.delivered.json", _delivered("2026-10", "2026-11-04").text())
    archive.write("acme/periods/2026-09.delivered.json", "{")
    found = archive.examine()
    ledger = Ledger.of(
        settings=found.settings, customers=found.customers, reports=found.admitted, as_of=AS_OF
    )
    records = {ReportKey.of(record): record for record in found.reports}
    desk = ClientReports.of_examination(found, ledger, records)
    assert desk.of("acme", OCTOBER).status == "Delivered to the client"
    assert desk.delivered("acme", SEPTEMBER) is None
