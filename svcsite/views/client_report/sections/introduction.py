"""The introduction: what the report is for, which days and contracts it covers, which services and machines."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from svcsite.record.customer import Contract
from svcsite.record.moment import Moment
from svcsite.record.vocabulary.names import Language
from svcsite.record.vocabulary.unknown import known
from svcsite.views import format as written
from svcsite.views.client_report.blocks import (
    Block,
    Cell,
    Column,
    Heading,
    Paragraph,
    Row,
    Runs,
    Table,
    joined,
    phrase,
    run,
)
from svcsite.views.client_report.prose.contract_terms import terms, validity
from svcsite.views.client_report.prose.jobs import lowered
from svcsite.views.client_report.prose.naming import contract_name, in_period
from svcsite.views.client_report.prose.numerals import listed
from svcsite.views.client_report.prose.spans import is_empty
from svcsite.views.client_report.told import Told
from svcsite.views.contract import contract_view
from svcsite.views.elements import table
from svcsite.views.listing import machine_title
from svcsite.words.client_report import introduction as words
from svcsite.words.text import Text

MOST_MACHINES = 25
"""More machines than these are listed in the annexes."""

_DAY = timedelta(days=1)
_LONG = 3


def introduction(told: Told) -> tuple[Block, ...]:
    """Return the introduction; of an empty period which days and contracts it tells of, and no more."""
    covered = () if is_empty(told) else _covered(told)
    return (*_purpose(told), *_contracts(told), *covered)


def machine_table(told: Told) -> Table | None:
    """Return the client's machines in the order of its file; None where none is registered."""
    language = told.language
    columns = [
        text.of(language)
        for text in (words.MACHINE, words.SERIAL, words.TAG, words.SITE, words.WARRANTY)
    ]
    found = table(
        columns,
        (
            (
                machine_title(machine, language),
                known(machine.serial),
                known(machine.tag),
                machine.site,
                written.day(machine.warranty, language) if machine.warranty else "",
            )
            for machine in told.customer.machines
        ),
    )
    if not found.rows:
        return None
    return Table(
        caption=(words.MACHINE_TABLE if told.now.contracts else words.REGISTERED).of(language),
        columns=tuple(
            Column(title=title, width=_LONG if place == 0 else 2)
            for place, title in enumerate(found.columns)
        ),
        rows=tuple(Row(cells=tuple(Cell(runs=run(text)) for text in row)) for row in found.rows),
    )


def _purpose(told: Told) -> Iterator[Block]:
    language, now = told.language, told.now
    purpose = phrase(
        words.PURPOSE_EMPTY if is_empty(told) else words.PURPOSE,
        language,
        client=told.customer.title,
        supplier=told.settings.name,
        in_period=in_period(now.period, language),
        first=written.day(now.period.start, language),
        last=written.day(now.period.end - _DAY, language),
    )
    until: Runs = ()
    if not now.is_over:
        moment = written.moment(Moment(now.cut_off.date(), now.cut_off), language)
        until = phrase(words.UNTIL_NOW, language, moment=moment)
    yield Paragraph(runs=joined(purpose, until))


def _contracts(told: Told) -> Iterator[Block]:
    """Yield which contracts cover the period, what changed within it, and their terms."""
    language, now = told.language, told.now
    if not now.contracts:
        yield Paragraph(runs=phrase(words.NO_CONTRACT, language), kept=True)
        return
    valid = words.VALID if len(now.contracts) == 1 else words.VALID_SEVERAL
    contracts = listed([run(_dates(contract, told)) for contract in now.contracts], language)
    yield Paragraph(runs=phrase(valid, language, contracts=contracts))
    if changes := tuple(_changes(told)):
        yield Paragraph(runs=joined(*changes), kept=True)
    if not is_empty(told):
        for contract in now.contracts:
            yield from _terms(contract, told)


def _changes(told: Told) -> Iterator[Runs]:
    """Yield what begins, ends or changes within the period."""
    language, now, period = told.language, told.now, told.period
    first, last = now.contracts[0], now.contracts[-1]
    if first.from_ and first.from_ > period.start:
        yield _dated(words.BEGINS, first, written.day(first.from_, language), language)
    for earlier, later in pairwise(now.contracts):
        if later.from_:
            yield phrase(
                words.FOLLOWED,
                language,
                day=written.day(later.from_, language),
                earlier=contract_name(earlier, language),
                later=contract_name(later, language),
            )
    if last.to and last.to < period.end - _DAY:
        yield _dated(words.ENDS, last, written.day(last.to, language), language)


def _dated(text: Text, contract: Contract, day: str, language: Language) -> Runs:
    return phrase(text, language, contract=contract_name(contract, language), day=day)


def _dates(contract: Contract, told: Told) -> str:
    """Return a contract by its number, with the dates from and to which it is valid."""
    language, dates = told.language, validity(contract, told)
    text = words.NUMBERED if contract.number else words.UNNUMBERED
    number = text.format_in(language, number=contract.number or "")
    return words.DATED.format_in(language, contract=number, validity=dates) if dates else number


def _terms(contract: Contract, told: Told) -> Iterator[Table]:
    """Yield the terms of a contract, which the short form leaves out, and its targets."""
    language = told.language
    name = contract_name(contract, language)
    targets = contract_view(contract, language, latest=False).targets
    agreed = () if told.is_summary else tuple(terms(contract, told))
    if agreed:
        yield Table(
            caption=words.TERMS.format_in(language, contract=name),
            columns=(
                Column(title=words.TERM.of(language)),
                Column(title=words.AGREED.of(language), width=_LONG),
            ),
            rows=tuple(_row(term, text) for term, text in agreed),
        )
    if targets.rows:
        yield Table(
            caption=words.TARGETS.format_in(language, contract=name),
            columns=tuple(Column(title=title) for title in targets.columns),
            rows=tuple(_row(*row) for row in targets.rows),
        )


def _covered(told: Told) -> Iterator[Block]:
    language, customer = told.language, told.customer
    typed = (contract.scope for contract in told.now.contracts if contract.scope)
    named = dict.fromkeys(scope.rstrip(" .;") for scope in typed)
    scopes = [lowered(scope) if place else scope for place, scope in enumerate(named)]
    count, sites = len(customer.machines), len({m.site for m in customer.machines if m.site})
    number = written.number(count, language)
    heading = words.COVERED_HEADING if told.now.contracts else words.MACHINES_HEADING
    yield Heading(text=heading.of(language))
    several = sites > 1
    machines = (
        words.MACHINES_IN_SITES.format_in(
            language, number=number, sites=written.number(sites, language)
        )
        if several
        else words.MACHINES.format_in(language, count, number=number)
    )
    listed_later = count > MOST_MACHINES and not told.is_summary
    responsible = customer.technical_responsible
    yield Paragraph(
        runs=joined(
            phrase(words.SCOPE, language, scope="; ".join(scopes)) if scopes else (),
            run(machines),
            run(words.IN_THE_ANNEX.of(language)) if listed_later else (),
            phrase(words.RESPONSIBLE, language, name=responsible) if responsible else (),
        )
    )
    machine_list = machine_table(told)
    if machine_list and count <= MOST_MACHINES:
        yield machine_list


def _row(*cells: str) -> Row:
    return Row(cells=tuple(Cell(runs=run(text)) for text in cells))
