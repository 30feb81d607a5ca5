"""The list of troubles that came back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from svcsite.ledger.key import ReportKey
from svcsite.measures.figure import Figure
from svcsite.measures.observation import part_count
from svcsite.measures.recurrence import recurrence, returns
from svcsite.press.article import article
from svcsite.press.page import Content, Page
from svcsite.press.planning import Planning, prints
from svcsite.record.customer import Customer
from svcsite.record.settings import Settings
from svcsite.views import links
from svcsite.views.groups import Group, Position, pages_of
from svcsite.views.recurrences import (
    Earlier,
    Judged,
    earlier_of,
    recurrence_groups,
    recurrences_view,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecurrencesPage:
    """Makes one page of the list; `groups` is what it holds."""

    project: Path
    settings: Settings
    figure: Figure
    at: Position
    groups: tuple[Group[Judged], ...]
    customers: Mapping[str, Customer]

    def __call__(self) -> Content:
        """Return the content."""
        view = recurrences_view(self.figure, self.groups, self.at, self.customers, self.settings)
        language = self.settings.language
        return article("recurrences.html", self.project, language, view, view.description)


def pages(planning: Planning) -> Iterator[Page]:
    """Yield the pages of the list; one that says so where there is no case."""
    ledger, settings = planning.ledger, planning.ledger.settings
    everything = ledger.everything
    earlier = {found.case.key: earlier_of(found) for found in returns(everything)}
    observations = sorted(recurrence(everything), key=lambda o: (o.day, o.report), reverse=True)
    figure = part_count("recurrence", observations)
    judged = [
        Judged(report=report, earlier=earlier.get(o.report), reason=o.reason)
        for o in observations
        if (report := ledger.find(o.report))
    ]
    divided = pages_of(recurrence_groups(judged, settings.language))
    for number, groups in enumerate(divided, start=1):
        at = Position(first=links.RECURRENCES, number=number, pages=len(divided))
        shown = [one for held in groups for one in held.items]
        customers = {one.report.customer: ledger.customer(one.report.customer) for one in shown}
        layout = [(held.anchor, held.count, held.more) for held in groups]
        yield Page(
            url=at.url,
            key=planning.key(
                repr((at, layout, figure.n, figure.value)),
                repr([(_told(one.earlier), one.reason) for one in shown]),
                *prints(customers.values()),
                *prints(one.report for one in shown),
            ),
            kind="recurrences",
            recipe=RecurrencesPage(
                project=planning.project,
                settings=settings,
                figure=figure if number == 1 else part_count("recurrence", ()),
                at=at,
                groups=groups,
                customers=customers,
            ),
        )


def _told(earlier: Earlier | None) -> tuple[str, str, str] | None:
    """Return what a row tells of the earlier case, for the key of its page."""
    if earlier is None:
        return None
    return str(ReportKey.of(earlier.report)), earlier.report.fingerprint, str(earlier.days)
