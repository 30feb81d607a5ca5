"""The pages of reps: all of them, each with what may help, and each one's months with the evidence of every figure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from svcsite.ledger.key import ReportKey
from svcsite.measures.clock import day_in
from svcsite.measures.observation import within
from svcsite.measures.ranking import archive_mean
from svcsite.measures.recurrence import Return, returns
from svcsite.measures.reps import MeasuredRep, measured_reps
from svcsite.measures.tally import Tallies, figures_of
from svcsite.press.article import article
from svcsite.press.page import Content, Page
from svcsite.press.pages import rep_periods
from svcsite.press.planning import Planning, prints, told
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets
from svcsite.record.period import Period
from svcsite.record.settings import Settings
from svcsite.views import links
from svcsite.views.figures import clock_of
from svcsite.views.groups import Group, Position, pages_of
from svcsite.views.next_steps import Promise, by_date, promises
from svcsite.views.rated import Rated, rated_reports
from svcsite.views.recurrences import Judged, earlier_of
from svcsite.views.rep import PLANNED, RepSummary, cause_groups, rep_view
from svcsite.views.rep_figures import RepNumbers
from svcsite.views.reps import reps_view
from svcsite.views.year_cards import shown_year

MOST = 20
"""How many comments and recurrences a rep's page shows at most, the latest ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RepsPage:
    """Makes the list of reps; `prior` is what means are adjusted to."""

    project: Path
    settings: Settings
    reps: Mapping[str, RepNumbers]
    prior: Decimal | None

    def __call__(self) -> Content:
        """Return the content."""
        view = reps_view(self.reps, self.settings, self.prior)
        return article("reps.html", self.project, self.settings.language, view, view.description)


@dataclass(frozen=True, slots=True, kw_only=True)
class RepPage:
    """Makes one page of a rep: `groups` is what the list holds, and `summary` is given for the first."""

    project: Path
    settings: Settings
    rep: str
    summary: RepSummary | None
    at: Position
    groups: tuple[Group[Facets], ...]
    customers: Mapping[str, Customer]

    def __call__(self) -> Content:
        """Return the content."""
        view = rep_view(self.rep, self.summary, self.groups, self.at, self.customers, self.settings)
        return article("rep.html", self.project, self.settings.language, view, view.description)


def pages(planning: Planning) -> Iterator[Page]:
    """Yield the list of reps, the pages of each, and those of the months in which something happened."""
    ledger, settings = planning.ledger, planning.ledger.settings
    reps = {measured.rep: measured for measured in measured_reps(ledger)}
    numbers = {rep: _numbers(measured, None) for rep, measured in reps.items()}
    prior = archive_mean(ledger.everything)
    yield Page(
        url=links.REPS,
        key=planning.key(
            str(prior),
            *(text for rep, one in numbers.items() for text in (rep, *_told(one))),
        ),
        kind="reps",
        recipe=RepsPage(project=planning.project, settings=settings, reps=numbers, prior=prior),
    )
    back = list(returns(ledger.everything))
    open_steps = sorted(promises(ledger.reports), key=by_date)
    for rep, measured in reps.items():
        mine = [one for one in back if _ended_by(one) == rep]
        steps = [one for one in open_steps if _owner(one, settings) == rep]
        months = {month: measured.tallies(month) for month in measured.months()}
        yield from _rep(planning, measured, _Found(numbers[rep], prior, months, mine, steps))
        yield from rep_periods.pages(planning, measured, months)


@dataclass(frozen=True, slots=True)
class _Found:
    """What was found of a rep: figures, months, what came back after the rep's work, and open steps."""

    numbers: RepNumbers
    prior: Decimal | None
    months: Mapping[Period, Tallies]
    back: Sequence[Return]
    steps: Sequence[Promise]


