"""Troubles that came back, each with the report before it; then those that did not, and those of which nobody knows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from svcsite.ledger.case import Case
from svcsite.ledger.key import ReportKey, day_of
from svcsite.measures.figure import Figure, Reason
from svcsite.measures.recurrence import Return
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets
from svcsite.record.moment import Moment
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import Language
from svcsite.views import format as written
from svcsite.views import links
from svcsite.views.by_cause import marked_title
from svcsite.views.elements import Link
from svcsite.views.figures import FigureView, figure_view, reason_text
from svcsite.views.groups import Group, GroupView, Pager, Position, group, group_views, pager
from svcsite.views.listing import subject
from svcsite.views.people import rep_link
from svcsite.words import following as words

CAME_BACK = "came-back"
"""The id of the section of what came back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """What came back: the last report of the earlier case, and how many calendar days after its end."""

    report: Facets
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A case, by the report that began it: what came back with it, or why nobody knows."""

    report: Facets
    earlier: Earlier | None = None
    reason: Reason | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecurrenceRow:
    """A case in the list; `before` is empty where nothing came back, and `reason` says why it was left out."""

    key: str
    day: str
    what: Link
    customer: Link
    ticket: str
    cause: str
    machine: str
    before: Link
    before_day: str
    before_rep: Link
    gap: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecurrencesView:
    """One page of the list; the first has the figure."""

    title: str
    description: str
    figures: tuple[FigureView, ...]
    groups: tuple[GroupView[RecurrenceRow], ...]
    pager: Pager
    came_back: str = CAME_BACK


def earlier_of(found: Return) -> Earlier:
    """Return what came back: its last report, and how many days after its end the new case began."""
    report, end = _end(found.earlier)
    begins = found.case.begins or Moment(found.case.day)
    return Earlier(report=report, days=max(begins.days_since(end), 0))


def recurrence_groups(judged: Iterable[Judged], language: Language) -> list[Group[Judged]]:
    """Return the groups of the list, from cases newest first."""
    cases = list(judged)
    found = (
        (CAME_BACK, words.CAME_BACK, [one for one in cases if one.earlier]),
        ("once", words.ONCE, [one for one in cases if not one.earlier and not one.reason]),
        ("left-out", words.LEFT_OUT, [one for one in cases if one.reason]),
    )
    return [group(anchor, title.of(language), held) for anchor, title, held in found if held]


def recurrences_view(
    figure: Figure,
    groups: Sequence[Group[Judged]],
    at: Position,
    customers: Mapping[str, Customer],
    settings: Settings,
) -> RecurrencesView:
    """Return a page of the list; `groups` is what it holds, and `figure` how many of all came back."""
    language = settings.language
    row = partial(recurrence_row, customers=customers, settings=settings, start=at.url)
    window = written.duration(settings.recurrence.window, language)
    return RecurrencesView(
        title=words.RECURRENCES.of(language),
        description=words.RECURRENCES_SUMMARY.format_in(language, window=window),
        figures=(figure_view(figure, settings, href="#recurrence"),) if at.number == 1 else (),
        groups=group_views(groups, row, at, language, words.CASE_COUNT),
        pager=pager(at, language),
    )


def recurrence_row(
    judged: Judged, customers: Mapping[str, Customer], settings: Settings, start: str
) -> RecurrenceRow:
    """Return the row of a case, for the page at `start`."""
    language, report, earlier = settings.language, judged.report, judged.earlier
    customer, key = customers[report.customer], ReportKey.of(report)
    machines = (machine.identity for machine in report.machines)
    return RecurrenceRow(
        key=str(key),
        day=written.day(day_of(report), language),
        what=Link(text=subject(report, language), href=links.relative(links.report(*key), start)),
        customer=Link(
            text=customer.title, href=links.relative(links.customer(customer.slug), start)
        ),
        ticket=report.ticket or "",
        cause=marked_title(report.cause, settings) if report.cause else "",
        machine=", ".join(identity for identity in machines if identity),
        before=_to(earlier.report, language, start) if earlier else Link(text=""),
        before_day=written.day(day_of(earlier.report), language) if earlier else "",
        before_rep=rep_link(earlier.report.rep if earlier else None, settings, start),
        gap=_days(earlier.days, language) if earlier else "",
        reason=reason_text(judged.reason, language) if judged.reason else "",
    )


def _to(report: Facets, language: Language, start: str) -> Link:
    href = links.relative(links.report(*ReportKey.of(report)), start)
    return Link(text=report.ticket or subject(report, language), href=href)


def _end(case: Case) -> tuple[Facets, Moment]:
    """Return the report that ended a case, or its last one while nothing did, and when that was."""
    report = case.solution or case.last
    return report, case.resolved or report.begins or Moment(day_of(report))


def _days(count: int, language: Language) -> str:
    return words.AGE.format_in(language, count, number=written.number(count, language))
