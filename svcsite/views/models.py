"""All models of an archive: those that fail most first, and apart what is not known in full."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial

from svcsite.ledger.key import day_of
from svcsite.ledger.machines import Model, ModelHistory
from svcsite.measures.figure import SMALL
from svcsite.measures.observation import Observation
from svcsite.measures.upkeep import Upkeep
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import Language
from svcsite.views import axis as axes
from svcsite.views import format as written
from svcsite.views import links
from svcsite.views.chart import BarChart, Headings, Mark
from svcsite.views.counts import count_view
from svcsite.views.elements import Link, joined
from svcsite.views.figures import FigureView
from svcsite.views.groups import Group, GroupView, Pager, Position, group, group_views, pager
from svcsite.views.machines import model_title
from svcsite.views.upkeep import FAILURES, REPORTS, between_view
from svcsite.words import lists
from svcsite.words import machines as words

BARS = 10
"""How many models the chart has at most."""

KNOWN = "models"
UNKNOWN = "unknown"
"""Ids of the two tables."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelSummary:
    """A model in short. `numbered` says that every failure is of a machine that can be told from others."""

    model: Model
    machines: int
    reports: int
    failures: int
    numbered: bool
    between: tuple[Observation, ...]
    last: date

    @classmethod
    def of(cls, history: ModelHistory, upkeep: Upkeep, machines: Iterable[Upkeep]) -> ModelSummary:
        """Return a model in short; `machines` were observed each for itself."""
        theirs = {key for machine in machines for key in machine.failures}
        return cls(
            model=history.model,
            machines=len(history.machines),
            reports=len(upkeep.reports),
            failures=len(upkeep.failures),
            numbered=bool(history.machines) and theirs.issuperset(upkeep.failures),
            between=upkeep.between,
            last=max(map(day_of, history.reports), default=date.min),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelRow:
    """A model of the table; `each` is how often each machine of it failed."""

    model: Link
    machines: str
    reports: FigureView
    failures: FigureView
    each: FigureView
    between: FigureView
    last: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelsView:
    """One page of the list. `has_machines` says that some model has machines that can be told apart."""

    title: str
    description: str
    lead: str
    summary: str
    chart: BarChart | None
    has_machines: bool
    known: tuple[GroupView[ModelRow], ...]
    unknown: tuple[GroupView[ModelRow], ...]
    pager: Pager


def models_groups(
    summaries: Iterable[ModelSummary], language: Language
) -> list[Group[ModelSummary]]:
    """Return models by how often they failed, the most often first, and apart those not known in full."""
    ranked = sorted(summaries, key=lambda one: (-one.failures, -one.reports, one.model.identity))
    known = [one for one in ranked if one.model.is_known]
    unknown = [one for one in ranked if not one.model.is_known]
    tables = (
        (KNOWN, words.LABELS["failures_first"], known),
        (UNKNOWN, words.LABELS["unknown_models"], unknown),
    )
    return [group(anchor, title.of(language), found) for anchor, title, found in tables if found]


def models_view(
    summaries: Sequence[ModelSummary],
    groups: Sequence[Group[ModelSummary]],
    at: Position,
    settings: Settings,
) -> ModelsView:
    """Return a page of the list; `groups` is what it holds, and `summaries` are all models."""
    language = settings.language
    way = pager(at, language)
    row = partial(_row, settings=settings, start=at.url)
    views = group_views(groups, row, at, language, lists.NO_COUNT)
    has_machines = any(one.machines for one in summaries)
    n = sum(one.model.is_known for one in summaries)
    title = words.LABELS["models"].of(language)
    return ModelsView(
        title=joined(title, way.position if at.number > 1 else "", by=" – "),
        description=words.MODELS_SUMMARY.of(language),
        lead=joined(
            words.MODELS_SUMMARY.of(language),
            words.EACH_SUMMARY.of(language) if has_machines else "",
            by=" ",
        ),
        summary=words.MODEL_COUNT.format_in(language, n, number=written.number(n, language)),
        chart=_chart(summaries, settings, at.url) if at.number == 1 else None,
        has_machines=has_machines,
        known=tuple(view for view in views if view.anchor == KNOWN),
        unknown=tuple(view for view in views if view.anchor == UNKNOWN),
        pager=way,
    )


def _row(summary: ModelSummary, settings: Settings, start: str) -> ModelRow:
    language = settings.language
    page = links.relative(links.model(*summary.model), start)
    label = words.FAILURES.of(language)
    return ModelRow(
        model=Link(text=model_title(summary.model, language), href=page),
        machines=written.number(summary.machines, language) if summary.machines else "",
        reports=count_view(REPORTS, summary.reports, f"{page}#{REPORTS}", settings),
        failures=count_view(FAILURES, summary.failures, f"{page}#{FAILURES}", settings, label),
        each=_each(summary, page, language),
        between=between_view(summary.between, settings, page),
        last="" if summary.last == date.min else written.day(summary.last, language),
    )


def _each(summary: ModelSummary, page: str, language: Language) -> FigureView:
    """Return failures per machine; of few machines only how many of each there are."""
    n, machines = summary.failures, summary.machines
    told = summary.numbered and n > 0
    number = partial(written.number, language=language)
    failures = words.FAILURE_COUNT.format_in(language, n, number=number(n))
    base = words.BASE_MACHINES.format_in(
        language, machines, number=number(machines), failures=failures
    )
    many = machines >= SMALL
    value = written.mean(Decimal(n) / machines, language) if told and many else base
    label = words.LABELS["failures_each"].of(language)
    return FigureView(
        name=FAILURES,
        label=label,
        short=label,
        value=value if told else "–",
        base=base if told and many else "",
        n=n if told else 0,
        href=f"{page}#{FAILURES}" if told else "",
        note="",
        trend=None,
    )


def _chart(summaries: Sequence[ModelSummary], settings: Settings, start: str) -> BarChart | None:
    """Return the models that failed most often, where there are two at least; unknown ones never win."""
    language = settings.language
    failed = [one for one in summaries if one.model.is_known and one.failures]
    failed.sort(key=lambda one: (-one.failures, -one.reports, one.model.identity))
    if len(failed) < 2:  # noqa: PLR2004
        return None
    shown = failed[:BARS]
    n = sum(one.failures for one in failed)
    return BarChart(
        key="models",
        title=words.LABELS["failures_most"].of(language),
        description=words.MODELS_SHOW.of(language),
        base=words.BASE_FAILURES.format_in(language, n, number=written.number(n, language)),
        headings=Headings(
            label=words.LABELS["model"].of(language), value=words.FAILURES.of(language)
        ),
        marks=tuple(_mark(one, start, language) for one in shown),
        axis=axes.counts((one.failures for one in shown), language),
    )


def _mark(summary: ModelSummary, start: str, language: Language) -> Mark:
    return Mark(
        label=model_title(summary.model, language),
        value=summary.failures,
        text=written.number(summary.failures, language),
        n=summary.failures,
        href=f"{links.relative(links.model(*summary.model), start)}#{FAILURES}",
        figure=FAILURES,
    )
