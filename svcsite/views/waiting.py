"""A customer's open cases in few words, the oldest first."""

from __future__ import annotations

from dataclasses import dataclass

from svcsite.ledger.ledger import Slice
from svcsite.measures.backlog import open_at
from svcsite.measures.clock import seconds
from svcsite.record.settings import Settings
from svcsite.views import format as written
from svcsite.views import links
from svcsite.views.elements import Badge, Link
from svcsite.views.figures import clock_of, time_text
from svcsite.views.listing import outcome_badge, subject
from svcsite.views.open_cases import Waiting, waiting
from svcsite.words import following, recent

PLACE = "open_cases"
"""The id of the list on its page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingRow:
    """An open case; `key` names the report that began it. `late` is empty where no deadline has passed."""

    key: str
    since: str
    age: str
    what: Link
    ticket: str
    outcome: Badge
    late: Badge


def waiting_rows(slice_: Slice, start: str) -> tuple[WaitingRow, ...]:
    """Return what is open in a slice at its moment, for the page at `start`."""
    settings = slice_.settings
    cases = (waiting(found, settings, slice_.as_of) for found in open_at(slice_))
    return tuple(_row(one, settings, start) for one in cases)


def _row(one: Waiting, settings: Settings, start: str) -> WaitingRow:
    language, case, days = settings.language, one.open.case, one.open.age.days
    late = one.due.late
    text = (
        following.LATE.format_in(
            language, time=time_text(seconds(late), clock_of([case]), language)
        )
        if late
        else ""
    )
    return WaitingRow(
        key=str(case.key),
        since=written.day(case.day, language),
        age=recent.DAYS_OLD.format_in(language, days, number=written.number(days, language)),
        what=Link(
            text=subject(case.first, language),
            href=links.relative(links.report(*case.key), start),
        ),
        ticket=case.first.ticket or "",
        outcome=outcome_badge(case.last, language),
        late=Badge(text=text, tone="bad"),
    )
