"""The history of a model at all customers: its machines, causes, what came back, and what reps advise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from svcsite.ledger.key import ReportKey
from svcsite.ledger.machines import Model, ModelHistory
from svcsite.measures.causes import Share
from svcsite.measures.upkeep import Upkeep
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import Language
from svcsite.views import format as written
from svcsite.views import links
from svcsite.views.chart import ParetoChart
from svcsite.views.comments import CommentView, comment_view
from svcsite.views.comments import Told as Comment
from svcsite.views.counts import Counted, ranking
from svcsite.views.elements import Link, joined
from svcsite.views.figures import FigureView
from svcsite.views.fixes import Fix, FixRow, fix_groups, fix_rows, fixes_by_cause, fixes_by_part
from svcsite.views.groups import Group, GroupView, Pager, Position, group_views, pager
from svcsite.views.history import HistoryRow, Rows, Told, told_group
from svcsite.views.machines import model_title
from svcsite.views.model_machines import MachineRow, MeasuredMachine, machine_rows, worst_first
from svcsite.views.model_more import COMMENTS, MACHINES, more_address
from svcsite.views.upkeep import (
    FAILURES,
    REPORTS,
    between_group,
    figures,
    recurrence_group,
)
from svcsite.words import lists as list_words
from svcsite.words import machines as words
from svcsite.words import pages

FIRST = 50
"""How many comments, and how many machines, the first page of a model has."""

ENOUGH = 2
"""Fewer causes than this need no chart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FixTable:
    """What was done to mend a model, and whether the trouble came back."""

    title: str
    rows: tuple[FixRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelHead:
    """What the first page of a model tells before its reports; `note` says what cannot be known of it.

    `more_machines` and `more_comments` lead to where these go on, or nowhere.
    """

    where: str
    note: str
    figures: tuple[FigureView, ...]
    causes: ParetoChart | None
    fix_lead: str
    fixes: tuple[FixTable, ...]
    machines: tuple[MachineRow, ...]
    more_machines: Link
    comments: tuple[CommentView, ...]
    more_comments: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelView:
    """One page of a model; only the first has a head.

    `failures` are in groups by cause, `others` the reports of no failure, and `evidence` what else stands behind figures.
    """

    title: str
    description: str
    kicker: str
    up: Link
    head: ModelHead | None
    failures: tuple[GroupView[HistoryRow], ...]
    others: tuple[GroupView[HistoryRow], ...]
    evidence: tuple[GroupView[HistoryRow], ...]
    pager: Pager


def model_groups(
    history: ModelHistory,
    upkeep: Upkeep,
    reports: Mapping[ReportKey, Facets],
    settings: Settings,
) -> list[Group[Told]]:
    """Return all reports of a model, each once, failures by cause; then what stands behind the other figures.

    `reports` has them and those that they came back from or with.
    """
    language = settings.language
    shares = (*upkeep.causes.ranked, *upkeep.causes.apart)
    failed = {key for share in shares for key in share.counted}
    others = [Told(report=r) for r in history.reports if ReportKey.of(r) not in failed]
    found = [
        told_group(
            links.cause_anchor(share.name),
            _cause(share, settings),
            (Told(report=reports[key]) for key in share.counted),
            language,
            around=FAILURES,
        )
        for share in shares
    ]
    if others:
        title = words.OTHER_REPORTS.of(language)
        found.append(told_group("other-reports", title, others, language, around=REPORTS))
    if any(seen.reason is None for seen in upkeep.between):
        found.append(between_group(upkeep, reports, language))
    if any(seen.reason is None for seen in upkeep.recurrence):
        found.append(recurrence_group(upkeep, reports, language))
    return [*found, *fix_groups(_fixes(upkeep, settings), reports, language)]


def model_view(
    history: ModelHistory,
    groups: Sequence[Group[Told]],
    at: Position,
    rows: Rows,
    head: ModelHead | None,
) -> ModelView:
    """Return a page of a model; `groups` is what it holds, made into rows by `rows`."""
    language = rows.settings.language
    way = pager(at, language)
    name = model_title(history.model, language)
    views = group_views(groups, rows.row, at, language, list_words.NO_COUNT)
    return ModelView(
        title=joined(name, way.position if at.number > 1 else "", by=" – "),
        description=words.MODEL_SUMMARY.format_in(language, model=name),
        kicker=words.LABELS["model_history"].of(language),
        up=_to_models(at.url, language),
        head=head,
        failures=tuple(view for view in views if view.around == FAILURES),
        others=tuple(view for view in views if view.around == REPORTS),
        evidence=tuple(view for view in views if not view.around),
        pager=way,
    )


def model_head(
    history: ModelHistory,
    upkeep: Upkeep,
    machines: Sequence[MeasuredMachine],
    comments: Sequence[Comment],
    customers: Mapping[str, Customer],
    settings: Settings,
) -> ModelHead:
    """Return what the first page tells before the reports: all machines and comments of the model are given."""
    language, start = settings.language, links.model(*history.model)
    fixes = (
        FixTable(
            title=words.LABELS["after_cause"].of(language),
            rows=fix_rows(fixes_by_cause(upkeep, settings), settings),
        ),
        FixTable(
            title=words.LABELS["after_part"].of(language),
            rows=fix_rows(fixes_by_part(upkeep, settings), settings),
        ),
    )
    window = written.duration(settings.recurrence.window, language)
    comment = partial(comment_view, customers=customers, settings=settings, start=start)
    return ModelHead(
        where=_where(history, language),
        note=_note(history, language),
        # What tells machines apart says nothing of a model that has none.
        figures=figures(upkeep, settings)[: None if machines else 2],
        causes=_causes(upkeep, settings),
        fix_lead=words.FIX_LEAD.format_in(language, window=window),
        fixes=tuple(one for one in fixes if one.rows),
        machines=machine_rows(worst_first(machines)[:FIRST], settings, start),
        more_machines=_more(MACHINES, history.model, len(machines), start, language),
        comments=tuple(map(comment, comments[:FIRST])),
        more_comments=_more(COMMENTS, history.model, len(comments), start, language),
    )


def _where(history: ModelHistory, language: Language) -> str:
    """Say how many machines of the model there are, and at how many customers."""
    slugs = {machine.customer.slug for machine in history.machines}
    slugs.update(report.customer for report in history.reports)
    count = partial(written.number, language=language)
    customers = pages.CUSTOMER_COUNT.format_in(language, len(slugs), number=count(len(slugs)))
    n = len(history.machines)
    machines = pages.MACHINE_COUNT.format_in(language, n, number=count(n))
    if not n:
        reports = len(history.reports)
        machines = pages.REPORT_COUNT.format_in(language, reports, number=count(reports))
    return words.WHERE.format_in(language, machines=machines, customers=customers)


def _note(history: ModelHistory, language: Language) -> str:
    notes = []
    if not history.model.is_known:
        notes.append(words.LABELS["unknown_note"].of(language))
    if not history.machines:
        notes.append(words.NUMBERLESS.of(language))
    return " ".join(notes)


def _causes(upkeep: Upkeep, settings: Settings) -> ParetoChart | None:
    """Return the causes of the failures, where there are some to compare."""
    language = settings.language
    if len(upkeep.causes.ranked) < ENOUGH:
        return None
    apart = {share.name for share in upkeep.causes.apart}
    counted = [
        Counted(
            label=_cause(share, settings),
            n=share.n,
            href=f"#{links.cause_anchor(share.name)}",
            is_known=share.name not in apart,
        )
        for share in (*upkeep.causes.ranked, *upkeep.causes.apart)
    ]
    title, shows = words.CAUSES_CHART.of(language), words.CAUSES_SHOW.of(language)
    chart = ranking("causes", title, shows, counted, language)
    n = sum(one.n for one in counted if one.is_known)
    base = words.BASE_FAILURES.format_in(language, n, number=written.number(n, language))
    return replace(chart, base=base)


def _cause(share: Share, settings: Settings) -> str:
    language = settings.language
    if not share.name:
        return words.UNKNOWN_CAUSE.of(language)
    return settings.cause_label(share.name, language)


def _fixes(upkeep: Upkeep, settings: Settings) -> Iterator[Fix]:
    yield from fixes_by_cause(upkeep, settings)
    yield from fixes_by_part(upkeep, settings)


def _to_models(start: str, language: Language) -> Link:
    text = words.LABELS["all_models"].of(language)
    return Link(text=text, href=links.relative(links.MODELS, start))


def _more(name: str, model: Model, n: int, start: str, language: Language) -> Link:
    if n <= FIRST:
        return Link(text="")
    left = written.number(n - FIRST, language)
    return Link(
        text=words.SEE_MORE.format_in(language, n - FIRST, number=left),
        href=links.relative(more_address(model, name, 2), start),
    )
