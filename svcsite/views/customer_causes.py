"""A customer's cases by cause, the most frequent first; where no cause is known comes last."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from svcsite.ledger.key import ReportKey
from svcsite.measures.causes import Pareto
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets
from svcsite.record.settings import Settings
from svcsite.views import links
from svcsite.views.by_cause import marked_title
from svcsite.views.chart import ParetoChart
from svcsite.views.counts import Counted, ranking
from svcsite.views.elements import Link, joined
from svcsite.views.groups import Group, GroupView, Pager, Position, group, group_views, pager
from svcsite.views.listing import ReportRow, report_row
from svcsite.words import causes as words


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerCausesView:
    """One page of the list; only the first has a chart."""

    title: str
    description: str
    up: Link
    ranking: ParetoChart | None
    groups: tuple[GroupView[ReportRow], ...]
    pager: Pager


def cause_groups(
    pareto: Pareto, reports: Mapping[ReportKey, Facets], settings: Settings
) -> list[Group[Facets]]:
    """Return a group for each cause, of the reports that stand for its cases."""
    return [
        group(
            links.cause_anchor(share.name),
            marked_title(share.name, settings),
            (reports[key] for key in share.counted),
        )
        for share in (*pareto.ranked, *pareto.apart)
    ]


def customer_causes_view(
    customer: Customer,
    counts: Iterable[tuple[str, int, bool]],
    groups: Sequence[Group[Facets]],
    at: Position,
    settings: Settings,
) -> CustomerCausesView:
    """Return a page of the list.

    `groups` is what it holds, and `counts` has of all causes the id, how many cases, and whether it is ranked.
    """
    language = settings.language
    way = pager(at, language)
    title = words.OF_CUSTOMER.format_in(language, customer=customer.title)

    def row(report: Facets) -> ReportRow:
        return report_row(report, customer, settings, at.url)

    counted = [
        Counted(
            label=marked_title(cause, settings),
            n=n,
            href=f"#{links.cause_anchor(cause)}",
            is_known=is_ranked,
        )
        for cause, n, is_ranked in counts
    ]
    return CustomerCausesView(
        title=joined(title, way.position if at.number > 1 else "", by=" – "),
        description=words.OF_CUSTOMER_SUMMARY.format_in(language, customer=customer.title),
        up=Link(text=customer.title, href=links.relative(links.customer(customer.slug), at.url)),
        ranking=ranking(
            "ranking",
            words.PARETO.of(language),
            words.PARETO_SHOWS.of(language),
            counted,
            language,
        )
        if at.number == 1
        else None,
        groups=group_views(groups, row, at, language, words.CASE_COUNT),
        pager=way,
    )
