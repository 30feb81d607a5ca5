"""What reports are about as rows: customers, reps, causes, models, parts, each with how many reports it has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from svcsite.ledger.key import ReportKey, day_of
from svcsite.ledger.machines import ModelHistory
from svcsite.measures.figure import Figure
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets
from svcsite.record.settings import Settings
from svcsite.views import links
from svcsite.views.tables.figures import value_of
from svcsite.views.tables.reports import cause_cell, customer_cell, page_of, rep_cell
from svcsite.views.tables.table import Kind, Row, shape

CUSTOMERS = shape(
    "customers",
    customer=Kind.TEXT,
    reports=Kind.INTEGER,
    last_date=Kind.DATE,
    sla_resolution_recent=Kind.INTEGER,
    sla_resolution_recent_n=Kind.INTEGER,
    rating_mean_recent=Kind.NUMBER,
    rating_mean_recent_n=Kind.INTEGER,
    page=Kind.TEXT,
)
"""A row for each customer; what is recent is of the last 12 months."""

REPS = shape(
    "reps",
    rep=Kind.TEXT,
    role=Kind.TEXT,
    reports=Kind.INTEGER,
    customers=Kind.INTEGER,
    first_date=Kind.DATE,
    last_date=Kind.DATE,
    page=Kind.TEXT,
)
"""A row for each rep. No score stands here: few ratings would be sorted with many, and people by chance."""

CAUSES = shape(
    "causes",
    cause=Kind.TEXT,
    cases=Kind.INTEGER,
    customers=Kind.INTEGER,
    first_date=Kind.DATE,
    last_date=Kind.DATE,
    page=Kind.TEXT,
)
"""A row for each cause that some case has."""

MODELS = shape(
    "models",
    brand=Kind.TEXT,
    model=Kind.TEXT,
    machines=Kind.INTEGER,
    customers=Kind.INTEGER,
    reports=Kind.INTEGER,
    last_date=Kind.DATE,
    page=Kind.TEXT,
)
"""A row for each model."""

PARTS = shape(
    "parts",
    part=Kind.TEXT,
    cause=Kind.TEXT,
    report=Kind.TEXT,
    date=Kind.DATE,
    customer=Kind.TEXT,
    page=Kind.TEXT,
)
"""A row for each part of each report."""

RATED_CUSTOMERS = shape(
    "rated-customers",
    customer=Kind.TEXT,
    rating_mean=Kind.NUMBER,
    satisfied=Kind.INTEGER,
    ratings=Kind.INTEGER,
    page=Kind.TEXT,
)
"""A row for each customer with a rating."""


def customer_rows(
    customers: Iterable[tuple[Customer, Sequence[Facets], int, Mapping[str, Figure]]],
) -> Iterator[Row]:
    """Yield the rows of customers: each with its latest report, how many it has, and its recent figures."""
    for customer, latest, count, recent in customers:
        on_time, rated = recent["sla_resolution"], recent["rating_mean"]
        yield (
            customer_cell(customer),
            count,
            _days(latest)[1],
            len(on_time.part),
            on_time.n,
            value_of(rated),
            rated.n,
            links.customer(customer.slug),
        )


def rep_rows(reps: Mapping[str, Sequence[Facets]], settings: Settings) -> Iterator[Row]:
    """Yield the rows of reps with their reports, by id."""
    for rep, reports in sorted(reps.items()):
        known = settings.reps.get(rep)
        yield (
            rep_cell(rep, settings),
            known.role if known else None,
            len(reports),
            len({report.customer for report in reports}),
            *_days(reports),
            links.rep(rep),
        )


def cause_rows(causes: Iterable[tuple[str, Sequence[Facets]]], settings: Settings) -> Iterator[Row]:
    """Yield the rows of causes, each with the reports that stand for its cases, in the order given."""
    for cause, reports in causes:
        yield (
            cause_cell(cause, settings),
            len(reports),
            len({report.customer for report in reports}),
            *_days(reports),
            links.cause(cause),
        )


def model_rows(models: Iterable[ModelHistory]) -> Iterator[Row]:
    """Yield the rows of models, in the order given."""
    for one in models:
        yield (
            one.model.brand or None,
            one.model.name or None,
            len(one.machines),
            len({report.customer for report in one.reports} | _owners(one)),
            len(one.reports),
            _days(one.reports)[1],
            links.model(one.model.brand, one.model.name) if one.model.is_known else None,
        )


def part_rows(
    parts: Iterable[tuple[str, Sequence[Facets]]],
    customers: Mapping[str, Customer],
    settings: Settings,
) -> Iterator[Row]:
    """Yield the rows of parts, each with the reports that name it, in the order given."""
    for part, reports in parts:
        for report in reports:
            yield (
                part,
                cause_cell(report.cause, settings),
                str(ReportKey.of(report)),
                day_of(report),
                customer_cell(customers[report.customer]),
                page_of(report),
            )


def rated_customer_rows(
    scores: Mapping[str, Sequence[Decimal]], customers: Iterable[Customer], settings: Settings
) -> Iterator[Row]:
    """Yield the rows of customers with the scores that each gave, in the order of `customers`."""
    for customer in customers:
        if given := scores.get(customer.slug):
            yield (
                customer_cell(customer),
                _rounded(sum(given, Decimal(0)) / len(given)),
                sum(score >= settings.rating.satisfied for score in given),
                len(given),
                links.customer_ratings(customer.slug),
            )


def _owners(model: ModelHistory) -> set[str]:
    return {machine.customer.slug for machine in model.machines}


def _days(reports: Sequence[Facets]) -> tuple[date | None, date | None]:
    """Return the first and the last day of reports."""
    days = [day_of(report) for report in reports]
    return min(days, default=None), max(days, default=None)


def _rounded(value: Decimal) -> Decimal:
    return value.quantize(Decimal("0.000001")).normalize()
