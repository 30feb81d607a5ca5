"""All lists of the site: those about all customers, and each customer's own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from svcsite.ledger.machines import machines_of
from svcsite.measures.causes import causes
from svcsite.press.data.lists import client_reports, following, periods, subjects
from svcsite.press.data.lists.listed import found, ratings_of, reports_of, reports_titled
from svcsite.press.page import Page
from svcsite.press.planning import Planning
from svcsite.views import links
from svcsite.views.listing import machine_title
from svcsite.views.tables.table import DataList
from svcsite.words import data as words


def archive_lists(planning: Planning, pages: Sequence[Page]) -> Iterator[DataList]:
    """Yield the lists about all customers that are among the pages."""
    urls = {page.url for page in pages}
    for family in _FAMILIES:
        yield from (one for one in family(planning) if one.url in urls)
    yield from periods.evidence_of_reps(planning, pages)


def customer_lists(planning: Planning, pages: Sequence[Page]) -> Iterator[DataList]:
    """Yield the customers' own lists that are among the pages."""
    urls = {page.url for page in pages}
    yield from (one for one in _of_customers(planning) if one.url in urls)


def first_lists(planning: Planning) -> Iterator[DataList]:
    """Yield the list of reports of each customer."""
    for customer in planning.ledger.customers:
        theirs = planning.ledger.of_customer(customer.slug)
        yield reports_of(planning, links.customer(customer.slug), customer.title, theirs)


def _of_customers(planning: Planning) -> Iterator[DataList]:
    ledger, language = planning.ledger, planning.language
    for customer in ledger.customers:
        slug, name, theirs = customer.slug, customer.title, ledger.of_customer(customer.slug)
        pareto = causes(ledger.slice_of_customer(slug))
        told = [key for share in (*pareto.ranked, *pareto.apart) for key in share.counted]
        by_cause = words.REPORTS_BY_CAUSE.format_in(language, name=name)
        yield reports_of(planning, links.customer(slug), name, theirs)
        yield reports_titled(planning, links.customer_causes(slug), by_cause, found(planning, told))
        yield ratings_of(planning, links.customer_ratings(slug), name, theirs)
        for machine in machines_of(ledger, customer):
            called = f"{machine_title(machine.machine, language)} ({machine.identity})"
            yield reports_of(
                planning, links.machine(slug, machine.identity), called, machine.reports
            )
        yield from periods.evidence(planning, customer)


_FAMILIES: tuple[Callable[[Planning], Iterator[DataList]], ...] = (
    subjects.customers,
    following.open_cases,
    following.recurrences,
    following.next_steps,
    client_reports.client_reports,
    subjects.reps,
    subjects.causes_and_parts,
    subjects.models,
    following.ratings,
    periods.months,
)
