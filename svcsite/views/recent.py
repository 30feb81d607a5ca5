"""The last 12 months of a customer or of all: the key figures as a whole, month by month, and as charts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from svcsite.measures.customers import Recent
from svcsite.measures.tally import Tallies, figures_of, has_events
from svcsite.record.customer import Customer
from svcsite.record.period import Period
from svcsite.record.settings import Settings
from svcsite.views import links
from svcsite.views.chart import ColumnChart, LineChart
from svcsite.views.elements import Link
from svcsite.views.evidence import evidence_of
from svcsite.views.figures import Clock, FigureView, short_label
from svcsite.views.key_figures import KEY, key_figures
from svcsite.views.month_charts import (
    Months,
    reports_by_month,
    resolution_by_month,
    sla_by_month,
)
from svcsite.views.periods import period_title
from svcsite.views.rating_charts import mean_by_month, of_month
from svcsite.words import recent as words

TABLE = "months"
"""The id of the table of months, which adds up to the figures of all 12."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthRow:
    """A month: its key figures in the order of the columns. `month` leads nowhere if nothing happened."""

    month: Link
    figures: tuple[FigureView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecentView:
    """The last 12 months. `rows` are newest first, and `note` says what changes are measured against."""

    cards: tuple[FigureView, ...]
    note: str
    columns: tuple[str, ...]
    rows: tuple[MonthRow, ...]
    charts: tuple[ColumnChart | LineChart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Whose months are shown and where: the page of each month, the clock, and the share promised, if one is."""

    page: Callable[[Period], str]
    start: str
    settings: Settings
    clock: Clock
    promised: Decimal | None = None
    section: str = ""
    """The place on a month's page that all figures lead to; without one each leads to its own."""

    def address(self, month: Period, name: str) -> str:
        """Return the link to the reports behind the figure of a name in a month."""
        return evidence_of(self.page(month), self.section or name, self.start)


def recent_view(recent: Recent, scene: Scene) -> RecentView:
    """Put the last months into words."""
    settings = scene.settings
    months = Months(
        months=recent.months,
        made=recent.by_month,
        address=scene.address,
        settings=settings,
        clock=scene.clock,
    )
    figures = figures_of(recent.whole)
    return RecentView(
        cards=key_figures(
            figures, settings, lambda _: "#" + TABLE, clock=scene.clock, trends=recent.trends
        ),
        note=words.LABELS["against"].of(settings.language) if recent.trends else "",
        columns=tuple(short_label(name, settings) for name in KEY),
        rows=tuple(
            _row(scene, month, made)
            for month, made in reversed(list(zip(recent.months, recent.by_month, strict=True)))
        ),
        charts=_charts(months, scene),
    )


def promised(customer: Customer) -> Decimal | None:
    """Return the share that a customer's newest contract promises, where all its targets promise the same."""
    contracts = [contract for contract in customer.contracts if contract.targets]
    if not contracts:
        return None
    newest = max(contracts, key=lambda contract: contract.from_ or date.min)
    shares = {target.compliance for target in newest.targets}
    return shares.pop() if len(shares) == 1 else None


def _row(scene: Scene, month: Period, made: Tallies) -> MonthRow:
    href = links.relative(scene.page(month), scene.start) if has_events(made) else ""
    return MonthRow(
        month=Link(text=period_title(month, scene.settings.language), href=href),
        figures=key_figures(
            figures_of(made),
            scene.settings,
            lambda name: scene.address(month, name),
            clock=scene.clock,
        ),
    )


def _charts(months: Months, scene: Scene) -> tuple[ColumnChart | LineChart, ...]:
    """Return the charts of which something is known."""
    rated = [
        of_month(
            month,
            next(tally.observations for tally in made if tally.name == "rating_mean"),
            scene.address(month, "rating_mean"),
            months.language,
        )
        for month, made in zip(months.months, months.made, strict=True)
    ]
    charts = (
        reports_by_month(months),
        sla_by_month(months, scene.promised),
        resolution_by_month(months),
        mean_by_month(rated, months.settings),
    )
    return tuple(chart for chart in charts if any(mark.n for mark in chart.marks))
