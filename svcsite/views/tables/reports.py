"""Reports as rows: of a customer, a machine, a model, a rep, a cause; and ratings with what customers said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, partial

from svcsite.ledger.key import ReportKey, day_of
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import Language
from svcsite.record.vocabulary.values import KINDS, OUTCOMES, PRIORITIES
from svcsite.views import links
from svcsite.views.elements import joined
from svcsite.views.figures import reason_text
from svcsite.views.listing import subject
from svcsite.views.rated import Rated
from svcsite.views.tables.table import Coded, Kind, Row, shape

REPORTS = shape(
    "reports",
    report=Kind.TEXT,
    date=Kind.DATE,
    customer=Kind.TEXT,
    ticket=Kind.TEXT,
    kind=Kind.TEXT,
    subject=Kind.TEXT,
    machine=Kind.TEXT,
    model=Kind.TEXT,
    site=Kind.TEXT,
    priority=Kind.TEXT,
    cause=Kind.TEXT,
    outcome=Kind.TEXT,
    rep=Kind.TEXT,
    opened=Kind.MOMENT,
    scheduled=Kind.MOMENT,
    responded=Kind.MOMENT,
    arrived=Kind.MOMENT,
    left=Kind.MOMENT,
    resolved=Kind.MOMENT,
    score=Kind.NUMBER,
    signed=Kind.MOMENT,
    page=Kind.TEXT,
)
"""A row for each report."""

RATINGS = shape(
    "ratings",
    report=Kind.TEXT,
    rated=Kind.DATE,
    customer=Kind.TEXT,
    subject=Kind.TEXT,
    rep=Kind.TEXT,
    score=Kind.NUMBER,
    reason=Kind.TEXT,
    comment=Kind.TEXT,
    page=Kind.TEXT,
)
"""A row for each rating, and for each report without one, with the reason."""


def report_rows(
    reports: Iterable[Facets], customers: Mapping[str, Customer], settings: Settings
) -> Iterator[Row]:
    """Yield the rows of reports, in the order given."""
    language = settings.language
    # The same few stand in nearly every row.
    whose = {slug: customer_cell(customer) for slug, customer in customers.items()}
    rep, cause = (
        cache(partial(rep_cell, settings=settings)),
        cache(partial(cause_cell, settings=settings)),
    )
    for report in reports:
        yield (
            f"{report.customer}/{report.id}",
            day_of(report),
            whose[report.customer],
            report.ticket,
            _kind_cell(report.kind, language),
            subject(report, language),
            joined(*(machine.identity for machine in report.machines)) or None,
            joined(*(joined(m.brand, m.model, by=" ") for m in report.machines)) or None,
            report.site,
            priority_cell(report.priority, language),
            cause(report.cause),
            outcome_cell(report.outcome, language),
            rep(report.rep),
            report.opened,
            report.scheduled,
            report.responded,
            report.arrived,
            report.left,
            report.resolved,
            report.score,
            report.signed,
            page_of(report),
        )


def rating_rows(
    rated: Iterable[Rated], customers: Mapping[str, Customer], settings: Settings
) -> Iterator[Row]:
    """Yield the rows of ratings, in the order given."""
    language = settings.language
    for one in rated:
        report, seen = one.report, one.observation
        reason = seen.reason
        yield (
            str(seen.report),
            seen.day,
            customer_cell(customers[report.customer]),
            subject(report, language),
            rep_cell(report.involved or report.rep, settings),
            seen.value,
            Coded(code=reason.value, label=reason_text(reason, language)) if reason else None,
            one.comment or None,
            page_of(report),
        )


def customer_cell(customer: Customer) -> Coded:
    """Return a customer: its slug, and its name."""
    return Coded(code=customer.slug, label=customer.title)


def rep_cell(rep: str | None, settings: Settings) -> Coded | None:
    """Return a rep: the id, and the name."""
    return Coded(code=rep, label=settings.rep_name(rep)) if rep else None


def cause_cell(cause: str | None, settings: Settings) -> Coded | None:
    """Return a cause: the id, and what pages call it."""
    return (
        Coded(code=cause, label=settings.cause_label(cause, settings.language)) if cause else None
    )


@cache
def _kind_cell(kind: str, language: Language) -> Coded:
    return Coded(code=kind, label=KINDS[kind].label[language])


@cache
def priority_cell(priority: str | None, language: Language) -> Coded | None:
    """Return a priority."""
    return Coded(code=priority, label=PRIORITIES[priority].label[language]) if priority else None


@cache
def outcome_cell(outcome: str, language: Language) -> Coded:
    """Return how a report ended."""
    return Coded(code=outcome, label=OUTCOMES[outcome].label[language])


def page_of(report: Facets) -> str:
    """Return where a report's page is within the site."""
    return links.report(*ReportKey.of(report))
