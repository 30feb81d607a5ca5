"""The history of each machine that has a serial number or a tag."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from svcsite.ledger.key import ReportKey
from svcsite.ledger.machines import MachineHistory, machines_of
from svcsite.measures.clock import day_in, zone_of
from svcsite.measures.upkeep import Upkeep
from svcsite.press.addresses import addresses
from svcsite.press.article import article
from svcsite.press.page import Content, Page
from svcsite.press.pages import model
from svcsite.press.planning import Planning, prints
from svcsite.press.search.plain import plain
from svcsite.record.facets import Facets, MachineFacets
from svcsite.record.machine import Machine
from svcsite.record.report import Report
from svcsite.record.settings import Settings
from svcsite.views import links
from svcsite.views.groups import Group, Position, pages_of
from svcsite.views.history import Told, first_words
from svcsite.views.machine_history import machine_groups, machine_view
from svcsite.views.model_machines import MeasuredMachine
from svcsite.views.upkeep import REPORTS
from svcsite.views.visits import Visit

ROWS = 100
"""How many visits a page has: each is told with its comments."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MachinePage:
    """Makes one page of a machine's history; `groups` is what it holds.

    `reports` has those of the machine and those that came back with them, `records` its own in full, and
    `addresses` where the links in each one's comments lead.
    """

    project: Path
    settings: Settings
    measured: MeasuredMachine
    at: Position
    groups: tuple[Group[Told], ...]
    reports: Mapping[ReportKey, Facets]
    records: Mapping[ReportKey, Report]
    addresses: Mapping[ReportKey, Mapping[str, str]]
    today: date

    def __call__(self) -> Content:
        """Return the content."""
        history, upkeep = self.measured.history, self.measured.upkeep
        view = machine_view(
            history,
            upkeep,
            self.groups,
            self.at,
            dict(self._visits()),
            self.settings,
            today=self.today,
        )
        language = self.settings.language
        return article("machine.html", self.project, language, view, view.description)

    def _visits(self) -> Iterator[tuple[ReportKey, Visit]]:
        upkeep = self.measured.upkeep
        gaps = {seen.report: seen for seen in upkeep.between}
        failures = frozenset(upkeep.failures)
        timeline = (held for held in self.groups if held.around == REPORTS)
        for report in (told.report for held in timeline for told in held.items):
            key = ReportKey.of(report)
            earlier = upkeep.earlier.get(key)
            yield (
                key,
                Visit(
                    facets=report,
                    report=self.records[key],
                    said=first_words(plain(self.records[key].section("problem"))),
                    addresses=self.addresses.get(key, {}),
                    is_failure=key in failures,
                    gap=gaps.get(key),
                    earlier=self.reports[earlier] if earlier else None,
                ),
            )


def pages(planning: Planning) -> Iterator[Page]:
    """Yield the pages of every machine."""
    for measured in measured_machines(planning):
        yield from _machine(planning, measured)


def of_models(planning: Planning) -> Iterator[Page]:
    """Yield the pages of every model that a machine is of."""
    yield from model.pages(planning, list(measured_machines(planning)))


def measured_machines(planning: Planning) -> Iterator[MeasuredMachine]:
    """Yield every machine of every customer, with how it was kept up."""
    ledger = planning.ledger
    for customer in ledger.customers:
        for history in machines_of(ledger, customer):
            yield MeasuredMachine(history=history, upkeep=_observed(planning, history))


def _observed(planning: Planning, history: MachineHistory) -> Upkeep:
    slice_ = planning.ledger.slice_of(history.reports)
    identity = history.identity.casefold()

    def concerns(machine: MachineFacets) -> bool:
        return (machine.identity or "").casefold() == identity

    return Upkeep.of(slice_, [slice_], concerns)


def _machine(planning: Planning, measured: MeasuredMachine) -> Iterator[Page]:
    ledger, settings = planning.ledger, planning.ledger.settings
    upkeep = measured.upkeep
    measured = replace(measured, history=_described(planning, measured.history))
    history = measured.history
    customer = history.customer
    url = links.machine(customer.slug, history.identity)
    own = {ReportKey.of(report): report for report in history.reports}
    earlier = {key: ledger.find(key) for key in upkeep.earlier.values()}
    reports = {**own, **{key: report for key, report in earlier.items() if report}}
    today = day_in(ledger.as_of, zone_of(customer, settings))
    divided = pages_of(machine_groups(history, upkeep, settings.language), ROWS)
    depends = (
        repr(history.machine),
        str(_is_under_warranty(history.machine, today)),
        repr((upkeep.between, upkeep.recurrence, upkeep.earlier)),
        customer.fingerprint,
        *prints(reports.values()),
    )
    for number, groups in enumerate(divided, start=1):
        at = Position(first=url, number=number, pages=len(divided))
        found = {
            key: addresses(
                (planning.wordings[key].comments,),
                planning.examination.sources[key]
                .parent.relative_to(planning.settings.reports)
                .as_posix(),
                at.url,
                planning.targets,
            )
            for key in own
        }
        yield Page(
            url=at.url,
            key=planning.key(repr(at), repr(found), *depends),
            kind="machine",
            recipe=MachinePage(
                project=planning.project,
                settings=settings,
                measured=measured,
                at=at,
                groups=groups,
                reports=reports,
                records=planning.records,
                addresses={key: leads for key, leads in found.items() if leads},
                today=today,
            ),
        )


def _described(planning: Planning, history: MachineHistory) -> MachineHistory:
    """Return the history with all that its newest report says of a machine that is not on file."""
    if isinstance(history.machine, Machine):
        return history
    wanted = history.identity.casefold()
    record = planning.records[ReportKey.of(history.reports[0])]
    found = (m for m in record.product if (m.identity or "").casefold() == wanted)
    return replace(history, machine=next(found, history.machine))


def _is_under_warranty(machine: Machine | MachineFacets, today: date) -> bool:
    until = machine.warranty if isinstance(machine, Machine) else None
    return until is not None and today <= until
