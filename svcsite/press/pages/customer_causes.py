"""Each customer's cases by cause."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from svcsite.ledger.key import ReportKey
from svcsite.measures.causes import causes
from svcsite.press.article import article
from svcsite.press.page import Content, Page
from svcsite.press.planning import Planning, prints
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets
from svcsite.record.settings import Settings
from svcsite.views import links
from svcsite.views.customer_causes import cause_groups, customer_causes_view
from svcsite.views.groups import Group, Position, pages_of


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerCausesPage:
    """Makes one page of a list: `groups` is what it holds, and `counts` has all causes."""

    project: Path
    settings: Settings
    customer: Customer
    counts: tuple[tuple[str, int, bool], ...]
    at: Position
    groups: tuple[Group[Facets], ...]

    def __call__(self) -> Content:
        """Return the content."""
        view = customer_causes_view(self.customer, self.counts, self.groups, self.at, self.settings)
        language = self.settings.language
        return article("customer-causes.html", self.project, language, view, view.description)


def pages(planning: Planning) -> Iterator[Page]:
    """Yield the pages of every customer that has a case."""
    for customer in planning.ledger.customers:
        yield from _list(planning, customer)


def _list(planning: Planning, customer: Customer) -> Iterator[Page]:
    slice_ = planning.ledger.slice_of_customer(customer.slug)
    found = causes(slice_)
    if not found.ranked and not found.apart:
        return
    settings = slice_.settings
    reports = {ReportKey.of(report): report for report in slice_.reports}
    counts = tuple(
        (share.name, share.n, place < len(found.ranked))
        for place, share in enumerate((*found.ranked, *found.apart))
    )
    divided = pages_of(cause_groups(found, reports, settings))
    for number, groups in enumerate(divided, start=1):
        url = links.customer_causes(customer.slug)
        at = Position(first=url, number=number, pages=len(divided))
        layout = [(held.anchor, held.count, held.more) for held in groups]
        yield Page(
            url=at.url,
            key=planning.key(
                repr((counts, at, layout)),
                customer.fingerprint,
                *prints(report for held in groups for report in held.items),
            ),
            kind="customer-causes",
            recipe=CustomerCausesPage(
                project=planning.project,
                settings=settings,
                customer=customer,
                counts=counts,
                at=at,
                groups=groups,
            ),
        )
