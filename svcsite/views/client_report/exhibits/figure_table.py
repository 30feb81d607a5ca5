"""All figures of a period in one table: result, what it was made from, the period before, and what changed."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.measures.figure import SMALL, Figure, Unit
from svcsite.views import format as written
from svcsite.views.client_report.blocks import Cell, Column, Row, Table, run
from svcsite.views.client_report.prose.numerals import of_figure
from svcsite.views.client_report.prose.spans import clock_of_period
from svcsite.views.client_report.told import Told
from svcsite.views.figures import Clock, figure_label, figure_value
from svcsite.words import figures as figure_words
from svcsite.words.client_report import metrics as words

_DASH = "–"
_OF_MANY = ("rating_mean", "response_mean", "resolution_mean", "response_p90", "resolution_p90")
"""Figures that a few values are not enough for: a mean, or what nine in ten keep to."""


def figure_table(told: Told) -> Table:
    """Return the figures of which something is known, in the order of the catalogue."""
    language = told.language
    return Table(
        caption=words.FIGURES.of(language),
        columns=(
            Column(title=words.INDICATOR.of(language), width=4),
            Column(title=words.RESULT.of(language), align="end", width=2),
            Column(title=words.BASE.of(language), align="end"),
            Column(title=words.PREVIOUS.of(language), align="end", width=2),
            Column(title=words.CHANGE.of(language), width=2),
        ),
        rows=tuple(_rows(told)),
    )


def _rows(told: Told) -> Iterator[Row]:
    clock = clock_of_period(told.now)
    for name, figure in told.now.figures.items():
        before = told.now.before.get(name)
        if not is_told(figure) and not (before and is_told(before)):
            continue
        yield Row(
            cells=(
                Cell(runs=run(label_of(name, told))),
                Cell(runs=(of_figure(_now(figure, told, clock), name, _n(figure)),)),
                Cell(runs=run(written.number(figure.n, told.language))),
                Cell(runs=run(_value(before, told, clock) if before else _DASH)),
                Cell(runs=run(_change(name, told))),
            )
        )


def _now(figure: Figure, told: Told, clock: Clock) -> str:
    """Return a figure of the period as written; planned work with how much was planned."""
    if figure.name == "planned_done" and told.now.planned_machines:
        return figure_words.OF_PLANNED.format_in(
            told.language,
            done=written.number(figure.value or 0, told.language),
            planned=written.number(told.now.planned_machines, told.language),
        )
    return _value(figure, told, clock)


def label_of(figure: str, told: Told) -> str:
    """Return what a client reads as a figure's name."""
    own = words.LABELS.get(figure)
    return own.of(told.language) if own else figure_label(figure, told.settings)


def is_told(figure: Figure) -> bool:
    """Tell whether a figure says something: enough values for what it is, or a count, which may be none."""
    if figure.name in _OF_MANY:
        return figure.n >= SMALL
    return figure.n > 0 or (figure.unit is Unit.REPORTS and figure.value is not None)


def _value(figure: Figure, told: Told, clock: Clock) -> str:
    """Return a figure as written; a dash for one that too few values were given for."""
    return figure_value(figure, told.settings, clock) if is_told(figure) else _DASH


def _n(figure: Figure) -> int:
    return figure.n if is_told(figure) else 0


def _change(name: str, told: Told) -> str:
    """Return where a figure went, where its intervals say anything."""
    trend = told.now.trends.get(name)
    return figure_words.TRENDS[trend.value].of(told.language) if trend else _DASH
