"""A desk that hands out client reports made by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from svcsite.record.period import Period
from svcsite.record.schedule import DuePeriod
from svcsite.views.client_report.report import ClientReport
from tests.views.client_report.examples import monthly


@dataclass(kw_only=True)
class Desk:
    """Gives the month's report for each period of a customer, and the files that are sent along with it."""

    reports: Mapping[str, tuple[Period, ...]]
    files: Mapping[Period, tuple[Path, ...]] = field(default_factory=dict)
    told: ClientReport = field(default_factory=monthly)
    written: tuple[Period, ...] = ()

    def periods(self, slug: str) -> tuple[Period, ...]:
        """Give the periods of a customer's reports."""
        return self.reports.get(slug, ())

    def due(self, slug: str) -> tuple[DuePeriod, ...]:
        """Give the same periods, each to be delivered ten days after it."""
        return tuple(
            DuePeriod(
                customer=slug,
                period=period,
                contracts=(),
                first_day=period.start,
                last_day=period.end,
                deliver_by=period.end.replace(day=10),
            )
            for period in self.periods(slug)
        )

    def of(self, slug: str, period: Period) -> ClientReport:
        """Give the report with that customer and period on it."""
        return replace(self.told, customer=slug, period=period)

    def delivered(self, slug: str, period: Period) -> None:
        """Tell that nothing has left the house."""

    def period(self, _: str, __: Period) -> Desk:
        """Give what tells whether a period is over."""
        return self

    is_over = True
    status = "draft"

    def narrative(self, slug: str, period: Period) -> object | None:
        """Tell of nothing but that somebody wrote."""
        return self if slug in self.reports and period in self.written else None

    def enclosures(self, slug: str, period: Period) -> tuple[Path, ...]:
        """Give the files of a period."""
        return self.files.get(period, ()) if slug in self.reports else ()
