"""The lists of customers, reps, causes, parts and models, and those of the reports of each."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from svcsite.ledger.machines import machines_of, models_of
from svcsite.measures.causes import causes, defective_parts, fitted_parts
from svcsite.measures.tally import figures_of
from svcsite.press.data.lists.listed import (
    customers_of,
    depends,
    found,
    reports_of,
)
from svcsite.press.planning import Planning, prints
from svcsite.record.facets import Facets
from svcsite.views import links
from svcsite.views.tables import subjects
from svcsite.views.tables.table import DataList
from svcsite.words import data as words


def customers(planning: Planning) -> Iterator[DataList]:
    """Yield the list of customers."""
    ledger, measured = planning.ledger, planning.measured
    known = tuple(
        (
            customer,
            tuple(ledger.of_customer(customer.slug)[:1]),
            len(ledger.of_customer(customer.slug)),
            figures_of(measured.recent(customer.slug).whole),
        )
        for customer in ledger.customers
    )
    yield DataList(
        url=links.CUSTOMERS,
        title=words.CUSTOMERS.of(planning.language),
        shape=subjects.CUSTOMERS,
        rows=partial(subjects.customer_rows, known),
        depends=(*prints(ledger.customers), *prints(ledger.reports)),
    )


def reps(planning: Planning) -> Iterator[DataList]:
    """Yield the list of reps, and the reports of each."""
    settings = planning.ledger.settings
    by_rep: dict[str, list[Facets]] = {rep: [] for rep in settings.reps}
    for report in planning.ledger.reports:
        if report.rep:
            by_rep.setdefault(report.rep, []).append(report)
        if report.involved:
            by_rep.setdefault(report.involved, [])
    yield DataList(
        url=links.REPS,
        title=words.REPS.of(planning.language),
        shape=subjects.REPS,
        rows=partial(subjects.rep_rows, by_rep, settings),
        depends=tuple(prints(planning.ledger.reports)),
    )
    for rep, theirs in by_rep.items():
        yield reports_of(planning, links.rep(rep), settings.rep_name(rep), theirs)


def causes_and_parts(planning: Planning) -> Iterator[DataList]:
    """Yield the list of causes, the reports of each, and the lists of parts."""
    ledger, settings, language = planning.ledger, planning.ledger.settings, planning.language
    pareto = causes(ledger.everything)
    shares = [
        (share.name, found(planning, share.counted)) for share in (*pareto.ranked, *pareto.apart)
    ]
    yield DataList(
        url=links.CAUSES,
        title=words.CAUSES.of(language),
        shape=subjects.CAUSES,
        rows=partial(subjects.cause_rows, shares, settings),
        depends=tuple(prints(ledger.reports)),
    )
    for cause, theirs in shares:
        name = settings.cause_label(cause, language) if cause else words.NO_CAUSE.of(language)
        yield reports_of(planning, links.cause(cause), name, theirs)
    for url, count, title in (
        (links.DEFECTIVE_PARTS, defective_parts, words.DEFECTIVE_PARTS),
        (links.FITTED_PARTS, fitted_parts, words.FITTED_PARTS),
    ):
        parts = count(ledger.everything)
        named = [(s.name, found(planning, s.counted)) for s in (*parts.ranked, *parts.apart)]
        having = [report for _, theirs in named for report in theirs]
        yield DataList(
            url=url,
            title=title.of(language),
            shape=subjects.PARTS,
            rows=partial(subjects.part_rows, named, customers_of(planning, having), settings),
            depends=tuple(depends(planning, having)),
        )


def models(planning: Planning) -> Iterator[DataList]:
    """Yield the list of models, and the reports of each."""
    ledger = planning.ledger
    machines = [machine for c in ledger.customers for machine in machines_of(ledger, c)]
    known = models_of(ledger, machines)
    yield DataList(
        url=links.MODELS,
        title=words.MODELS.of(planning.language),
        shape=subjects.MODELS,
        rows=partial(subjects.model_rows, known),
        depends=(*prints(ledger.customers), *prints(ledger.reports)),
    )
    for one in known:
        brand, name = one.model
        whose = f"{brand} {name}".strip()
        yield reports_of(planning, links.model(brand, name), whose, one.reports)
