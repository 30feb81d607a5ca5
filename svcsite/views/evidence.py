"""The reports behind figures: those counted, what each adds, and those left out with the reason."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import groupby

from svcsite.ledger.key import ReportKey, day_of
from svcsite.measures.figure import Figure, Reason
from svcsite.measures.intervals import Trend
from svcsite.measures.observation import Observation
from svcsite.measures.tally import Tally
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import Language
from svcsite.views import format as written
from svcsite.views import links
from svcsite.views.contributions import Contribution, contribution
from svcsite.views.elements import Link
from svcsite.views.figures import (
    Clock,
    FigureView,
    figure_meaning,
    figure_view,
    of_planned,
    reason_text,
)
from svcsite.views.listing import subject
from svcsite.words import periods as words

FIRST = 100
"""How many reports of a figure stand on the page of all figures."""

ROWS = 400
"""How many stand on each of the pages on which a long list goes on."""

_ON_THE_VISIT = frozenset({"planned_done", "sla_response", "sla_resolution"})
"""What counts on the day of a promise, such as a deadline; the rows tell the day of the report."""

_REASONS = tuple(Reason)
_NOTHING = Contribution(text="", verdict=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """What the rows of evidence are made from; `with_customer` names the customer in each.

    `reports` must have every report that the observations name, and `customers` theirs. `planned` is
    on how many machines work was planned.
    """

    settings: Settings
    customers: Mapping[str, Customer]
    reports: Mapping[ReportKey, Facets]
    clock: Clock = Clock.MIXED
    with_customer: bool = False
    planned: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A report as rows name it. `customer` is empty where all are of one."""

    key: str
    what: Link
    ticket: str
    customer: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceRow:
    """One report behind a figure: the day that it tells, and what it adds."""

    report: Mention
    day: str
    adds: Contribution


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """Reports left out for one reason; `title` says the reason and how many are listed here."""

    title: str
    rows: tuple[EvidenceRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """A figure with what it means, and where its definition is. `place` is its id on the page."""

    place: str
    figure: FigureView
    meaning: str
    definition: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceView:
    """All figures made of the same reports, and these reports.

    `more` leads to where a long list goes on; its `href` is empty where it ends.
    """

    figures: tuple[Explained, ...]
    counted: tuple[EvidenceRow, ...]
    summary: str
    left_out: tuple[LeftOut, ...]
    more: Link

    @property
    def explains(self) -> bool:
        """Whether the rows say what each report adds; where each adds one there is nothing to say."""
        return any(row.adds.text or row.adds.verdict for row in self.counted)


class Rows:
    """Makes the rows of the page at `start`. Many figures there count the same report: it is put into words once."""

    def __init__(self, sources: Sources, start: str) -> None:
        self.sources = sources
        self.start = start
        self._mention = cache(self._named)

    def row(self, name: str, seen: Observation) -> EvidenceRow:
        """Return the row of what a report adds to the figure of a name."""
        sources = self.sources
        day = self.day(name, seen)
        return EvidenceRow(
            report=self._mention(seen.report),
            day=written.day(day, sources.settings.language),
            adds=contribution(name, seen, sources.settings, sources.clock, day)
            if seen.reason is None
            else _NOTHING,
        )

    def day(self, name: str, seen: Observation) -> date:
        """Return the day that such a row tells."""
        return day_of(self.sources.reports[seen.report]) if name in _ON_THE_VISIT else seen.day

    def _named(self, key: ReportKey) -> Mention:
        sources = self.sources
        report = sources.reports[key]
        return Mention(
            key=str(key),
            what=Link(
                text=subject(report, sources.settings.language),
                href=links.relative(links.report(*key), self.start),
            ),
            ticket=report.ticket or "",
            customer=self._customer(key.customer) if sources.with_customer else Link(text=""),
        )

    def _customer(self, slug: str) -> Link:
        customer = self.sources.customers[slug]
        return Link(
            text=customer.title, href=links.relative(links.customer(customer.slug), self.start)
        )


def evidence_of(page: str, name: str, start: str) -> str:
    """Return the link from the page at `start` to a figure's evidence on the one at `page`."""
    return ("" if page == start else links.relative(page, start)) + "#" + name


def definition_link(name: str, start: str) -> str:
    """Return the link to a figure's definition on the page of all."""
    return evidence_of(links.DEFINITIONS, name, start)


def evidence(
    tally: Tally,
    rows: Rows,
    *,
    address: Callable[[int], str] | None = None,
    page: int = 1,
    trends: Mapping[str, Trend] | None = None,
) -> EvidenceView:
    """Return a tally's evidence as it stands on a page of which these are the rows.

    `address` says where the pages of a long list are, of which this is number `page`; without it all
    stand here. The part that the figure is about comes first, then the others, then those left out.
    """
    sources, settings, language = (
        rows.sources,
        rows.sources.settings,
        rows.sources.settings.language,
    )
    ordered = sorted(tally.observations, key=lambda seen: _rank(seen, rows.day(tally.name, seen)))
    shown = ordered if address is None else ordered[slice(*_stretch(page))]
    counted = [seen for seen in shown if seen.reason is None]
    left = len(ordered) - _stretch(page)[1]
    # Listed with the first name of the tally; the others are made of the very same reports.
    name, n = tally.name, tally.figures[0].n
    return EvidenceView(
        figures=tuple(
            Explained(
                place=figure.name,
                figure=_figure(figure, sources, trends or {}),
                meaning=figure_meaning(figure.name, settings),
                definition=definition_link(figure.name, rows.start),
            )
            for figure in tally.figures
        ),
        counted=tuple(rows.row(name, seen) for seen in counted),
        summary=words.COUNTED_REPORTS.format_in(language, n, number=written.number(n, language)),
        left_out=tuple(
            _left_out(reason, [rows.row(name, seen) for seen in group], language)
            for reason, group in groupby(
                (seen for seen in shown if seen.reason), key=lambda seen: seen.reason
            )
            if reason
        ),
        more=Link(
            text=words.SEE_MORE.format_in(language, left, number=written.number(left, language)),
            href=evidence_of(address(page + 1), name, rows.start),
        )
        if address is not None and left > 0
        else Link(text=""),
    )


def _figure(figure: Figure, sources: Sources, trends: Mapping[str, Trend]) -> FigureView:
    view = figure_view(
        figure,
        sources.settings,
        href="#" + figure.name,
        clock=sources.clock,
        trend=trends.get(figure.name),
    )
    return of_planned(view, figure, sources.planned, sources.settings.language)


def page_count_of(tally: Tally) -> int:
    """Return on how many pages a tally's reports are listed."""
    return 1 + max(0, -(-(len(tally.observations) - FIRST) // ROWS))


def _stretch(page: int) -> tuple[int, int]:
    """Return from which row to which a page lists."""
    end = FIRST + (page - 1) * ROWS
    return (0 if page == 1 else end - ROWS), end


def _rank(seen: Observation, day: date) -> tuple[int, bool, int, ReportKey]:
    """Sort the part before the rest, those left out by reason last, and each newest first."""
    reason = 0 if seen.reason is None else 1 + _REASONS.index(seen.reason)
    return reason, not seen.part, -day.toordinal(), seen.report


def _left_out(reason: Reason, rows: Sequence[EvidenceRow], language: Language) -> LeftOut:
    return LeftOut(
        title=words.LEFT_OUT.format_in(
            language,
            len(rows),
            reason=reason_text(reason, language),
            number=written.number(len(rows), language),
        ),
        rows=tuple(rows),
    )
