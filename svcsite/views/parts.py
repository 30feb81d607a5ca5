"""Parts that were found defective, and parts that were fitted: in which reports, by cause."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from svcsite.ledger.key import ReportKey
from svcsite.ledger.ledger import Slice
from svcsite.measures.causes import Pareto, Share, defective_parts, fitted_parts
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import Language
from svcsite.views import format as written
from svcsite.views import links
from svcsite.views.by_cause import by_cause, cause_title
from svcsite.views.chart import BarChart
from svcsite.views.counts import Counted, bars, reports_text
from svcsite.views.elements import Link, joined
from svcsite.views.groups import Group, GroupView, Pager, Position, group, group_views, pager
from svcsite.views.listing import ReportRow, report_row
from svcsite.words import causes as words
from svcsite.words import lists as list_words
from svcsite.words.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What parts a list is about: how they are counted, and at which `url` the list begins."""

    key: str
    url: str
    title: Text
    summary: Text
    count: Callable[[Slice], Pareto]


DEFECTIVE = Kind(
    key="defective",
    url=links.DEFECTIVE_PARTS,
    title=words.DEFECTIVE,
    summary=words.DEFECTIVE_SUMMARY,
    count=defective_parts,
)
FITTED = Kind(
    key="fitted",
    url=links.FITTED_PARTS,
    title=words.FITTED,
    summary=words.FITTED_SUMMARY,
    count=fitted_parts,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartView:
    """A part's section of a list, and in it one section for each cause."""

    anchor: str
    title: str
    count: str
    groups: tuple[GroupView[ReportRow], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartsView:
    """One page of a list; only the first has a chart."""

    title: str
    description: str
    up: Link
    chart: BarChart | None
    parts: tuple[PartView, ...]
    pager: Pager


@dataclass(frozen=True, slots=True, kw_only=True)
class PartCount:
    """A part, and how many reports have it; `is_known` tells whether its name says anything."""

    name: str
    n: int
    is_known: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PartCounts:
    """The parts of some reports, the most frequent first, and how many reports have any."""

    parts: tuple[PartCount, ...]
    reports: int


def part_counts(pareto: Pareto) -> PartCounts:
    """Return how many reports have each part; those whose name says nothing come last."""
    shares = (*pareto.ranked, *pareto.apart)
    return PartCounts(
        parts=tuple(
            PartCount(name=share.name, n=share.n, is_known=place < len(pareto.ranked))
            for place, share in enumerate(shares)
        ),
        reports=len({key for share in shares for key in share.counted}),
    )


def part_groups(
    pareto: Pareto, reports: Mapping[ReportKey, Facets], settings: Settings
) -> list[Group[Facets]]:
    """Return the groups of a list of parts: by part, the most frequent first, and in each by cause."""
    shares = (*pareto.ranked, *pareto.apart)
    return [one for share in shares for one in _by_cause(share, reports, settings)]


def _by_cause(
    share: Share, reports: Mapping[ReportKey, Facets], settings: Settings
) -> Iterable[Group[Facets]]:
    held = by_cause(reports[key] for key in share.counted)
    for cause in sorted(held, key=lambda cause: (not cause, -len(held[cause]), cause)):
        yield group(
            links.part_anchor(share.name, cause),
            cause_title(cause, settings),
            held[cause],
            around=links.part_anchor(share.name),
        )


def parts_view(
    kind: Kind,
    counts: PartCounts,
    groups: Sequence[Group[Facets]],
    at: Position,
    customers: Mapping[str, Customer],
    settings: Settings,
) -> PartsView:
    """Return a page of the list; `groups` is what it holds, and `counts` of all parts."""
    language = settings.language
    way = pager(at, language)

    def row(report: Facets) -> ReportRow:
        return report_row(report, customers[report.customer], settings, at.url)

    by_anchor = {links.part_anchor(part.name): part for part in counts.parts}
    found = group_views(groups, row, at, language)
    return PartsView(
        title=joined(kind.title.of(language), way.position if at.number > 1 else "", by=" – "),
        description=kind.summary.of(language),
        up=Link(
            text=words.LABELS["all_causes"].of(language), href=links.relative(links.CAUSES, at.url)
        ),
        chart=parts_chart(kind, counts, at.url, language) if at.number == 1 else None,
        parts=tuple(
            _part(by_anchor[anchor], anchor, tuple(held), language)
            for anchor, held in groupby(found, key=lambda one: one.around)
        ),
        pager=way,
    )


def parts_chart(
    kind: Kind, counts: PartCounts, start: str, language: Language, cause: str | None = None
) -> BarChart:
    """Return the most frequent parts, of those reports that have a cause where one is given."""
    page = links.relative(kind.url, start)
    return bars(
        kind.key,
        kind.title.of(language),
        words.PARTS_SHOW.of(language),
        words.PART.of(language),
        [
            Counted(
                label=_name(part, language),
                n=part.n,
                href=f"{page}#{links.part_anchor(part.name, cause)}",
                is_known=part.is_known,
            )
            for part in counts.parts
        ],
        reports_text(counts.reports, language),
        language,
    )


def _part(
    part: PartCount, anchor: str, groups: tuple[GroupView[ReportRow], ...], language: Language
) -> PartView:
    number = written.number(part.n, language)
    return PartView(
        anchor=anchor,
        title=_name(part, language),
        count=list_words.REPORT_COUNT.format_in(language, part.n, number=number),
        groups=groups,
    )


def _name(part: PartCount, language: Language) -> str:
    return part.name if part.is_known else words.NOT_NAMED.of(language)
