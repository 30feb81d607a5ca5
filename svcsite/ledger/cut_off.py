"""What was known of a customer at an earlier moment: its reports without what happened later.

Only what has a date can be later than another thing. Names, machines and promises have none and are told as they are
written now.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from operator import is_
from typing import Self
from zoneinfo import ZoneInfo

from svcsite.ledger.case import Case, began, later_visits, newest
from svcsite.ledger.key import ReportKey, day_of
from svcsite.ledger.ledger import Ledger
from svcsite.record.facets import Facets, PauseFacets, RatingFacets
from svcsite.record.moment import Moment
from svcsite.record.requirements import UNRESOLVED
from svcsite.record.trouble import NOTHING_DONE

_TICK = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class CutOff:
    """A moment (aware) up to which things are known, and the last day in a zone of which anything is."""

    moment: datetime
    last_day: date

    @classmethod
    def at(cls, moment: datetime, zone: ZoneInfo) -> Self:
        """Return the cut-off at an aware moment, with days as the clocks of a zone count them."""
        return cls(moment.astimezone(UTC), (moment.astimezone(UTC) - _TICK).astimezone(zone).date())

    def has(self, moment: Moment | None) -> bool:
        """Tell whether something had happened; nothing has at no time."""
        if moment is None:
            return False
        if moment.at is None or moment.day != self.last_day:
            # Days are the customer's, so that only on the last one the time of day decides.
            return moment.day <= self.last_day
        return moment.at < self.moment

    def known(self, moment: Moment | None) -> Moment | None:
        """Return a moment if it had come, or None."""
        return moment if self.has(moment) else None


def known_at(report: Facets, moment: datetime, zone: ZoneInfo) -> Facets | None:
    """Return what was known of a report at an aware moment; None if it had not begun. Days are those of `zone`.

    Later times, signatures, ratings and ends of pauses are not known. What was over later is open, and nothing is known
    of the cause and the parts of what was open. A report nothing of which is later is returned itself.
    """
    return next(visits_at([report], CutOff.at(moment, zone)), None)


def ledger_at(ledger: Ledger, slug: str, moment: datetime) -> Ledger:
    """Return the ledger of one customer alone, as it was known at an aware moment.

    Raises `KeyError` for an unknown slug.
    """
    customer = ledger.customer(slug)
    cut_off = CutOff.at(moment, customer.timezone or ledger.settings.timezone)
    tickets: dict[str, list[Facets]] = {}
    for report in ledger.of_customer(slug):
        tickets.setdefault(report.case, []).append(report)
    return Ledger.of(
        settings=ledger.settings,
        customers=[customer],
        reports=[r for visits in tickets.values() for r in visits_at(visits, cut_off)],
        as_of=moment.astimezone(UTC),
    )


def case_at(case: Case, cut_off: CutOff) -> Case | None:
    """Return a case as it was known; None if it had not begun. One nothing of which is later is returned itself."""
    visits = tuple(visits_at(case.visits, cut_off))
    if len(visits) == len(case.visits) and all(map(is_, visits, case.visits)):
        return case
    return Case.of(case.customer, visits) if visits else None


def visits_at(visits: Iterable[Facets], cut_off: CutOff) -> Iterator[Facets]:
    """Yield what was known of the reports of one case, in their order.

    A later visit that repeats the customer's call is not known before it was made. While the case was open nothing is
    known of its cause and parts: what its reports say of them may have been written later, and has no date.
    """
    known = [told for visit in visits if (told := _known(visit, cut_off))]
    if not known:
        return
    made = dict(later_visits(sorted(known, key=began))) if len(known) > 1 else {}
    known = [v for v in known if made.get(ReportKey.of(v), cut_off.last_day) <= cut_off.last_day]
    is_open = newest(known).outcome in UNRESOLVED
    yield from (_undiagnosed(v) if is_open and v.outcome in UNRESOLVED else v for v in known)


def _undiagnosed(visit: Facets) -> Facets:
    """Return a visit without what is only surely known once its case is over, and may be written until then."""
    if visit.cause is None and not visit.defective_parts and not visit.fitted:
        return visit
    return replace(visit, cause=None, defective_parts=(), fitted=())


def _known(report: Facets, cut_off: CutOff) -> Facets | None:
    has, known = cut_off.has, cut_off.known
    if not has(report.begins or Moment(day_of(report))):
        return None
    if all(map(has, moments(report))):
        return report
    left, signed, rating = report.left, report.signed, report.rating
    solved = None if report.outcome in NOTHING_DONE else report.resolved
    told = solved or left or report.arrived or signed or report.responded
    trimmed = replace(
        report,
        responded=known(report.responded),
        arrived=known(report.arrived),
        left=known(left),
        resolved=known(report.resolved),
        signed=known(signed),
        pauses=tuple(_pauses(report.pauses, cut_off)),
    )
    rated = rating.on or signed or report.resolved or left
    if rated and not has(rated):
        trimmed = replace(trimmed, rating=RatingFacets())
    if told and not has(told):
        trimmed = replace(
            trimmed,
            outcome="open",
            reason=None,
            recurring=None,
        )
    return trimmed


def moments(report: Facets) -> Iterator[Moment]:
    """Yield when anything happened that a report tells of after it had begun, in no order."""
    for moment in (
        report.responded,
        report.arrived,
        report.left,
        report.resolved,
        report.signed,
        report.rating.on,
    ):
        if moment:
            yield moment
    for pause in report.pauses:
        if pause.start:
            yield pause.start
        if pause.end:
            yield pause.end


def _pauses(pauses: Iterable[PauseFacets], cut_off: CutOff) -> Iterator[PauseFacets]:
    """Yield the pauses that had begun; one that ended later still went on."""
    for pause in pauses:
        if pause.start is None or cut_off.has(pause.start):
            yield replace(pause, end=cut_off.known(pause.end))