def _rep(planning: Planning, measured: MeasuredRep, found: _Found) -> Iterator[Page]:
    ledger = planning.ledger
    whole = cause_groups(measured.slice.reports, ledger.settings)
    today = day_in(ledger.as_of, ledger.settings.timezone)
    years = [Period.year_of(month.start) for month in found.months]
    year = shown_year(Period.month_of(today), years)
    summary = RepSummary(
        numbers=found.numbers,
        year=year,
        of_year=_numbers(measured, year),
        prior=found.prior,
        months=tuple((month, figures_of(made)) for month, made in found.months.items()),
        causes=tuple((held.anchor, held.title, held.count, _is_cause(held)) for held in whole),
        said=tuple(_said(planning, measured)),
        returns=tuple(
            Judged(report=one.case.first, earlier=earlier_of(one))
            for one in reversed(found.back[-MOST:])
        ),
        steps=tuple(found.steps),
        today=today,
    )
    divided = pages_of(whole)
    for number, groups in enumerate(divided, start=1):
        at = Position(first=links.rep(measured.rep), number=number, pages=len(divided))
        shown = [report for held in groups for report in held.items]
        others = list(_others(summary)) if number == 1 else []
        customers = {r.customer: ledger.customer(r.customer) for r in (*shown, *others)}
        layout = [(held.anchor, held.count, held.more) for held in groups]
        yield Page(
            url=at.url,
            key=planning.key(
                repr((at, layout)),
                *(_key(summary) if number == 1 else ()),
                *prints(customers.values()),
                *prints(shown),
                "",
                *prints(others),
            ),
            kind="rep",
            recipe=RepPage(
                project=planning.project,
                settings=ledger.settings,
                rep=measured.rep,
                summary=summary if number == 1 else None,
                at=at,
                groups=groups,
                customers=customers,
            ),
        )


def _is_cause(held: Group[Facets]) -> bool:
    return held.anchor != PLANNED and held.items[0].cause is not None


def _numbers(measured: MeasuredRep, period: Period | None) -> RepNumbers:
    return RepNumbers(
        figures=figures_of(measured.tallies(period)),
        ratings=tuple(within(measured.ratings, period)),
        clock=clock_of(measured.slice.cases),
    )


def _said(planning: Planning, measured: MeasuredRep) -> list[Rated]:
    """Return the latest ratings in which a customer said something, the best first."""
    ledger = planning.ledger
    scored = [o for o in measured.ratings if o.value is not None]
    said = {o.report: text for o in scored if (text := planning.wordings[o.report].said)}
    latest = sorted(
        (o for o in scored if o.report in said), key=lambda o: (o.day, o.report), reverse=True
    )[:MOST]
    reports = {o.report: report for o in latest if (report := ledger.find(o.report))}
    found = rated_reports(reports, latest, said)
    return sorted(found, key=lambda one: one.observation.value or Decimal(0), reverse=True)


def _ended_by(found: Return) -> str | None:
    """Return the rep after whose work something came back."""
    return (found.earlier.solution or found.earlier.last).rep


def _owner(promise: Promise, settings: Settings) -> str | None:
    """Return the rep who is to do a step: whom it names, or who wrote it where it names nobody."""
    owner = promise.step.owner
    return settings.find_rep(owner) or owner if owner else promise.report.rep


def _others(summary: RepSummary) -> Iterator[Facets]:
    """Yield the reports that a rep's page tells of beside its list."""
    yield from (one.report for one in summary.said)
    yield from (one.report for one in summary.steps)
    for one in summary.returns:
        yield one.report
        if one.earlier:
            yield one.earlier.report


def _key(summary: RepSummary) -> Iterator[str]:
    yield summary.today.isoformat()
    yield str(summary.prior)
    yield from _told(summary.numbers)
    yield summary.year.key
    yield from _told(summary.of_year)
    for month, figures in summary.months:
        yield month.key
        yield from told(figures.values())
    reports = (*(one.report for one in summary.said), *(one.report for one in summary.returns))
    yield repr([str(ReportKey.of(report)) for report in reports])


def _told(numbers: RepNumbers) -> Iterator[str]:
    yield numbers.clock.value
    yield from told(numbers.figures.values())
