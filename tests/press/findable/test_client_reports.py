"""How the search knows a client report."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

from svcsite.press.findable.client_reports import entries, record
from svcsite.record.period import Period
from tests.plannings import planning_of
from tests.press.desks import Desk
from tests.views.client_report.examples import monthly


def test_a_client_report_is_found_by_its_title_and_by_what_a_person_wrote(archive):
    customer = planning_of(archive).ledger.customer("acme")
    found = record(monthly(), customer, "pt-BR")
    assert found.title == "Relatório mensal de atendimento – outubro de 2026"
    assert (found.kind, found.customer, found.date) == (
        "Relatório ao cliente",
        "Acme",
        "31/10/2026",
    )
    text = "\n".join(found.text)
    assert "As corretivas caíram pela metade." in text
    # A ticket leads to its service report, and not to all that count it.
    assert "terminou 2h10 depois do prazo" not in text
    assert found.filters == {"customer": ("Acme",), "year": ("2026",)}


def test_there_is_an_entry_for_each_page(archive):
    desk = Desk(reports={"acme": (Period(2025, 12), Period(2026, 10))})
    planning = replace(planning_of(archive), client_reports=cast("Any", desk))
    assert [(entry.url, entry.shelf, entry.owner) for entry in entries(planning)] == [
        ("customers/acme/periods/2025-12.html", "2025", "acme"),
        ("customers/acme/periods/2026-10.html", "2026", "acme"),
    ]
