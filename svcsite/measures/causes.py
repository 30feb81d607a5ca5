"""What troubles came from: which causes, which parts were defective, which were fitted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from svcsite.ledger.case import Case
from svcsite.ledger.key import ReportKey, day_of
from svcsite.ledger.ledger import Slice
from svcsite.record.facets import Facets
from svcsite.record.period import Period
from svcsite.record.trouble import UNTROUBLED
from svcsite.record.vocabulary.names import fold
from svcsite.record.vocabulary.unknown import is_known
from svcsite.record.vocabulary.values import STARTER_CAUSES

_UNDECIDED = frozenset({"not found", "under analysis", "not applicable", "other"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How often one thing was: a cause's id or a part's name, and the reports that tell it, newest first.

    `name` is empty where nothing was told.
    """

    name: str
    counted: tuple[ReportKey, ...]

    @property
    def n(self) -> int:
        """How often."""
        return len(self.counted)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pareto:
    """Things by how often they were, the most frequent first; those alike by name.

    `apart` are those that say nothing, such as unknown ones: they are told, and never ranked.
    """

    ranked: tuple[Share, ...]
    apart: tuple[Share, ...]

    @property
    def n(self) -> int:
        """How often any of the ranked was."""
        return sum(share.n for share in self.ranked)


def causes(slice_: Slice, period: Period | None = None) -> Pareto:
    """Return what the cases opened in a period came from, each counted once.

    The cause of a case is that of its last report that has one, which also stands for it. Planned work, installations
    and supplies count only where a cause was told. "Not found", "under analysis", "not applicable", "other" and none are
    apart.

    Formula: number of cases by cause.

    Unit: cases.

    Source: `cause` of the reports. The chart of the most frequent first, with the sum so far: Juran, "Universals in
    Management Planning and Controlling", The Management Review 43 (1954) 748-761.

    Small n: under 5 cases no percentage.
    """
    told = (_told(case) for case in slice_.cases if period is None or period.has(case.day))
    return _pareto(
        ((report.cause or "", report) for report in told if report is not None), apart=_is_apart
    )


def causes_by_month(slice_: Slice) -> dict[Period, Pareto]:
    """Return what the cases of each month came from, the earliest first; months without a case are left out."""
    months = {Period.month_of(case.day) for case in slice_.cases if case.day != date.min}
    held: dict[Period, list[tuple[str, Facets]]] = {month: [] for month in sorted(months)}
    for case in slice_.cases:
        report = _told(case)
        if report is not None and case.day != date.min:
            held[Period.month_of(case.day)].append((report.cause or "", report))
    return {month: _pareto(told, apart=_is_apart) for month, told in held.items() if told}


def defective_parts(slice_: Slice, period: Period | None = None) -> Pareto:
    """Return the parts that were found defective in reports of a period, each counted once a report.

    Spellings that differ in capitals, accents and hyphens alone are one; most reports say how it is written.
    """
    return _parts(slice_, period, lambda report: report.defective_parts)


def fitted_parts(slice_: Slice, period: Period | None = None) -> Pareto:
    """Return the parts and materials that were fitted in reports of a period, each counted once a report."""
    return _parts(slice_, period, lambda report: report.fitted)


def _told(case: Case) -> Facets | None:
    """Return the report that tells a case's cause, or that could: None where there is none to tell."""
    for visit in reversed(case.visits):
        if visit.cause:
            return visit
    return None if case.first.kind in UNTROUBLED else case.last


def _is_apart(cause: str) -> bool:
    starter = STARTER_CAUSES.find(cause)
    return not is_known(cause) or (starter is not None and starter.name in _UNDECIDED)


def _parts(
    slice_: Slice, period: Period | None, parts: Callable[[Facets], tuple[str, ...]]
) -> Pareto:
    reports = (r for r in slice_.reports if parts(r) and (period is None or period.has(day_of(r))))
    told = [(part, report) for report in reports for part in parts(report)]
    return _pareto(told, apart=lambda part: not is_known(part))


def _pareto(told: Iterable[tuple[str, Facets]], *, apart: Callable[[str], bool]) -> Pareto:
    """Count names, however they were spelt, each once a report."""
    spellings: dict[str, Counter[str]] = {}
    reports: dict[str, dict[ReportKey, Facets]] = {}
    for name, report in told:
        spellings.setdefault(fold(name), Counter())[name] += 1
        reports.setdefault(fold(name), {})[ReportKey.of(report)] = report
    shares = [
        Share(
            name=min(spellings[name], key=lambda typed: (-spellings[name][typed], typed)),
            counted=tuple(_newest_first(reports[name])),
        )
        for name in spellings
    ]
    shares.sort(key=lambda share: (-share.n, fold(share.name)))
    return Pareto(
        ranked=tuple(share for share in shares if not apart(share.name)),
        apart=tuple(share for share in shares if apart(share.name)),
    )


def _newest_first(reports: dict[ReportKey, Facets]) -> Iterator[ReportKey]:
    return iter(sorted(reports, key=lambda key: (day_of(reports[key]), key), reverse=True))
