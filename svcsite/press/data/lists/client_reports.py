"""The list of all client reports."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from svcsite.measures.clock import day_in, zone_of
from svcsite.press.planning import Planning
from svcsite.record.customer import Customer
from svcsite.record.delivered import Delivered
from svcsite.record.moment import Moment
from svcsite.record.period import Period
from svcsite.views import links
from svcsite.views.client_report_index import latest_first
from svcsite.views.tables.client_reports import CLIENT_REPORTS, ToldPeriod, client_report_row
from svcsite.views.tables.table import DataList
from svcsite.words import data as words


def client_reports(planning: Planning) -> Iterator[DataList]:
    """Yield the list of client reports, that of the period which ended last first."""
    desk = planning.client_reports
    told = [
        _told(planning, customer, period)
        for customer in planning.ledger.customers
        for period in desk.periods(customer.slug)
    ]
    told.sort(key=lambda one: (latest_first(one.period), one.customer.title.casefold()))
    rows = tuple(client_report_row(one, planning.language) for one in told)
    yield DataList(
        url=links.CLIENT_REPORTS,
        title=words.CLIENT_REPORTS.of(planning.language),
        shape=CLIENT_REPORTS,
        rows=partial(tuple, rows),
        depends=(repr(rows),),
    )


def _told(planning: Planning, customer: Customer, period: Period) -> ToldPeriod:
    desk, slug = planning.client_reports, customer.slug
    left = desk.delivered(slug, period)
    due = next((one for one in desk.due(slug) if one.period == period), None)
    return ToldPeriod(
        customer=customer,
        period=period,
        state="delivered" if left else _state(planning, slug, period),
        deliver_by=due.deliver_by if due else None,
        delivered=_moment(planning, customer, left) if left else None,
    )


def _state(planning: Planning, slug: str, period: Period) -> str | None:
    if not planning.client_reports.period(slug, period).is_over:
        return "partial"
    narrative = planning.client_reports.narrative(slug, period)
    return narrative.status if narrative else None


def _moment(planning: Planning, customer: Customer, left: Delivered) -> Moment:
    """Return when a report left the house, by the customer's clocks."""
    zone = zone_of(customer, planning.ledger.settings)
    return Moment(day_in(left.delivered_on, zone), left.delivered_on.astimezone(zone))
