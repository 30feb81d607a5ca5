"""What reps wrote under "Comments": what would avoid the next one, gathered from many reports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from svcsite.ledger.key import ReportKey, day_of
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets
from svcsite.record.settings import Settings
from svcsite.views import format as written
from svcsite.views import links
from svcsite.views.elements import Link
from svcsite.views.listing import subject
from svcsite.views.people import rep_link


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a report says in a section, as Markdown, and where the addresses in it lead."""

    report: Facets
    text: str
    addresses: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentView:
    """A comment, and the report that it is of. `text` is Markdown."""

    text: str
    addresses: Mapping[str, str]
    report: Link
    customer: Link
    rep: Link
    day: str


def comment_view(
    told: Told, customers: Mapping[str, Customer], settings: Settings, start: str
) -> CommentView:
    """Return a comment, for the page at `start`."""
    report, language = told.report, settings.language
    customer = customers[report.customer]
    return CommentView(
        text=told.text,
        addresses=told.addresses,
        report=Link(
            text=subject(report, language),
            href=links.relative(links.report(*ReportKey.of(report)), start),
        ),
        customer=Link(
            text=customer.title, href=links.relative(links.customer(customer.slug), start)
        ),
        rep=rep_link(report.rep, settings, start),
        day=written.day(day_of(report), language),
    )
