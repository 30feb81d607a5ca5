"""Client reports as rows: of which period, for whom, until when, and how far they are."""

from __future__ import annotations

from svcsite.record.customer import Customer
from svcsite.record.vocabulary.names import Language
from svcsite.views import links
from svcsite.views.client_report_index import ListedReport
from svcsite.views.tables.reports import customer_cell
from svcsite.views.tables.table import Coded, Kind, Row, shape
from svcsite.words.client_report.cover import STATUSES, TITLES

CLIENT_REPORTS = shape(
    "client-reports",
    period=Kind.TEXT,
    customer=Kind.TEXT,
    title=Kind.TEXT,
    state=Kind.TEXT,
    deliver_by=Kind.DATE,
    delivered=Kind.MOMENT,
    page=Kind.TEXT,
)
"""A row for each client report."""


def client_report_row(one: ListedReport, customer: Customer, language: Language) -> Row:
    """Return the row of a client report."""
    return (
        one.period.key,
        customer_cell(customer),
        TITLES[one.period.months].of(language),
        Coded(code=one.state, label=STATUSES[one.state].of(language)) if one.state else None,
        one.due,
        one.delivered,
        links.client_report(customer.slug, one.period),
    )
