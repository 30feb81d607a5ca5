"""The machines of a model, those that fail most first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from svcsite.ledger.key import day_of
from svcsite.ledger.machines import MachineHistory
from svcsite.measures.upkeep import Upkeep
from svcsite.record.settings import Settings
from svcsite.views import format as written
from svcsite.views import links
from svcsite.views.counts import count_view
from svcsite.views.elements import Link
from svcsite.views.figures import FigureView
from svcsite.views.upkeep import REPORTS, between_view, failure_count


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredMachine:
    """A machine of a model and what was observed of it."""

    history: MachineHistory
    upkeep: Upkeep


@dataclass(frozen=True, slots=True, kw_only=True)
class MachineRow:
    """A machine of a model. `last` is when its last report is of."""

    machine: Link
    customer: Link
    site: str
    reports: FigureView
    failures: FigureView
    between: FigureView
    last: str


def worst_first(machines: Sequence[MeasuredMachine]) -> list[MeasuredMachine]:
    """Return machines by how often they failed, the most often first."""
    return sorted(
        machines,
        key=lambda one: (
            -len(one.upkeep.failures),
            -len(one.upkeep.reports),
            one.history.customer.slug,
            one.history.identity,
        ),
    )


def machine_rows(
    machines: Sequence[MeasuredMachine], settings: Settings, start: str
) -> tuple[MachineRow, ...]:
    """Return machines as rows of a table, for the page at `start`; figures lead to the machine's own page."""
    return tuple(_machine_row(one, settings, start) for one in machines)


def _machine_row(measured: MeasuredMachine, settings: Settings, start: str) -> MachineRow:
    history, upkeep = measured.history, measured.upkeep
    customer = history.customer
    page = links.relative(links.machine(customer.slug, history.identity), start)
    days = [day_of(report) for report in history.reports]
    last = max(days, default=date.min)
    return MachineRow(
        machine=Link(text=history.identity, href=page),
        customer=Link(
            text=customer.title, href=links.relative(links.customer(customer.slug), start)
        ),
        site=getattr(history.machine, "site", None) or "",
        reports=count_view(REPORTS, len(upkeep.reports), f"{page}#{REPORTS}", settings),
        failures=failure_count(upkeep, settings, page),
        between=between_view(upkeep.between, settings, page),
        last="" if last == date.min else written.day(last, settings.language),
    )
