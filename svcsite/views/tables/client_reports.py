"""Client reports as rows: of which period, for whom, until when, and how far they are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from svcsite.record.customer import Customer
from svcsite.record.moment import Moment
from svcsite.record.period import Period
from svcsite.record.vocabulary.names import Language
from svcsite.views import links
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


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldPeriod:
    """A client report in a list: `state` is `partial`, `draft`, `final` or `delivered`, None where nobody wrote for it.

    `deliver_by` is the day until which the contract asks for it, and `delivered` when it left the house.
    """

    customer: Customer
    period: Period
    state: str | None
    deliver_by: date | None
    delivered: Moment | None


def client_report_row(one: ToldPeriod, language: Language) -> Row:
    """Return the row of a client report."""
    return (
        one.period.key,
        customer_cell(one.customer),
        TITLES[one.period.months].of(language),
        Coded(code=one.state, label=STATUSES[one.state].of(language)) if one.state else None,
        one.deliver_by,
        one.delivered,
        links.client_report(one.customer.slug, one.period),
    )
