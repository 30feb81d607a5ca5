"""The frozen record of a client report: everything by which it can be held against the archive later."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from svcsite.ledger.key import ReportKey
from svcsite.measures.client.actions import Action, Plan
from svcsite.measures.client.agreed import Agreed, coded
from svcsite.measures.client.client_period import ClientPeriod
from svcsite.measures.figure import Figure
from svcsite.measures.version import definitions_version
from svcsite.record.delivered import (
    Delivered,
    FrozenAction,
    FrozenFigure,
    FrozenTarget,
    LeftOut,
)
from svcsite.record.narrative import Narrative
from svcsite.record.period import Period
from svcsite.views.client_report.report import ClientReport

_PLANNED = "planned_done"


def frozen(
    report: ClientReport,
    measured: ClientPeriod,
    plan: Plan,
    narrative: Narrative | None,
    *,
    on: datetime,
    commit: str,
    files: Iterable[str],
    edition: int = 1,
) -> Delivered:
    """Return the record of a report that is delivered at the aware moment `on`, `files` with it."""
    planned = {_PLANNED: measured.planned_machines}
    figures = {
        name: frozen_figure(figure, planned.get(name)) for name, figure in measured.figures.items()
    }
    return Delivered(
        customer=report.customer,
        period=report.period.key,
        language=report.language,
        edition=edition,
        cut_off=measured.cut_off,
        delivered_on=on,
        figures=figures,
        targets={code: frozen_target(one) for code, one in coded(measured.agreed).items()},
        actions=tuple(_action(action) for action in (*plan.promised, *plan.new)),
        fingerprint=report.fingerprint,
        narrative=narrative.fingerprint if narrative else "",
        definitions=definitions_version(),
        commit=commit,
        reports=_fingerprints(measured, figures),
        files=tuple(files),
        errata=len(narrative.errata) if narrative else 0,
    )


def frozen_figure(figure: Figure, planned: int | None = None) -> FrozenFigure:
    """Return a figure of one customer in the form that is frozen."""
    return FrozenFigure(
        value=figure.value,
        unit=figure.unit.value,
        n=figure.n,
        part=_ids(figure.part),
        counted=_ids(figure.counted),
        excluded=tuple(
            LeftOut(id=excluded.report.id, reason=excluded.reason.value)
            for excluded in figure.excluded
        ),
        planned=planned,
    )


def frozen_target(agreed: Agreed) -> FrozenTarget:
    """Return what came of an agreed target in the form that is frozen."""
    return FrozenTarget(
        measure=agreed.measure,
        priority=agreed.target.priority,
        limit=int(agreed.limit.total_seconds()),
        compliance=agreed.compliance,
        n=agreed.figure.n,
        part=len(agreed.figure.part),
        verdict=agreed.verdict,
    )


def _action(action: Action) -> FrozenAction:
    source = action.source
    return FrozenAction(
        id=action.id,
        text=action.text,
        owner=action.owner,
        due=action.due,
        source=source.key if isinstance(source, Period) else source.id,
        state=action.state,
        new_due=action.new_due,
    )


def _fingerprints(measured: ClientPeriod, figures: Mapping[str, FrozenFigure]) -> dict[str, str]:
    """Return the fingerprints of the reports that a figure counts or leaves out, by id."""
    known = {report.id: report.fingerprint for report in measured.slice.reports}
    behind = {
        id_
        for figure in figures.values()
        for id_ in (*figure.counted, *(left_out.id for left_out in figure.excluded))
    }
    return {id_: known[id_] for id_ in sorted(behind) if id_ in known}


def _ids(keys: Iterable[ReportKey]) -> tuple[str, ...]:
    return tuple(key.id for key in keys)
