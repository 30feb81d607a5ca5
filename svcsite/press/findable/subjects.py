"""How the search knows what reports are about: customers, machines, models, reps and causes.

A page that the site does not have needs no entry: its chapter leaves out those of no page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from svcsite.ledger.machines import machines_of, model_of, models_of
from svcsite.press.planning import Planning
from svcsite.press.search.plain import plain
from svcsite.press.search.record import PAGES, SearchEntry, SearchRecord
from svcsite.record.customer import Customer
from svcsite.record.facets import MachineFacets
from svcsite.record.machine import Machine
from svcsite.record.vocabulary.names import Language
from svcsite.views import links
from svcsite.views.elements import joined
from svcsite.views.listing import machine_title
from svcsite.views.machines import model_title
from svcsite.words import search as words


def customers(planning: Planning) -> Iterator[SearchEntry]:
    """Yield the entry of every customer."""
    for customer in planning.ledger.customers:
        yield SearchEntry(
            url=links.customer(customer.slug),
            shelf=PAGES,
            owner=customer.slug,
            key=planning.key("found", customer.fingerprint),
            recipe=partial(_customer, customer, planning.language),
        )


def machines(planning: Planning) -> Iterator[SearchEntry]:
    """Yield the entry of every machine, once for each customer that has or had it."""
    for customer in planning.ledger.customers:
        for history in machines_of(planning.ledger, customer):
            yield SearchEntry(
                url=links.machine(customer.slug, history.identity),
                shelf=PAGES,
                owner=customer.slug,
                key=planning.key("found", customer.title, repr(history.machine)),
                recipe=partial(_machine, history.machine, customer, planning.language),
            )


def models(planning: Planning) -> Iterator[SearchEntry]:
    """Yield the entry of every model that a report or a customer's file names."""
    ledger = planning.ledger
    owned = (machine for customer in ledger.customers for machine in machines_of(ledger, customer))
    for history in models_of(ledger, owned):
        name = model_title(history.model, planning.language)
        kind = words.KINDS["model"].of(planning.language)
        yield _named(planning, links.model(*history.model), name, kind)


def reps(planning: Planning) -> Iterator[SearchEntry]:
    """Yield the entry of every rep."""
    settings = planning.ledger.settings
    for rep in _known(settings.reps, (report.rep for report in planning.ledger.reports)):
        kind = words.KINDS["rep"].of(planning.language)
        yield _named(planning, links.rep(rep), settings.rep_name(rep), kind)


def causes(planning: Planning) -> Iterator[SearchEntry]:
    """Yield the entry of every cause."""
    settings = planning.ledger.settings
    for cause in _known(settings.causes, (report.cause for report in planning.ledger.reports)):
        kind = words.KINDS["cause"].of(planning.language)
        name = settings.cause_label(cause, planning.language)
        yield _named(planning, links.cause(cause), name, kind)


def _known(listed: Iterable[str], named: Iterable[str | None]) -> Iterator[str]:
    yield from dict.fromkeys((*listed, *(name for name in named if name)))


def _named(planning: Planning, url: str, name: str, kind: str) -> SearchEntry:
    return SearchEntry(
        url=url,
        shelf=PAGES,
        key=planning.key("found", name, kind),
        recipe=partial(SearchRecord, title=name, kind=kind),
    )


def _customer(customer: Customer, language: Language) -> SearchRecord:
    numbers = (customer.cnpj, customer.cpf, *(contract.number for contract in customer.contracts))
    people = (contact.name for contact in customer.contacts)
    sites = (joined(site.name, site.address, by=", ") for site in customer.sites)
    return SearchRecord(
        title=customer.title,
        kind=words.KINDS["customer"].of(language),
        identity=tuple(number for number in numbers if number),
        text=(
            joined(customer.legal_name, customer.address),
            joined(*sites),
            joined(*people, by=", "),
            plain(customer.notes),
        ),
        filters={"customer": (customer.title,)},
    )


def _machine(
    machine: Machine | MachineFacets, customer: Customer, language: Language
) -> SearchRecord:
    model = model_title(model_of(machine), language)
    return SearchRecord(
        title=joined(*dict.fromkeys((machine_title(machine, language), machine.identity))),
        kind=words.KINDS["machine"].of(language),
        customer=customer.title,
        identity=tuple(number for number in (machine.serial, machine.tag) if number),
        text=(model,),
        filters={"customer": (customer.title,), "model": (model,)},
    )
