"""The lists of defective and of fitted parts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from svcsite.ledger.key import ReportKey
from svcsite.press.article import article
from svcsite.press.page import Content, Page
from svcsite.press.planning import Planning, prints
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets
from svcsite.record.settings import Settings
from svcsite.views.groups import Group, Position, pages_of
from svcsite.views.parts import (
    DEFECTIVE,
    FITTED,
    Kind,
    PartCounts,
    part_counts,
    part_groups,
    parts_view,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartsPage:
    """Makes one page of a list: `groups` is what it holds, and `counts` has all parts."""

    project: Path
    settings: Settings
    kind: Kind
    counts: PartCounts
    at: Position
    groups: tuple[Group[Facets], ...]
    customers: Mapping[str, Customer]

    def __call__(self) -> Content:
        """Return the content."""
        view = parts_view(
            self.kind, self.counts, self.groups, self.at, self.customers, self.settings
        )
        return article("parts.html", self.project, self.settings.language, view, view.description)


def pages(planning: Planning) -> Iterator[Page]:
    """Yield the pages of both lists; one of which no report names a part has none."""
    for kind in (DEFECTIVE, FITTED):
        yield from _list(planning, kind)


def _list(planning: Planning, kind: Kind) -> Iterator[Page]:
    ledger = planning.ledger
    found = kind.count(ledger.everything)
    if not found.ranked and not found.apart:
        return
    reports = {ReportKey.of(report): report for report in ledger.reports}
    counts = part_counts(found)
    divided = pages_of(part_groups(found, reports, ledger.settings))
    for number, groups in enumerate(divided, start=1):
        at = Position(first=kind.url, number=number, pages=len(divided))
        shown = [report for held in groups for report in held.items]
        customers = {report.customer: ledger.customer(report.customer) for report in shown}
        layout = [(held.anchor, held.count, held.more) for held in groups]
        yield Page(
            url=at.url,
            key=planning.key(
                repr((counts, at, layout)), *prints(customers.values()), *prints(shown)
            ),
            kind="parts",
            recipe=PartsPage(
                project=planning.project,
                settings=ledger.settings,
                kind=kind,
                counts=counts,
                at=at,
                groups=groups,
                customers=customers,
            ),
        )
