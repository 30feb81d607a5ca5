"""Charts for the tests of those who make and of those who draw them: one of each kind."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from svcsite.views import axis
from svcsite.views.axis import Axis, Reading
from svcsite.views.chart import (
    BarChart,
    ColumnChart,
    DotChart,
    Headings,
    Histogram,
    LineChart,
    Mark,
    ParetoChart,
    Sparkline,
)
from svcsite.views.pareto import pareto

MONTH = Headings(label="Mês", value="Nota média", base="Base", interval="Intervalo de 95%")
CAUSE = Headings(label="Causa", value="Atendimentos", cumulative="Acumulado")
TENTHS = axis.scores(Decimal(0), Decimal(10), "pt-BR", unit="Nota de 0 a 10")


def rated(month: str, value: float | None, n: int, **more: Any) -> Mark:
    """A mean rating of a month, with its interval and a link to the ratings."""
    if value is None:
        words: dict[str, Any] = {
            "label": f"{month} de 2026",
            "short": month,
            "text": "–",
            "n_text": "0",
        }
        return Mark(value=None, n=0, **words, **more)
    text = f"{value:.1f}".replace(".", ",")
    return Mark(
        label=f"{month} de 2026",
        short=month,
        value=value,
        text=text,
        n=n,
        n_text=str(n),
        base=f"base: {n} avaliações",
        low=value - 1,
        high=value + 1,
        interval=f"{text} ± 1",
        href=f"months/{month}.html#rating_mean",
        figure="rating_mean",
        **more,
    )


def counted(label: str, value: int, **more: Any) -> Mark:
    """So many reports."""
    return Mark(label=label, value=value, text=str(value), n=value, n_text=str(value), **more)


def common(key: str, /, **more: Any) -> dict[str, Any]:
    """What every chart has."""
    given = {"title": f"Título de {key}", "description": "O que se vê.", "base": "base: 35 notas"}
    return {"key": key, "headings": MONTH, **given, **more}


def line(*marks: Mark, **more: Any) -> LineChart:
    """A line of these marks."""
    return LineChart(**common("ratings", marks=marks, **{"axis": TENTHS, **more}))


def columns(*marks: Mark, **more: Any) -> ColumnChart:
    """Columns of these marks."""
    counts = more.pop("axis", None) or _counts(marks, unit="Atendimentos")
    return ColumnChart(**common("volume", marks=marks, axis=counts, **more))


def bars(*marks: Mark, **more: Any) -> BarChart:
    """Bars of these marks."""
    counts = more.pop("axis", None) or _counts(marks)
    return BarChart(**common("customers", marks=marks, axis=counts, **more))


def dots(*marks: Mark, **more: Any) -> DotChart:
    """Dots of these marks."""
    return DotChart(**common("reps", marks=marks, **{"axis": TENTHS, **more}))


def histogram(*marks: Mark, **more: Any) -> Histogram:
    """A histogram of these marks, of two hours each."""
    edges = Axis(
        ticks=tuple(Reading(value=2 * hour, text=f"{2 * hour}h") for hour in range(len(marks) + 1)),
        unit="Horas úteis",
    )
    counts = _counts(marks, unit="Chamados")
    return Histogram(**common("times", marks=marks, axis=counts, edges=edges, **more))


def ranked(*marks: Mark, apart: tuple[Mark, ...] = ()) -> ParetoChart:
    """The most frequent of these marks first."""
    given = {**common("causes"), "headings": CAUSE}
    return pareto(**given, marks=marks, apart=apart, language="pt-BR")


def spark(*marks: Mark) -> Sparkline:
    """A line as small as a word."""
    return Sparkline(key="spark", title="Notas", description="…", marks=marks, axis=TENTHS)


def _counts(marks: tuple[Mark, ...], unit: str = "") -> Axis:
    return axis.counts((mark.value for mark in marks), "pt-BR", unit=unit)
