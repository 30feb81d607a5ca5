"""What reports promised and nobody ticked yet: overdue first, then what is to come."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from svcsite.ledger.key import ReportKey, day_of
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets
from svcsite.record.settings import Settings
from svcsite.record.steps import Step
from svcsite.record.vocabulary.names import Language
from svcsite.views import format as written
from svcsite.views import links
from svcsite.views.elements import Badge, Link
from svcsite.views.groups import Group, GroupView, Pager, Position, group, group_views, pager
from svcsite.views.listing import subject
from svcsite.views.people import rep_link
from svcsite.words import following as words


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """A step that remains to be done, and the report that has it."""

    report: Facets
    step: Step


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRow:
    """A step in a list; `due` and `left` are empty where it has no date."""

    text: str
    owner: Link
    due: str
    left: Badge
    report: Link
    customer: Link
    day: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStepsView:
    """One page of the list."""

    title: str
    description: str
    groups: tuple[GroupView[StepRow], ...]
    pager: Pager


def promises(reports: Iterable[Facets]) -> list[Promise]:
    """Return the steps that remain to be done."""
    return [
        Promise(report=report, step=step)
        for report in reports
        for step in report.steps
        if not step.done
    ]


def by_date(promise: Promise) -> tuple[date, date, ReportKey]:
    """Sort steps: the earliest date first, and those without one last."""
    due = promise.step.due or date.max
    return due, day_of(promise.report), ReportKey.of(promise.report)


def step_groups(kept: Iterable[Promise], today: date, language: Language) -> list[Group[Promise]]:
    """Return the groups of the list on a day: overdue, upcoming, without a date; in each the earliest first."""
    ordered = sorted(kept, key=by_date)
    dated = [one for one in ordered if one.step.due]
    found = (
        ("overdue", words.OVERDUE, [one for one in dated if one.step.due and one.step.due < today]),
        ("upcoming", words.UPCOMING, [o for o in dated if o.step.due and o.step.due >= today]),
        ("undated", words.UNDATED, [one for one in ordered if one.step.due is None]),
    )
    return [group(anchor, title.of(language), held) for anchor, title, held in found if held]


def next_steps_view(
    groups: Sequence[Group[Promise]],
    at: Position,
    today: date,
    customers: Mapping[str, Customer],
    settings: Settings,
) -> NextStepsView:
    """Return a page of the list; `groups` is what it holds."""
    language = settings.language
    row = partial(step_row, today=today, customers=customers, settings=settings, start=at.url)
    return NextStepsView(
        title=words.STEPS.of(language),
        description=words.STEPS_SUMMARY.format_in(language, day=written.day(today, language)),
        groups=group_views(groups, row, at, language, words.STEP_COUNT),
        pager=pager(at, language),
    )


def step_row(
    promise: Promise,
    today: date,
    customers: Mapping[str, Customer],
    settings: Settings,
    start: str,
) -> StepRow:
    """Return the row of a step, for the page at `start`."""
    language, report, step = settings.language, promise.report, promise.step
    customer = customers[report.customer]
    return StepRow(
        text=step.text,
        owner=_owner(step.owner, settings, start),
        due=written.day(step.due, language) if step.due else "",
        left=_left(step.due, today, language),
        report=Link(
            text=subject(report, language),
            href=links.relative(links.report(*ReportKey.of(report)), start),
        ),
        customer=Link(
            text=customer.title, href=links.relative(links.customer(customer.slug), start)
        ),
        day=written.day(day_of(report), language),
    )


def _owner(owner: str | None, settings: Settings, start: str) -> Link:
    """Return who is to do it; whoever is a rep has a page."""
    if not owner:
        return Link(text="")
    rep = settings.find_rep(owner)
    return rep_link(rep, settings, start) if rep else Link(text=owner)


def _left(due: date | None, today: date, language: Language) -> Badge:
    if due is None:
        return Badge(text="")
    days = (due - today).days
    counted = words.DAYS_LATE if days < 0 else words.DAYS_LEFT
    text = counted.format_in(language, abs(days), number=written.number(abs(days), language))
    return Badge(text=text, tone="waiting" if days < 0 else "plain")
