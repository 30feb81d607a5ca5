"""The list of open cases."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from svcsite.measures.backlog import open_at
from svcsite.press.article import article
from svcsite.press.page import Content, Page
from svcsite.press.planning import Planning, prints
from svcsite.record.customer import Customer
from svcsite.record.settings import Settings
from svcsite.views import links
from svcsite.views.groups import Group, Position, pages_of
from svcsite.views.open_cases import Waiting, open_cases_view, open_groups, waiting


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCasesPage:
    """Makes one page of the list; `groups` is what it holds."""

    project: Path
    settings: Settings
    as_of: datetime
    at: Position
    groups: tuple[Group[Waiting], ...]
    customers: Mapping[str, Customer]

    def __call__(self) -> Content:
        """Return the content."""
        view = open_cases_view(self.groups, self.at, self.as_of, self.customers, self.settings)
        return article("open.html", self.project, self.settings.language, view, view.description)


def pages(planning: Planning) -> Iterator[Page]:
    """Yield the pages of the list; one that says so where nothing is open."""
    ledger, settings = planning.ledger, planning.ledger.settings
    cases = [waiting(one, settings, ledger.as_of) for one in open_at(ledger.everything)]
    divided = pages_of(open_groups(cases, settings.language))
    for number, groups in enumerate(divided, start=1):
        at = Position(first=links.OPEN, number=number, pages=len(divided))
        shown = [one.open.case for held in groups for one in held.items]
        customers = {case.customer.slug: case.customer for case in shown}
        visits = [visit for case in shown for visit in case.visits]
        yield Page(
            url=at.url,
            # The page says at which moment it is true.
            key=planning.key(
                ledger.as_of.isoformat(),
                repr((at, [(held.anchor, held.count, held.more) for held in groups])),
                *prints(customers.values()),
                *prints(visits),
            ),
            kind="open-cases",
            recipe=OpenCasesPage(
                project=planning.project,
                settings=settings,
                as_of=ledger.as_of,
                at=at,
                groups=groups,
                customers=customers,
            ),
        )
