"""The lists of client reports in plain words."""

from __future__ import annotations

from datetime import date
from typing import Any

from svcsite.record.period import Period
from svcsite.views import links
from svcsite.views.client_report_index import (
    ListedReport,
    client_reports_view,
    period_groups,
    report_years,
)
from svcsite.views.elements import Link
from svcsite.views.groups import Position, pages_of


def listed(key: str, client: str = "Acme", **given: Any) -> ListedReport:
    return ListedReport(
        **{
            "customer": client.lower(),
            "client": client,
            "period": Period.parse(key),
            "language": "pt-BR",
            "title": "Relatório mensal de atendimento",
            "status": "Entregue ao cliente",
            "due": None,
            "due_text": "",
            "has_pdf": False,
            **given,
        }
    )


def titles(*keys: str) -> list[str]:
    return [group.title for group in period_groups(map(listed, keys), "pt-BR")]


def test_what_ended_last_comes_first_and_the_longest_of_those_that_ended_together():
    assert titles("2026-09", "2025", "2026-Q3", "2026-10", "2025-12", "2026-H1") == [
        "Outubro de 2026",
        "3º trimestre de 2026",
        "Setembro de 2026",
        "1º semestre de 2026",
        "2025",
        "Dezembro de 2025",
    ]


def test_the_clients_of_a_period_are_in_order():
    (group,) = period_groups([listed("2026-10", name) for name in ("beta", "Acme", "Zeta")], "en")
    assert [one.client for one in group.items] == ["Acme", "beta", "Zeta"]
    assert group.anchor == "period-2026-10"


def test_a_row_says_until_when_it_is_due_and_where_it_is():
    reports = [
        listed("2026-10", due=date(2026, 11, 5), has_pdf=True),
        listed("2026-10", "Beta", due_text="junto com a nota fiscal", language="en"),
    ]
    (groups,) = pages_of(period_groups(reports, "pt-BR"))
    view = client_reports_view(groups, Position(first=links.CLIENT_REPORTS), "pt-BR")
    acme, beta = view.groups[0].rows
    assert view.groups[0].count == "2 relatórios"
    assert acme.report == Link(text="Acme", href="../customers/acme/periods/2026-10.html")
    assert (acme.due, acme.pdf, acme.lang) == (
        "05/11/2026",
        "../customers/acme/periods/2026-10.pdf",
        "",
    )
    assert (beta.due, beta.pdf, beta.lang) == ("junto com a nota fiscal", "", "en")


def test_a_customers_reports_stand_by_year():
    periods = [Period.parse(key) for key in ("2025-12", "2025", "2026-01", "2026-Q1", "2026-03")]
    years = report_years("acme", periods, links.customer("acme"), "pt-BR")
    assert [(year.year, [link.text for link in year.reports]) for year in years] == [
        ("2026", ["1º trimestre de 2026", "março", "janeiro"]),
        ("2025", ["ano de 2025", "dezembro"]),
    ]
    assert years[0].reports[0].href == "periods/2026-Q1.html"
