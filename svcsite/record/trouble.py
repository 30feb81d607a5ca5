"""What makes two troubles the same: one machine, or one service, with one cause at one customer's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from functools import lru_cache
from typing import NamedTuple

from svcsite.record.facets import Facets
from svcsite.record.moment import Moment
from svcsite.record.vocabulary.names import fold
from svcsite.record.vocabulary.unknown import is_known
from svcsite.record.vocabulary.values import STARTER_CAUSES

UNTROUBLED = frozenset({"preventive", "installation", "supply"})
"""Kinds of work that nothing was wrong before."""

NOTHING_DONE = frozenset({"cancelled", "unproductive", "out of scope"})
"""Outcomes after which a trouble is what it was."""

_NO_FAULT = frozenset({"supply", "not applicable"})
_NO_CAUSE = _NO_FAULT | {"under analysis", "other"}


class Trouble(NamedTuple):
    """A customer's slug, a machine's serial number or tag, or else a service's title, and a cause.

    Machine and service are as they are compared, not as typed; one of them is None.
    """

    customer: str
    machine: str | None
    service: str | None
    cause: str


def troubles(report: Facets) -> Iterator[Trouble]:
    """Yield what a report had to do with, one for each machine; none where that cannot be told from other troubles.

    None, too, for planned work, installations and supplies, for visits on which nothing was done, for causes that are
    none, such as "under analysis" or "other", and where no date is known.
    """
    cause = report.cause
    if cause is None or report.begins is None or not _counts(report.kind, report.outcome, cause):
        return
    for machine in report.machines:
        identity = machine.identity
        if identity and is_known(identity):
            yield Trouble(report.customer, identity.casefold(), None, cause)
    if not report.machines and report.service and is_known(report.service):
        yield Trouble(report.customer, None, fold(report.service), cause)


def is_without_fault(reports: Iterable[Facets]) -> bool:
    """Tell whether what reports of one case name as the cause is no fault of anything, such as a supply used up."""
    causes = [report.cause for report in reports if report.cause is not None]
    return bool(causes) and all(_starter(cause) in _NO_FAULT for cause in causes)


def is_within(window: timedelta, end: Moment, begins: Moment) -> bool:
    """Tell whether something began no longer after the end of another than this: in days where no time is known."""
    gap = begins.since(end)
    return (timedelta(days=(begins.day - end.day).days) if gap is None else gap) <= window


@lru_cache(maxsize=1024)
def is_cause(cause: str) -> bool:
    """Tell whether a cause is one: "other" and "under analysis" can be the same twice, and say nothing."""
    return _starter(cause) not in _NO_CAUSE


def _starter(cause: str) -> str | None:
    starter = STARTER_CAUSES.find(cause)
    return starter.name if starter else None


def _counts(kind: str, outcome: str, cause: str) -> bool:
    return is_cause(cause) and kind not in UNTROUBLED and outcome not in NOTHING_DONE
