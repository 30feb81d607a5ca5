"""How the search knows the report that a customer gets of a period: by its title, and what a person wrote for it.

All else is computed from service reports, which are found themselves: a ticket should lead to its report alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from functools import partial

from svcsite.press.planning import Planning
from svcsite.press.search.plain import plain
from svcsite.press.search.record import SearchEntry, SearchRecord
from svcsite.record.customer import Customer
from svcsite.record.vocabulary.names import Language
from svcsite.views import format as written
from svcsite.views import links
from svcsite.views.client_report.blocks import Written
from svcsite.views.client_report.report import ClientReport
from svcsite.views.elements import joined
from svcsite.words import search as words

_DAY = timedelta(days=1)


def entries(planning: Planning) -> Iterator[SearchEntry]:
    """Yield the entry of every client report, on the shelf of its period's year."""
    for customer in planning.ledger.customers:
        for period in planning.client_reports.periods(customer.slug):
            report = planning.client_reports.of(customer.slug, period)
            yield SearchEntry(
                url=links.client_report(customer.slug, period),
                shelf=f"{period.year:04}",
                owner=customer.slug,
                key=planning.key("found", customer.title, period.key, report.fingerprint),
                recipe=partial(record, report, customer, planning.language),
            )


def record(report: ClientReport, customer: Customer, language: Language) -> SearchRecord:
    """Return what the search knows of a client report; its day is the last of its period."""
    last = report.period.end - _DAY
    written_by_hand = (
        plain(block.markdown)
        for section in report.sections
        for block in section.blocks
        if isinstance(block, Written)
    )
    return SearchRecord(
        title=joined(report.title, report.subtitle, by=" – "),
        kind=words.KINDS["client_report"].of(language),
        customer=customer.title,
        date=written.day(last, language),
        day=last.isoformat(),
        text=tuple(text for text in written_by_hand if text),
        filters={"customer": (customer.title,), "year": (f"{report.period.year:04}",)},
    )
