"""Any archive for properties: two customers, one of them with a contract, and what was known of it at a moment."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from functools import partial
from typing import Any

from hypothesis import strategies as st

from svcsite.ledger.ledger import Slice
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets, MachineFacets, PauseFacets, RatingFacets
from svcsite.record.moment import Moment
from svcsite.record.requirements import UNRESOLVED
from tests.ledgers import ZONE, ledger
from tests.measures.contracts import contract, customer

FIRST = datetime(2026, 6, 28, tzinfo=ZONE)
LAST = datetime(2026, 12, 31, tzinfo=UTC)
DAYS = 130

PLAN = {"service": "PMOC", "every": "month", "machines": "2"}
CUSTOMERS: tuple[Customer, ...] = (
    customer(
        contract(to="2026-08-15", holidays="BR-PR", planned=[PLAN]),
        contract(
            **{"from": "2026-08-16"},
            calendar=["mon-sat 07:00-12:00", "mon-fri 22:00-03:00"],
            targets=[
                {"priority": "high", "response": "30min"},
                {"response": "4h", "resolution": "20h"},
            ],
            response_counts="arrival",
            planned=[PLAN],
        ),
    ),
    customer(slug="beta"),
)

_MINUTES = st.integers(0, 20 * 24 * 60)
_DONE = ("resolved", "no fault", "cancelled", "unproductive", "out of scope")


@st.composite
def _moments(draw: st.DrawFn, since: datetime) -> Moment:
    at = since + timedelta(minutes=draw(_MINUTES) // draw(st.sampled_from([1, 20, 400])))
    return Moment(at.date(), at if draw(st.integers(0, 9)) else None)


@st.composite
def _pauses(draw: st.DrawFn, since: datetime) -> PauseFacets:
    start = draw(_moments(since))
    end = draw(st.none() | _moments(start.at or since + timedelta(days=1)))
    return PauseFacets(
        start=start, end=end, reason=draw(st.sampled_from(["no access", "waiting part", None]))
    )


@st.composite
def cases(draw: st.DrawFn, number: int) -> list[Facets]:
    """One case of one or two reports."""
    opened = FIRST + timedelta(minutes=draw(st.integers(0, DAYS * 24 * 60)))
    kind = draw(st.sampled_from(["corrective", "corrective", "support", "preventive", "supply"]))
    day_alone = draw(st.integers(0, 9)) == 0
    outcome = draw(st.sampled_from([*_DONE, *sorted(UNRESOLVED)]))
    about: dict[str, Any] = {
        "customer": draw(st.sampled_from(["acme", "acme", "beta"])),
        "ticket": f"OS-{number}",
        "kind": kind,
        "opened": Moment(opened.date(), None if day_alone else opened),
        "priority": draw(st.sampled_from([None, "high"])),
        "machines": (MachineFacets(serial=draw(st.sampled_from(["A1", "B2", "C3"]))),),
        # Of what came to nothing nobody tells a cause.
        "cause": draw(st.sampled_from(["wear", "power", None]))
        if outcome not in _DONE[2:]
        else None,
    }
    if draw(st.booleans()):
        return [_visit(draw, "a", opened, outcome, about)]
    # The second visit has a call of its own, a day or three weeks later.
    again = opened + timedelta(days=draw(st.sampled_from([1, 21])))
    second = {**about, "opened": Moment(again.date(), again)}
    first = _visit(draw, "a", opened, "waiting part", about)
    # Nothing comes after the solution: a ticket that is taken up again was not solved.
    first = replace(
        first,
        responded=_before(first.responded, again.date()),
        arrived=_before(first.arrived, again.date()),
    )
    return [first, _visit(draw, "b", again, outcome, second)]


def _visit(
    draw: st.DrawFn, letter: str, begin: datetime, outcome: str, about: dict[str, Any]
) -> Facets:
    solved = outcome in {"resolved", "no fault"}
    score = draw(st.none() | st.integers(0, 10))
    responded, arrived = draw(st.none() | _moments(begin)), draw(st.none() | _moments(begin))
    # Nobody signs before the work is over.
    end = draw(_moments(max(begin, *(_end_of(m) for m in (responded, arrived) if m), begin)))
    return Facets(
        id=f"{begin:%Y-%m-%d}-{about['ticket']}-{letter}",
        outcome=outcome,
        responded=responded,
        # That a visit was in vain is known on its day.
        arrived=end if outcome == "unproductive" else arrived,
        resolved=end if solved else None,
        signed=end if outcome not in UNRESOLVED else None,
        pauses=tuple(draw(st.lists(_pauses(begin), max_size=2))),
        rating=RatingFacets(
            score=None if score is None or not solved else Decimal(score), asked=solved, on=end
        ),
        **about,
    )


def _end_of(moment: Moment) -> datetime:
    return moment.at or datetime.combine(moment.day, time(23, 59), ZONE)


@st.composite
def archives(draw: st.DrawFn) -> tuple[Facets, ...]:
    """The reports of up to eight cases."""
    count = draw(st.integers(1, 8))
    return tuple(report for number in range(count) for report in draw(cases(number)))


def slice_of(reports: tuple[Facets, ...], as_of: datetime = LAST) -> Slice:
    """Return everything of an archive, by default as of when all was over."""
    return ledger(*reports, customers=CUSTOMERS, as_of=as_of).everything


def known_at(reports: tuple[Facets, ...], day: date) -> tuple[Facets, ...]:
    """Return what could be known of an archive before a day began."""
    return tuple(_known(r, day) for r in reports if r.opened and r.opened.day < day)


def _before(moment: Moment | None, day: date) -> Moment | None:
    return moment if moment and moment.day < day else None


def _known(report: Facets, day: date) -> Facets:
    told = partial(_before, day=day)
    # An outcome is as old as what ended the case: the solution, or the last visit, or the signature.
    ended = report.resolved or report.arrived or report.signed
    is_over = report.outcome not in UNRESOLVED and told(ended) is not None
    return replace(
        report,
        outcome=report.outcome if is_over or report.outcome in UNRESOLVED else "open",
        responded=told(report.responded),
        arrived=told(report.arrived),
        resolved=told(report.resolved),
        signed=told(report.signed),
        rating=report.rating if is_over else RatingFacets(),
        pauses=tuple(
            replace(pause, end=told(pause.end)) for pause in report.pauses if told(pause.start)
        ),
    )
