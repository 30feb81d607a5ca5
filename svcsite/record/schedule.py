"""Which client reports a customer's contracts ask for, and for which days of their period each speaks.

A period's report is asked for by the contract valid on the last day of it that any contract covers: what was agreed
at the end holds for all of it. Days are those of the customer's time zone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, cast

from svcsite.record.customer import Contract, Customer
from svcsite.record.delivery_day import delivery_day
from svcsite.record.holidays import holidays_of
from svcsite.record.period import Period

Depth = Literal["summary", "full"]

MONTHS = {"month": 1, "two months": 2, "quarter": 3, "half-year": 6, "year": 12}
"""How many months a period of each periodicity has."""

_EARLIEST = date(1990, 1, 1)
"""Before it no report can be dated, whatever a contract says."""
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class DuePeriod:
    """A period under contract: its contracts, earliest first, and its days that they cover, both included.

    `delivery_text` is what the contract says of the delivery day, `deliver_by` that day where it can be read.
    """

    customer: str
    period: Period
    contracts: tuple[Contract, ...]
    first_day: date
    last_day: date
    deliver_by: date | None = None
    delivery_text: str = ""
    depth: Depth = "full"


def due_periods(
    customer: Customer, today: date, since: date | None = None
) -> tuple[DuePeriod, ...]:
    """Return the periods over by `today` for which a contract asks a report, oldest first, shortest first.

    `since` is when a contract begins that has no beginning of its own; without it, with last year.
    """
    begins = since or date(max(today.year - 1, 1), 1, 1)
    found = {
        period: due
        for contract in customer.contracts
        for period in _periods(contract, begins, today)
        if (due := under_contract(customer, period)) and _asks(due)
    }
    return tuple(found[period] for period in sorted(found))


def under_contract(customer: Customer, period: Period) -> DuePeriod | None:
    """Return a period as the contracts in it have it, asked for or not; None where there was no contract."""
    last = period.end - _DAY
    stretches = [
        (
            max(contract.from_ or period.start, period.start),
            min(contract.to or last, last),
            contract,
        )
        for contract in customer.contracts
    ]
    stretches = [(start, end, contract) for start, end, contract in stretches if start <= end]
    if not stretches:
        return None
    stretches.sort(key=lambda stretch: (stretch[0], stretch[1]))
    contracts = tuple(contract for _, _, contract in stretches)
    last_day = max(end for _, end, _ in stretches)
    speaks = _speaking(contracts, last_day, period)
    text = speaks.delivery or ""
    return DuePeriod(
        customer=customer.slug,
        period=period,
        contracts=contracts,
        first_day=stretches[0][0],
        last_day=last_day,
        deliver_by=delivery_day(
            text, period, lambda day: day in holidays_of(speaks.holidays, day.year)
        ),
        delivery_text=text,
        depth=cast("Depth", speaks.depth),
    )


def _periods(contract: Contract, begins: date, today: date) -> Iterator[Period]:
    """Yield the periods over by `today` of the lengths that a contract asks for, those it is valid in."""
    first = max(contract.from_ or begins, _EARLIEST)
    end = contract.to or today
    for periodicity in contract.periodicity:
        months = MONTHS[periodicity]
        period = Period(first.year, (first.month - 1) // months * months + 1, months)
        while period.end <= today and period.start <= end:
            yield period
            period = period.next


def _speaking(contracts: tuple[Contract, ...], last_day: date, period: Period) -> Contract:
    """Give the contract that says how a period is reported: of those valid at its end, one that asks for it."""
    valid = [contract for contract in contracts if contract.covers(last_day)]
    return max(valid, key=lambda c: (_asks_for(c, period), c.from_ or date.min))


def _asks(due: DuePeriod) -> bool:
    return any(_asks_for(c, due.period) for c in due.contracts if c.covers(due.last_day))


def _asks_for(contract: Contract, period: Period) -> bool:
    return period.months in {MONTHS[periodicity] for periodicity in contract.periodicity}
