"""Figures as plain data for programs: one shape for the command line and for the files beside the pages."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from svcsite.ledger.key import ReportKey
from svcsite.measures.figure import Figure
from svcsite.record.period import Period


def figures_data(
    figures: Mapping[str, Figure],
    *,
    customer: str | None,
    period: Period | None,
    planned: int | None = None,
    as_of: datetime | None = None,
) -> dict[str, Any]:
    """Return figures as `{"customer", "period", "figures": {NAME: {...}}}`, ready for JSON.

    A value is a number or None: reports counted, a score, a share from 0 to 1, or seconds, as `unit` says. Reports are
    named by their ids, and with the customer's slug before it where `customer` is None: `acme/2026-10-02-x`.
    `planned` is on how many machines contracts made work due, which `planned_done` then tells beside its value. `as_of`
    is the aware moment at which it is asked, told with its offset.
    """
    told = {name: figure_data(figure, customer) for name, figure in figures.items()}
    if planned is not None:
        told["planned_done"]["planned"] = planned
    whose = {"customer": customer, "period": period.key if period else None}
    when = {"as_of": as_of.isoformat(timespec="seconds")} if as_of else {}
    return {**whose, **when, "figures": told}


def figure_data(figure: Figure, customer: str | None) -> dict[str, Any]:
    """Return one figure; `part` names those of the counted that a share or a count is about."""
    return {
        "value": _number(figure.value),
        "unit": figure.unit.value,
        "n": figure.n,
        "part": [_name(key, customer) for key in figure.part],
        "counted": [_name(key, customer) for key in figure.counted],
        "excluded": [
            {"id": _name(excluded.report, customer), "reason": excluded.reason.value}
            for excluded in figure.excluded
        ],
    }


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _name(key: ReportKey, customer: str | None) -> str:
    return str(key) if customer is None else key.id
