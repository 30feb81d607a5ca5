"""What was agreed for a period and what came of it: each promise of each contract with the share that was kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import count
from typing import Literal

from svcsite.ledger.case import Case
from svcsite.ledger.key import ReportKey
from svcsite.measures.figure import Figure
from svcsite.measures.observation import Observation, share
from svcsite.record.customer import Contract, Customer, Target

Measure = Literal["response", "resolution"]
Verdict = Literal["met", "missed", "none decided", "no compliance agreed"]

MEASURES: tuple[Measure, ...] = ("response", "resolution")
"""What a contract promises a time for, in the order in which it happens."""


GENERAL = "general"
"""What the target of no priority is called in codes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """One promise: to answer or to solve within `limit` of business time, and how often that was kept.

    `compliance` is the share to be kept (0 to 1), None where none was agreed. `figure` is a share of the deadlines
    decided in the period for cases under this contract and target; its n is 0 where none was. `before` is the same
    promise in the period before, whichever contract made it, as it was known then; None where the customer was not
    there yet. The verdict compares exactly, however small n is.
    """

    contract: Contract
    target: Target
    measure: Measure
    limit: timedelta
    compliance: Decimal | None
    figure: Figure
    before: Figure | None
    verdict: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What became of one deadline, and the case that it is of."""

    case: Case
    measure: Measure
    observation: Observation


def decided(
    observed: Mapping[Measure, Iterable[Observation]], cases: Mapping[ReportKey, Case]
) -> tuple[Decided, ...]:
    """Return the deadlines that observations tell of, in their order; `cases` has the case of each report."""
    return tuple(
        Decided(case=cases[seen.report], measure=measure, observation=seen)
        for measure in MEASURES
        for seen in observed[measure]
    )


def agreed(
    customer: Customer,
    contracts: Sequence[Contract],
    now: Sequence[Decided],
    before: Sequence[Decided] | None,
) -> tuple[Agreed, ...]:
    """Return the promises of the contracts of a period, and of those before under which a deadline was decided in it.

    `before` are the deadlines of the period before, None where the customer was not there yet. The earliest contract
    comes first, its targets in their order, and the answer before the solution.
    """
    judged = {id(one.case.contract) for one in now if one.observation.reason is None}
    concerned = {id(contract) for contract in contracts} | judged
    return tuple(
        _agreed(contract, target, measure, limit, now, before)
        for contract in sorted(customer.contracts, key=lambda c: c.from_ or date.min)
        if id(contract) in concerned
        for target, measure, limit in _promises(contract)
    )


def coded(promises: Iterable[Agreed]) -> dict[str, Agreed]:
    """Return the promises of a period by the codes by which deliveries and errata name them, in their order.

    A code is the name of the share and the priority, `sla_resolution.high`, or `sla_resolution.general` for a target
    of no priority. What is promised more than once, as by two contracts in one period, is numbered from the second on:
    `sla_resolution.high.2`.
    """
    found: dict[str, Agreed] = {}
    for one in promises:
        code = f"{one.figure.name}.{one.target.priority or GENERAL}"
        names = (code if n == 1 else f"{code}.{n}" for n in count(1))
        found[next(name for name in names if name not in found)] = one
    return found


def _promises(contract: Contract) -> Iterator[tuple[Target, Measure, timedelta]]:
    for target in contract.targets:
        for measure in MEASURES:
            limit = _limit(target, measure)
            if limit is not None:
                yield target, measure, limit


def _limit(target: Target, measure: Measure) -> timedelta | None:
    return target.response if measure == "response" else target.resolution


def _agreed(
    contract: Contract,
    target: Target,
    measure: Measure,
    limit: timedelta,
    now: Sequence[Decided],
    before: Sequence[Decided] | None,
) -> Agreed:
    name = f"sla_{measure}"
    here = (
        one.observation
        for one in now
        if one.measure == measure and one.case.contract is contract and one.case.target is target
    )
    figure = share(name, here)
    return Agreed(
        contract=contract,
        target=target,
        measure=measure,
        limit=limit,
        compliance=target.compliance,
        figure=figure,
        before=None
        if before is None
        else share(name, _alike(before, measure, target.priority, limit)),
        verdict=_verdict(figure, target.compliance),
    )


def _alike(
    before: Iterable[Decided], measure: Measure, priority: str | None, limit: timedelta
) -> Iterator[Observation]:
    """Yield the deadlines of the same promise: a contract that is renewed promises it again."""
    for one in before:
        target = one.case.target
        if (
            one.measure == measure
            and target is not None
            and target.priority == priority
            and _limit(target, measure) == limit
        ):
            yield one.observation


def _verdict(figure: Figure, compliance: Decimal | None) -> Verdict:
    if figure.value is None:
        return "none decided"
    if compliance is None:
        return "no compliance agreed"
    return "met" if figure.value >= compliance else "missed"
