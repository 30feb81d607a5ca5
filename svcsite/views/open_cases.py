"""What is open: overdue first, then what has time, then what nobody promised a time for; the oldest first in each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from svcsite.ledger.key import ReportKey
from svcsite.measures.backlog import OpenCase
from svcsite.measures.clock import clock_of, seconds, zone_of
from svcsite.record.customer import Customer
from svcsite.record.moment import Moment
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import Language
from svcsite.record.vocabulary.values import PRIORITIES
from svcsite.views import format as written
from svcsite.views import links
from svcsite.views.counts import count_view
from svcsite.views.elements import Badge, Link
from svcsite.views.figures import FigureView, time_text
from svcsite.views.figures import clock_of as hours_of
from svcsite.views.groups import Group, GroupView, Pager, Position, group, group_views, pager
from svcsite.views.listing import outcome_badge, subject
from svcsite.views.people import rep_link
from svcsite.words import following as words


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """Until when a case is to be resolved: `limit` None where nothing was promised.

    `moment` is None while the clock stands or where the time of the call is not known, and `late` is by how much
    business time it has passed.
    """

    limit: timedelta | None = None
    moment: datetime | None = None
    late: timedelta | None = None
    timed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """An open case and until when it is to be resolved."""

    open: OpenCase
    due: Due


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenRow:
    """An open case in a list; `key` names the report that began it. `latest` leads to its last report, if another."""

    key: str
    since: str
    age: str
    what: Link
    latest: Link
    customer: Link
    ticket: str
    priority: str
    rep: Link
    outcome: Badge
    verdict: Badge
    deadline: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCasesView:
    """One page of the list."""

    title: str
    description: str
    figures: tuple[FigureView, ...]
    groups: tuple[GroupView[OpenRow], ...]
    pager: Pager


def waiting(found: OpenCase, settings: Settings, as_of: datetime) -> Waiting:
    """Return until when an open case is to be resolved, as of an aware moment."""
    case = found.case
    limit = case.target.resolution if case.target else None
    clock = clock_of(case, settings) if limit else None
    if limit is None or clock is None:
        return Waiting(open=found, due=Due(limit=limit, timed=False))
    moment = clock.deadline(limit)
    late = clock.between(moment, as_of) if moment and moment < as_of else None
    return Waiting(
        open=found,
        due=Due(limit=limit, moment=moment, late=late, timed=clock.start.at is not None),
    )


def open_groups(cases: Sequence[Waiting], language: Language) -> list[Group[Waiting]]:
    """Return the groups of the list, from cases in the order of their age."""
    found = (
        ("overdue", words.OVERDUE, [one for one in cases if one.due.late is not None]),
        (
            "running",
            words.RUNNING,
            [one for one in cases if one.due.limit and one.due.late is None],
        ),
        ("no-deadline", words.NO_DEADLINE, [one for one in cases if one.due.limit is None]),
    )
    return [group(anchor, title.of(language), held) for anchor, title, held in found if held]


def open_cases_view(
    groups: Sequence[Group[Waiting]],
    at: Position,
    as_of: datetime,
    customers: Mapping[str, Customer],
    settings: Settings,
) -> OpenCasesView:
    """Return a page of the list; `groups` is what it holds."""
    language = settings.language
    local = as_of.astimezone(settings.timezone)
    moment = written.moment(Moment(local.date(), local), language)
    row = partial(_row, customers=customers, settings=settings, start=at.url)
    return OpenCasesView(
        title=words.OPEN_TITLE.of(language),
        description=words.OPEN_SUMMARY.format_in(language, moment=moment),
        figures=_figures(groups, settings) if at.number == 1 else (),
        groups=group_views(groups, row, at, language, words.CASE_COUNT),
        pager=pager(at, language),
    )


def _figures(groups: Sequence[Group[Waiting]], settings: Settings) -> tuple[FigureView, ...]:
    """Return how many are open and how many of them overdue; the first page has all groups."""
    total = sum(held.count for held in groups)
    overdue = sum(held.count for held in groups if held.anchor == "overdue")
    return (
        count_view("open_cases", total, "#open_cases", settings),
        count_view("overdue", overdue, "#overdue", settings, words.OVERDUE.of(settings.language)),
    )


def _row(
    waiting: Waiting, customers: Mapping[str, Customer], settings: Settings, start: str
) -> OpenRow:
    language, case = settings.language, waiting.open.case
    customer, days = customers[case.customer.slug], waiting.open.age.days
    verdict, deadline = _deadline(waiting, settings)
    label = PRIORITIES[case.priority].label[language].lower() if case.priority else ""
    return OpenRow(
        key=str(case.key),
        since=written.day(case.day, language),
        age=words.AGE.format_in(language, days, number=written.number(days, language)),
        what=Link(
            text=subject(case.first, language),
            href=links.relative(links.report(*case.key), start),
        ),
        latest=Link(
            text=words.LATEST.of(language),
            href=links.relative(links.report(*ReportKey.of(case.last)), start),
        )
        if case.last is not case.first
        else Link(text=""),
        customer=Link(
            text=customer.title, href=links.relative(links.customer(customer.slug), start)
        ),
        ticket=case.first.ticket or "",
        priority=words.PRIORITY.format_in(language, priority=label) if label else "",
        rep=rep_link(case.last.rep, settings, start),
        outcome=outcome_badge(case.last, language),
        verdict=verdict,
        deadline=deadline,
    )


def _deadline(waiting: Waiting, settings: Settings) -> tuple[Badge, str]:
    """Return whether it is overdue, as a badge, and until when it was or is to be resolved."""
    language, due, case = settings.language, waiting.due, waiting.open.case
    if due.limit is None:
        return Badge(text=""), words.NO_DEADLINE.of(language)
    if due.moment is None:
        text = words.STOPPED if due.timed else words.NO_CLOCK
        return Badge(text=""), text.of(language)
    local = due.moment.astimezone(zone_of(case.customer, settings))
    moment = written.moment(Moment(local.date(), local), language)
    if due.late is None:
        return Badge(text=""), words.DUE.format_in(language, moment=moment)
    time = time_text(seconds(due.late), hours_of([case]), language)
    return (
        Badge(text=words.LATE.format_in(language, time=time), tone="bad"),
        words.WAS_DUE.format_in(language, moment=moment),
    )
