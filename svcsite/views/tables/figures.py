"""Figures as rows: of a month by customer, of the calendar, and the evidence of one customer or rep."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from svcsite.ledger.key import ReportKey
from svcsite.measures.catalogue import DEFINITIONS
from svcsite.measures.figure import Figure, Unit
from svcsite.measures.tally import Tallies, figures_of
from svcsite.record.period import Period
from svcsite.record.settings import Settings
from svcsite.views.figure_data import figures_data
from svcsite.views.figures import figure_label, reason_text
from svcsite.views.tables.table import Cell, Coded, Column, Kind, Row, Shape, column, shape
from svcsite.words import data as words
from svcsite.words.text import Text

EVIDENCE = shape(
    "figures",
    figure=Kind.TEXT,
    value=Kind.NUMBER,
    unit=Kind.TEXT,
    n=Kind.INTEGER,
    in_part=Kind.TEXT,
    counted=Kind.TEXT,
    excluded=Kind.TEXT,
)
"""A row for each figure, with the reports behind it in one cell."""

CALENDAR = shape("calendar", period=Kind.TEXT, reports=Kind.INTEGER)
"""A row for each month."""

_PLACES = Decimal("0.000001")
"""As exact as a share or a mean needs to be: more digits would only pretend to be known."""


def month_shape(settings: Settings) -> Shape:
    """Return the columns of a month: the customer, and for each figure its value and what it was made from."""
    found = [column("customer", Kind.TEXT)]
    for definition in DEFINITIONS:
        title = Text(
            en=figure_label(definition.name, settings), pt=figure_label(definition.name, settings)
        )
        base = Text(
            en=words.BASE_OF.en.format(figure=title.en), pt=words.BASE_OF.pt.format(figure=title.pt)
        )
        found.append(
            Column(
                name=definition.name,
                kind=Kind.NUMBER,
                title=title,
                description=words.FIGURE_VALUE,
            )
        )
        found.append(
            Column(
                name=f"{definition.name}_n",
                kind=Kind.INTEGER,
                title=base,
                description=words.FIGURE_BASE,
            )
        )
    return Shape(name="month", columns=tuple(found))


def month_rows(customers: Sequence[tuple[Coded, Mapping[str, Figure]]]) -> Iterator[Row]:
    """Yield the rows of a month, each customer with all figures of the catalogue."""
    for customer, figures in customers:
        cells: list[Cell] = [customer]
        for definition in DEFINITIONS:
            figure = figures.get(definition.name)
            cells += [_counted(figure), figure.n] if figure else [None, None]
        yield tuple(cells)


def calendar_rows(counts: Sequence[tuple[str, int]]) -> Iterator[Row]:
    """Yield the rows of the calendar: the keys of months, and how many reports each has."""
    yield from counts


def evidence_rows(made: Tallies, customer: str | None, settings: Settings) -> Iterator[Row]:
    """Yield the rows of all figures; `customer` is whose they are, or None for reports of several."""
    language = settings.language
    for figure in figures_of(made).values():
        yield (
            Coded(code=figure.name, label=figure_label(figure.name, settings)),
            _told(figure),
            Coded(code=figure.unit.value, label=words.UNITS[figure.unit.value].of(language)),
            figure.n,
            " ".join(_name(key, customer) for key in figure.part) or None,
            " ".join(_name(key, customer) for key in figure.counted) or None,
            "; ".join(
                f"{_name(left.report, customer)}: {reason_text(left.reason, language)}"
                for left in figure.excluded
            )
            or None,
        )


def evidence_record(made: Tallies, customer: str, period: Period, planned: int) -> dict[str, Any]:
    """Return a customer's figures as `svcsite figures --format json` has them."""
    return figures_data(figures_of(made), customer=customer, period=period, planned=planned)


def rep_evidence_record(made: Tallies, rep: str, period: Period) -> dict[str, Any]:
    """Return a rep's figures in the same form, with the rep's id before."""
    return {"rep": rep, **figures_data(figures_of(made), customer=None, period=period)}


def value_of(figure: Figure) -> Decimal | None:
    """Return a figure's value: a count, a score, a share from 0 to 1, or seconds; None where nothing was counted."""
    if figure.value is None or (not figure.n and figure.unit is not Unit.REPORTS):
        return None
    return figure.value.quantize(_PLACES).normalize()


def _counted(figure: Figure) -> Decimal | None:
    """Return a figure's value, and for a share how many it is: with the base beside it that is true of a small n too."""
    if figure.unit is Unit.SHARE:
        return Decimal(len(figure.part)) if figure.n else None
    return value_of(figure)


def _told(figure: Figure) -> Decimal | None:
    """Return a figure's value as people may be told it: no share of a small n."""
    if figure.unit is Unit.SHARE and figure.told_share is None:
        return None
    return value_of(figure)


def _name(key: ReportKey, customer: str | None) -> str:
    return str(key) if customer is None else key.id
