"""The list of steps that reports promised and that remain to be done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from svcsite.measures.clock import day_in
from svcsite.press.article import article
from svcsite.press.page import Content, Page
from svcsite.press.planning import Planning, prints
from svcsite.record.customer import Customer
from svcsite.record.settings import Settings
from svcsite.views import links
from svcsite.views.groups import Group, Position, pages_of
from svcsite.views.next_steps import Promise, next_steps_view, promises, step_groups


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStepsPage:
    """Makes one page of the list as of a day; `groups` is what it holds."""

    project: Path
    settings: Settings
    today: date
    at: Position
    groups: tuple[Group[Promise], ...]
    customers: Mapping[str, Customer]

    def __call__(self) -> Content:
        """Return the content."""
        view = next_steps_view(self.groups, self.at, self.today, self.customers, self.settings)
        language = self.settings.language
        return article("next-steps.html", self.project, language, view, view.description)


def pages(planning: Planning) -> Iterator[Page]:
    """Yield the pages of the list; one that says so where nothing remains."""
    ledger, settings = planning.ledger, planning.ledger.settings
    today = day_in(ledger.as_of, settings.timezone)
    divided = pages_of(step_groups(promises(ledger.reports), today, settings.language))
    for number, groups in enumerate(divided, start=1):
        at = Position(first=links.NEXT_STEPS, number=number, pages=len(divided))
        shown = [one.report for held in groups for one in held.items]
        customers = {report.customer: ledger.customer(report.customer) for report in shown}
        steps = [(held.anchor, held.count, held.more, len(held.items)) for held in groups]
        yield Page(
            url=at.url,
            key=planning.key(
                today.isoformat(), repr((at, steps)), *prints(customers.values()), *prints(shown)
            ),
            kind="next-steps",
            recipe=NextStepsPage(
                project=planning.project,
                settings=settings,
                today=today,
                at=at,
                groups=groups,
                customers=customers,
            ),
        )
