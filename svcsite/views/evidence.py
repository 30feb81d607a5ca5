"""The reports behind figures: those counted, what each adds, and those left out with the reason."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from svcsite.ledger.key import ReportKey, day_of
from svcsite.measures.figure import Figure, Reason
from svcsite.measures.intervals import Trend
from svcsite.measures.observation import Observation
from svcsite.measures.tally import Tally
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets
from svcsite.record.settings import Settings
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
class EvidenceRow:
    """One report behind a figure. `customer` is empty where all are of one."""

    key: str
    day: str
    what: Link
    ticket: str
    customer: Link
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


def evidence_of(page: str, name: str, start: str) -> str:
    """Return the link from the page at `start` to a figure's evidence on the one at `page`."""
    return ("" if page == start else links.relative(page, start)) + "#" + name


def definition_link(name: str, start: str) -> str:
    """Return the link to a figure's definition on the page of all."""
    return evidence_of(links.DEFINITIONS, name, start)


def evidence(
    tally: Tally,
    sources: Sources,
    *,
    start: str,
    address: Callable[[int], str] | None = None,
    page: int = 1,
    trends: Mapping[str, Trend] | None = None,
) -> EvidenceView:
    """Return a tally's evidence as it stands on the page at `start`.

    `address` says where the pages of a long list are, of which this is number `page`; without it all
    stand here. The part that the figure is about comes first, then the others, then those left out.
    """
    settings, language = sources.settings, sources.settings.language
    ordered = sorted(
        tally.observations, key=lambda seen: _rank(seen, _day(tally.name, seen, sources))
    )
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
                definition=definition_link(figure.name, start),
            )
            for figure in tally.figures
        ),
        counted=tuple(_row(name, seen, sources, start) for seen in counted),
        summary=words.COUNTED_REPORTS.format_in(language, n, number=written.number(n, language)),
        left_out=tuple(
            _left_out(name, reason, list(group), sources, start)
            for reason, group in groupby(
                (seen for seen in shown if seen.reason), key=lambda seen: seen.reason
            )
            if reason
        ),
        more=Link(
            text=words.SEE_MORE.format_in(language, left, number=written.number(left, language)),
            href=evidence_of(address(page + 1), name, start),
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


def _day(name: str, seen: Observation, sources: Sources) -> date:
    """Return the day that a row tells."""
    return day_of(sources.reports[seen.report]) if name in _ON_THE_VISIT else seen.day


def _rank(seen: Observation, day: date) -> tuple[int, bool, int, ReportKey]:
    """Sort the part before the rest, those left out by reason last, and each newest first."""
    reason = 0 if seen.reason is None else 1 + _REASONS.index(seen.reason)
    return reason, not seen.part, -day.toordinal(), seen.report


def _row(name: str, seen: Observation, sources: Sources, start: str) -> EvidenceRow:
    report = sources.reports[seen.report]
    customer = sources.customers[seen.report.customer]
    settings = sources.settings
    day = _day(name, seen, sources)
    to_customer = links.relative(links.customer(customer.slug), start)
    return EvidenceRow(
        key=str(seen.report),
        day=written.day(day, settings.language),
        what=Link(
            text=subject(report, settings.language),
            href=links.relative(links.report(*seen.report), start),
        ),
        ticket=report.ticket or "",
        customer=Link(text=customer.title, href=to_customer)
        if sources.with_customer
        else Link(text=""),
        adds=contribution(name, seen, settings, sources.clock, day)
        if seen.reason is None
        else Contribution(text="", verdict=None),
    )


def _left_out(
    name: str, reason: Reason, group: list[Observation], sources: Sources, start: str
) -> LeftOut:
    language = sources.settings.language
    return LeftOut(
        title=words.LEFT_OUT.format_in(
            language,
            len(group),
            reason=reason_text(reason, language),
            number=written.number(len(group), language),
        ),
        rows=tuple(_row(name, seen, sources, start) for seen in group),
    )
