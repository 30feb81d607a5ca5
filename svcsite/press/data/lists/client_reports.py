"""The list of all client reports."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from svcsite.press.planning import Planning
from svcsite.views import links
from svcsite.views.client_report_index import latest_first
from svcsite.views.tables.client_reports import CLIENT_REPORTS, client_report_row
from svcsite.views.tables.table import DataList
from svcsite.words import data as words


def client_reports(planning: Planning) -> Iterator[DataList]:
    """Yield the list of client reports, that of the period which ended last first."""
    listed = sorted(
        planning.listed, key=lambda one: (latest_first(one.period), one.client.casefold())
    )
    rows = tuple(
        client_report_row(one, planning.ledger.customer(one.customer), planning.language)
        for one in listed
    )
    yield DataList(
        url=links.CLIENT_REPORTS,
        title=words.CLIENT_REPORTS.of(planning.language),
        shape=CLIENT_REPORTS,
        rows=partial(tuple, rows),
        depends=(repr(rows),),
    )
