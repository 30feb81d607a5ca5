"""The calendars by which times were counted: hours, holidays within the period, time zone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from svcsite.measures.clock import zone_of
from svcsite.record.customer import Contract
from svcsite.record.holidays import holidays_of
from svcsite.views import format as written
from svcsite.views.client_report.blocks import (
    Block,
    Cell,
    Column,
    Heading,
    Paragraph,
    Row,
    Table,
    phrase,
    run,
)
from svcsite.views.client_report.prose.naming import contract_name
from svcsite.views.client_report.told import Told
from svcsite.views.contract import hours
from svcsite.words.client_report import annexes as words


def calendars(told: Told) -> Iterator[Block]:
    """Yield the calendar of each contract of the period, and the zone of its times."""
    language, now = told.language, told.now
    place = written.place(zone_of(told.customer, told.settings), language)
    title = words.CALENDAR.of(language)
    yield Heading(text=title, anchor="calendar")
    yield Paragraph(runs=phrase(words.ZONE, language, place=place))
    if not now.contracts:
        yield Paragraph(runs=run(words.WITHOUT_CONTRACT.of(language)))
        return
    yield Table(
        caption=words.CALENDAR_TABLE.of(language),
        columns=(
            Column(title=words.CONTRACT.of(language), width=2),
            Column(title=words.HOURS.of(language), width=3),
            Column(title=words.HOLIDAYS.of(language), width=3),
        ),
        rows=tuple(_row(contract, told) for contract in now.contracts),
    )


def _row(contract: Contract, told: Told) -> Row:
    language = told.language
    name = contract_name(contract, language)
    cells = (
        name[:1].upper() + name[1:],
        "; ".join(hours(contract.calendar, language)),
        _holidays(contract, told),
    )
    return Row(cells=tuple(Cell(runs=run(text)) for text in cells))


def _holidays(contract: Contract, told: Told) -> str:
    """Return the holidays on the days of the period on which a contract was valid."""
    language, now = told.language, told.now
    if contract.calendar.always:
        return words.HOLIDAYS_COUNT.of(language)
    first = max(now.first_day, contract.from_ or date.min)
    last = min(now.last_day, contract.to or date.max)
    days = [
        day
        for year in range(first.year, last.year + 1)
        for day in holidays_of(contract.holidays, year)
        if first <= day <= last
    ]
    told_days = ", ".join(written.day(day, language) for day in sorted(days))
    return told_days or words.NO_HOLIDAYS.of(language)
