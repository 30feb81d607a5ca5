"""The lists of what remains to be done, of troubles that came back, and of ratings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from svcsite.ledger.key import ReportKey
from svcsite.measures.backlog import open_at
from svcsite.measures.clock import day_in
from svcsite.measures.ratings import rating_day
from svcsite.measures.recurrence import recurrence, returns
from svcsite.press.data.lists.listed import customers_of, depends, ratings_of
from svcsite.press.planning import Planning, prints
from svcsite.record.facets import Facets
from svcsite.record.period import Period
from svcsite.views import links
from svcsite.views.next_steps import promises
from svcsite.views.open_cases import waiting
from svcsite.views.recurrences import Judged, earlier_of
from svcsite.views.tables import following, subjects
from svcsite.views.tables.table import DataList
from svcsite.words import data as words


def open_cases(planning: Planning) -> Iterator[DataList]:
    """Yield the list of open cases, the oldest first."""
    ledger, settings = planning.ledger, planning.ledger.settings
    cases = [waiting(one, settings, ledger.as_of) for one in open_at(ledger.everything)]
    visits = [visit for one in cases for visit in one.open.case.visits]
    yield DataList(
        url=links.OPEN,
        title=words.OPEN_CASES.of(planning.language),
        shape=following.OPEN_CASES,
        rows=partial(following.open_case_rows, cases, settings),
        depends=(ledger.as_of.isoformat(), *depends(planning, visits)),
    )


def recurrences(planning: Planning) -> Iterator[DataList]:
    """Yield the list of cases that could have come back, newest first, each with what came before."""
    ledger, settings = planning.ledger, planning.ledger.settings
    everything = ledger.everything
    earlier = {one.case.key: earlier_of(one) for one in returns(everything)}
    seen = sorted(recurrence(everything), key=lambda o: (o.day, o.report), reverse=True)
    judged = [
        Judged(report=report, earlier=earlier.get(o.report), reason=o.reason)
        for o in seen
        if (report := ledger.find(o.report))
    ]
    customers = customers_of(planning, (one.report for one in judged))
    yield DataList(
        url=links.RECURRENCES,
        title=words.RECURRENCES.of(planning.language),
        shape=following.RECURRENCES,
        rows=partial(following.recurrence_rows, judged, customers, settings),
        depends=(*prints(customers.values()), *prints(ledger.reports)),
    )


def next_steps(planning: Planning) -> Iterator[DataList]:
    """Yield the list of steps that remain to be done."""
    ledger, settings = planning.ledger, planning.ledger.settings
    promised = promises(ledger.reports)
    today = day_in(ledger.as_of, settings.timezone)
    theirs = {ReportKey.of(one.report): one.report for one in promised}
    having = tuple(theirs.values())
    yield DataList(
        url=links.NEXT_STEPS,
        title=words.NEXT_STEPS.of(planning.language),
        shape=following.NEXT_STEPS,
        rows=partial(
            following.next_step_rows, promised, today, customers_of(planning, having), settings
        ),
        depends=(today.isoformat(), *depends(planning, having)),
    )


def ratings(planning: Planning) -> Iterator[DataList]:
    """Yield the ratings by customer, and the list of each year."""
    ledger, settings = planning.ledger, planning.ledger.settings
    scores: dict[str, list[Decimal]] = defaultdict(list)
    by_year: dict[Period, list[Facets]] = defaultdict(list)
    for report in ledger.reports:
        by_year[Period.year_of(rating_day(report))].append(report)
        if report.score is not None:
            scores[report.customer].append(report.score)
    yield DataList(
        url=links.RATINGS,
        title=words.RATINGS_BY_CUSTOMER.of(planning.language),
        shape=subjects.RATED_CUSTOMERS,
        rows=partial(subjects.rated_customer_rows, dict(scores), ledger.customers, settings),
        depends=(*prints(ledger.customers), *prints(ledger.reports)),
    )
    for year, theirs in sorted(by_year.items()):
        yield ratings_of(planning, links.ratings(year), year.key, theirs)
