"""The pages of causes: all of them, and each with its cases and what its reports say would avoid the next one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from svcsite.ledger.key import ReportKey, day_of
from svcsite.measures.causes import Share, causes
from svcsite.measures.clock import day_in
from svcsite.press.article import article
from svcsite.press.page import Content, Page
from svcsite.press.planning import Planning, prints
from svcsite.press.told import told
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets
from svcsite.record.period import Period
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import fold
from svcsite.views import links
from svcsite.views.by_cause import by_cause
from svcsite.views.cause import Cause, cause_summary, cause_view, month_groups
from svcsite.views.causes import CauseCount, causes_view
from svcsite.views.comments import Told
from svcsite.views.groups import Group, Position, pages_of
from svcsite.views.parts import DEFECTIVE, FITTED, PartCounts, part_counts


@dataclass(frozen=True, slots=True, kw_only=True)
class CausesPage:
    """Makes the page of all causes; months are shown up to `last`."""

    project: Path
    settings: Settings
    causes: tuple[CauseCount, ...]
    defective: PartCounts
    fitted: PartCounts
    last: Period

    def __call__(self) -> Content:
        """Return the content."""
        view = causes_view(self.causes, self.defective, self.fitted, self.last, self.settings)
        return article("causes.html", self.project, self.settings.language, view, view.description)


@dataclass(frozen=True, slots=True, kw_only=True)
class CausePage:
    """Makes one page of a cause; `groups` is what its list holds, and `told` what these reports say."""

    project: Path
    settings: Settings
    cause: Cause
    at: Position
    groups: tuple[Group[Facets], ...]
    told: tuple[Told, ...]
    customers: Mapping[str, Customer]

    def __call__(self) -> Content:
        """Return the content."""
        view = cause_view(
            self.cause, self.groups, self.at, self.told, self.customers, self.settings
        )
        return article("cause.html", self.project, self.settings.language, view, view.description)


def pages(planning: Planning) -> Iterator[Page]:
    """Yield the page of all causes, and those of each cause that some case has."""
    ledger = planning.ledger
    everything = ledger.everything
    found = causes(everything)
    last = Period.month_of(day_in(ledger.as_of, ledger.settings.timezone))
    counts = tuple(
        _count(planning, share, is_ranked=place < len(found.ranked))
        for place, share in enumerate((*found.ranked, *found.apart))
    )
    defective = part_counts(DEFECTIVE.count(everything))
    fitted = part_counts(FITTED.count(everything))
    yield Page(
        url=links.CAUSES,
        key=planning.key(repr((counts, defective, fitted, last))),
        kind="causes",
        recipe=CausesPage(
            project=planning.project,
            settings=ledger.settings,
            causes=counts,
            defective=defective,
            fitted=fitted,
            last=last,
        ),
    )
    held = {fold(cause): reports for cause, reports in by_cause(ledger.reports).items()}
    for share in (*found.ranked, *found.apart):
        yield from _cause(planning, share, held.get(fold(share.name), []), last)


def _count(planning: Planning, share: Share, *, is_ranked: bool) -> CauseCount:
    reports = _reports(planning, share)
    months = Counter(Period.month_of(planning.ledger.case_of(report).day) for report in reports)
    return CauseCount(
        id=share.name,
        n=share.n,
        is_ranked=is_ranked,
        latest=max(map(day_of, reports)),
        months=dict(sorted(months.items())),
    )


def _cause(planning: Planning, share: Share, having: list[Facets], last: Period) -> Iterator[Page]:
    """Yield the pages of a cause, which all the reports `having` give; months are shown up to `last`."""
    ledger = planning.ledger
    reports = _reports(planning, share)
    whole = month_groups(reports, lambda report: ledger.case_of(report).day, planning.language)
    summary = cause_summary(ledger.slice_of(having), whole, ledger.customers, last)
    divided = pages_of(whole)
    for number, groups in enumerate(divided, start=1):
        at = Position(first=links.cause(share.name), number=number, pages=len(divided))
        shown = [report for held in groups for report in held.items]
        said = tuple(told(planning, _visits(planning, shown), at.url))
        customers = {report.customer: ledger.customer(report.customer) for report in shown}
        cause = Cause(id=share.name, total=share.n, summary=summary if number == 1 else None)
        yield Page(
            url=at.url,
            key=planning.key(
                repr((cause, at, [(held.anchor, held.count, held.more) for held in groups])),
                repr([one.addresses for one in said]),
                *prints(customers.values()),
                *prints(shown),
                "",
                *prints(one.report for one in said),
            ),
            kind="cause",
            recipe=CausePage(
                project=planning.project,
                settings=ledger.settings,
                cause=cause,
                at=at,
                groups=groups,
                told=said,
                customers=customers,
            ),
        )


def _reports(planning: Planning, share: Share) -> list[Facets]:
    found = (planning.ledger.find(ReportKey(*key)) for key in share.counted)
    return [report for report in found if report]


def _visits(planning: Planning, reports: list[Facets]) -> Iterator[Facets]:
    """Yield all reports of the cases that these stand for: any visit may tell what would avoid the next."""
    for report in reports:
        yield from reversed(planning.ledger.case_of(report).visits)
