"""The moment at which what is shown is true."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from svcsite.checks.clock import given, now
from svcsite.record.facets import Facets
from svcsite.record.moment import Moment


def as_of(reports: Iterable[Facets]) -> datetime:
    """Return the moment, aware, up to which pages about these reports count what is open.

    It is the last full hour, or the latest of what the reports tell, if that is later: what was solved a minute ago is
    solved, and whoever has open cases is printed anew once an hour and not at every build. Where `SOURCE_DATE_EPOCH`
    says what time it is, that is it.
    """
    if known := given():
        return known
    present = now()
    hour = present.replace(minute=0, second=0, microsecond=0)
    told = (moment.at for report in reports for moment in _moments(report) if moment.at)
    return max((at.astimezone(UTC) for at in told if hour < at <= present), default=hour)


def _moments(report: Facets) -> Iterator[Moment]:
    held = (
        report.opened,
        report.responded,
        report.arrived,
        report.left,
        report.resolved,
        report.signed,
    )
    paused = (moment for pause in report.pauses for moment in (pause.start, pause.end))
    return (moment for moment in (*held, *paused, report.rating.on) if moment)
