"""The parts that were fitted to a machine: which, how often, and when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from svcsite.ledger.key import ReportKey, day_of
from svcsite.record.facets import Facets
from svcsite.record.vocabulary.names import Language, fold
from svcsite.views import format as written
from svcsite.views import links


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitting:
    """A report with which a part was fitted."""

    key: str
    day: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplacedPart:
    """A part and the reports with which it was fitted, newest first; `count` is their number in words."""

    anchor: str
    name: str
    count: str
    fittings: tuple[Fitting, ...]


def replaced_parts(
    reports: Iterable[Facets], start: str, language: Language
) -> tuple[ReplacedPart, ...]:
    """Return the parts of some reports, newest first: the most often fitted first, then by name."""
    names: dict[str, str] = {}
    found: dict[str, list[Facets]] = {}
    for report in reports:
        for key, name in {fold(name): name for name in report.fitted}.items():
            names.setdefault(key, name)
            found.setdefault(key, []).append(report)
    order = sorted(found, key=lambda key: (-len(found[key]), key))
    return tuple(
        ReplacedPart(
            anchor=links.part_anchor(names[key]),
            name=names[key],
            count=written.number(len(found[key]), language),
            fittings=tuple(_fitting(report, start, language) for report in found[key]),
        )
        for key in order
    )


def _fitting(report: Facets, start: str, language: Language) -> Fitting:
    key = ReportKey.of(report)
    return Fitting(
        key=str(key),
        day=written.day(day_of(report), language),
        href=links.relative(links.report(*key), start),
    )
