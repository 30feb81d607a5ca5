"""The history of each model at all customers, and the list of all models."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from svcsite.ledger.key import ReportKey
from svcsite.ledger.machines import Model, ModelHistory, model_of, models_of
from svcsite.measures.upkeep import Upkeep
from svcsite.press.addresses import addresses
from svcsite.press.article import article
from svcsite.press.page import Content, Page
from svcsite.press.pages import models
from svcsite.press.planning import Planning, prints
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets, MachineFacets
from svcsite.record.settings import Settings
from svcsite.views import links
from svcsite.views.comments import Told as Comment
from svcsite.views.groups import Group, Position, pages_of
from svcsite.views.history import Rows, Told
from svcsite.views.model import FIRST, model_groups, model_head, model_view
from svcsite.views.model_machines import MeasuredMachine, worst_first
from svcsite.views.model_more import COMMENTS, MACHINES, more_address, more_view
from svcsite.views.models import ModelSummary


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelPage:
    """Makes one page of a model; `groups` is what it holds, and `problems` how those of its reports begin.

    `machines` and `comments` are all of the model, for its first page.
    """

    project: Path
    settings: Settings
    history: ModelHistory
    upkeep: Upkeep
    at: Position
    groups: tuple[Group[Told], ...]
    problems: Mapping[ReportKey, str]
    customers: Mapping[str, Customer]
    machines: tuple[MeasuredMachine, ...]
    comments: tuple[Comment, ...]

    def __call__(self) -> Content:
        """Return the content."""
        rows = Rows(
            settings=self.settings,
            start=self.at.url,
            said=self.problems,
            customers=self.customers,
            machines=True,
        )
        head = None
        if self.at.number == 1:
            head = model_head(
                self.history,
                self.upkeep,
                self.machines,
                self.comments,
                self.customers,
                self.settings,
            )
        view = model_view(self.history, self.groups, self.at, rows, head)
        language = self.settings.language
        return article("model.html", self.project, language, view, view.description)


@dataclass(frozen=True, slots=True, kw_only=True)
class MorePage:
    """Makes a page on which the machines or the comments of a model go on."""

    project: Path
    settings: Settings
    model: Model
    name: str
    number: int
    pages: int
    machines: tuple[MeasuredMachine, ...]
    comments: tuple[Comment, ...]
    customers: Mapping[str, Customer]

    def __call__(self) -> Content:
        """Return the content."""
        view = more_view(
            self.model,
            self.name,
            self.number,
            self.pages,
            self.settings,
            machines=self.machines,
            comments=self.comments,
            customers=self.customers,
        )
        language = self.settings.language
        return article("model-more.html", self.project, language, view, view.description)


def pages(planning: Planning, machines: Sequence[MeasuredMachine]) -> Iterator[Page]:
    """Yield the list of models and the pages of each; `machines` are those of all customers."""
    of_machine = {(m.history.customer.slug, m.history.identity): m for m in machines}
    summaries = []
    for history in models_of(planning.ledger, (measured.history for measured in machines)):
        theirs = tuple(of_machine[one.customer.slug, one.identity] for one in history.machines)
        upkeep = _observed(planning, history)
        upkeeps = (measured.upkeep for measured in theirs)
        summaries.append(ModelSummary.of(history, upkeep, upkeeps))
        yield from _model(planning, history, upkeep, theirs)
    yield from models.pages(planning, tuple(summaries))


def _observed(planning: Planning, history: ModelHistory) -> Upkeep:
    ledger, identity = planning.ledger, history.model.identity

    def concerns(machine: MachineFacets) -> bool:
        return model_of(machine).identity == identity

    slices = (ledger.slice_of(machine.reports) for machine in history.machines)
    return Upkeep.of(ledger.slice_of(history.reports), slices, concerns)


def _model(
    planning: Planning,
    history: ModelHistory,
    upkeep: Upkeep,
    machines: tuple[MeasuredMachine, ...],
) -> Iterator[Page]:
    ledger, settings, model = planning.ledger, planning.ledger.settings, history.model
    reports = _reports(planning, history, upkeep)
    slugs = {key.customer for key in reports} | {one.history.customer.slug for one in machines}
    customers = {slug: ledger.customer(slug) for slug in sorted(slugs)}
    comments = tuple(_comments(planning, history))
    divided = pages_of(model_groups(history, upkeep, reports, settings))
    depends = (
        repr(model),
        repr((upkeep.between, upkeep.recurrence, upkeep.repairs, upkeep.earlier)),
        repr([(one.history.identity, one.upkeep.failures, one.upkeep.between) for one in machines]),
        repr([comment.addresses for comment in comments]),
        *prints(customers.values()),
        "",
        *prints(reports.values()),
    )
    for number, groups in enumerate(divided, start=1):
        at = Position(first=links.model(*model), number=number, pages=len(divided))
        is_first = number == 1
        shown = {ReportKey.of(told.report) for held in groups for told in held.items}
        yield Page(
            url=at.url,
            key=planning.key(repr(at), *depends),
            kind="model",
            recipe=ModelPage(
                project=planning.project,
                settings=settings,
                history=history,
                upkeep=upkeep,
                at=at,
                groups=groups,
                problems={key: planning.wordings[key].problem for key in shown},
                customers=customers,
                machines=machines if is_first else (),
                comments=comments if is_first else (),
            ),
        )
    yield from _more(planning, model, worst_first(machines), comments, customers, depends)


def _more(
    planning: Planning,
    model: Model,
    machines: Sequence[MeasuredMachine],
    comments: Sequence[Comment],
    customers: Mapping[str, Customer],
    depends: tuple[str, ...],
) -> Iterator[Page]:
    """Yield the pages on which the machines and the comments go on."""
    for name, count in ((MACHINES, len(machines)), (COMMENTS, len(comments))):
        pages = -(-count // FIRST)
        for number in range(2, pages + 1):
            stretch = slice((number - 1) * FIRST, number * FIRST)
            yield Page(
                url=more_address(model, name, number),
                key=planning.key(name, str(number), str(pages), *depends),
                kind="model-more",
                recipe=MorePage(
                    project=planning.project,
                    settings=planning.ledger.settings,
                    model=model,
                    name=name,
                    number=number,
                    pages=pages,
                    machines=tuple(machines[stretch]) if name == MACHINES else (),
                    comments=tuple(comments[stretch]) if name == COMMENTS else (),
                    customers=customers,
                ),
            )


def _reports(planning: Planning, history: ModelHistory, upkeep: Upkeep) -> dict[ReportKey, Facets]:
    """Return all reports that the pages of a model name."""
    again = (repair.again for repair in upkeep.repairs if repair.again)
    solved = (repair.observation.report for repair in upkeep.repairs)
    told = (key for share in (*upkeep.causes.ranked, *upkeep.causes.apart) for key in share.counted)
    found = {ReportKey.of(report): report for report in history.reports}
    for key in (*upkeep.earlier.values(), *again, *solved, *told):
        report = planning.ledger.find(key)
        if report is not None:
            found.setdefault(key, report)
    return found


def _comments(planning: Planning, history: ModelHistory) -> Iterator[Comment]:
    """Yield what reps wrote to avoid the next one, the newest first."""
    start = links.model(*history.model)
    for report in history.reports:
        key = ReportKey.of(report)
        text = planning.wordings[key].comments
        if text:
            folder = planning.examination.sources[key].parent
            within = folder.relative_to(planning.settings.reports).as_posix()
            leads = addresses((text,), within, start, planning.targets)
            yield Comment(report=report, text=text, addresses=leads)
